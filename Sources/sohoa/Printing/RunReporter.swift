internal import Digitisation
internal import Foundation
internal import Synchronization
internal import Wording

/// Tells how far a run is: a bar on a terminal, a line now and then elsewhere, JSON for programs.
final class RunReporter: Sendable {
  enum Style: Hashable, Sendable { case bar, lines, json }

  private let style: Style
  private let language: Language
  private let line = StatusLine(.errors)
  private let told = Mutex(ContinuousClock.now)

  /// How often something is said where nobody watches.
  private static let plainInterval = Duration.seconds(10)
  private static let jsonInterval = Duration.seconds(1)

  init(style: Style, language: Language = .spoken) {
    self.style = style
    self.language = language
  }

  func show(_ progress: BatchProgress) {
    switch style {
    case .bar: line.show { ProgressLine(progress, in: self.language).bar(width: $0) }
    case .lines where isTime(after: Self.plainInterval):
      Printer.note(ProgressLine(progress, in: language).text + "\n")
    case .json where isTime(after: Self.jsonInterval):
      try? Printer.say(json: RunEvent.Progress(progress))
    case .lines, .json: break
    }
  }

  func end() {
    line.clear()
  }

  private func isTime(after interval: Duration) -> Bool {
    told.withLock { last in
      let now = ContinuousClock.now
      guard now - last >= interval else { return false }
      last = now
      return true
    }
  }
}
