internal import GRDB
internal import Records

/// A path as `scan_file` stores it: from the root of its shelf, so that a disk may have another place; absolute for a file
/// under no root. Every query that reads or compares paths goes through here.
struct StoredPath: Hashable {
  /// Nil for a file under no root.
  var root: Int64?
  var path: String
  /// The absolute path by which the event log knows the file: as if no root had ever moved.
  var told: String

  /// The absolute path of a row of `scan_file`, to be selected.
  static let absolute = """
    (SELECT ifnull(rtrim((SELECT location FROM shelf_root WHERE shelf_root.id = scan_file.root_id), '/') || '/', '')
      || scan_file.path)
    """
  /// The same, named as rows are asked for it.
  static let column = "\(absolute) AS path"

  /// As `absolute`, for the path by which the event log knows the file.
  static let toldColumn = """
    (SELECT ifnull(rtrim((SELECT registered_as FROM shelf_root WHERE shelf_root.id = scan_file.root_id), '/') || '/', '')
      || scan_file.path) AS told_path
    """

  /// Holds for the rows at one path; written so that the indexes of paths serve. It takes `arguments`.
  static let isHere = "(ifnull(root_id, 0) = ? AND scan_file.path = ?)"
  var arguments: StatementArguments { [root ?? 0, path] }

  /// How what lies at `absolute` is stored.
  init(of absolute: String, in db: Database) throws {
    self.init(of: absolute, under: try Root.all(in: db))
  }

  init(of absolute: String, under roots: [Root]) {
    guard let root = roots.filter({ $0.folder.contains(absolute) }).max(by: { $0.folder.depth < $1.folder.depth })
    else {
      (root, path, told) = (nil, absolute, absolute)
      return
    }
    let names = root.folder.names(to: absolute)
    self.root = root.id
    path = names.joined(separator: "/")
    told = names.reduce(root.told) { $0.appending($1) }.path
  }

  /// What a path needs of a root.
  struct Root {
    var id: Int64
    var folder: FolderPath
    var told: FolderPath

    static func all(in db: Database) throws -> [Root] {
      try Row.fetchAll(db.cachedStatement(sql: "SELECT id, location, registered_as FROM shelf_root")).map { row in
        Root(id: row["id"], folder: FolderPath(row["location"]), told: FolderPath(row["registered_as"]))
      }
    }
  }
}

/// The rows of `scan_file` below a folder.
struct StoredRange {
  /// A condition with its arguments.
  let sql: SQL

  /// Below `folder`, and at it where there may be a file.
  init(_ folder: FolderPath, withItself: Bool = false, in db: Database) throws {
    let roots = try StoredPath.Root.all(in: db)
    let inner = roots.filter { $0.folder == folder || folder.contains($0.folder) }.map(\.id)
    var parts: [SQL] = inner.isEmpty ? [] : ["(root_id IN \(inner))"]
    if !roots.contains(where: { $0.folder == folder }) {
      let own = StoredPath(of: folder.path, under: roots)
      let (low, high) = FolderPath(own.path).bounds
      parts.append(
        "(ifnull(root_id, 0) = \(own.root ?? 0) AND scan_file.path > \(low) AND scan_file.path < \(high))")
      if withItself { parts.append("(ifnull(root_id, 0) = \(own.root ?? 0) AND scan_file.path = \(own.path))") }
    }
    sql = "(\(parts.joined(operator: .or)))"
  }
}
