/// Migration 19: whose papers documents are, and cases of procedures that use them again.
enum Migration19 {
  static let migration = Migration("19 papers used again", [parties, cases, terms, guards].joined(separator: "\n"))

  /// `number` has digits alone; `name_key` and `key` are words without diacritics between spaces. Documents that were
  /// examined before are examined anew by the next run, which fills these tables.
  private static let parties = """
    CREATE TABLE party (
      id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      name TEXT CHECK (name <> ''),
      name_key TEXT,
      number TEXT CHECK (number <> ''),
      born TEXT,
      address TEXT CHECK (address <> ''),
      page INTEGER NOT NULL CHECK (page >= 1),
      x INTEGER, y INTEGER, width INTEGER, height INTEGER,
      confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
      CHECK ((name IS NULL) = (name_key IS NULL)),
      CHECK (name IS NOT NULL OR number IS NOT NULL)
    ) STRICT;
    CREATE INDEX party_document ON party (document_id);
    CREATE INDEX party_number ON party (number) WHERE number IS NOT NULL;
    CREATE INDEX party_name ON party (name_key) WHERE name_key IS NOT NULL;
    CREATE TABLE site (
      id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('plot', 'works', 'project')),
      name TEXT NOT NULL CHECK (name <> ''),
      key TEXT NOT NULL,
      page INTEGER NOT NULL CHECK (page >= 1),
      x INTEGER, y INTEGER, width INTEGER, height INTEGER,
      confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1)
    ) STRICT;
    CREATE INDEX site_document ON site (document_id);
    CREATE INDEX site_key ON site (key);
    UPDATE description SET examined = 0;
    """

  /// `exempt` says why a case does not count in the indicators. `case_step` only grows: what counts of a case follows from its
  /// steps. `reuse` is that of the national portal: 1 used again, 2 by a result, whose code is `result_code`.
  private static let cases = """
    CREATE TABLE procedure_case (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      procedure TEXT NOT NULL CHECK (procedure <> ''),
      subject TEXT CHECK (subject <> ''),
      number TEXT CHECK (number <> ''),
      born TEXT,
      address TEXT CHECK (address <> ''),
      works TEXT CHECK (works <> ''),
      received TEXT NOT NULL,
      division TEXT CHECK (division <> ''),
      exempt TEXT CHECK (exempt IN ('online', 'shown', 'secret')),
      opened_by TEXT NOT NULL CHECK (opened_by <> ''),
      opened_at TEXT NOT NULL,
      CHECK (subject IS NOT NULL OR number IS NOT NULL OR works IS NOT NULL)
    ) STRICT;
    CREATE INDEX procedure_case_received ON procedure_case (received);
    CREATE TABLE case_step (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      case_id INTEGER NOT NULL REFERENCES procedure_case,
      kind TEXT NOT NULL CHECK (kind IN ('used', 'added', 'result', 'closed')),
      component TEXT CHECK (component <> ''),
      document_id INTEGER,
      reuse INTEGER NOT NULL DEFAULT 0 CHECK (reuse IN (0, 1, 2)),
      result_code TEXT CHECK (result_code <> ''),
      file TEXT CHECK (file <> ''),
      digest TEXT CHECK (length(digest) = 64),
      done_by TEXT NOT NULL CHECK (done_by <> ''),
      done_at TEXT NOT NULL,
      CHECK ((kind IN ('used', 'added')) = (component IS NOT NULL)),
      CHECK ((kind = 'used') = (reuse > 0)),
      CHECK (kind <> 'used' OR document_id IS NOT NULL),
      CHECK ((reuse = 2) = (result_code IS NOT NULL))
    ) STRICT;
    CREATE INDEX case_step_case ON case_step (case_id);
    """

  private static let terms = """
    INSERT INTO controlled_term (list, term, meaning) VALUES
      ('event', 'looked-up', 'somebody looked for what is held of a person, firm, plot or works'),
      ('event', 'case-opened', 'a case of a procedure was opened'),
      ('event', 'case-step', 'a paper was used again in a case, added to it, or the case was closed');
    """

  private static let guards = """
    CREATE TRIGGER case_step_stays BEFORE UPDATE ON case_step
      BEGIN SELECT raise(ABORT, 'a step of a case is never changed; a later one counts'); END;
    CREATE TRIGGER case_step_remains BEFORE DELETE ON case_step
      BEGIN SELECT raise(ABORT, 'a step of a case is never forgotten'); END;
    CREATE TRIGGER procedure_case_remains BEFORE DELETE ON procedure_case
      BEGIN SELECT raise(ABORT, 'a case is never forgotten'); END;
    """
}
