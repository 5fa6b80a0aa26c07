/// Migration 21: the inventory of the holdings, by which planned and scanned dossiers are compared.
enum Migration21 {
  static let migration = Migration("21 inventory", [tables, terms].joined(separator: "\n"))

  /// `code_key` is the code as dossiers' names are compared (`shelf.dossier_key`).
  private static let tables = """
    CREATE TABLE inventory_line (
      code TEXT PRIMARY KEY CHECK (code <> ''),
      code_key TEXT NOT NULL UNIQUE,
      fonds TEXT CHECK (fonds <> ''),
      inventory TEXT CHECK (inventory <> ''),
      box TEXT CHECK (box <> ''),
      title TEXT CHECK (title <> ''),
      first_day TEXT,
      last_day TEXT,
      sheets INTEGER CHECK (sheets >= 0),
      pages INTEGER CHECK (pages >= 0),
      retention TEXT CHECK (retention <> ''),
      division TEXT CHECK (division <> ''),
      field TEXT CHECK (field <> ''),
      priority TEXT CHECK (priority <> ''),
      imported_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  private static let terms = """
    INSERT INTO controlled_term (list, term, meaning) VALUES
      ('event', 'inventory-imported', 'lines of the inventory were taken in or changed');
    """
}
