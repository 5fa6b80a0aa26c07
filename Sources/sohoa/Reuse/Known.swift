internal import Archive
internal import ArgumentParser
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
    try await place.with(.searching) { archive in
      var found: [(document: ArchivedDocument, how: ReusePhrase)] = []
      for id in try archive.knownPapers(digest: digest, number: nil) {
        if let document = try archive.document(id) { found.append((document, .byContent)) }
      }
      if let number {
        for id in try archive.knownPapers(digest: nil, number: number) {
          guard let document = try archive.document(id), !found.contains(where: { $0.document.id == id }),
            day == nil || document.description?.date == day
          else { continue }
          found.append((document, .byNumber))
        }
      }
      for (document, how) in found {
        if json {
          try Printer.say(json: KnownPaperJSON(document, how))
        } else {
          Printer.say(
            SafeText.line(
              Language.spoken.say(
                ReusePhrase.knownYes,
                [
                  "id": .text(String(document.id.rawValue)),
                  "name": .text(DocumentName(document, in: .spoken).text), "how": .text(Language.spoken.say(how)),
                ])))
        }
      }
      if found.isEmpty, !json { Printer.say(Language.spoken.say(ReusePhrase.knownNo)) }
    }
    return .done
  }
}

/// A paper that is digitised already, one a line; an interface.
struct KnownPaperJSON: Encodable {
  var kind = "known"
  var document: Int64
  /// `content` or `number`.
  var how: String
  @OrNull var type: String?
  @OrNull var number: String?
  @OrNull var date: String?

  init(_ document: ArchivedDocument, _ how: ReusePhrase) {
    self.document = document.id.rawValue
    self.how = how == .byContent ? "content" : "number"
    _type = OrNull(wrappedValue: document.description?.type?.name)
    _number = OrNull(wrappedValue: document.description?[.number]?.value)
    _date = OrNull(wrappedValue: document.description?.date?.description)
  }
}
