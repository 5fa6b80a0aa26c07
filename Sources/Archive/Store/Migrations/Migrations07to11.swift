/// Migrations 7 to 11: pages by state, what cites what, boundaries that people decided on, bodies above agencies.
enum Migrations07to11 {
  static let migrations = [
    Migration("7 three syllables, signers, first pages", pagesByState),
    Migration("8 documents by what they cite", citedParts),
    Migration("9 boundaries that people decided on", boundaries),
    Migration("10 headings with their marks and pairs", ""),
    Migration("11 bodies above agencies", agencies),
  ]

  /// For listing pages that have no text (`trangthai:trang`), and documents that ask for review.
  private static let pagesByState = """
    CREATE INDEX page_blank ON page (id) WHERE state = 'blank';
    CREATE INDEX page_withheld ON page (id) WHERE state = 'withheld';
    CREATE INDEX description_review ON description (document_id) WHERE needs_review = 1;
    """

  /// Each number that is cited stands in `cited_part` once with what it is from each of its words on (` 22 kh ubnd `,
  /// ` kh ubnd `, ` ubnd `), so that any run of its words is the beginning of a row. There are far fewer numbers than
  /// citations. Triggers keep it in step; a number that only a withheld document cited goes with it. No number that is cited
  /// has more than 96 letters.
  private static let citedParts = """
    DROP INDEX citation_number;
    CREATE INDEX citation_number ON citation (number_key, document_id);
    CREATE TABLE cited_part (
      number_key TEXT NOT NULL,
      part TEXT NOT NULL,
      PRIMARY KEY (number_key, part)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX cited_part_part ON cited_part (part);
    CREATE TRIGGER cited_number_enters AFTER INSERT ON citation
      WHEN NOT EXISTS (SELECT 1 FROM cited_part WHERE number_key = NEW.number_key)
      BEGIN INSERT INTO cited_part (number_key, part) SELECT NEW.number_key, substr(NEW.number_key, value) FROM json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,92,93,94,95,96]')
        WHERE substr(NEW.number_key, value, 1) = ' ' AND value < length(NEW.number_key); END;
    CREATE TRIGGER cited_number_leaves AFTER DELETE ON citation
      WHEN NOT EXISTS (SELECT 1 FROM citation WHERE number_key = OLD.number_key)
      BEGIN DELETE FROM cited_part WHERE number_key = OLD.number_key; END;
    INSERT INTO cited_part (number_key, part) SELECT number_key, substr(number_key, value) FROM (SELECT DISTINCT number_key FROM citation), json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,92,93,94,95,96]')
        WHERE substr(number_key, value, 1) = ' ' AND value < length(number_key);
    """

  /// Documents whose beginning and end a person decided on; no later run cuts or joins them. `document_id` refers to no
  /// row: a document that was joined to another is gone.
  private static let boundaries = """
    CREATE TABLE boundary_decision (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      document_id INTEGER NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('divided', 'joined')),
      decided_by TEXT NOT NULL CHECK (decided_by <> ''),
      decided_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX boundary_decision_document ON boundary_decision (document_id);
    CREATE TRIGGER boundary_decision_stays BEFORE UPDATE ON boundary_decision
      BEGIN SELECT raise(ABORT, 'a decision is never changed; a later one counts'); END;
    """

  /// Agencies are looked for by their names with those of the bodies above them; the index leads from name to name.
  private static let agencies = """
    ALTER TABLE description ADD COLUMN agency_parent_key TEXT NOT NULL DEFAULT '';
    CREATE INDEX description_agency ON description (agency_key, agency_parent_key);
    """
}
