/// Migrations 2 to 5: indexes, and corrections that stay. What they did to the full-text index is gone with it (16), and
/// keys are filled by `KeyRefill`.
enum Migrations02to05 {
  static let migrations = [
    Migration("2 waiting pages by document", waitingPages),
    Migration("3 merged copies, numbers without leading zeros", mergedCopies),
    Migration("4 corrected texts are found", corrections),
    Migration("5 columns of the index by weight, facets", ""),
  ]

  /// Without it, settling the pages of a file of thousands takes longer from page to page.
  private static let waitingPages = """
    CREATE INDEX page_document_waiting ON page (document_id) WHERE state = 'waiting';
    """

  private static let mergedCopies = """
    CREATE INDEX event_merged ON event (file_id) WHERE kind = 'merged';
    """

  private static let corrections = """
    CREATE TRIGGER correction_stays BEFORE UPDATE ON page_correction
      BEGIN SELECT raise(ABORT, 'a correction is never changed; a later one counts'); END;
    """
}
