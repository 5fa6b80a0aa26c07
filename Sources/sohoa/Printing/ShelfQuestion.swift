internal import Archive
internal import Foundation
internal import Records
internal import VietnameseText
internal import Wording
internal import Showing

/// Tells how folders were understood that no run has seen before, and asks a person who is there.
struct ShelfQuestion: Sendable {
  let json: Bool
  /// The option that names the archive, for the commands that are suggested.
  let suggestion: String
  let language = Language.spoken

  /// Folders that are told of; the rest is in `--json`.
  private static let shown = 20
  /// How often it is looked whether the run was asked to stop, in milliseconds.
  private static let patience: Int32 = 200

  /// Throws a failure where a person says that it is not right, and `CancellationError` where the run is to end.
  @Sendable func put(_ shelves: [NewShelf]) throws {
    if json {
      for shelf in shelves { try Printer.say(json: RunEvent.Shelf(shelf)) }
      return
    }
    let asks = Terminal.isTyped && Terminal.errors.isInteractive
    if asks { tell(language.say(ShelfPhrase.askHeading)) }
    for shelf in shelves.prefix(Self.shown) { tell(sentence(on: shelf, withCommand: !asks), indent: asks ? 2 : 0) }
    if shelves.count > Self.shown {
      tell(language.say(RunPhrase.more, ["count": .count(shelves.count - Self.shown)]), indent: asks ? 2 : 0)
    }
    if asks, try !isRight() { throw Failure(.notRight, ["command": .text(command(for: shelves[0]))]) }
  }

  private func sentence(on shelf: NewShelf, withCommand: Bool) -> String {
    let words = ShelfWords(rule: shelf.rule, language: language)
    let said = language.say(
      ShelfPhrase.understood,
      [
        "path": .text(ShownPath.of(shelf.location)), "fonds": .text(words.fonds), "levels": .text(words.levels),
      ])
    guard withCommand else { return said }
    return said + " " + language.say(ShelfPhrase.otherwise, ["command": .text(command(for: shelf))])
  }

  private func command(for shelf: NewShelf) -> String {
    ShelfWords.command(for: shelf.location, suggestion: suggestion)
  }

  private func tell(_ text: String, indent: Int = 0) {
    for line in WrappedText.lines(SafeText.line(text), on: .errors, indent: indent) { Printer.note(line + "\n") }
  }

  /// Asks until yes or no is said; the end of the input says no.
  private func isRight() throws -> Bool {
    while true {
      Printer.note(Terminal.errors.styled(language.say(ShelfPhrase.ask), .bold))
      try waitForLine()
      guard let line = readLine() else { return false }
      switch line.singleSpaced.folded {
      case "c", "co", "dung", "y", "yes": return true
      case "k", "khong", "sai", "n", "no": return false
      default: tell(language.say(ShelfPhrase.askAgain))
      }
    }
  }

  private func waitForLine() throws {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while unsafe poll(&input, 1, Self.patience) == 0 { try Task.checkCancellation() }
    try Task.checkCancellation()
  }
}
