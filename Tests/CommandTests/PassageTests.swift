import Archive
import Testing

@testable import sohoa

@Suite struct `Marking what was found` {
  @Test func `joins neighbouring words where there is no colour`() {
    #expect(Self.lines(terminal: Self.file, width: 80) == ["…về «chuyển đổi» số, và «số»…"])
  }

  @Test func `colours them on a terminal`() {
    #expect(
      Self.lines(terminal: Self.screen, width: 80) == [
        "…về \u{1B}[1;33mchuyển đổi\u{1B}[0m số, và \u{1B}[1;33msố\u{1B}[0m…"
      ])
  }

  @Test func `wraps on a terminal, and closes the colour at the end of each line`() {
    #expect(
      Self.lines(terminal: Self.screen, width: 11) == [
        "…về \u{1B}[1;33mchuyển\u{1B}[0m", "\u{1B}[1;33mđổi\u{1B}[0m số, và", "\u{1B}[1;33msố\u{1B}[0m…",
      ])
  }

  @Test func `lets no escape through from the page`() {
    let passage = Passage(segments: [.init(text: "a\u{1B}[31mb", isFound: true)])
    #expect(PassageText(passage: passage, terminal: Self.file).lines(width: 80) == ["«a\u{FFFD}[31mb»"])
  }

  @Test func `has no lines where there is no passage`() {
    #expect(PassageText(passage: Passage(), terminal: Self.file).lines(width: 80) == [])
  }

  private static let file = Terminal(isInteractive: false, hasColour: false, width: 100)
  private static let screen = Terminal(isInteractive: true, hasColour: true, width: 80)

  private static func lines(terminal: Terminal, width: Int) -> [String] {
    let passage = Passage(
      segments: [
        .init(text: "về\n", isFound: false), .init(text: "chuyển", isFound: true), .init(text: "  ", isFound: false),
        .init(text: "đổi", isFound: true), .init(text: " số, và ", isFound: false), .init(text: "số", isFound: true),
      ], startsInside: true, endsInside: true)
    return PassageText(passage: passage, terminal: terminal).lines(width: width)
  }
}
