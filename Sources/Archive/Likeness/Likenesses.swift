internal import Foundation
internal import GRDB
internal import Records

/// What pages look like, as it is stored: a row a page, for withheld pages too.
enum Likenesses {
  /// Nil is kept as no bits: the page has been looked at, and has nothing to be known by.
  static func keep(_ likeness: PageLikeness?, of page: PageID, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO page_likeness (page_id, bits) VALUES (?, ?)")
      .execute(arguments: [page.rawValue, Data(likeness?.bytes ?? [])])
  }

  static func of(_ page: PageID, in db: Database) throws -> PageLikeness? {
    try Data.fetchOne(
      db.cachedStatement(sql: "SELECT bits FROM page_likeness WHERE page_id = ?"), arguments: [page.rawValue]
    ).flatMap { PageLikeness(bytes: Array($0)) }
  }

  /// A withheld page of which `likeness` surely is a picture; the nearest one. Pages of files that were told apart from
  /// `file` do not count.
  static func withheldPage(like likeness: PageLikeness, toldApartFrom file: ScanFileID, in db: Database) throws
    -> PageID?
  {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT page_id, bits FROM page CROSS JOIN page_likeness ON page_id = page.id WHERE state = 'withheld'
            AND NOT EXISTS (SELECT 1 FROM succession
              WHERE succession.file_id = ? AND earlier_id = page.file_id AND succession.state = 'other')
          """), arguments: [file.rawValue])
    var nearest: (page: PageID, distance: Int)?
    while let row = try rows.next() {
      guard let known = PageLikeness(bytes: Array(row["bits"] as Data)) else { continue }
      let distance = likeness.distance(to: known)
      guard distance <= LikenessRules.resembling, distance < nearest?.distance ?? Int.max else { continue }
      nearest = (PageID(rawValue: row["page_id"]), distance)
    }
    return nearest?.page
  }
}
