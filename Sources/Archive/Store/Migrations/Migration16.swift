/// Migration 16: the record stands alone. The full-text index leaves the catalogue, so that nothing in it needs functions of
/// ours; words with a fixed meaning stand in a table, and what people decided cannot be deleted by mistake.
enum Migration16 {
  static let migration = Migration(
    "16 the record stands alone", [index, terms, kinds, times, decisions].joined(separator: "\n"))

  /// `index_change` holds what the index still has of pages that changed, until the index is known to have followed: an index
  /// without texts of its own can take a page out only by the words that went in. NULL where the page was not in.
  ///
  /// The archive's number tells whose index, and whose backup, lies somewhere.
  private static let index = """
    DROP TABLE IF EXISTS page_index;
    DROP VIEW IF EXISTS findable;
    CREATE TABLE index_change (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      page_id INTEGER NOT NULL,
      text TEXT,
      heading TEXT,
      names TEXT,
      facets TEXT,
      CHECK ((text IS NULL) = (heading IS NULL) AND (text IS NULL) = (names IS NULL) AND (text IS NULL) = (facets IS NULL))
    ) STRICT;
    INSERT OR IGNORE INTO setting (name, value) VALUES ('archive', lower(hex(randomblob(16))));
    CREATE TRIGGER archive_stays BEFORE UPDATE ON setting WHEN OLD.name = 'archive'
      BEGIN SELECT raise(ABORT, 'the number of an archive is never changed'); END;
    CREATE TRIGGER archive_remains BEFORE DELETE ON setting WHEN OLD.name = 'archive'
      BEGIN SELECT raise(ABORT, 'the number of an archive is never changed'); END;
    """

  /// A later migration adds a word by adding a row.
  private static let terms = """
    CREATE TABLE controlled_term (
      list TEXT NOT NULL CHECK (list IN ('event', 'unreadable', 'withheld')),
      term TEXT NOT NULL CHECK (term <> ''),
      meaning TEXT NOT NULL CHECK (meaning <> ''),
      PRIMARY KEY (list, term)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO controlled_term (list, term, meaning) VALUES
      ('event', 'registered', 'a scan file was put on the books'),
      ('event', 'duplicate', 'a file with the content of another one was found'),
      ('event', 'moved', 'a file lies at another path now'),
      ('event', 'merged', 'a copy was merged into the file that it is a copy of'),
      ('event', 'divided', 'pages of a document became a document of their own'),
      ('event', 'joined', 'a document was joined to another one'),
      ('event', 'superseded', 'the content at the path of a file changed'),
      ('event', 'promoted', 'a copy took the place of the file that it was a copy of'),
      ('event', 'counted', 'the pages of a file were counted'),
      ('event', 'uncountable', 'the pages of a file could not be counted'),
      ('event', 'settled', 'the outcome of a page was filed'),
      ('event', 'waits-again', 'a page waits to be read again'),
      ('event', 'described', 'a document was described'),
      ('event', 'withheld', 'a page or document was withheld'),
      ('event', 'examined', 'citations and tasks were looked for in a document'),
      ('event', 'reviewed', 'a person decided on a field'),
      ('event', 'released', 'a person released a withheld document'),
      ('event', 'withheld-by-hand', 'a person withheld a document'),
      ('event', 'task-set', 'a person said how far a task is'),
      ('event', 'overwritten', 'another content lies at the path of a file'),
      ('event', 'rescanned', 'a record has a new version'),
      ('event', 'asked', 'a person is asked whether two scans are one paper'),
      ('event', 'told-apart', 'two scans are two papers'),
      ('event', 'removed', 'a scan was taken off the books'),
      ('event', 'restored', 'a scan was put back on the books'),
      ('event', 'looked', 'a person has looked at what a new version left to be looked at'),
      ('event', 'keeping', 'it was decided whether originals are kept'),
      ('event', 'reread', 'a page was read anew'),
      ('event', 'reread-kept', 'a page was read anew and keeps what was read before'),
      ('event', 'shelf-added', 'a shelf was registered'),
      ('event', 'shelf-moved', 'a shelf lies somewhere else now'),
      ('unreadable', 'empty-file', 'the file has no bytes'),
      ('unreadable', 'not-a-scan', 'the file is no picture and no PDF'),
      ('unreadable', 'damaged', 'the file or the page is damaged or cut short'),
      ('unreadable', 'encrypted', 'the PDF asks for a password'),
      ('unreadable', 'too-many-pixels', 'the page has more pixels than the limit'),
      ('unreadable', 'reader-died', 'two readers died of the page'),
      ('unreadable', 'out-of-time', 'two readers did not finish the page in time'),
      ('unreadable', 'out-of-memory', 'the page needs more memory than a reader may take'),
      ('unreadable', 'vanished', 'the file is gone since it was registered'),
      ('unreadable', 'changed', 'the file is no longer the one that was registered'),
      ('unreadable', 'overwritten', 'another scan took the place of the file before the page was read'),
      ('unreadable', 'no-access', 'the file may not be opened'),
      ('unreadable', 'no-words', 'there is ink on the page, and no words were found'),
      ('withheld', 'MẬT', 'the mark of secrecy was seen'),
      ('withheld', 'TỐI MẬT', 'the mark of high secrecy was seen'),
      ('withheld', 'TUYỆT MẬT', 'the mark of top secrecy was seen'),
      ('withheld', 'decided:MẬT', 'a person decided that it is secret'),
      ('withheld', 'decided:TỐI MẬT', 'a person decided that it is highly secret'),
      ('withheld', 'decided:TUYỆT MẬT', 'a person decided that it is top secret'),
      ('withheld', 'personal-data', 'it tells of private persons'),
      ('withheld', 'legal-hold', 'it is kept out of use while a dispute or an investigation goes on'),
      ('withheld', 'not-screened', 'nobody has looked yet whether it is to be withheld');
    """

