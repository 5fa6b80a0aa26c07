/// Migrations 13 and 14: the roots of shelves with how the folders below each are read, and paths that begin at them.
enum Migrations13to14 {
  static let migrations = [
    Migration("13 registered shelves", roots),
    Migration("14 paths begin at shelves", paths),
  ]

  /// `location` is where the root lies now, `registered_as` where it lay when it was registered; both are absolute.
  /// AUTOINCREMENT: the number of a root that another one took the place of is never given again.
  private static let roots = """
    CREATE TABLE shelf_root (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      location TEXT NOT NULL CHECK (location LIKE '/%'),
      registered_as TEXT NOT NULL CHECK (registered_as LIKE '/%'),
      fonds TEXT CHECK (fonds <> ''),
      levels TEXT NOT NULL CHECK (levels <> ''),
      registered_at TEXT NOT NULL,
      how TEXT NOT NULL CHECK (how IN ('named', 'understood')),
      named_by TEXT CHECK (named_by <> ''),
      CHECK ((how = 'named') = (named_by IS NOT NULL))
    ) STRICT;
    CREATE UNIQUE INDEX shelf_root_location ON shelf_root (location);
    """

  /// The path of a file begins at its root, the deepest one that holds it; that of a file under no root is absolute. Until
  /// now a move of a root was told file by file, so that each root counts as registered where it lies.
  private static let paths = """
    ALTER TABLE scan_file ADD COLUMN root_id INTEGER REFERENCES shelf_root;
    DROP INDEX scan_file_path;
    CREATE UNIQUE INDEX scan_file_path ON scan_file (ifnull(root_id, 0), path)
      WHERE standing IN ('current', 'duplicate') AND overwritten_at IS NULL;
    DROP INDEX scan_file_left;
    CREATE INDEX scan_file_left ON scan_file (ifnull(root_id, 0), path)
      WHERE standing = 'removed' OR overwritten_at IS NOT NULL;
    UPDATE shelf_root SET registered_as = location;
    UPDATE scan_file SET root_id = (
      SELECT id FROM shelf_root
      WHERE substr(scan_file.path, 1, length(rtrim(location, '/')) + 1) = rtrim(location, '/') || '/'
      ORDER BY length(location) DESC LIMIT 1);
    UPDATE scan_file SET path = substr(scan_file.path, length(rtrim(location, '/')) + 2)
      FROM shelf_root WHERE shelf_root.id = scan_file.root_id;
    CREATE INDEX scan_file_root ON scan_file (root_id) WHERE root_id IS NOT NULL;
    """
}
