internal import GRDB
internal import Records
internal import VietnameseText

/// Which documents are of an agency, as people name it: `UBND tỉnh An Giang`, `SXD`, `Sở Y tế Kiên Giang`.
///
/// Mostly it is a part of the name that papers print. Where no document has that, the names of the archive are gone through
/// with those of the bodies above them.
struct AgencyFilter {
  /// An expression of the index.
  let expression: String
  /// SQL that follows a condition on `page_index`, and what stands in its places.
  let condition: String
  let arguments: [String]

  private struct Name {
    let key: String
    let parent: String?
    let own: Set<String>
    let words: Set<String>

    init(_ row: Row) {
      key = row["agency_key"]
      parent = row["parent"]
      let spoken = key.split(separator: " ").map(String.init)
      let above = AgencyFilter.spelledOut((parent ?? "").syllables().map(\.folded))
      own = Set(spoken + [String(spoken.compactMap(\.first))])
      words = own.union(above)
    }

    /// Its own name is meant, not only that of the body above it.
    func answers(_ wanted: [String]) -> Bool { words.isSuperset(of: wanted) && wanted.first.map(own.contains) == true }
  }

  /// Nil where no document is of such an agency.
  init?(_ typed: String, in db: Database) throws {
    let syllables = typed.syllables(limit: Self.longest).map(\.folded)
    let spelled = Self.spelledOut(syllables)
    let vocabulary = Vocabulary(db: db)
    for words in [syllables, spelled] {
      if let part = Self.expression(words), try vocabulary.count(part, upTo: 1) > 0 {
        (expression, condition, arguments) = (part, "", [])
        return
      }
    }
    let names = try Row.fetchAll(db, sql: Self.names).map(Name.init)
    let found = ([spelled] + Self.underOtherNames(spelled)).lazy.map { words in names.filter { $0.answers(words) } }
      .first { !$0.isEmpty }
    guard let found else { return nil }
    let keys = Set(found.map(\.key)).sorted()
    expression =
      "("
      + keys.compactMap { Self.expression($0.split(separator: " ").map(String.init)) }
      .joined(separator: " OR ") + ")"
    // Where each of their names answers, whatever stands above them, the index alone tells.
    if names.count(where: { keys.contains($0.key) }) == found.count {
      (condition, arguments) = ("", [])
    } else {
      let pairs = found.map { _ in "(agency_key = ? AND ifnull(parent.value, '') = ?)" }.joined(separator: " OR ")
      condition = " AND EXISTS (SELECT 1 FROM page \(Self.source) WHERE page.id = page_index.rowid AND (\(pairs)))"
      arguments = found.flatMap { [$0.key, $0.parent ?? ""] }
    }
  }

  private static let longest = 32
  private static let source = """
    JOIN description USING (document_id)
    LEFT JOIN field AS parent ON parent.document_id = description.document_id AND parent.name = 'agency_parent'
    """
  private static let names = """
    SELECT DISTINCT agency_key, parent.value AS parent FROM description
    LEFT JOIN field AS parent ON parent.document_id = description.document_id AND parent.name = 'agency_parent'
    WHERE agency_key IS NOT NULL
    """

  private static func expression(_ words: [String]) -> String? {
    Facets.expression(partKey: words.joined(separator: " "), .agency)
  }

  /// Abbreviations that everybody writes, as papers print the names.
  private static let abbreviations = [
    "ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan", "ubmttq": "uy ban mat tran to quoc", "bql": "ban quan li",
    "vp": "van phong", "tp": "thanh pho", "tx": "thi xa", "tt": "thi tran",
  ].mapValues { $0.split(separator: " ").map(String.init) }

  fileprivate static func spelledOut(_ words: [String]) -> [String] { words.flatMap { abbreviations[$0] ?? [$0] } }

  /// The words with the other names of a place among them, each.
  private static func underOtherNames(_ words: [String]) -> [[String]] {
    for start in words.indices {
      for end in (start..<words.count).reversed() where end > start {
        let units = AdministrativeUnit.units(named: words[start...end].joined(separator: " "))
        let others = units.flatMap(\.others)
        if !others.isEmpty {
          return others.map { other in words[..<start] + other.syllables().map(\.folded) + words[(end + 1)...] }
        }
      }
    }
    return []
  }
}
