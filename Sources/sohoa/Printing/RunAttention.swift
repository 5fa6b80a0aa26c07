internal import Digitisation
internal import Records
internal import Wording
internal import Showing

/// What somebody has to look after when a run has ended.
struct RunAttention {
  let summary: BatchSummary
  let language: Language
  let terminal: Terminal

  /// Entries of a list that are shown; the rest is in `--json`.
  private static let shown = 20

  var lines: [String] {
    problems + rescans.lines + unreadable + withheld + duplicates + aside
  }

  private var rescans: RescanAttention { RescanAttention(summary: summary, language: language, terminal: terminal) }

  private var problems: [String] {
    section(.problemHeading, summary.problemCount, summary.problems) { problem in
      let said = language.say(problem).split(separator: "\n").map { SafeText.line(String($0)) }
      return ["  " + (said.first ?? "")] + said.dropFirst().flatMap(dimmed)
    }
  }

  /// Pages with the same trouble stand together, and their remedy under them once.
  private var unreadable: [String] {
    let count = summary.pages[.unreadable, default: 0]
    guard count > 0 else { return [] }
    var lines = ["", heading(.unreadableHeading, count)]
    let listed = summary.unreadable.prefix(Self.shown)
    for reason in UnreadableReason.allCases {
      let pages = listed.filter { $0.reason == reason }
      guard !pages.isEmpty else { continue }
      lines += pages.map { page in
        let place = language.say(
          SearchPhrase.inFile, ["path": .text(ShownPath.of(page.path)), "page": .count(page.page)])
        return "  " + SafeText.line(place) + " – " + language.say(ReasonPhrase.reason(reason))
      }
      lines += dimmed(language.say(ReasonPhrase.remedy(reason)))
    }
    return lines + more(count - listed.count)
  }

  private var withheld: [String] {
    let files = summary.withheldFiles
    guard !files.isEmpty else { return [] }
    var lines: [String] = []
    for kind in WithholdingKind.allCases {
      let named = files.filter { $0.kind == kind }
      guard !named.isEmpty else { continue }
      let heading = language.say(
        WithholdingPhrase.runHeading,
        ["kind": .text(language.say(WithholdingPhrase.kind(kind))), "count": .count(named.count)])
      let listed = named.prefix(Self.shown)
      lines += ["", terminal.styled(heading, .yellow)] + listed.map { "  " + SafeText.line(ShownPath.of($0.path)) }
      lines += more(named.count - listed.count) + dimmed(language.say(WithholdingPhrase.keeping(kind)))
    }
    return lines + dimmed(language.say(WithholdingPhrase.runRemedy))
  }

  private var duplicates: [String] {
    section(.duplicateHeading, summary.files.duplicate, summary.duplicates) {
      ["  " + SafeText.line(ShownPath.of($0))]
    }
  }

  private var aside: [String] {
    guard summary.files.leftAside > 0 else { return [] }
    let names = summary.leftAsideNames.map(SafeText.line).joined(separator: ", ")
    let unnamed = summary.files.leftAside - summary.leftAsideNames.count
    let rest = unnamed > 0 ? language.say(RunPhrase.andMoreAside, ["count": .count(unnamed)]) : ""
    return ["", heading(.asideHeading, summary.files.leftAside), "  " + names + rest]
  }

  private func section<Entry>(
    _ phrase: RunPhrase, _ count: Int, _ entries: [Entry], _ lines: (Entry) -> [String]
  ) -> [String] {
    guard count > 0 else { return [] }
    let listed = entries.prefix(Self.shown)
    return ["", heading(phrase, count)] + listed.flatMap(lines) + more(count - listed.count)
  }

  private func heading(_ phrase: RunPhrase, _ count: Int) -> String {
    terminal.styled(language.say(phrase, ["count": .count(count)]), .yellow)
  }

  private func dimmed(_ text: String) -> [String] {
    WrappedText.lines(text, on: terminal, indent: 4).map { terminal.styled($0, .dim) }
  }

  private func more(_ count: Int) -> [String] {
    count > 0 ? ["  " + language.say(RunPhrase.more, ["count": .count(count)])] : []
  }
}

extension Language {
  /// What is wrong, and on a second line what to do.
  func say(_ problem: IntakeProblem) -> String {
    switch problem {
    case .missing(let path): say(IntakePhrase.missing, ["path": .text(ShownPath.of(path))])
    case .danglingLink(let path): say(IntakePhrase.danglingLink, ["path": .text(ShownPath.of(path))])
    case .folderNotReadable(let path): say(IntakePhrase.folderNotReadable, ["path": .text(ShownPath.of(path))])
    case .namesNotUTF8(let folder, let count):
      say(IntakePhrase.namesNotUnicode, ["path": .text(ShownPath.of(folder)), "count": .count(count)])
    case .keepsChanging(let path): say(IntakePhrase.keepsChanging, ["path": .text(ShownPath.of(path))])
    case .emptied(let path): say(IntakePhrase.emptied, ["path": .text(ShownPath.of(path))])
    case .vanished(let path): say(IntakePhrase.vanished, ["path": .text(ShownPath.of(path))])
    case .notReadable(let path): say(IntakePhrase.notReadable, ["path": .text(ShownPath.of(path))])
    }
  }
}
