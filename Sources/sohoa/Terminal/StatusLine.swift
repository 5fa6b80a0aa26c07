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

  func show(_ text: String) {
    guard terminal.isInteractive else { return }
    let line = TextWidth.cut(text, to: terminal.currentWidth(of: STDERR_FILENO) - 1)
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
