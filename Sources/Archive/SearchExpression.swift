internal import Records
internal import VietnameseText

/// What a person typed, as words: neighbours in runs, those in double quotes as phrases.
struct SearchExpression: Hashable {
  /// Words that were typed beside each other.
  struct Run: Hashable {
    var words: [SyllableForm]
    /// They were typed in quotes, and must stand together.
    var isPhrase: Bool
  }

  let runs: [Run]
  /// The first day that was typed, as `14/11/2025` or `ngày 14 tháng 11 năm 2025`.
  let date: RecordDate?

  /// Neighbours as the index has them.
  static func pair(_ first: String, _ second: String) -> String { "\(first)_\(second)" }

  /// Nobody types more; a page that was pasted is searched by its beginning.
  static let mostWords = 64
  private static let mostCharacters = 64 * 32

  init(_ typed: String) {
    var left = Self.mostWords
    let runs = Self.parts(of: typed).map { part in
      let words = part.text.syllables(limit: left)
      left -= words.count
      return Run(words: words, isPhrase: part.isPhrase)
    }.filter { !$0.words.isEmpty }
    self.runs = runs
    date = Self.date(in: typed.prefix(Self.mostCharacters))
  }

  private static func date(in typed: Substring) -> RecordDate? {
    let numbers = /(\d{1,2})\s*[\/.-]\s*(\d{1,2})\s*[\/.-]\s*(\d{4})/
    if let found = typed.firstMatch(of: numbers), let day = Int(found.1), let month = Int(found.2),
      let year = Int(found.3)
    {
      return RecordDate(year: year, month: month, day: day)
    }
    let words = String(typed).syllables(limit: mostWords).map(\.folded)
    for start in words.indices.dropLast(5)
    where words[start] == "ngay" {
      guard words[start + 2] == "thang", words[start + 4] == "nam", let day = Int(words[start + 1]),
        let month = Int(words[start + 3]), let year = Int(words[start + 5])
      else { continue }
      return RecordDate(year: year, month: month, day: day)
    }
    return nil
  }

  /// What stands in double quotes, and what stands outside; a last quote without a partner is taken for a slip.
  private static func parts(of typed: String) -> [(text: String, isPhrase: Bool)] {
    let cut = typed.prefix(mostCharacters).split(omittingEmptySubsequences: false) { "\"“”„".contains($0) }.map(
      String.init)
    let balanced = cut.count.isMultiple(of: 2) ? cut.count - 1 : cut.count
    return cut.enumerated().map { (text: $1, isPhrase: !$0.isMultiple(of: 2) && $0 < balanced) }
  }
}
