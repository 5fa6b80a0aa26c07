internal import GRDB

/// The index: what weighs differently stands in columns of its own, and what a search may be narrowed down by stands in
/// the index too, so that no search reads another table for each page that it passes.
enum IndexRenewal {
  /// What the facets of a page are made from.
  enum Form {
    /// Migration 5.
    case columns
    /// Migrations 7 and 10: signers and first pages too. Since 7 the tokenizer also makes three syllables of common pairs,
    /// since 10 headings stand in the index with their marks and pairs.
    case signersAndFirstPages

    fileprivate var facets: String {
      switch self {
      case .columns: ""
      case .signersAndFirstPages:
        """
        , (SELECT value FROM field WHERE field.document_id = page.document_id AND name = 'signer'), document_index = 1
        """
      }
    }
  }

  static func renew(as form: Form, in db: Database, progress: (RenewalProgress) -> Void) throws {
    try empty(db)
    try db.execute(
      sql: """
        DROP TABLE page_index;
        DROP VIEW findable;
        \(index(form))
        """)
    try PageIndex.rebuild(in: db, progress: progress)
  }

  /// Takes the index away in small statements: SQLite keeps the journal of one in memory until it has ended (`temp_store`),
  /// and an index may be larger than that.
  private static func empty(_ db: Database) throws {
    let statement = try db.makeStatement(
      sql: """
        DELETE FROM page_index_data
        WHERE id IN (SELECT id FROM page_index_data WHERE id > \(structure) LIMIT \(leavesTogether))
        """)
    repeat { try statement.execute() } while db.changesCount > 0
  }

  /// The row of `page_index_data` that says which parts there are: FTS5 reads it even to drop its table. Leaves have larger
  /// numbers (FTS5's fts5_index.c).
  private static let structure = 10
  /// Leaves of 4 kB.
  private static let leavesTogether = 10_000

  /// A page's own words begin with a space, so that it cannot pass for a heading or for facets. The
  /// headings and names of a record stand on its first page, its facets on every one.
  private static func index(_ form: Form) -> String {
    """
    CREATE VIEW findable (page_id, text, heading, names, facets) AS
      SELECT page.id, ' ' || ifnull(\(CorrectedText.text), ''),
        iif(document_index = 1, char(2) || ifnull(description.type, '') || char(10, 10) || ifnull(title, '') || char(10, 10)
          || ifnull(number, '') || char(10, 10) || ifnull(subject, ''), ' '),
        iif(document_index = 1, char(2) || ifnull(agency, '') || char(10, 10) || ifnull((SELECT value FROM field
          WHERE field.document_id = page.document_id AND name = 'signer'), ''), ' '),
        facets(shelf_id, description.type, number_key, date, agency_key\(form.facets))
      FROM page
      JOIN scan_file ON scan_file.id = page.file_id AND scan_file.standing = 'current'
      LEFT JOIN page_text ON page_text.page_id = page.id
      LEFT JOIN description ON description.document_id = page.document_id
      WHERE page_text.page_id IS NOT NULL OR (description.document_id IS NOT NULL AND document_index = 1);
    CREATE VIRTUAL TABLE page_index USING fts5(
      text, heading, names, facets, content = 'findable', content_rowid = 'page_id', columnsize = 0,
      tokenize = 'syllables');
    """
  }
}
