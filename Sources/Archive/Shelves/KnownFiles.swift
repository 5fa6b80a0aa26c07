internal import GRDB
internal import Records

/// The files of the books by the folders they lie in. Copies are files, too; overwritten ones, earlier versions and scans
/// that were struck off lie nowhere any more.
enum KnownFiles {
  private static let lies: SQL = "standing IN ('current', 'duplicate') AND overwritten_at IS NULL"

  static func count(below folder: FolderPath, in db: Database) throws -> Int {
    let range = try StoredRange(folder, in: db).sql
    return try SQLRequest<Int>("SELECT count(*) FROM scan_file WHERE \(range) AND \(lies)").fetchOne(db) ?? 0
  }

  /// Whether there is a file at `path` or below it.
  static func exist(at path: String, in db: Database) throws -> Bool {
    let range = try StoredRange(FolderPath(path), withItself: true, in: db).sql
    return try SQLRequest<Bool>("SELECT EXISTS (SELECT 1 FROM scan_file WHERE \(range) AND \(lies))").fetchOne(db)
      ?? false
  }

  /// Files at `path` or below it by number, those after `last`, a few at a time. Copies are left out where only current
  /// files are wanted.
  static func files(
    at path: String, after last: ScanFileID?, withCopies: Bool, limit: Int, in db: Database
  ) throws -> [KnownFile] {
    let range = try StoredRange(FolderPath(path), withItself: true, in: db).sql
    let wanted: SQL = withCopies ? lies : "\(lies) AND standing = 'current'"
    // By number alone: an index would have each portion go through the whole folder.
    let request = SQLRequest<Row>(
      """
      SELECT id, \(sql: StoredPath.column) FROM scan_file NOT INDEXED
      WHERE id > \(last?.rawValue ?? 0) AND \(range) AND \(wanted) ORDER BY id LIMIT \(limit)
      """)
    return try request.fetchAll(db).map { KnownFile(id: ScanFileID(rawValue: $0["id"]), path: $0["path"]) }
  }

  /// Where the books say that the file at `path` stands; nil where it is not known.
  static func place(of path: String, in db: Database) throws -> ShelfPlace? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT fonds, box, dossier FROM scan_file JOIN shelf ON shelf.id = shelf_id
          WHERE \(StoredPath.isHere) AND standing IN ('current', 'duplicate') AND overwritten_at IS NULL
          """), arguments: try StoredPath(of: path, in: db).arguments
    ).map(ShelfPlace.init)
  }

  static func places(at path: String, in db: Database) throws -> [KnownPlace] {
    let range = try StoredRange(FolderPath(path), withItself: true, in: db).sql
    let request = SQLRequest<Row>(
      """
      WITH known AS (
        SELECT min(\(sql: StoredPath.absolute)) AS first, max(\(sql: StoredPath.absolute)) AS last, shelf_id
        FROM scan_file WHERE \(range) AND \(lies) GROUP BY shelf_id)
      SELECT first, last, fonds, box, dossier FROM known JOIN shelf ON shelf.id = shelf_id ORDER BY first
      """)
    return try request.fetchAll(db).flatMap { row in
      Set([row["first"], row["last"]] as [String]).sorted().map { KnownPlace(path: $0, place: ShelfPlace(row)) }
    }
  }

  static func standWithoutFonds(outside folder: FolderPath, boxless: Bool, in db: Database) throws -> Bool {
    let range = try StoredRange(folder, in: db).sql
    let request = SQLRequest<Bool>(
      """
      SELECT EXISTS (SELECT 1 FROM scan_file JOIN shelf ON shelf.id = shelf_id
        WHERE fonds IS NULL AND (\(boxless) OR box IS NOT NULL) AND \(lies) AND NOT \(range))
      """)
    return try request.fetchOne(db) ?? false
  }

  static func path(in place: ShelfPlace, outside folder: FolderPath, in db: Database) throws -> String? {
    let range = try StoredRange(folder, in: db).sql
    let request = SQLRequest<String>(
      """
      SELECT \(sql: StoredPath.absolute) FROM scan_file
      WHERE shelf_id = (SELECT id FROM shelf WHERE ifnull(fonds, '') = \(place.fonds ?? "")
          AND ifnull(box, '') = \(place.box ?? "") AND dossier = \(place.dossier))
        AND \(lies) AND NOT \(range) LIMIT 1
      """)
    return try request.fetchOne(db)
  }

  /// The names of fonds that stand in the books, but for files below `folder`.
  static func fonds(outside folder: FolderPath, in db: Database) throws -> Set<String> {
    let range = try StoredRange(folder, in: db).sql
    let request = SQLRequest<String>(
      """
      SELECT DISTINCT fonds FROM shelf WHERE fonds IS NOT NULL AND EXISTS (
        SELECT 1 FROM scan_file WHERE shelf_id = shelf.id AND \(lies) AND NOT \(range))
      """)
    return Set(try request.fetchAll(db))
  }
}
