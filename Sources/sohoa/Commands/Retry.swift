internal import Archive
internal import ArgumentParser
internal import Records
internal import Wording
internal import Showing

/// `sohoa retry`: pages that could not be read wait again, and the next run reads them. Nothing is read here: what made
/// them unreadable is mended first (a password, the rights of a file, a longer `--deadline` of the run).
struct Retry: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(SetAsidePhrase.retry),
    discussion: Examples.text([
      "sohoa retry 12 15", "sohoa retry --all", "sohoa retry --reason out-of-time --reason out-of-memory",
    ]))

  @Argument(help: .said(.document, value: .id))
  var ids: [Int64] = []
  @Flag(help: .ofSetAside(.all))
  var all = false
  @Option(help: .ofSetAside(.reason, value: .reason))
  var reason: [String] = []
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    guard all || !ids.isEmpty || !reason.isEmpty else {
      throw Failure.said(SetAsidePhrase.nothingChosen, status: .usage)
    }
    guard !all || ids.isEmpty else { throw Failure.said(SetAsidePhrase.allOrIDs, status: .usage) }
    let choice = SetAsideChoice(
      documents: ids.isEmpty ? nil : ids.map(DocumentID.init(rawValue:)), reasons: Set(try reason.map(Self.reason)))
    return try await place.with(.deciding) { archive in
      for id in ids where try archive.document(DocumentID(rawValue: id)) == nil {
        throw Failure(.failed, .documentMissing, ["id": .text(String(id))])
      }
      let pages = try archive.retry(choice)
      let roots = try archive.shelves().map(\.location)
      try say(pages, roots)
      return .done
    }
  }

  private static func reason(_ typed: String) throws -> UnreadableReason {
    guard let reason = UnreadableReason(rawValue: typed) else {
      let known = UnreadableReason.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure.said(
        SetAsidePhrase.reasonNotUnderstood, ["text": .text(SafeText.line(typed)), "reasons": .text(known)],
        status: .usage)
    }
    return reason
  }

  private func say(_ pages: [SetAsidePage], _ roots: [String]) throws {
    if json {
      for page in pages {
        var line = SetAsideJSON(page, in: .spoken)
        line.retried = !page.isOverwritten
        try Printer.say(json: line)
      }
      return
    }
    let waiting = pages.filter { !$0.isOverwritten }
    let language = Language.spoken
    var said: [String] = []
    if pages.isEmpty { said.append(language.say(SetAsidePhrase.nothing)) }
    if !waiting.isEmpty {
      said.append(language.say(SetAsidePhrase.waiting, ["count": .count(waiting.count)]))
      said.append(runs(waiting, roots))
    }
    if waiting.count < pages.count {
      said.append(language.say(SetAsidePhrase.left, ["count": .count(pages.count - waiting.count)]))
    }
    Printer.say(said)
  }

  /// The command that reads the pages: with the shelves on which they lie, where there are few and all are registered.
  private func runs(_ pages: [SetAsidePage], _ roots: [String]) -> String {
    let needed = pages.map { page in
      roots.filter { FolderPath($0).contains(page.path) }.max { $0.count < $1.count }
    }
    let known = Set(needed.compactMap(\.self)).sorted()
    guard !needed.contains(nil), known.count <= Self.mostShelves else {
      return Language.spoken.say(SetAsidePhrase.runs)
    }
    let command =
      "sohoa run " + known.map { ShownPath.quoted(ShownPath.of($0)) }.joined(separator: " ") + place.suggestion
    return Language.spoken.say(SetAsidePhrase.run, ["command": .text(command)])
  }

  /// A command with more folders than this is not read by anybody.
  private static let mostShelves = 3
}
