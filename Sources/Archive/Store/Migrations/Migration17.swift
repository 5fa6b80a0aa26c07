/// Migration 17: what left the archive, who took it out, and why.
enum Migration17 {
  static let migration = Migration("17 what left", [exports, terms, guards].joined(separator: "\n"))

  /// A row of `export` is written before anything leaves. `choice` says how the documents were chosen, `asked` in which words.
  /// The documents stand in `export_range` as runs of numbers that follow each other: the whole of an archive is few rows.
  private static let exports = """
    CREATE TABLE export (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      format TEXT NOT NULL CHECK (format <> ''),
      choice TEXT NOT NULL CHECK (choice IN ('all', 'documents', 'shelf', 'search')),
      asked TEXT CHECK (asked <> ''),
      reason TEXT CHECK (reason <> ''),
      begun_by TEXT NOT NULL CHECK (begun_by <> ''),
      begun_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE export_range (
      export_id INTEGER NOT NULL REFERENCES export,
      first_document INTEGER NOT NULL,
      last_document INTEGER NOT NULL CHECK (last_document >= first_document),
      PRIMARY KEY (export_id, first_document)
    ) STRICT, WITHOUT ROWID;
    """

  private static let terms = """
    INSERT INTO controlled_term (list, term, meaning) VALUES
      ('event', 'export-begun', 'documents are about to leave the archive'),
      ('event', 'exported', 'documents left the archive');
    """

  private static let guards = """
    CREATE TRIGGER export_stays BEFORE UPDATE ON export
      BEGIN SELECT raise(ABORT, 'what left is never changed'); END;
    CREATE TRIGGER export_remains BEFORE DELETE ON export
      BEGIN SELECT raise(ABORT, 'what left is never forgotten'); END;
    CREATE TRIGGER export_range_stays BEFORE UPDATE ON export_range
      BEGIN SELECT raise(ABORT, 'what left is never changed'); END;
    CREATE TRIGGER export_range_remains BEFORE DELETE ON export_range
      BEGIN SELECT raise(ABORT, 'what left is never forgotten'); END;
    CREATE TRIGGER export_at_whole BEFORE INSERT ON export
      WHEN NEW.begun_at IS NOT strftime('%Y-%m-%dT%H:%M:%SZ', NEW.begun_at)
      BEGIN SELECT raise(ABORT, 'no such time'); END;
    """
}
