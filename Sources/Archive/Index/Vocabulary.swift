internal import GRDB

/// The words that the index holds: the archive's own.
struct Vocabulary {
  let db: Database

  /// The words of the index, one by one, without a list of their own. A table of each connection, because it stands in no
  /// file.
  static func table(in schema: String) -> String {
    "CREATE VIRTUAL TABLE temp.index_word USING fts5vocab(\(schema), page_index, instance)"
  }

  /// What is looked for: a number as one, where the archive has it so on any page, else what was typed.
  func meant(by typed: String) throws -> SearchExpression {
    let expression = SearchExpression(typed)
    guard let whole = expression.wholeNumber else { return expression }
    let match = MatchExpression(whole, facets: [], endings: try endings(of: [whole]))
    return try count(match.plain.expression, upTo: 1) > 0 ? whole : expression
  }

  /// Words that a beginning may stand for, and the beginnings of one search together.
  static let mostEndings = 32

  /// For each beginning that was typed, the words of the index that begin so, in the order of their letters; at most `mostEndings`.
  func endings(of expressions: [SearchExpression]) throws -> WordEndings {
    var endings = WordEndings()
    for expression in expressions {
      for run in expression.runs + expression.without {
        for word in run.words where word.isBeginning && endings[word.folded] == nil {
          let found = try words(beginning: word.folded)
          endings.words[word.folded] = Array(found.prefix(Self.mostEndings))
          if found.count > Self.mostEndings { endings.cut.insert(word.folded) }
        }
      }
    }
    return endings
  }

  /// Goes from word to word, past all pairs that begin with each: `_` sorts before the letters that follow it.
  private func words(beginning: String) throws -> [String] {
    let statement = try db.cachedStatement(
      sql: "SELECT term FROM temp.index_word WHERE term >= ? AND term < ? LIMIT 1")
    var words: [String] = []
    var next = beginning
    while words.count <= Self.mostEndings,
      let term = try String.fetchOne(statement, arguments: [next, beginning + "\u{7F}"])
    {
      if let pair = term.firstIndex(of: "_") {
        next = term[..<pair] + "`"
      } else {
        words.append(term)
        next = term + "\u{1}"
      }
    }
    return words.isEmpty ? [beginning] : words
  }

  /// How many pages match, counted up to `limit`.
  func count(_ expression: String, upTo limit: Int) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(*) FROM (SELECT rowid FROM page_index WHERE page_index MATCH ? LIMIT ?)"),
      arguments: [expression, limit]) ?? 0
  }

  /// How many pages have a word or a pair of the index, counted up to `limit`.
  func pages(with word: String, upTo limit: Int = 1) throws -> Int { try count("\"\(word)\"", upTo: limit) }
}
