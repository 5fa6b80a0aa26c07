internal import Archive
internal import Digitisation
internal import Records
internal import Wording
internal import Showing

/// What a person sees of pages that were read anew.
struct RereadPrinting {
  /// The option that names the archive, for the commands that are suggested.
  let suggestion: String
  let language: Language
  let terminal: Terminal
  let isJSON: Bool

  /// Entries of a list that are shown; the rest is in `--json`.
  private static let shown = 20

  /// What mended faults touch.
  func say(_ advice: ReadingAdvice, survey: SurveySummary) throws {
    if isJSON { return try Printer.say(json: ReadingAdviceJSON(advice)) }
    Printer.say(AdvicePrinting(advice: advice, suggestion: suggestion, language: language).faults)
    if survey.away > 0 { Printer.say(language.say(RereadPhrase.adviceAway, ["count": .count(survey.away)])) }
    Printer.say("")
  }

  func say(_ summary: RereadSummary, _ targets: RereadTargets) throws {
    guard isJSON else { return Printer.say(lines(summary, targets)) }
    for entry in summary.entries {
      if let event = RereadEvent.entry(entry) { try Printer.say(json: event) }
    }
    try Printer.say(json: RereadEvent.Summary(summary, targets))
  }

  func lines(_ summary: RereadSummary, _ targets: RereadTargets) -> [String] {
    let leftOut = Self.leftOut(targets, in: language)
    let all = summary.pages.values.reduce(0, +)
    guard all + summary.opened > 0 else { return [language.say(RereadPhrase.nothing)] + leftOut }
    let heading = language.say(
      RereadPhrase.finished,
      ["count": .count(all + summary.opened), "span": .text(language.span(seconds: summary.elapsed / .seconds(1)))])
    let counts: [(RereadPhrase, Int)] = [
      (.renewed, summary[.renewed]), (.unchanged, summary[.unchanged]), (.kept, summary[.kept]),
      (.withheld, summary[.withheld]), (.opened, summary.opened),
    ]
    let rows = counts.filter { $0.1 > 0 }.map { "  " + language.say($0.0, ["count": .count($0.1)]) }
    return [terminal.styled(heading, .bold)] + rows + leftOut + renewed(summary) + withheld(summary) + kept(summary)
      + ["", balance(summary.ledger)]
  }

  static func leftOut(_ targets: RereadTargets, in language: Language) -> [String] {
    let counts: [(RereadPhrase, Int)] = [
      (.leftWithheld, targets.withheld), (.leftWaiting, targets.waiting), (.leftOverwritten, targets.overwritten),
    ]
    return counts.filter { $0.1 > 0 }.map { "  " + language.say($0.0, ["count": .count($0.1)]) }
  }

  private func renewed(_ summary: RereadSummary) -> [String] {
    list(.renewedHeading, summary[.renewed], summary.entries.filter { $0.result == .renewed }) { entry in
      guard case .renewed(let was, let now) = entry.outcome else { return [] }
      return [line(of: entry, from: language.say(TermPhrase(was)), to: language.say(TermPhrase(now)))]
    }
  }

  private func withheld(_ summary: RereadSummary) -> [String] {
    list(.withheld, summary[.withheld], summary.entries.filter { $0.result == .withheld }) { entry in
      guard case .withheld(let kind) = entry.outcome else { return [] }
      let kept = language.say(WithholdingPhrase.keeping(kind))
      return [place(of: entry) + " – " + language.say(WithholdingPhrase.kind(kind))] + dimmed(kept)
    }
  }

  /// Why an earlier reading stays, and what to do.
  private func kept(_ summary: RereadSummary) -> [String] {
    list(.keptHeading, summary[.kept], summary.entries.filter { $0.result == .kept }) { entry in
      guard case .kept(let reason) = entry.outcome else { return [] }
      let (why, remedy): (String, String) =
        switch reason {
        case .unreadable(let reason):
          (language.say(ReasonPhrase.reason(reason)), language.say(ReasonPhrase.remedy(reason)))
        case .blank: (language.say(RereadPhrase.keptBlank), language.say(RereadPhrase.keptBlankRemedy))
        case .correctedByPerson:
          (language.say(RereadPhrase.keptCorrected), language.say(RereadPhrase.keptCorrectedRemedy))
        }
      return [place(of: entry) + " – " + why] + dimmed(remedy)
    }
  }

  private func list(
    _ phrase: RereadPhrase, _ count: Int, _ entries: [RereadEntry], _ lines: (RereadEntry) -> [String]
  ) -> [String] {
    guard count > 0 else { return [] }
    let listed = entries.prefix(Self.shown)
    let more = count - listed.count
    return ["", terminal.styled(language.say(phrase, ["count": .count(count)]), .yellow)] + listed.flatMap(lines)
      + (more > 0 ? ["  " + language.say(RunPhrase.more, ["count": .count(more)])] : [])
  }

  private func line(of entry: RereadEntry, from was: String, to now: String) -> String {
    "  "
      + SafeText.line(
        language.say(
          RereadPhrase.change,
          [
            "path": .text(ShownPath.of(entry.path)), "page": .count(entry.page),
            "id": .text(String(entry.document.rawValue)), "was": .text(was), "now": .text(now),
          ]))
  }

  private func place(of entry: RereadEntry) -> String {
    "  "
      + SafeText.line(
        language.say(
          SearchPhrase.inFile, ["path": .text(ShownPath.of(entry.path)), "page": .count(entry.page)]))
  }

  private func dimmed(_ text: String) -> [String] {
    WrappedText.lines(text, on: terminal, indent: 4).map { terminal.styled($0, .dim) }
  }

  private func balance(_ ledger: PageLedger) -> String {
    guard ledger.balances else { return terminal.styled(language.say(RunPhrase.unbalanced), .red) }
    return terminal.styled(
      language.say(
        RunPhrase.balances,
        [
          "read": .count(ledger.read), "blank": .count(ledger.blank), "unreadable": .count(ledger.unreadable),
          "withheld": .count(ledger.withheld), "waiting": .count(ledger.waiting),
          "registered": .count(ledger.registered),
        ]), .dim)
  }
}
