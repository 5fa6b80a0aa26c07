/// Migration 1: files, pages, texts, descriptions, events. Paths compare byte by byte, as the file system compares them.
///
/// A page belongs to one file and to one document; a document may span files, a file may hold several documents.
/// AUTOINCREMENT: the number of a page or document that is gone is never given again, and missing last events are noticed.
/// The raw text stays as it was read; a correction by the language model or by a person stands beside it.
enum Migration01 {
  static let migration = Migration("1 files, pages, texts, descriptions, index, events", sql)

  private static let sql = """
    PRAGMA application_id = 1397256033;
    CREATE TABLE shelf (
      id INTEGER PRIMARY KEY,
      fonds TEXT,
      box TEXT,
      dossier TEXT NOT NULL,
      dossier_key TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX shelf_place ON shelf (ifnull(fonds, ''), ifnull(box, ''), dossier);

    CREATE TABLE scan_file (
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL,
      shelf_id INTEGER NOT NULL REFERENCES shelf,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      digest TEXT CHECK (length(digest) = 64),
      standing TEXT NOT NULL CHECK (standing IN ('current', 'duplicate', 'superseded')),
      original_id INTEGER REFERENCES scan_file,
      format TEXT,
      page_count INTEGER CHECK (page_count >= 1),
      CHECK ((standing = 'duplicate') = (original_id IS NOT NULL)),
      CHECK (standing <> 'duplicate' OR page_count IS NULL)
    ) STRICT;
    CREATE UNIQUE INDEX scan_file_path ON scan_file (path) WHERE standing <> 'superseded';
    CREATE UNIQUE INDEX scan_file_digest ON scan_file (digest) WHERE standing = 'current';
    CREATE INDEX scan_file_original ON scan_file (original_id) WHERE original_id IS NOT NULL;
    CREATE INDEX scan_file_uncounted ON scan_file (id) WHERE standing = 'current' AND page_count IS NULL;

    CREATE TABLE document (id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT;

    CREATE TABLE page (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      file_id INTEGER NOT NULL REFERENCES scan_file,
      file_index INTEGER NOT NULL CHECK (file_index >= 1),
      document_id INTEGER NOT NULL REFERENCES document,
      document_index INTEGER NOT NULL CHECK (document_index >= 1),
      state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'read', 'blank', 'unreadable', 'withheld')),
      reason TEXT,
      mark TEXT,
      attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
      settled_at TEXT,
      measures TEXT,
      UNIQUE (file_id, file_index),
      UNIQUE (document_id, document_index),
      CHECK ((state = 'unreadable') = (reason IS NOT NULL)),
      CHECK ((state = 'withheld') = (mark IS NOT NULL)),
      CHECK ((state = 'waiting') = (settled_at IS NULL))
    ) STRICT;
    CREATE INDEX page_waiting ON page (file_id, file_index) WHERE state = 'waiting';
    CREATE INDEX page_unreadable ON page (file_id) WHERE state = 'unreadable';

    CREATE TABLE page_text (
      page_id INTEGER PRIMARY KEY REFERENCES page,
      text TEXT NOT NULL,
      words TEXT NOT NULL
    ) STRICT;
    CREATE TABLE page_correction (
      id INTEGER PRIMARY KEY,
      page_id INTEGER NOT NULL REFERENCES page_text,
      made_at TEXT NOT NULL,
      made_by TEXT NOT NULL CHECK (made_by <> ''),
      text TEXT NOT NULL,
      words TEXT NOT NULL
    ) STRICT;
    CREATE INDEX page_correction_page ON page_correction (page_id);
    CREATE TRIGGER text_only_where_read BEFORE INSERT ON page_text
      WHEN (SELECT state FROM page WHERE id = NEW.page_id) IS NOT 'read'
      BEGIN SELECT raise(ABORT, 'only a read page has text'); END;
    CREATE TRIGGER text_stays BEFORE UPDATE ON page_text
      BEGIN SELECT raise(ABORT, 'the raw text is never changed'); END;
    CREATE TRIGGER read_while_text BEFORE UPDATE OF state ON page
      WHEN NEW.state <> 'read' AND EXISTS (SELECT 1 FROM page_text WHERE page_id = NEW.id)
      BEGIN SELECT raise(ABORT, 'a page with text is read'); END;

    CREATE TABLE description (
      document_id INTEGER PRIMARY KEY REFERENCES document,
      type TEXT,
      title TEXT,
      number TEXT,
      number_key TEXT,
      date TEXT,
      agency TEXT,
      agency_key TEXT,
      subject TEXT,
      needs_review INTEGER NOT NULL CHECK (needs_review IN (0, 1)),
      searched TEXT NOT NULL
    ) STRICT;
    CREATE INDEX description_type ON description (type, date);
    CREATE INDEX description_date ON description (date);

    CREATE TABLE field (
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

    CREATE TABLE event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      file_id INTEGER,
      document_id INTEGER,
      page_id INTEGER,
      detail TEXT NOT NULL CHECK (json_valid(detail)),
      hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT;
    CREATE INDEX event_page ON event (page_id) WHERE page_id IS NOT NULL;
    CREATE INDEX event_at ON event (at);
    CREATE TRIGGER event_stays BEFORE UPDATE ON event
      BEGIN SELECT raise(ABORT, 'the event log only grows'); END;
    CREATE TRIGGER event_remains BEFORE DELETE ON event
      BEGIN SELECT raise(ABORT, 'the event log only grows'); END;
    """
}
