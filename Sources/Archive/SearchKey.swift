internal import VietnameseText

/// The form in which a name or a number is compared: its folded syllables between spaces, ` 22 kh ubnd `.
///
/// `22/KH-UBND`, `22 kh ubnd` and `22KH-UBND` have one key, and a part of a name is a part of its key.
enum SearchKey {
  static func of(_ text: String) -> String {
    " " + text.syllables(limit: longest).map(\.folded).joined(separator: " ") + " "
  }

  /// Longer than any name or number; keeps a pasted page from becoming a key.
  private static let longest = 64
}