  private static let kinds = """
    CREATE TRIGGER event_kind_known BEFORE INSERT ON event
      WHEN NOT EXISTS (SELECT 1 FROM controlled_term WHERE list = 'event' AND term = NEW.kind)
      BEGIN SELECT raise(ABORT, 'no such kind of event'); END;
    CREATE TRIGGER page_reason_known BEFORE UPDATE OF reason ON page
      WHEN NEW.reason IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM controlled_term WHERE list = 'unreadable' AND term = NEW.reason)
      BEGIN SELECT raise(ABORT, 'no such reason'); END;
    CREATE TRIGGER page_withheld_for_known BEFORE UPDATE OF withheld_for ON page
      WHEN NEW.withheld_for IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM controlled_term WHERE list = 'withheld' AND term = NEW.withheld_for)
      BEGIN SELECT raise(ABORT, 'no such reason for withholding'); END;
    CREATE TRIGGER custody_withheld_for_known BEFORE INSERT ON custody
      WHEN NEW.withheld_for IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM controlled_term WHERE list = 'withheld' AND term = NEW.withheld_for)
      BEGIN SELECT raise(ABORT, 'no such reason for withholding'); END;
    CREATE TRIGGER shelf_place_whole BEFORE INSERT ON shelf
      WHEN NEW.dossier = '' OR NEW.fonds = '' OR NEW.box = ''
      BEGIN SELECT raise(ABORT, 'a place on the shelf has a dossier, and no empty names'); END;
    CREATE TRIGGER shelf_remains BEFORE DELETE ON shelf
      BEGIN SELECT raise(ABORT, 'the number of a dossier is never given again'); END;
    """

