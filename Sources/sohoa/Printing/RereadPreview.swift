internal import Archive
internal import Records
internal import Wording
internal import Showing

/// What `reread --dry-run` shows: the pages that would be read.
struct RereadPreview {
  let targets: RereadTargets
  let archive: Archive
  let language: Language
  let isJSON: Bool

  /// Pages that a person is shown; `--json` has all.
  private static let shown = 50
  private static let portion = 200

  func say() throws {
    if isJSON { return try sayJSON() }
    if targets.pages.isEmpty {
      Printer.say(language.say(RereadPhrase.previewNothing))
      return Printer.say(RereadPrinting.leftOut(targets, in: language))
    }
    let documents = Set(targets.pages.map(\.document)).count
    Printer.say(
      language.say(
        RereadPhrase.previewHeading, ["count": .count(targets.pages.count), "documents": .count(documents)]))
    for page in try archive.rereadablePages(targets.pages.prefix(Self.shown).map(\.page)) {
      Printer.say("  " + SafeText.line(line(of: page)))
    }
    let more = targets.pages.count - Self.shown
    if more > 0 { Printer.say("  " + language.say(RunPhrase.more, ["count": .count(more)])) }
    Printer.say(RereadPrinting.leftOut(targets, in: language) + [language.say(RereadPhrase.previewCommand)])
  }

  private func line(of page: RereadablePage) -> String {
    let line = language.say(
      RereadPhrase.previewLine,
      [
        "path": .text(ShownPath.of(page.path)), "page": .count(page.index),
        "state": .text(PageName.outcome(page.state, page.reason, in: language)),
      ])
    if page.faults.isEmpty { return line }
    let faults = MendedFault.allCases.filter(page.faults.contains).map { language.say(MendedFaultPhrase.fault($0)) }
    return language.say(
      RereadPhrase.previewFaults, ["line": .text(line), "faults": .text(faults.joined(separator: ", "))])
  }

  private func sayJSON() throws {
    for start in stride(from: 0, to: targets.pages.count, by: Self.portion) {
      let pages = targets.pages[start..<min(start + Self.portion, targets.pages.count)].map(\.page)
      for page in try archive.rereadablePages(pages) { try Printer.say(json: RereadEvent.Chosen(page)) }
    }
    try Printer.say(json: RereadEvent.Preview(targets))
  }
}
