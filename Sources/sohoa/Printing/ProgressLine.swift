internal import Digitisation
internal import Wording

/// How far a run is, in one line.
struct ProgressLine {
  let text: String
  /// 0 to 1; nil while files are still being found.
  private let share: Double?

  /// Columns of the bar itself.
  private static let barWidth = 24

  init(_ progress: BatchProgress, in language: Language) {
    if progress.phase == .finishing {
      (text, share) = (language.say(RunPhrase.finishing), 1)
      return
    }
    guard progress.pagesKnown > 0 else {
      (text, share) = (language.say(RunPhrase.looking, ["count": .count(progress.filesSeen)]), nil)
      return
    }
    var parts = [
      language.say(
        RunPhrase.progress, ["done": .count(progress.pagesSettled), "known": .count(progress.pagesKnown)])
    ]
    if let rate = progress.pagesPerMinute {
      parts.append(language.say(RunPhrase.rate, ["rate": .text(language.number(Int(rate.rounded())))]))
    }
    if let left = progress.timeLeft {
      parts.append(language.say(RunPhrase.timeLeft, ["span": .text(language.span(seconds: left / .seconds(1)))]))
    }
    text = parts.joined(separator: " · ")
    share = Double(progress.pagesSettled) / Double(progress.pagesKnown)
  }

  /// The line with a bar before it, where `width` has room for both.
  func bar(width: Int) -> String {
    guard let share, TextWidth.columns(of: text) + Self.barWidth + 1 <= width else { return text }
    let done = Int((share * Double(Self.barWidth)).rounded(.down))
    return String(repeating: "█", count: done) + String(repeating: "░", count: Self.barWidth - done) + " " + text
  }
}
