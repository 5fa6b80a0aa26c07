internal import GRDB

/// How far the index of an archive is.
struct IndexState: Hashable {
  /// The last change of the catalogue that the index has followed.
  var applied: Int64
  /// Pages up to `builtTo` and after `buildEnd` are in the index.
  var builtTo: Int64
  var buildEnd: Int64

  /// Nil where there is no index, or one of another archive.
  init?(_ db: Database) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT applied, built_to, build_end FROM index_state
          WHERE archive = (SELECT value FROM main.setting WHERE name = 'archive')
          """))
    guard let row else { return nil }
    applied = row[0]
    builtTo = row[1]
    buildEnd = row[2]
  }

  var isBuilt: Bool { builtTo >= buildEnd }

  func covers(_ page: Int64) -> Bool { page <= builtTo || page > buildEnd }

  /// The last change of the catalogue.
  static func lastChange(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT seq FROM main.sqlite_sequence WHERE name = 'index_change'")) ?? 0
  }

  /// Begins the index anew, empty: all pages that there are now are to be put in.
  static func restart(in db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM index_state;
        INSERT INTO page_index (page_index) VALUES ('delete-all');
        INSERT INTO index_state (id, archive, applied, built_to, build_end, event_id, event_hash)
          SELECT 1, value, ifnull((SELECT seq FROM main.sqlite_sequence WHERE name = 'index_change'), 0), 0,
            (SELECT ifnull(max(page_id), 0) FROM findable), 0, '' FROM main.setting WHERE name = 'archive';
        """)
    try noteEvent(in: db)
  }

  /// Writes down the last event of the log, which the index holds from now on.
  static func noteEvent(in db: Database) throws {
    let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT id, hash FROM main.event ORDER BY id DESC LIMIT 1"))
    try db.cachedStatement(sql: "UPDATE index_state SET event_id = ?, event_hash = ?").execute(arguments: [
      row?["id"] as Int64? ?? 0, row?["hash"] as String? ?? "",
    ])
  }

  /// Whether the event that the index knew last is one of the log: where the catalogue was brought back from a backup, an
  /// index of later days may lie beside it.
  static func isOfThisHistory(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT event_id = 0 OR EXISTS (SELECT 1 FROM main.event WHERE id = event_id AND hash = event_hash) FROM index_state
        """) ?? false
  }
}
