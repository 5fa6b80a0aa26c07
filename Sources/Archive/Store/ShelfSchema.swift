/// The table of migration 13: the roots of shelves, and how the folders below each are read.
enum ShelfSchema {
  /// `location` is where the root lies now, `registered_as` where it lay when it was registered; both are absolute.
  /// AUTOINCREMENT: the number of a root that another one took the place of is never given again.
  static let roots = """
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
}
