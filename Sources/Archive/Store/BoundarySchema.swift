/// The table of migration 9: documents whose beginning and end a person decided on. No later run cuts or joins them.
enum BoundarySchema {
  /// `document_id` refers to no row: a document that was joined to another is gone.
  static let parts = """
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
}
