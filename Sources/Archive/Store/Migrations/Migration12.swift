/// Migration 12: records outlive their scans. What a person decided belongs to the record, whatever file
/// holds its pages today.
enum Migration12 {
  static let migration = Migration("12 records outlive their scans", parts.joined(separator: "\n"))

  /// Files that are overwritten, held or struck off; kinds of withholding.
  private static let files = """
    DROP VIEW IF EXISTS findable;
    CREATE TABLE scan_file_anew (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      path TEXT NOT NULL,
      shelf_id INTEGER NOT NULL REFERENCES shelf,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      inode TEXT,
      digest TEXT CHECK (length(digest) = 64),
      standing TEXT NOT NULL CHECK (standing IN ('current', 'duplicate', 'superseded', 'removed')),
      original_id INTEGER REFERENCES scan_file,
      format TEXT,
      page_count INTEGER CHECK (page_count >= 1),
      overwritten_at TEXT,
      is_held INTEGER NOT NULL DEFAULT 0 CHECK (is_held IN (0, 1)),
      CHECK ((standing = 'duplicate') = (original_id IS NOT NULL)),
      CHECK (standing <> 'duplicate' OR page_count IS NULL),
      CHECK (overwritten_at IS NULL OR standing <> 'duplicate')
    ) STRICT;
    INSERT INTO scan_file_anew (id, path, shelf_id, size, modified, digest, standing, original_id, format, page_count)
      SELECT id, path, shelf_id, size, modified, digest, standing, original_id, format, page_count FROM scan_file
      ORDER BY id;
    INSERT INTO sqlite_sequence (name, seq) SELECT 'scan_file_anew', 0
      WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'scan_file_anew');
    UPDATE sqlite_sequence SET seq = max(seq, ifnull((SELECT max(file_id) FROM event), 0)) WHERE name = 'scan_file_anew';
    DROP TABLE scan_file;
    ALTER TABLE scan_file_anew RENAME TO scan_file;
    CREATE UNIQUE INDEX scan_file_path ON scan_file (path)
      WHERE standing IN ('current', 'duplicate') AND overwritten_at IS NULL;
    CREATE INDEX scan_file_left ON scan_file (path) WHERE standing = 'removed' OR overwritten_at IS NOT NULL;
    CREATE UNIQUE INDEX scan_file_digest ON scan_file (digest) WHERE standing = 'current';
    CREATE INDEX scan_file_content ON scan_file (digest);
    CREATE INDEX scan_file_original ON scan_file (original_id) WHERE original_id IS NOT NULL;
    CREATE INDEX scan_file_uncounted ON scan_file (id) WHERE standing = 'current' AND page_count IS NULL;
    CREATE INDEX scan_file_overwritten ON scan_file (id) WHERE overwritten_at IS NOT NULL;
    """

  /// What a person withheld was stored as if its mark had been seen.
  private static let withholding = """
    ALTER TABLE page RENAME COLUMN mark TO withheld_for;
    DROP TRIGGER custody_stays;
    ALTER TABLE custody RENAME COLUMN mark TO withheld_for;
    UPDATE custody SET withheld_for = 'decided:' || withheld_for WHERE withheld_for IS NOT NULL;
    UPDATE page SET withheld_for = 'decided:' || withheld_for
      WHERE state = 'withheld' AND document_id IN (
        SELECT document_id FROM custody AS latest WHERE verdict = 'withheld'
          AND id = (SELECT max(id) FROM custody WHERE custody.document_id = latest.document_id));
    CREATE TRIGGER custody_stays BEFORE UPDATE ON custody
      BEGIN SELECT raise(ABORT, 'a decision is never changed; a later one counts'); END;
    CREATE TRIGGER custody_remains BEFORE DELETE ON custody
      BEGIN SELECT raise(ABORT, 'a decision is never deleted; a later one counts'); END;
    """

