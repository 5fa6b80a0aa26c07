internal import Records
internal import VietnameseText

/// What a person typed, as FTS5 is asked for it. Nothing of it reaches FTS5 but syllables that the reader of syllables
/// made, in quotes, so no input can be a syntax error.
///
/// Words must all be found, folded. A word's exact form and its pair with the word that follows are further ways to find
/// the same page, and so raise its rank: `("doi" OR "doi_so" OR "=đổi")`.
struct SearchExpression: Hashable {
  /// Finds pages, whatever their marks; empty where nothing that can be searched was typed.
  let broad: String
  /// Finds the pages that have all typed marks as they were typed; nil where none was typed.
  let exact: String?
  /// The folded syllables that are looked for.
  let folded: Set<String>
  /// The exact forms of the marked ones among them.
  let marked: Set<String>

  /// The first day that was typed, as `14/11/2025` or `ngày 14 tháng 11 năm 2025`.
  let date: RecordDate?

  /// Neighbours as they were typed, folded (`pair`).
  let pairs: Set<String>

  static func pair(_ first: String, _ second: String) -> String { "\(first)_\(second)" }

  /// Nobody types more; a page that was pasted is searched by its beginning.
  static let mostWords = 64
  private static let mostCharacters = 64 * 32

  init(_ typed: String) {
    var clauses: [String] = []
    var exact: [String] = []
    var folded: Set<String> = []
    var marked: Set<String> = []
    var pairs: Set<String> = []
    var left = Self.mostWords
    for part in Self.parts(of: typed) {
      let words = part.text.syllables(limit: left)
      left -= words.count
      folded.formUnion(words.map(\.folded))
      marked.formUnion(words.filter(\.isMarked).map(\.exact))
      exact += words.filter(\.isMarked).map { "\"=\($0.exact)\"" }
      if part.isPhrase && words.count > 1 { clauses.append("\"\(words.map(\.folded).joined(separator: " "))\"") }
      for (index, word) in words.enumerated() {
        var ways = ["\"\(word.folded)\""]
        if index + 1 < words.count {
          let pair = Self.pair(word.folded, words[index + 1].folded)
          pairs.insert(pair)
          ways.append("\"\(pair)\"")
        }
        if word.isMarked { ways.append("\"=\(word.exact)\"") }
        clauses.append("(\(ways.joined(separator: " OR ")))")
      }
    }
    broad = clauses.joined(separator: " AND ")
    self.exact = exact.isEmpty ? nil : exact.joined(separator: " AND ")
    self.folded = folded
    self.marked = marked
    self.pairs = pairs
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
