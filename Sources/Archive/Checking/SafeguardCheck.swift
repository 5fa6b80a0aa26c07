internal import GRDB

/// Whether tables, triggers and indexes are those that this program makes, to the letter: without them texts and events could be
/// changed.
enum SafeguardCheck {
  static func findings(_ db: Database) throws -> [CheckFinding] {
    let made = try DatabaseQueue(configuration: Catalogue.configuration(readonly: false, index: nil))
    try made.writeWithoutTransaction { try Migrations.migrate($0) }
    let expected = try made.read { try safeguards($0) }
    let found = try safeguards(db)
    return Set(expected.keys).union(found.keys).sorted().filter { expected[$0] != found[$0] }
      .map(CheckFinding.safeguardAltered)
  }

  private static func safeguards(_ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT name, sql FROM main.sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    return Dictionary(rows.map { ($0["name"], $0["sql"]) }) { first, _ in first }
  }
}
