internal import VietnameseText

/// The form in which a name or a number is compared: its folded syllables between spaces, ` 22 kh ubnd `.
///
/// `22/KH-UBND`, `022 kh ubnd` and `22KH-UBND` have one key, and a part of a name is a part of its key.
enum SearchKey {
  static func of(_ text: String) -> String {
    key(text.syllables(limit: longest).map(\.folded))
  }

  /// The key of a number as a person types it, who may write `Số:` or `Số, ký hiệu` before it, or the symbol first.
  static func ofNumber(_ typed: String) -> String {
    key(NumberKey.ordered(Lookalikes.number(typed).syllables(limit: longest).map(\.folded)))
  }

  private static func key(_ syllables: [String]) -> String { " " + syllables.joined(separator: " ") + " " }

  /// Longer than any name or number; keeps a pasted page from becoming a key.
  private static let longest = 64
}
