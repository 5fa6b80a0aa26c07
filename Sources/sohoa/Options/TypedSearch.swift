internal import Archive
internal import Foundation
internal import Wording
internal import Showing

/// Words as they were typed, and what is said where they are not understood: the place is pointed at.
struct TypedSearch {
  let text: String

  /// Characters that are shown of what was typed, before and behind what is wrong with it.
  private static let shownAround = 30

  func read() throws -> SearchQuery {
    do throws(SearchLanguage.Fault) {
      return try SearchLanguage.read(text)
    } catch {
      throw failure(error)
    }
  }

  /// The beginning of `text`, for a sentence.
  static func short(_ text: String) -> String {
    text.count > 2 * shownAround ? text.prefix(2 * shownAround) + "…" : text
  }

  /// `UsageText.prepared` made a minus of a dash.
  private static func shown(_ text: String) -> String {
    SafeText.line(text.replacingOccurrences(of: "−", with: "-"))
  }

  private func failure(_ fault: SearchLanguage.Fault) -> Failure {
    let typed = Array(text)
    let condition = Self.short(String(typed[fault.place]))
    var failure = Failure.usage(
      FailurePhrase(fault.reason), ["place": .count(fault.place.lowerBound + 1), "text": .text(Self.shown(condition))])
    failure.pointer = pointer(at: fault.place, in: typed)
    return failure
  }

  /// What was typed, and below it marks under the wrong part.
  private func pointer(at place: Range<Int>, in typed: [Character]) -> [String] {
    let from = max(0, place.lowerBound - Self.shownAround)
    let to = min(typed.count, place.upperBound + Self.shownAround)
    let wrong = place.clamped(to: from..<min(to, place.lowerBound + 2 * Self.shownAround))
    let columns = { (range: Range<Int>) in TextWidth.columns(of: SafeText.line(String(typed[range]))) }
    return [
      Self.shown(String(typed[from..<to])),
      String(repeating: " ", count: columns(from..<place.lowerBound)) + String(repeating: "^", count: columns(wrong)),
    ]
  }
}
