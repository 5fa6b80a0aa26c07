/// The tables of migration 8: by which parts of a number a document that cites it is found.
enum CitationSchema {
  /// Each number that is cited stands in `cited_part` once with what it is from each of its words on (` 22 kh ubnd `,
  /// ` kh ubnd `, ` ubnd `), so that any run of its words is the beginning of a row. There are far fewer numbers than
  /// citations. Triggers keep it in step; a number that only a withheld document cited goes with it.
  ///
  /// The index of citations holds the documents too, so that no row is read to list them.
  static let parts = """
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
      BEGIN INSERT INTO cited_part (number_key, part) \(parts(of: "NEW.number_key")); END;
    CREATE TRIGGER cited_number_leaves AFTER DELETE ON citation
      WHEN NOT EXISTS (SELECT 1 FROM citation WHERE number_key = OLD.number_key)
      BEGIN DELETE FROM cited_part WHERE number_key = OLD.number_key; END;
    INSERT INTO cited_part (number_key, part) \(cited);
    """

  /// What stands in `cited_part`, as the citations have it.
  static let cited: String = parts(of: "number_key", from: "(SELECT DISTINCT number_key FROM citation), ")

  /// Where a word may begin in a key; no number that is cited is as long.
  private static let places = "[" + (1...96).map(String.init).joined(separator: ",") + "]"

  private static func parts(of key: String, from rows: String = "") -> String {
    """
    SELECT \(key), substr(\(key), value) FROM \(rows)json_each('\(places)')
        WHERE substr(\(key), value, 1) = ' ' AND value < length(\(key))
    """
  }
}
