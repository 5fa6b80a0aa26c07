internal import Foundation
internal import GRDB

/// What a catalogue is, living or copied, of whatever version.
struct CatalogueFacts: Hashable {
  /// The hash of the first event; nil where nothing was ever filed.
  var archive: String?
  var lastEvent: BackupManifest.LastEvent
  /// The number with which the name of the last migration begins.
  var schema: Int
  var pages: Int
  var documents: Int
  var scans: Int
  /// Bytes without free pages.
  var size: Int64

  init(_ db: Database) throws {
    let ends = try Row.fetchOne(
      db,
      sql: """
        SELECT (SELECT hash FROM event WHERE id = 1) AS first, (SELECT max(id) FROM event) AS number,
          (SELECT hash FROM event ORDER BY id DESC LIMIT 1) AS hash
        """)
    archive = ends?["first"]
    lastEvent = BackupManifest.LastEvent(number: ends?["number"] ?? 0, hash: ends?["hash"] ?? EventLog.origin)
    let migrations = try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations")
    schema = Self.version(of: migrations)
    pages = try Int.fetchOne(db, sql: "SELECT count(*) FROM page") ?? 0
    documents = try Int.fetchOne(db, sql: "SELECT count(DISTINCT document_id) FROM page") ?? 0
    scans = try Int.fetchOne(db, sql: "SELECT count(*) FROM scan_file") ?? 0
    let used = try Int64.fetchOne(
      db,
      sql:
        "SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size"
    )
    size = used ?? 0
  }

  /// The version of a catalogue that this program makes.
  static var newestSchema: Int { version(of: Migrations.all.map(\.name)) }

  private static func version(of migrations: [String]) -> Int {
    migrations.compactMap { $0.split(separator: " ").first.flatMap { Int($0) } }.max() ?? 0
  }

  /// Whether this is what the set of `manifest` was to hold.
  func fits(_ manifest: BackupManifest) -> Bool {
    archive == manifest.archive && lastEvent == manifest.lastEvent && schema == manifest.schemaVersion
      && pages == manifest.pages && documents == manifest.documents && scans == manifest.scans
  }
}