  /// Times are in UTC to the second; dates may lack the day, or day and month, where nobody can read them.
  private static let times = """
    CREATE TRIGGER event_at_whole BEFORE INSERT ON event
      WHEN NEW.at IS NOT strftime('%Y-%m-%dT%H:%M:%SZ', NEW.at)
      BEGIN SELECT raise(ABORT, 'no such time'); END;
    CREATE TRIGGER page_settled_at_whole BEFORE UPDATE OF settled_at ON page
      WHEN NEW.settled_at IS NOT strftime('%Y-%m-%dT%H:%M:%SZ', NEW.settled_at)
      BEGIN SELECT raise(ABORT, 'no such time'); END;
    CREATE TRIGGER decision_at_whole BEFORE INSERT ON decision
      WHEN NEW.decided_at IS NOT strftime('%Y-%m-%dT%H:%M:%SZ', NEW.decided_at)
      BEGIN SELECT raise(ABORT, 'no such time'); END;
    CREATE TRIGGER custody_at_whole BEFORE INSERT ON custody
      WHEN NEW.decided_at IS NOT strftime('%Y-%m-%dT%H:%M:%SZ', NEW.decided_at)
      BEGIN SELECT raise(ABORT, 'no such time'); END;
    CREATE TRIGGER removal_at_whole BEFORE INSERT ON removal
      WHEN NEW.decided_at IS NOT strftime('%Y-%m-%dT%H:%M:%SZ', NEW.decided_at)
      BEGIN SELECT raise(ABORT, 'no such time'); END;
    CREATE TRIGGER description_date_whole BEFORE INSERT ON description
      WHEN NEW.date IS NOT NULL AND NEW.date IS NOT date(NEW.date) AND NEW.date IS NOT strftime('%Y-%m', NEW.date || '-01')
        AND NEW.date NOT GLOB '[12][0-9][0-9][0-9]'
      BEGIN SELECT raise(ABORT, 'no such date'); END;
    CREATE TRIGGER description_date_stays_whole BEFORE UPDATE OF date ON description
      WHEN NEW.date IS NOT NULL AND NEW.date IS NOT date(NEW.date) AND NEW.date IS NOT strftime('%Y-%m', NEW.date || '-01')
        AND NEW.date NOT GLOB '[12][0-9][0-9][0-9]'
      BEGIN SELECT raise(ABORT, 'no such date'); END;
    """

  /// What people decided goes only with the record itself, where that is withheld or disposed of (promise 7): its number then
  /// stands in `erasure` until the transaction ends.
  private static let decisions = """
    CREATE TABLE erasure (document_id INTEGER PRIMARY KEY) STRICT;
    CREATE TRIGGER decision_remains BEFORE DELETE ON decision
      WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE document_id = OLD.document_id)
      BEGIN SELECT raise(ABORT, 'a decision is never deleted; a later one counts'); END;
    CREATE TRIGGER boundary_decision_remains BEFORE DELETE ON boundary_decision
      BEGIN SELECT raise(ABORT, 'a decision is never deleted; a later one counts'); END;
    CREATE TRIGGER task_state_remains BEFORE DELETE ON task_state
      WHEN NOT EXISTS (
        SELECT 1 FROM erasure JOIN task USING (document_id) WHERE task.id = OLD.task_id)
        AND EXISTS (SELECT 1 FROM task WHERE task.id = OLD.task_id)
      BEGIN SELECT raise(ABORT, 'what was said of a task is never deleted; a later word counts'); END;
    CREATE TRIGGER task_remains BEFORE DELETE ON task
      WHEN EXISTS (SELECT 1 FROM task_state WHERE task_id = OLD.id)
        AND NOT EXISTS (SELECT 1 FROM erasure WHERE document_id = OLD.document_id)
      BEGIN SELECT raise(ABORT, 'what was said of a task is never deleted; a later word counts'); END;
    CREATE TRIGGER version_doubt_remains BEFORE DELETE ON version_doubt WHEN OLD.seen_at IS NOT NULL
      BEGIN SELECT raise(ABORT, 'what a person has seen stays seen'); END;
    CREATE TRIGGER earlier_reading_remains BEFORE DELETE ON earlier_reading
      WHEN NOT EXISTS (
        SELECT 1 FROM erasure JOIN page USING (document_id) WHERE page.id = OLD.page_id)
      BEGIN SELECT raise(ABORT, 'an earlier reading is deleted only with its record'); END;
    """
}
