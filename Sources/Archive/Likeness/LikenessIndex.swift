internal import Foundation
internal import GRDB
internal import GRDBSQLite
package import Records

/// A page that looks like another one.
package struct AlikePage: Hashable, Sendable {
  package var page: PageID
  /// Differing bits; `LikenessRules` says what they mean.
  package var distance: Int
}

/// The likenesses of all pages, in memory: 72 bytes a page. To find what looks like a page, all are compared with it, which
/// takes about ten nanoseconds each and misses none.
package struct LikenessIndex: Sendable {
  private var pages: [Int64] = []
  /// The words of each page one after the other.
  private var words: [UInt64] = []
  private static let wordCount = PageLikeness.bitCount / UInt64.bitWidth

  package init() {}

  package var count: Int { pages.count }

  package mutating func add(_ likeness: PageLikeness, of page: PageID) { add(likeness.bytes, of: page.rawValue) }

  /// Bytes that are no likeness are left out.
  mutating func add(_ bytes: [UInt8], of page: Int64) {
    unsafe bytes.withUnsafeBytes { unsafe add($0, of: page) }
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer, of page: Int64) {
    guard bytes.count == Self.wordCount * 8 else { return }
    pages.append(page)
    for word in 0..<Self.wordCount {
      words.append(UInt64(bigEndian: unsafe bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self)))
    }
  }

  /// Adds all rows of a statement of page numbers and bits. GRDB's rows take ten times as long.
  mutating func add(rowsOf statement: Statement) throws {
    let handle = unsafe statement.sqliteStatement
    defer { unsafe sqlite3_reset(handle) }
    while true {
      let code = unsafe sqlite3_step(handle)
      guard code == SQLITE_ROW else {
        guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        return
      }
      guard let start = unsafe sqlite3_column_blob(handle, 1) else { continue }
      let bytes = unsafe UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, 1)))
      unsafe add(bytes, of: sqlite3_column_int64(handle, 0))
    }
  }

  /// Pages that differ in at most so many bits, the nearest first, at most `limit` of them.
  package func pages(like likeness: PageLikeness, within most: Int, limit: Int = 100) -> [AlikePage] {
    let wanted = Self.words(of: likeness)
    var found: [AlikePage] = []
    let stored = words.span
    for place in pages.indices {
      let start = place * Self.wordCount
      var distance = 0
      for word in 0..<Self.wordCount { distance += (stored[start + word] ^ wanted[word]).nonzeroBitCount }
      if distance <= most { found.append(AlikePage(page: PageID(rawValue: pages[place]), distance: distance)) }
    }
    return Array(found.sorted { ($0.distance, $0.page.rawValue) < ($1.distance, $1.page.rawValue) }.prefix(limit))
  }

  private static func words(of likeness: PageLikeness) -> [UInt64] {
    let bytes = likeness.bytes
    return stride(from: 0, to: bytes.count, by: 8).map { start in
      bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}

extension Archive {
  /// The likenesses of all pages, those of earlier versions and struck-off scans too. Reads them all: one or two microseconds
  /// a page.
  package func likenessIndex() throws(ArchiveError) -> LikenessIndex {
    try reading { db in
      var index = LikenessIndex()
      try index.add(rowsOf: db.makeStatement(sql: "SELECT page_id, bits FROM page_likeness ORDER BY page_id"))
      return index
    }
  }

  /// Documents of which a page looks like one of `document`, with the least distance; the nearest first.
  package func documents(alike document: DocumentID, within most: Int) throws(ArchiveError) -> [(
    document: DocumentID, distance: Int
  )] {
    let index = try likenessIndex()
    return try reading { db in
      var nearest: [Int64: Int] = [:]
      for page in try PageIndex.pages(of: document, in: db) {
        guard let likeness = try Likenesses.of(page, in: db) else { continue }
        for alike in index.pages(like: likeness, within: most) {
          let other = try Int64.fetchOne(
            db.cachedStatement(
              sql: """
                SELECT document_id FROM page JOIN scan_file ON scan_file.id = file_id AND standing = 'current'
                WHERE page.id = ?
                """), arguments: [alike.page.rawValue])
          guard let other, other != document.rawValue else { continue }
          nearest[other] = min(nearest[other] ?? Int.max, alike.distance)
        }
      }
      return nearest.map { (DocumentID(rawValue: $0.key), $0.value) }.sorted {
        ($0.1, $0.0.rawValue) < ($1.1, $1.0.rawValue)
      }
    }
  }
}
