internal import Foundation
internal import Synchronization

/// One line at the bottom of a terminal that is redrawn in place; nothing where nobody looks.
final class StatusLine: Sendable {
  private let terminal: Terminal
  private let state = Mutex(State())

  private struct State {
    var shown = ""
    var drawn: ContinuousClock.Instant?
  }

  /// Faster than this a person cannot read.
  private static let interval = Duration.milliseconds(100)

  init(_ terminal: Terminal) {
    self.terminal = terminal
  }

  /// Shows the line that `text` makes for so many columns.
  func show(_ text: (Int) -> String) {
    guard terminal.isInteractive else { return }
    let width = terminal.currentWidth(of: STDERR_FILENO) - 1
    let line = TextWidth.cut(text(width), to: width)
    state.withLock { state in
      let now = ContinuousClock.now
      guard line != state.shown, state.drawn.map({ now - $0 >= Self.interval }) ?? true else { return }
      Printer.note("\r\u{1B}[K" + line)
      state = State(shown: line, drawn: now)
    }
  }

  func clear() {
    state.withLock { state in
      guard !state.shown.isEmpty else { return }
      Printer.note("\r\u{1B}[K")
      state = State()
    }
  }
}
