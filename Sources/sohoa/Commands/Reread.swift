internal import Archive
internal import ArgumentParser
internal import Digitisation
internal import Foundation
internal import Records
internal import Wording

/// `sohoa reread`: settled pages are read anew with today's program.
struct Reread: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(RereadPhrase.reread),
    discussion: Examples.text([
      "sohoa reread --advised --dry-run", "sohoa reread --advised", "sohoa reread 12 15", "sohoa reread 12 --page 3",
      "sohoa reread --blank", "sohoa reread --search \"loai:QĐ ngay:2019\"",
    ]))

  @Argument(help: .said(.document, value: .id))
  var ids: [Int64] = []
  @Option(help: .ofReading(.page, value: .count))
  var page: Int?
  @Flag(help: .ofReading(.blank))
  var blank = false
  @Flag(help: .ofReading(.unreadable))
  var unreadable = false
  @Flag(help: .ofReading(.advised))
  var advised = false
  @Option(help: .ofReading(.search, value: .words))
  var search: String?
  @Flag(help: .ofReading(.dryRun))
  var dryRun = false
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var decider: Decider
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    try refuseNonsense()
    let query = try search.map { try RereadSearch.query($0) }
    let plan = try reading.plan(["."], archive: place.folder)
    // A list of what would be read changes nothing, unless pages have to be looked at first.
    guard dryRun, !advised else {
      return try await place.with(.checking) { try await perform($0, plan, query) }
    }
    return try await place.with(.searching) { try preview(try targets(in: $0, query), in: $0) }
  }

  private func refuseNonsense() throws {
    guard !ids.isEmpty || blank || unreadable || advised || search != nil else {
      throw Failure.said(RereadPhrase.nothingChosen, status: .usage)
    }
    if search != nil, !ids.isEmpty { throw Failure.said(RereadPhrase.idsOrSearch, status: .usage) }
    if page != nil, ids.count != 1 { throw Failure.said(RereadPhrase.pageOfOne, status: .usage) }
  }

  private func perform(_ archive: Archive, _ plan: DigitisationPlan, _ query: SearchQuery?) async throws -> ExitStatus {
    let reporter = RunReporter(style: json ? .json : Terminal.errors.isInteractive ? .bar : .lines)
    let printing = RereadPrinting(suggestion: place.suggestion, language: .spoken, terminal: .output, isJSON: json)
    do {
      if advised {
        let survey = try await Interruption.cancelling {
          defer { reporter.end() }
          return try await RereadBatch.survey(archive, plan: plan, reader: ReaderProgram.path, report: reporter.show)
        }
        try printing.say(try archive.readingAdvice(), survey: survey)
      }
      let targets = try targets(in: archive, query)
      if dryRun { return try preview(targets, in: archive) }
      let name = (try? decider.name) ?? NSUserName()
      let summary = try await Interruption.cancelling {
        defer { reporter.end() }
        return try await RereadBatch.run(
          targets, in: archive, plan: plan, reader: ReaderProgram.path, by: name.isEmpty ? "?" : name,
          report: reporter.show)
      }
      try printing.say(summary, targets)
      return summary.unread > 0 ? .someUnreadable : .done
    } catch let error as DigitisationError {
      throw Failure(error, suggestion: place.suggestion)
    } catch is CancellationError {
      throw Failure.said(RereadPhrase.interrupted, status: .interrupted)
    }
  }

  private func targets(in archive: Archive, _ query: SearchQuery?) throws -> RereadTargets {
    var states: Set<PageState> = []
    if blank { states.insert(.blank) }
    if unreadable { states.insert(.unreadable) }
    var choice = RereadChoice(page: page, states: states, isAdvised: advised)
    if !ids.isEmpty { choice.documents = try ids.map { try document($0, in: archive) } }
    if let query { choice.documents = try RereadSearch.documents(query, in: archive) }
    return try archive.rereadTargets(choice)
  }

  private func document(_ id: Int64, in archive: Archive) throws -> DocumentID {
    guard let document = try archive.document(DocumentID(rawValue: id)) else {
      throw Failure(.failed, .documentMissing, ["id": .text(String(id))])
    }
    if let page, !document.pages.contains(where: { $0.index == page }) {
      throw Failure(
        .failed, .pageMissing, ["id": .text(String(id)), "page": .count(page), "most": .count(document.pages.count)])
    }
    return document.id
  }

  private func preview(_ targets: RereadTargets, in archive: Archive) throws -> ExitStatus {
    try RereadPreview(targets: targets, archive: archive, language: .spoken, isJSON: json).say()
    return .done
  }
}
