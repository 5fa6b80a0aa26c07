internal import GRDB
internal import GRDBSQLite

/// How well a page answers, from what the index itself says of it: which words stand where, with which marks, and
/// beside which. FTS5's own bm25 counts all matches of all words before the first answer and reads another table for
/// each; this reads nothing but the places of the words on the page at hand.
///
/// FTS5 knows it as `relevance(page_index, roles)`, where `roles` has a character for each phrase of the expression.
enum Relevance {
  /// What a phrase of the expression is to the person who typed it.
  enum Role: Character {
    /// A syllable without its marks.
    case word = "w"
    /// A syllable as it was typed, marks and all.
    case exact = "e"
    /// A syllable with the one that was typed after it, or a whole phrase.
    case pair = "p"
    /// Only narrows down.
    case other = "-"
  }

  /// Exact marks outweigh everything else together.
  private static let allExact = 1000.0
  /// All words in the heading outweigh neighbours in the text.
  private static let allInHeading = 100.0

  static func register(in db: Database) throws {
    let api = unsafe FTS5.api(db)
    let code = unsafe api.pointee.xCreateFunction(
      UnsafeMutablePointer(mutating: api), "relevance", nil,
      { api, context, answer, count, values in
        guard let api = unsafe api, count == 1, let values = unsafe values else { return }
        unsafe sqlite3_result_double(answer, Relevance.of(api, context, roles: values[0]))
      }, nil)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// Columns of the index.
  private enum Column: Int32 { case text, heading, names }

  private static func of(
    _ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer?, roles: OpaquePointer?
  ) -> Double {
    guard let text = unsafe sqlite3_value_text(roles) else { return 0 }
    let length = unsafe Int(sqlite3_value_bytes(roles))
    var value = 0.0
    var (exact, exactFound, words, headed) = (0, 0, 0, 0)
    for phrase in 0..<length {
      guard let role = unsafe Role(rawValue: Character(UnicodeScalar(text[phrase]))), role != .other else { continue }
      let places = unsafe Places(api, context, phrase: Int32(phrase))
      switch role {
      case .word:
        words += 1
        headed += places.heading > 0 ? 1 : 0
        value += places.value(heading: 4, names: 2, text: 2)
      case .exact:
        exact += 1
        exactFound += places.isEmpty ? 0 : 1
        value += places.value(heading: 2, names: 1, text: 1)
      case .pair: value += places.value(heading: 8, names: 4, text: 6)
      case .other: break
      }
    }
    if exact > 0 && exact == exactFound { value += allExact }
    if words > 0 && words == headed { value += allInHeading }
    return value
  }

  /// How often a phrase stands in which column.
  private struct Places {
    var (text, heading, names) = (0, 0, 0)

    init(_ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer?, phrase: Int32) {
      var iterator = unsafe Fts5PhraseIter()
      var (column, offset) = (Int32(0), Int32(0))
      guard unsafe api.pointee.xPhraseFirst(context, phrase, &iterator, &column, &offset) == SQLITE_OK else { return }
      while column >= 0 {
        switch Column(rawValue: column) {
        case .text: text += 1
        case .heading: heading += 1
        case .names: names += 1
        case nil: break
        }
        unsafe api.pointee.xPhraseNext(context, &iterator, &column, &offset)
      }
    }

    var isEmpty: Bool { text + heading + names == 0 }

    /// What stands in the text more often counts more, but never more than `text`: a page of lists is not a better page.
    func value(heading headed: Double, names named: Double, text most: Double) -> Double {
      let often = Double(text)
      return (heading > 0 ? headed : 0) + (names > 0 ? named : 0) + most * often / (often + 1.5)
    }
  }
}
