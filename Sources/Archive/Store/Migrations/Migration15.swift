/// Migration 15: the words of other programs beside a page, and pages that are read anew.
enum Migration15 {
  static let migration = Migration(
    "15 layers, pages read anew", [versions, layers, earlierReadings, advice].joined(separator: "\n"))

  /// `reading_version` is the version that the outcome comes from, `surveyed_version` the last that looked whether its
  /// mended faults touch the page; NULL means before versions were counted. A page that was read anew keeps the day on
  /// which it was settled first, and `reread_at` says when it was read anew last. A stale description was made from words
  /// that were read anew since.
  private static let versions = """
    ALTER TABLE page ADD COLUMN reading_version INTEGER CHECK (reading_version >= 1);
    ALTER TABLE page ADD COLUMN surveyed_version INTEGER CHECK (surveyed_version >= 1);
    ALTER TABLE page ADD COLUMN reread_at TEXT;
    CREATE INDEX page_surveyed ON page (surveyed_version, state);
    ALTER TABLE description ADD COLUMN is_stale INTEGER NOT NULL DEFAULT 0 CHECK (is_stale IN (0, 1));
    CREATE INDEX description_stale ON description (document_id) WHERE is_stale = 1;
    """

  /// What another program recognised; in no index, and no text of the page.
  private static let layers = """
    CREATE TABLE page_layer (
      page_id INTEGER PRIMARY KEY REFERENCES page ON DELETE CASCADE,
      text TEXT NOT NULL,
      maker TEXT CHECK (maker <> '')
    ) STRICT;
    CREATE TRIGGER layer_not_where_withheld BEFORE INSERT ON page_layer
      WHEN (SELECT state FROM page WHERE id = NEW.page_id) IS 'withheld'
      BEGIN SELECT raise(ABORT, 'nothing is kept of a withheld page'); END;
    CREATE TRIGGER withheld_without_layer BEFORE UPDATE OF state ON page
      WHEN NEW.state = 'withheld' AND EXISTS (SELECT 1 FROM page_layer WHERE page_id = NEW.id)
      BEGIN SELECT raise(ABORT, 'nothing is kept of a withheld page'); END;
    """

  /// How a page had been read before it was read anew, with the corrections of that time.
  private static let earlierReadings = """
    CREATE TABLE earlier_reading (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      page_id INTEGER NOT NULL REFERENCES page,
      state TEXT NOT NULL CHECK (state IN ('read', 'blank', 'unreadable')),
      reason TEXT,
      reading_version INTEGER NOT NULL CHECK (reading_version >= 1),
      read_at TEXT NOT NULL,
      ended_at TEXT NOT NULL,
      ended_by TEXT NOT NULL CHECK (ended_by <> ''),
      measures TEXT,
      text TEXT,
      words TEXT,
      CHECK ((state = 'unreadable') = (reason IS NOT NULL)),
      CHECK ((state = 'read') = (text IS NOT NULL)),
      CHECK ((text IS NULL) = (words IS NULL))
    ) STRICT;
    CREATE INDEX earlier_reading_page ON earlier_reading (page_id);
    CREATE TABLE earlier_correction (
      id INTEGER PRIMARY KEY,
      reading_id INTEGER NOT NULL REFERENCES earlier_reading ON DELETE CASCADE,
      made_at TEXT NOT NULL,
      made_by TEXT NOT NULL CHECK (made_by <> ''),
      text TEXT NOT NULL,
      words TEXT NOT NULL
    ) STRICT;
    CREATE INDEX earlier_correction_reading ON earlier_correction (reading_id);
    CREATE TRIGGER earlier_reading_stays BEFORE UPDATE ON earlier_reading
      BEGIN SELECT raise(ABORT, 'an earlier reading is never changed'); END;
    CREATE TRIGGER earlier_correction_stays BEFORE UPDATE ON earlier_correction
      BEGIN SELECT raise(ABORT, 'an earlier reading is never changed'); END;
    CREATE TRIGGER earlier_reading_not_where_withheld BEFORE INSERT ON earlier_reading
      WHEN (SELECT state FROM page WHERE id = NEW.page_id) IS 'withheld'
      BEGIN SELECT raise(ABORT, 'nothing is kept of a withheld page'); END;
    CREATE TRIGGER withheld_without_earlier_reading BEFORE UPDATE OF state ON page
      WHEN NEW.state = 'withheld' AND EXISTS (SELECT 1 FROM earlier_reading WHERE page_id = NEW.id)
      BEGIN SELECT raise(ABORT, 'nothing is kept of a withheld page'); END;
    """

  /// Pages that are worth reading anew, with the mended faults that touch them, between spaces.
  private static let advice = """
    CREATE TABLE advised_reading (
      page_id INTEGER PRIMARY KEY REFERENCES page ON DELETE CASCADE,
      faults TEXT NOT NULL CHECK (faults <> '')
    ) STRICT;
    """
}
