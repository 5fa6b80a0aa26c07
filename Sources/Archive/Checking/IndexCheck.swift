internal import GRDB
internal import VietnameseText

/// Whether the index finds exactly what the pages hold.
///
/// Every word, place and column of the index is compared with what the tokenizer makes of the texts today; and since that
/// proves nothing of the tokenizer, some words are looked up as a search would, and looked for in every text without
/// index or tokenizer: both must name the same pages.
enum IndexCheck {
  static func findings(_ db: Database) throws -> [CheckFinding] {
    if let coverage = try IndexUpkeep.coverage(in: db) { return [.indexIncomplete(coverage)] }
    let isWhole = try isSound(db) && IndexSum.ofIndex(db) == IndexSum.ofPages(db) && findsWhatStandsThere(db)
    return try isWhole && findsWhatIsCited(db) ? [] : [.indexDamaged]
  }

  private static func isSound(_ db: Database) throws -> Bool {
    do {
      try db.execute(sql: "INSERT INTO page_index (page_index) VALUES ('integrity-check')")
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return false
    }
  }

  private static func findsWhatStandsThere(_ db: Database) throws -> Bool {
    var standing: [[UInt8]: PageSum] = [:]
    for word in try probes(db) { standing[word] = PageSum() }
    guard !standing.isEmpty else { return true }
    var reader = SyllableReader()
    let rows = try Row.fetchCursor(
      db, sql: "SELECT page_id, text || char(10) || heading || char(10) || names FROM findable")
    while let row = try rows.next() {
      let (page, text) = (row[0] as Int64, Array((row[1] as String).utf8))
      var here: Set<[UInt8]> = []
      reader.restart()
      while reader.next(in: text.span) {
        if standing[reader.folded] != nil { here.insert(reader.folded) }
      }
      for word in here { standing[word]?.add(page) }
    }
    for (word, pages) in standing {
      var found = PageSum()
      let phrase = "\"\(String(decoding: word, as: UTF8.self))\""
      let matches = try Int64.fetchCursor(
        db, sql: "SELECT rowid FROM page_index WHERE page_index MATCH ?", arguments: [phrase])
      while let page = try matches.next() { found.add(page) }
      if found != pages { return false }
    }
    return true
  }

  /// Whether the parts of cited numbers are those of the citations, none missing and none left over.
  private static func findsWhatIsCited(_ db: Database) throws -> Bool {
    let places = "[" + (1...longestNumber).map(String.init).joined(separator: ",") + "]"
    let expected = """
      SELECT number_key, substr(number_key, value)
      FROM (SELECT DISTINCT number_key FROM citation), json_each('\(places)')
      WHERE substr(number_key, value, 1) = ' ' AND value < length(number_key)
      """
    let kept = "SELECT number_key, part FROM cited_part"
    return try Bool.fetchOne(
      db, sql: "SELECT NOT EXISTS (\(expected) EXCEPT \(kept)) AND NOT EXISTS (\(kept) EXCEPT \(expected))") ?? false
  }

  /// A word from the middle of some pages, spread over the whole archive.
  private static func probes(_ db: Database) throws -> Set<[UInt8]> {
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM page") ?? 0
    let step = Double(last) / Double(probed)
    var words: Set<[UInt8]> = []
    for number in 0..<probed {
      let text = try String.fetchOne(
        db,
        sql: """
          SELECT \(CorrectedText.text) FROM page JOIN page_text ON page_text.page_id = page.id
          WHERE page.id > ? ORDER BY page.id LIMIT 1
          """,
        arguments: [Int64(Double(number) * step)])
      let syllables = (text ?? "").syllables()
      if !syllables.isEmpty { words.insert(Array(syllables[syllables.count / 2].folded.utf8)) }
    }
    return words
  }

  /// Letters of a number that is cited (migration 8).
  private static let longestNumber = 96
  /// Words that are looked up; each costs a walk through its pages.
  private static let probed = 16

  /// Stands for a set of pages, whatever their order.
  private struct PageSum: Hashable {
    private var count = 0
    private var sum: UInt64 = 0

    /// The multiplier spreads neighbouring numbers (SplitMix64), so that two wrong pages do not pass for two right ones.
    mutating func add(_ page: Int64) {
      var value = UInt64(bitPattern: page) &* 0xBF58_476D_1CE4_E5B9
      value ^= value >> 27
      count += 1
      sum &+= value &* 0x94D0_49BB_1331_11EB
    }
  }
}
