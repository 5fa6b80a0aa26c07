/// Migration 6: what people decide, what documents cite, and what plans assign.
enum Migration06 {
  static let migration = Migration(
    "6 review, citations, tasks", [decisions, custody, citations, tasks, authority].joined(separator: "\n"))

  /// Decisions are never changed; a later one counts. `field` holds what counts now, `recognised_field` beside it what the
  /// program had found where a person decided.
  private static let decisions = """
    CREATE TABLE decision (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      document_id INTEGER NOT NULL REFERENCES document,
      name TEXT NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'corrected', 'unknown')),
      value TEXT CHECK (value <> ''),
      found TEXT,
      decided_by TEXT NOT NULL CHECK (decided_by <> ''),
      decided_at TEXT NOT NULL,
      CHECK ((verdict = 'unknown') = (value IS NULL))
    ) STRICT;
    CREATE INDEX decision_field ON decision (document_id, name);
    CREATE TRIGGER decision_stays BEFORE UPDATE ON decision
      BEGIN SELECT raise(ABORT, 'a decision is never changed; a later one counts'); END;
    CREATE TABLE recognised_field (
      document_id INTEGER NOT NULL REFERENCES description ON DELETE CASCADE,
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      printed TEXT NOT NULL,
      page INTEGER NOT NULL CHECK (page >= 1),
      x INTEGER, y INTEGER, width INTEGER, height INTEGER,
      rule TEXT NOT NULL CHECK (rule <> ''),
      confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
      PRIMARY KEY (document_id, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX description_number ON description (number_key);
    """

  /// What people decided on whole documents: to withhold them, or to release them.
  private static let custody = """
    CREATE TABLE custody (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      document_id INTEGER NOT NULL REFERENCES document,
      verdict TEXT NOT NULL CHECK (verdict IN ('withheld', 'released')),
      mark TEXT CHECK ((mark IS NULL) = (verdict = 'released')),
      reason TEXT NOT NULL CHECK (reason <> ''),
      decided_by TEXT NOT NULL CHECK (decided_by <> ''),
      decided_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX custody_document ON custody (document_id);
    CREATE TRIGGER custody_stays BEFORE UPDATE ON custody
      BEGIN SELECT raise(ABORT, 'a decision is never changed; a later one counts'); END;
    """

  /// `examined` is 1 where a description was filed with its citations and tasks, which older programs did not look for.
  private static let citations = """
    ALTER TABLE description ADD COLUMN examined INTEGER NOT NULL DEFAULT 0 CHECK (examined IN (0, 1));
    CREATE INDEX description_unexamined ON description (document_id) WHERE NOT examined;
    CREATE TABLE citation (
      id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES document,
      type TEXT,
      number TEXT NOT NULL CHECK (number <> ''),
      number_key TEXT NOT NULL,
      date TEXT,
      agency TEXT,
      printed TEXT NOT NULL,
      page INTEGER NOT NULL CHECK (page >= 1),
      x INTEGER, y INTEGER, width INTEGER, height INTEGER,
      confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
      times INTEGER NOT NULL CHECK (times >= 1)
    ) STRICT;
    CREATE INDEX citation_document ON citation (document_id);
    CREATE INDEX citation_number ON citation (number_key);
    """

  /// A task keeps its number when its document is described anew, and with it what people said of it. `found` is 0 for one
  /// that was not found any more, and stays because somebody has.
  private static let tasks = """
    CREATE TABLE task (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      document_id INTEGER NOT NULL REFERENCES document,
      key TEXT NOT NULL,
      place INTEGER NOT NULL CHECK (place >= 1),
      found INTEGER NOT NULL DEFAULT 1 CHECK (found IN (0, 1)),
      work TEXT NOT NULL CHECK (work <> ''),
      lead TEXT,
      partners TEXT,
      units_key TEXT NOT NULL,
      result TEXT,
      time TEXT,
      due TEXT,
      page INTEGER NOT NULL CHECK (page >= 1),
      x INTEGER, y INTEGER, width INTEGER, height INTEGER,
      confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
      UNIQUE (document_id, key)
    ) STRICT;
    CREATE INDEX task_due ON task (due);
    CREATE TABLE task_state (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      task_id INTEGER NOT NULL REFERENCES task ON DELETE CASCADE,
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
      decided_by TEXT NOT NULL CHECK (decided_by <> ''),
      decided_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX task_state_task ON task_state (task_id);
    CREATE TRIGGER task_state_stays BEFORE UPDATE ON task_state
      BEGIN SELECT raise(ABORT, 'what was said of a task is never changed; a later word counts'); END;
    """

  /// Names as people confirmed them, each with the document that it stands on. A signer or a symbol belongs to an agency.
  private static let authority = """
    CREATE TABLE authority (
      kind TEXT NOT NULL CHECK (kind IN ('agency', 'signer', 'symbol')),
      key TEXT NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      agency_key TEXT NOT NULL,
      document_id INTEGER NOT NULL REFERENCES document,
      UNIQUE (kind, document_id)
    ) STRICT;
    CREATE INDEX authority_key ON authority (kind, agency_key, key);
    """
}
