internal import Digitisation
internal import ReaderLine
internal import Records
internal import Wording

/// What a person sees at the end of a run: the account of every page, what needs attention, and what to do next.
struct RunPrinting {
  let summary: BatchSummary
  /// The option that names the archive, for the commands that are suggested.
  let suggestion: String
  let language: Language
  let terminal: Terminal

  var lines: [String] {
    let attention = RunAttention(summary: summary, language: language, terminal: terminal)
    let missing = MissingAttention(summary: summary, suggestion: suggestion, language: language, terminal: terminal)
    return [terminal.styled(heading, .bold), ""] + account + [""] + files + missing.lines + attention.lines + left
      + open
      + standIn + exposed
      + comparison + [""]
      + next
  }

  /// Below this a rate in pages a minute says nothing.
  private static let leastSeconds = 1.0

  private var heading: String {
    let seconds = summary.elapsed / .seconds(1)
    guard summary.pagesSettled > 0 else {
      if summary.missingCount > 0 { return language.say(RunPhrase.nothingNewButMissing) }
      return language.say(summary.problemCount == 0 ? RunPhrase.nothingNew : .nothingNewButProblems)
    }
    let rate = Double(summary.pagesSettled) / seconds * 60
    return language.say(
      seconds < Self.leastSeconds ? RunPhrase.finishedQuickly : .finished,
      [
        "count": .count(summary.pagesSettled), "span": .text(language.span(seconds: seconds)),
        "rate": .count(seconds < Self.leastSeconds ? 0 : Int(rate.rounded())),
      ])
  }

  /// This run beside the whole archive, and the sum that must be right (promise 1).
  private var account: [String] {
    let ledger = summary.ledger
    let states: [(PageState, Int)] = [
      (.read, ledger.read), (.blank, ledger.blank), (.unreadable, ledger.unreadable), (.withheld, ledger.withheld),
      (.waiting, ledger.waiting),
    ]
    let rows = states.map { state, whole in
      let settled = state == .waiting ? "–" : language.number(summary.pages[state, default: 0])
      return [language.say(TermPhrase(state)), settled, language.number(whole)]
    }
    let total = [
      language.say(TermPhrase.registered), language.number(summary.pagesSettled), language.number(ledger.registered),
    ]
    let table = TextTable(
      columns: [
        .init(heading: language.say(RunPhrase.account)),
        .init(heading: language.say(RunPhrase.thisRun), alignment: .right),
        .init(heading: language.say(RunPhrase.wholeArchive), alignment: .right),
      ], rows: rows + [total]
    ).lines(width: terminal.width)
    return table.heading.map { terminal.styled($0, .dim) } + table.rows.dropLast()
      + table.rows.suffix(1).map { terminal.styled($0, .bold) } + [balance]
  }

  private var balance: String {
    let ledger = summary.ledger
    guard ledger.balances else { return terminal.styled(language.say(RunPhrase.unbalanced), .red) }
    let said = language.say(
      RunPhrase.balances,
      [
        "read": .count(ledger.read), "blank": .count(ledger.blank), "unreadable": .count(ledger.unreadable),
        "withheld": .count(ledger.withheld), "waiting": .count(ledger.waiting), "registered": .count(ledger.registered),
      ])
    return terminal.styled(said, .dim)
  }

  private var files: [String] {
    let kinds: [(RunPhrase, Int)] = [
      (.filesNew, summary.files.new), (.filesChanged, summary.files.changed), (.filesKnown, summary.files.unchanged),
      (.filesDuplicate, summary.files.duplicate), (.filesAside, summary.files.leftAside),
    ]
    let struckOff = summary.files.struckOff
    let counts =
      kinds.filter { $0.1 > 0 }.map { language.say($0.0, ["count": .count($0.1)]) }
      + (struckOff > 0 ? [language.say(RescanPhrase.filesStruckOff, ["count": .count(struckOff)])] : [])
    var documents = language.say(RunPhrase.documents, ["count": .count(summary.documentsDescribed)])
    if summary.needReview > 0 {
      documents += " · " + language.say(RunPhrase.documentsToReview, ["count": .count(summary.needReview)])
    }
    return [language.say(RunPhrase.files) + ": " + (counts.isEmpty ? "0" : counts.joined(separator: " · ")), documents]
  }

  /// What earlier runs could not read is not forgotten only because this run had nothing to do with it.
  private var left: [String] {
    guard summary.unreadableBefore > 0 else { return [] }
    let said = language.say(
      RunPhrase.unreadableBefore, ["count": .count(summary.unreadableBefore), "archive": .text(suggestion)])
    return [""] + WrappedText.lines(said, on: terminal).map { terminal.styled($0, .yellow) }
  }

  /// What people have not answered yet, what is worth reading anew, and what could not be kept.
  private var open: [String] {
    var said: [String] = []
    if summary.questionsLeft > 0 {
      said.append(
        language.say(
          RescanPhrase.questionsLeft, ["count": .count(summary.questionsLeft), "archive": .text(suggestion)]))
    }
    said += AdvicePrinting(advice: summary.advice, suggestion: suggestion, language: language).hint
    if summary.notKept > 0 { said.append(language.say(RescanPhrase.notKept, ["count": .count(summary.notKept)])) }
    return said.flatMap { [""] + WrappedText.lines($0, on: terminal).map { terminal.styled($0, .yellow) } }
  }

  private var standIn: [String] {
    guard let model = summary.standInFor else { return [] }
    let said = language.say(RunPhrase.standIn, ["language": .text(model)])
    return [""] + WrappedText.lines(said, on: terminal).map { terminal.styled($0, .yellow) }
  }

  private var exposed: [String] {
    guard !summary.exposures.isEmpty else { return [] }
    let said = language.say(RunPhrase.exposed, ["missing": .text(summary.exposures.map(name).joined(separator: ", "))])
    return [""] + WrappedText.lines(said, on: terminal).map { terminal.styled($0, .yellow) }
  }

  private func name(of exposure: ReaderExposure) -> String {
    switch exposure {
    case .disk: language.say(RunPhrase.exposedDisk)
    case .network: language.say(RunPhrase.exposedNetwork)
    }
  }

  private var comparison: [String] {
    guard let difference = summary.difference else { return [] }
    let said = language.say(
      RunPhrase.compared,
      [
        "words": .count(difference.words), "different": .count(difference.different),
        "share": .text(language.finerShare(difference.different, of: difference.words)),
        "boxes": .count(difference.boxes), "confidences": .count(difference.confidences),
      ])
    return [""] + WrappedText.lines(said, on: terminal)
  }

  private var next: [String] {
    var rows = [
      [language.say(RunPhrase.nextSearch), "sohoa search \(language.say(RunPhrase.exampleWords))"],
      [language.say(RunPhrase.nextReport), "sohoa report"],
    ]
    rows = rows.map { [$0[0], $0[1] + suggestion] }
    let width = rows.map { TextWidth.columns(of: $0[0]) }.max() ?? 0
    return [terminal.styled(language.say(RunPhrase.next), .bold)]
      + rows.map { "  " + $0[0] + TextWidth.padding(after: $0[0], to: width) + "  " + $0[1] }
  }
}
