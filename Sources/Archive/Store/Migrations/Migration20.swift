/// Migration 20: people who use the reading room.
enum Migration20 {
  static let migration = Migration("20 people", [tables, terms, guards].joined(separator: "\n"))

  /// `name_key` is the name in lower case, so that a name is one person's. Times are seconds since 1970. Of a session the SHA-256
  /// of its token is kept, of a try to sign in that of the name: names that nobody has wait like others.
  private static let tables = """
    CREATE TABLE person (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL CHECK (name <> ''),
      name_key TEXT NOT NULL UNIQUE,
      role TEXT NOT NULL CHECK (role IN ('reader', 'reviewer', 'archivist', 'head')),
      password TEXT,
      made_at INTEGER NOT NULL,
      disabled_at INTEGER
    ) STRICT;
    CREATE TABLE person_shelf (
      person_id INTEGER NOT NULL REFERENCES person,
      fonds TEXT NOT NULL CHECK (fonds <> ''),
      box TEXT CHECK (box <> ''),
      dossier TEXT CHECK (dossier <> ''),
      CHECK (box IS NOT NULL OR dossier IS NULL)
    ) STRICT;
    CREATE INDEX person_shelf_person ON person_shelf (person_id);
    CREATE TABLE session (
      token TEXT PRIMARY KEY CHECK (length(token) = 64),
      person_id INTEGER NOT NULL REFERENCES person,
      made_at INTEGER NOT NULL,
      seen_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_person ON session (person_id);
    CREATE TABLE sign_in_failure (
      name_hash TEXT NOT NULL CHECK (length(name_hash) = 64),
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX sign_in_failure_name ON sign_in_failure (name_hash, at);
    """

  private static let terms = """
    INSERT INTO controlled_term (list, term, meaning) VALUES
      ('event', 'person-added', 'somebody may use the reading room'),
      ('event', 'person-changed', 'the role, shelves, password or standing of somebody was changed'),
      ('event', 'person-locked', 'too many wrong passwords for one name');
    """

  private static let guards = """
    CREATE TRIGGER person_remains BEFORE DELETE ON person
      BEGIN SELECT raise(ABORT, 'a person is disabled, never forgotten'); END;
    """
}
