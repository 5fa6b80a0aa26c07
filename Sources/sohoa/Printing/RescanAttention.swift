internal import Archive
internal import Digitisation
internal import Records
internal import Wording
internal import Showing

/// What a run says of papers that were scanned again, and of files that were overwritten.
struct RescanAttention {
  let summary: BatchSummary
  let language: Language
  let terminal: Terminal

  /// Entries of a list that are shown; the rest is in `--json`.
  private static let shown = 20

  var lines: [String] { overwritten + undecided + rescanned }

  private var overwritten: [String] {
    section(.overwrittenHeading, summary.overwritten, remedy: .overwrittenRemedy) { file in
      let path = Filling.text(SafeText.line(ShownPath.of(file.path)))
      guard let document = file.document else { return language.say(RescanPhrase.neverReadLine, ["path": path]) }
      return language.say(RescanPhrase.overwrittenLine, ["id": .text(String(document.rawValue)), "path": path])
    }
  }

  private var undecided: [String] {
    section(.undecidedHeading, summary.undecided, remedy: .undecidedRemedy) { scan in
      language.say(
        RescanPhrase.undecidedLine,
        [
          "id": .text(String(scan.document.rawValue)), "path": .text(SafeText.line(ShownPath.of(scan.path))),
          "other": .text(String(scan.earlier.rawValue)), "doubts": .text(language.doubts(scan.doubts)),
        ])
    }
  }

  private var rescanned: [String] {
    section(.rescannedHeading, summary.rescanned, remedy: nil) { record in
      language.say(
        RescanPhrase.rescannedLine,
        ["id": .text(String(record.document.rawValue)), "path": .text(SafeText.line(ShownPath.of(record.path)))])
    }
  }

  private func section<Entry>(
    _ heading: RescanPhrase, _ entries: [Entry], remedy: RescanPhrase?, _ line: (Entry) -> String
  ) -> [String] {
    guard !entries.isEmpty else { return [] }
    let listed = entries.prefix(Self.shown)
    let rest = entries.count - listed.count
    let title = terminal.styled(language.say(heading, ["count": .count(entries.count)]), .yellow)
    let dimmed = remedy.map { WrappedText.lines(language.say($0), on: terminal, indent: 4) } ?? []
    return ["", title] + listed.map { "  " + line($0) }
      + (rest > 0 ? ["  " + language.say(RunPhrase.more, ["count": .count(rest)])] : [])
      + dimmed.map { terminal.styled($0, .dim) }
  }
}

extension Language {
  /// Why a person is asked of two scans, in parentheses; empty where no reason is known.
  func doubts(_ names: [String]) -> String {
    let said = names.compactMap { name -> RescanPhrase? in
      switch RescanDoubtName(rawValue: name) {
      case .number: .doubtNumber
      case .date: .doubtDate
      case .agency: .doubtAgency
      case .words: .doubtWords
      case .pages: .doubtPages
      case .likeness: .doubtLikeness
      case nil: nil
      }
    }.map { say($0) }
    return said.isEmpty ? "" : "(" + said.joined(separator: ", ") + ")"
  }
}

/// The doubts that this program has words for.
private enum RescanDoubtName: String { case number, date, agency, words, pages, likeness }
