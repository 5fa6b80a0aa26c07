internal import GRDB
internal import Records

/// The catalogue's tables. Migrations are only ever added; one that was released is never edited.
///
/// What must hold is said to SQLite first: NOT NULL, CHECK, UNIQUE, foreign keys and triggers refuse what the code
/// would get wrong.
enum Schema {
  static var migrator: DatabaseMigrator { migrator { _ in } }

  /// `progress` is told while the index of an older archive is made anew, which takes half a millisecond a page.
  static func migrator(progress: @escaping @Sendable (RenewalProgress) -> Void) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 files, pages, texts, descriptions, index, events") { db in
      try db.execute(sql: "PRAGMA application_id = \(Catalogue.applicationID)")
      for part in [files, pages, texts, descriptions, index, events] { try db.execute(sql: part) }
    }
    migrator.registerMigration("2 waiting pages by document") { db in
      // Without it, settling the pages of a file of thousands takes longer from page to page.
      try db.execute(sql: "CREATE INDEX page_document_waiting ON page (document_id) WHERE state = 'waiting'")
    }
    migrator.registerMigration("3 merged copies, numbers without leading zeros") { db in
      try db.execute(sql: "CREATE INDEX event_merged ON event (file_id) WHERE kind = 'merged'")
      try SearchKey.renew(in: db)
      try db.execute(sql: "INSERT INTO page_index (page_index) VALUES ('rebuild')")
    }
    migrator.registerMigration("4 corrected texts are found") { db in
      try db.execute(sql: corrections)
    }
    migrator.registerMigration("5 columns of the index by weight, facets") { db in
      try IndexRenewal.renew(as: .columns, in: db, progress: progress)
    }
    migrator.registerMigration("6 review, citations, tasks") { db in
      for part in ReviewSchema.parts { try db.execute(sql: part) }
    }
    migrator.registerMigration("7 three syllables, signers, first pages") { db in
      try db.execute(sql: pagesByState)
      try IndexRenewal.renew(as: .signersAndFirstPages, in: db, progress: progress)
    }
    migrator.registerMigration("8 documents by what they cite") { db in
      try db.execute(sql: CitationSchema.parts)
    }
    migrator.registerMigration("9 boundaries that people decided on") { db in
      try db.execute(sql: BoundarySchema.parts)
    }
    migrator.registerMigration("10 headings with their marks and pairs") { db in
      try IndexRenewal.renew(as: .signersAndFirstPages, in: db, progress: progress)
    }
    migrator.registerMigration("11 bodies above agencies") { db in
      try db.execute(sql: agencies)
      try SearchKey.fillParents(in: db)
    }
    migrator.registerMigration("12 records outlive their scans") { db in
      let copied = try Int64.fetchAll(db, sql: RescanSchema.pagesWithCopies).map(PageID.init(rawValue:))
      for page in copied { try PageIndex.remove(page, in: db) }
      for part in RescanSchema.parts { try db.execute(sql: part) }
      try db.execute(sql: RescanSchema.findable)
      for page in copied { try PageIndex.add(page, in: db) }
    }
    migrator.registerMigration("13 registered shelves") { db in
      try db.execute(sql: ShelfSchema.roots)
    }
    migrator.registerMigration("14 paths begin at shelves") { db in
      try db.execute(sql: ShelfSchema.paths)
    }
    migrator.registerMigration("15 layers, pages read anew") { db in
      for part in ReadingSchema.parts { try db.execute(sql: part) }
    }
    return migrator
  }

  /// Agencies are looked for by their names with those of the bodies above them; the index leads from name to name.
  private static let agencies = """
    ALTER TABLE description ADD COLUMN agency_parent_key TEXT NOT NULL DEFAULT '';
    CREATE INDEX description_agency ON description (agency_key, agency_parent_key);
    """

  /// Paths compare byte by byte, as the file system compares them.
  private static let files = """
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
    """

  /// A page belongs to one file and to one document; a document may span files, a file may hold several documents.
  /// AUTOINCREMENT: the number of a page or document that is gone is never given again.
  private static let pages = """
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
    """

  /// For listing pages that have no text (`trangthai:trang`), and documents that ask for review.
  private static let pagesByState = """
    CREATE INDEX page_blank ON page (id) WHERE state = 'blank';
    CREATE INDEX page_withheld ON page (id) WHERE state = 'withheld';
    CREATE INDEX description_review ON description (document_id) WHERE needs_review = 1;
    """

  /// The raw text stays as it was read; a correction by the language model or by a person stands beside it.
  private static let texts = """
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
    """

  /// What may be found is the text as it was corrected last. No text was corrected before this, so that the index holds.
  private static let corrections = """
    DROP VIEW findable;
    CREATE VIEW findable (page_id, text, description) AS
      SELECT page.id, ifnull(ifnull(\(CorrectedText.latest("text")), page_text.text), ''), ifnull(description.searched, '')
      FROM page
      JOIN scan_file ON scan_file.id = page.file_id AND scan_file.standing = 'current'
      LEFT JOIN page_text ON page_text.page_id = page.id
      LEFT JOIN description ON description.document_id = page.document_id AND page.document_index = 1
      WHERE page_text.page_id IS NOT NULL OR description.document_id IS NOT NULL;
    CREATE TRIGGER correction_stays BEFORE UPDATE ON page_correction
      BEGIN SELECT raise(ABORT, 'a correction is never changed; a later one counts'); END;
    """

  private static let descriptions = """
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
    """

  /// The index keeps no text of its own: it is built from the view, which holds what may be found.
  private static let index = """
    CREATE VIEW findable (page_id, text, description) AS
      SELECT page.id, ifnull(page_text.text, ''), ifnull(description.searched, '')
      FROM page
      JOIN scan_file ON scan_file.id = page.file_id AND scan_file.standing = 'current'
      LEFT JOIN page_text ON page_text.page_id = page.id
      LEFT JOIN description ON description.document_id = page.document_id AND page.document_index = 1
      WHERE page_text.page_id IS NOT NULL OR description.document_id IS NOT NULL;
    CREATE VIRTUAL TABLE page_index USING fts5(
      text, description, content = 'findable', content_rowid = 'page_id', tokenize = 'syllables');
    """

  /// AUTOINCREMENT remembers how many events were written, so that missing last ones are noticed.
  private static let events = """
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
