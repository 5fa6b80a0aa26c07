internal import GRDB
internal import GRDBSQLite

/// How well a page answers, from what the index itself says of it: which words stand where, with which marks, and
/// beside which. FTS5's own bm25 counts all matches of all words before the first answer and reads another table for
/// each; this reads nothing but the places of the words on the page at hand.
///
/// FTS5 knows it as `relevance(page_index, roles)`, where `roles` has a character for each phrase of the expression; those that
/// only narrow down have a dash, or stand behind.
enum Relevance {
  /// What a phrase of the expression is to the person who typed it.
  enum Role: Character {
    /// A syllable without its marks.
    case word = "w"
    /// A syllable as it was typed, marks and all.
    case exact = "e"
    /// A syllable with the one that was typed after it, or a whole phrase.
    case pair = "p"
  }

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
  fileprivate enum Column: Int32 { case text, heading, names }

  private static func of(
    _ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer?, roles: OpaquePointer?
  ) -> Double {
    guard let text = unsafe sqlite3_value_text(roles) else { return 0 }
    let length = unsafe Int(sqlite3_value_bytes(roles))
    var value = 0.0
    for phrase in 0..<length {
      guard let role = unsafe Role(rawValue: Character(UnicodeScalar(text[phrase]))) else { continue }
      value += unsafe Places(api, context, phrase: Int32(phrase)).value(of: role)
    }
    return value
  }

  /// How often something that was typed stands in which column.
  struct Places: Hashable {
    var (text, heading, names) = (0, 0, 0)

    var isEmpty: Bool { text + heading + names == 0 }

    /// Judgements, to be measured against real queries: a heading outweighs any text, neighbours outweigh what stands
    /// apart. What stands in the text more often counts more, but never more than double: a page of lists is no better.
    func value(of role: Role) -> Double {
      switch role {
      case .word: value(heading: 4, names: 2, text: 2)
      case .exact: value(heading: 2, names: 1, text: 1)
      case .pair: value(heading: 8, names: 4, text: 6)
      }
    }

    private func value(heading headed: Double, names named: Double, text most: Double) -> Double {
      let often = Double(text)
      return (heading > 0 ? headed : 0) + (names > 0 ? named : 0) + most * often / (often + 1)
    }
  }
}

extension Relevance.Places {
  fileprivate init(_ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer?, phrase: Int32) {
    self.init()
    var iterator = unsafe Fts5PhraseIter()
    var (column, offset) = (Int32(0), Int32(0))
    guard unsafe api.pointee.xPhraseFirst(context, phrase, &iterator, &column, &offset) == SQLITE_OK else { return }
    while column >= 0 {
      switch Relevance.Column(rawValue: column) {
      case .text: text += 1
      case .heading: heading += 1
      case .names: names += 1
      case nil: break
      }
      unsafe api.pointee.xPhraseNext(context, &iterator, &column, &offset)
    }
  }
}
