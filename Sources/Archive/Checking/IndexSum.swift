internal import GRDB

/// Stands for all words of an index with their pages, columns and places, in whatever order they come: FTS5 compares an index
/// with its texts in this way too, but not where the index has no texts of its own.
struct IndexSum: Hashable {
  private var words = 0
  private var sum: UInt64 = 0

  /// What the index holds.
  static func ofIndex(_ db: Database) throws -> IndexSum {
    var whole = IndexSum()
    var term: [UInt8] = []
    var hash: UInt64 = 0
    let rows = try Row.fetchCursor(db, sql: "SELECT CAST(term AS BLOB), doc, col, offset FROM temp.index_word")
    while let row = try rows.next() {
      try row.withUnsafeData(atIndex: 0) { bytes in
        guard let bytes, !bytes.elementsEqual(term) else { return }
        term = Array(bytes)
        hash = Self.hash(of: term)
      }
      let column = columns.firstIndex(of: row[2] as String) ?? columns.count
      whole.add(hash, page: row[1], column: column, place: row[3])
    }
    return whole
  }

  /// What the pages make of it.
  static func ofPages(_ db: Database) throws -> IndexSum {
    let tokenizer = try SyllableTokenizer(db: db, arguments: [])
    var whole = IndexSum()
    let rows = try Row.fetchCursor(db, sql: "SELECT page_id, \(columns.joined(separator: ", ")) FROM findable")
    while let row = try rows.next() {
      for column in columns.indices {
        let text = Array((row[column + 1] as String).utf8)
        guard !text.isEmpty else { continue }
        var place = -1
        _ = tokenizer.words(ofPage: text.span) { token, _, isTogether in
          if !isTogether || place < 0 { place += 1 }
          whole.add(hash(of: token), page: row[0], column: column, place: place)
          return 0
        }
      }
    }
    return whole
  }

  private static let columns = ["text", "heading", "names", "facets"]

  private mutating func add(_ word: UInt64, page: Int64, column: Int, place: Int) {
    words += 1
    sum &+= Self.mixed(Self.mixed(word ^ UInt64(bitPattern: page)) ^ UInt64(column) << 48 ^ UInt64(place))
  }

  /// FNV-1a.
  private static func hash(of word: [UInt8]) -> UInt64 {
    word.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }

  /// SplitMix64, so that neighbouring numbers do not make up for each other.
  private static func mixed(_ number: UInt64) -> UInt64 {
    var value = number &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
