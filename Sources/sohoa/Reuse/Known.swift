internal import Archive
internal import ArgumentParser
internal import Digitisation
internal import Exchange
internal import Foundation
internal import Records
internal import Reuse
internal import Wording
internal import Showing

/// `sohoa known`: whether a paper is digitised already.
struct Known: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(ReuseHelpPhrase.known),
    discussion: Examples.text([
      "sohoa known to-giay.pdf", "sohoa known to-giay.pdf --number 22/KH-UBND --date 28/7/2025",
    ]))

  @Argument(help: .ofReuse(.file, value: .file))
  var file: String
  @Option(help: .ofReuse(.paperNumber, value: .number))
  var number: String?
  @Option(help: .ofReuse(.day, value: .date))
  var date: String?
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    let digest = try FiledPaper.digest(of: file)
    let day = try date.map { try TypedDay.read($0) }
    return try await place.with(.searching) { archive in
      var told: [DocumentID] = []
      for id in try archive.knownPapers(digest: digest, number: nil) { try say(id, .byContent, archive, &told) }
      if let number {
        for id in try archive.knownPapers(digest: nil, number: number)
        where try day == nil || archive.document(id)?.description?.date == day {
          try say(id, .byNumber, archive, &told)
        }
      }
      // The very file needs not be read.
      guard told.isEmpty else { return .done }
      let records = try await read(in: archive)
      if records.isEmpty, !json { Printer.say(Language.spoken.say(ReusePhrase.knownUnread)) }
      for record in records {
        for id in record.same { try say(id, .byPages, of: record.pages, archive, &told) }
        for id in record.resembling where record.same.isEmpty {
          try say(id, .resembling, of: record.pages, archive, &told)
        }
        guard record.same.isEmpty, !json else { continue }
        if records.count > 1 {
          Printer.say(
            Language.spoken.say(
              ReusePhrase.knownNotPages,
              ["first": .count(record.pages.lowerBound), "last": .count(record.pages.upperBound)]))
        } else {
          Printer.say(Language.spoken.say(record.isRead ? ReusePhrase.knownNo : .knownUnread))
        }
      }
      return told.isEmpty && !records.contains(where: \.isRead) ? .someUnreadable : .done
    }
  }

  private func read(in archive: Archive) async throws -> [KnownDesk.Record] {
    do {
      let scan = try await Interruption.cancelling { try await KnownDesk.read(file, reader: ReaderProgram.path) }
      return try KnownDesk(archive: archive).records(of: scan)
    } catch let error as DigitisationError {
      throw Failure(error, suggestion: place.suggestion)
    }
  }

  private func say(
    _ id: DocumentID, _ how: ReusePhrase, of pages: ClosedRange<Int>? = nil, _ archive: Archive,
    _ told: inout [DocumentID]
  ) throws {
    guard !told.contains(id), let document = try archive.document(id) else { return }
    told.append(id)
    if json { return try Printer.say(json: KnownPaperJSON(document, how, pages)) }
    let filling: KeyValuePairs<String, Filling> = [
      "id": .text(String(id.rawValue)), "name": .text(DocumentName(document, in: .spoken).text),
      "how": .text(Language.spoken.say(how)),
    ]
    Printer.say(
      SafeText.line(Language.spoken.say(how == .resembling ? ReusePhrase.knownPerhaps : .knownYes, filling)))
  }
}

/// A paper that is digitised already, or that resembles the one in question; one a line; an interface.
struct KnownPaperJSON: Encodable {
  /// `known`, or `resembling`: a person compares.
  var kind: String
  var document: Int64
  /// `content`, `number`, `pages`, `resembling`.
  var how: String
  @OrNull var firstPage: Int?
  @OrNull var lastPage: Int?
  @OrNull var type: String?
  @OrNull var number: String?
  @OrNull var date: String?

  init(_ document: ArchivedDocument, _ how: ReusePhrase, _ pages: ClosedRange<Int>?) {
    kind = how == .resembling ? "resembling" : "known"
    self.document = document.id.rawValue
    switch how {
    case .byContent: self.how = "content"
    case .byNumber: self.how = "number"
    case .byPages: self.how = "pages"
    default: self.how = "resembling"
    }
    _firstPage = OrNull(wrappedValue: pages?.lowerBound)
    _lastPage = OrNull(wrappedValue: pages?.upperBound)
    _type = OrNull(wrappedValue: document.description?.type?.name)
    _number = OrNull(wrappedValue: document.description?[.number]?.value)
    _date = OrNull(wrappedValue: document.description?.date?.description)
  }
}