  /// An earlier version of a record is a document of its own number that holds the pages of the scan that was replaced.
  /// It is in no search and in no account; what was decided stays with the record.
  ///
  /// `absorbed` are documents that were joined to a record, or became a version of it: what people typed of them goes with it
  /// where it is withheld.
  private static let versions = """
    CREATE TABLE earlier_version (
      document_id INTEGER PRIMARY KEY REFERENCES document,
      record_id INTEGER NOT NULL REFERENCES document,
      file_id INTEGER NOT NULL REFERENCES scan_file,
      ended_at TEXT NOT NULL,
      CHECK (document_id <> record_id)
    ) STRICT;
    CREATE INDEX earlier_version_record ON earlier_version (record_id);
    CREATE INDEX earlier_version_file ON earlier_version (file_id);
    CREATE TABLE absorbed (
      document_id INTEGER PRIMARY KEY,
      into_id INTEGER NOT NULL CHECK (into_id <> document_id)
    ) STRICT;
    CREATE INDEX absorbed_into ON absorbed (into_id);
    """

  /// A file that took the place of an earlier one, and what became of the two.
  private static let successions = """
    CREATE TABLE succession (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      file_id INTEGER NOT NULL REFERENCES scan_file,
      earlier_id INTEGER NOT NULL REFERENCES scan_file,
      state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'asked', 'same', 'other')),
      doubts TEXT NOT NULL DEFAULT '',
      decided_by TEXT CHECK (decided_by <> ''),
      settled_at TEXT,
      UNIQUE (file_id, earlier_id),
      CHECK (file_id <> earlier_id),
      CHECK ((state IN ('same', 'other')) = (settled_at IS NOT NULL)),
      CHECK (decided_by IS NULL OR state IN ('same', 'other'))
    ) STRICT;
    CREATE INDEX succession_unsettled ON succession (file_id) WHERE state IN ('open', 'asked');
    CREATE INDEX succession_earlier ON succession (earlier_id);
    CREATE TRIGGER succession_stays BEFORE UPDATE ON succession WHEN OLD.state IN ('same', 'other')
      BEGIN SELECT raise(ABORT, 'what was decided of two scans is never changed'); END;
    CREATE TRIGGER succession_remains BEFORE DELETE ON succession
      BEGIN SELECT raise(ABORT, 'what was decided of two scans is never deleted'); END;
    """

  /// What a new version of a record leaves to be looked at by a person.
  private static let questions = """
    CREATE TABLE version_doubt (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      document_id INTEGER NOT NULL REFERENCES document,
      kind TEXT NOT NULL CHECK (kind IN ('pages-missing', 'pages-added', 'field-differs')),
      detail TEXT NOT NULL,
      noted_at TEXT NOT NULL,
      seen_by TEXT CHECK (seen_by <> ''),
      seen_at TEXT,
      CHECK ((seen_by IS NULL) = (seen_at IS NULL))
    ) STRICT;
    CREATE INDEX version_doubt_open ON version_doubt (document_id) WHERE seen_at IS NULL;
    CREATE TRIGGER version_doubt_stays BEFORE UPDATE ON version_doubt WHEN OLD.seen_at IS NOT NULL
      BEGIN SELECT raise(ABORT, 'what a person has seen stays seen'); END;
    """

  /// Scans that were taken off the books, by whom and why. `document_id` is the record that a person named.
  private static let removals = """
    CREATE TABLE removal (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      file_id INTEGER NOT NULL REFERENCES scan_file,
      kind TEXT NOT NULL CHECK (kind IN ('wrong-scan', 'disposal')),
      reason TEXT NOT NULL CHECK (reason <> ''),
      decided_by TEXT NOT NULL CHECK (decided_by <> ''),
      decided_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX removal_file ON removal (file_id);
    CREATE TRIGGER removal_stays BEFORE UPDATE ON removal
      BEGIN SELECT raise(ABORT, 'what was struck off is never changed'); END;
    CREATE TRIGGER removal_remains BEFORE DELETE ON removal
      BEGIN SELECT raise(ABORT, 'what was struck off is never deleted'); END;
    """

  /// What a page looks like: enough to know it again when it is scanned once more, and nothing else.
  private static let likenesses = """
    CREATE TABLE page_likeness (
      page_id INTEGER PRIMARY KEY REFERENCES page,
      bits BLOB NOT NULL
    ) STRICT;
    """

  /// Settings of the archive, by name; and originals of which the archive has a copy. One that is leaving is taken off the
  /// disk as soon as the transaction that said so has ended.
  private static let settings = """
    CREATE TABLE kept_original (
      digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
      kept_at TEXT NOT NULL,
      is_leaving INTEGER NOT NULL DEFAULT 0 CHECK (is_leaving IN (0, 1))
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE setting (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  private static let parts = [files, withholding, versions, successions, questions, removals, likenesses, settings]
}
