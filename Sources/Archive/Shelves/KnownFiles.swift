internal import GRDB
internal import Records

/// The files of the books by the folders they lie in. Copies are files, too; overwritten ones, earlier versions and scans
/// that were struck off lie nowhere any more.
enum KnownFiles {
  /// Written so that SQLite sees that the index of paths serves.
  private static let isBelow = """
    path > ? AND path < ? AND standing IN ('current', 'duplicate') AND overwritten_at IS NULL
    """

  static func count(below folder: FolderPath, in db: Database) throws -> Int {
    let (low, high) = folder.bounds
    return try Int.fetchOne(
      db, sql: "SELECT count(*) FROM scan_file WHERE \(isBelow)", arguments: [low, high]) ?? 0
  }

  /// Whether there is a file at `path` or below it.
  static func exist(at path: String, in db: Database) throws -> Bool {
    let (low, high) = FolderPath(path).bounds
    return try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM scan_file WHERE \(isBelow)) OR EXISTS (
          SELECT 1 FROM scan_file WHERE path = ? AND standing IN ('current', 'duplicate') AND overwritten_at IS NULL)
        """, arguments: [low, high, path]) ?? false
  }

  /// Paths at `path` or below it in the order of their bytes, those after `last`, a few at a time. Copies are left out
  /// where only current files are wanted.
  static func paths(
    at path: String, after last: String?, withCopies: Bool, limit: Int, in db: Database
  ) throws -> [String] {
    let (low, high) = FolderPath(path).bounds
    return try String.fetchAll(
      db,
      sql: """
        SELECT path FROM scan_file
        WHERE path >= ? AND path > ? AND path < ? AND standing IN ('current', 'duplicate') AND overwritten_at IS NULL
          AND standing IN (\(withCopies ? "'current', 'duplicate'" : "'current'")) AND (path = ? OR path > ?)
        ORDER BY path LIMIT \(limit)
        """, arguments: [path, last ?? "", high, path, low])
  }

  /// Where the books say that the file at `path` stands; nil where it is not known.
  static func place(of path: String, in db: Database) throws -> ShelfPlace? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT fonds, box, dossier FROM scan_file JOIN shelf ON shelf.id = shelf_id
          WHERE path = ? AND standing IN ('current', 'duplicate') AND overwritten_at IS NULL
          """), arguments: [path]
    ).map(ShelfPlace.init)
  }

  static func places(at path: String, in db: Database) throws -> [KnownPlace] {
    let (low, high) = FolderPath(path).bounds
    return try Row.fetchAll(
      db,
      sql: """
        WITH known AS (
          SELECT min(path) AS first, max(path) AS last, shelf_id FROM scan_file
          WHERE path >= ? AND path < ? AND (path = ? OR path > ?) AND standing IN ('current', 'duplicate') AND overwritten_at IS NULL
          GROUP BY shelf_id)
        SELECT first, last, fonds, box, dossier FROM known JOIN shelf ON shelf.id = shelf_id ORDER BY first
        """, arguments: [path, high, path, low]
    ).flatMap { row in
      Set([row["first"], row["last"]] as [String]).sorted().map { KnownPlace(path: $0, place: ShelfPlace(row)) }
    }
  }

  static func standWithoutFonds(outside folder: FolderPath, boxless: Bool, in db: Database) throws -> Bool {
    let (low, high) = folder.bounds
    return try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM scan_file JOIN shelf ON shelf.id = shelf_id
          WHERE fonds IS NULL AND (? OR box IS NOT NULL) AND standing IN ('current', 'duplicate') AND overwritten_at IS NULL AND NOT (path > ? AND path < ?))
        """, arguments: [boxless, low, high]) ?? false
  }

  static func path(in place: ShelfPlace, outside folder: FolderPath, in db: Database) throws -> String? {
    let (low, high) = folder.bounds
    return try String.fetchOne(
      db,
      sql: """
        SELECT path FROM scan_file
        WHERE shelf_id = (SELECT id FROM shelf WHERE ifnull(fonds, '') = ? AND ifnull(box, '') = ? AND dossier = ?)
          AND standing IN ('current', 'duplicate') AND overwritten_at IS NULL AND NOT (path > ? AND path < ?) LIMIT 1
        """, arguments: [place.fonds ?? "", place.box ?? "", place.dossier, low, high])
  }
}
