internal import Foundation
internal import GRDB
internal import Records
internal import VietnameseText

/// Which documents are of an agency, as people name it: a part of the name that papers print (`Sở Xây dựng`), its
/// abbreviation (`SXD`), or either with the body above it (`Sở Y tế Kiên Giang`).
struct AgencyFilter {
  /// An expression of the index.
  let expression: String
  /// SQL that follows a condition on `page_index`, and what stands in its places; empty where the expression says it all.
  let condition: String
  let arguments: [String]

  /// Nil where no document is of such an agency.
  init?(_ typed: String, in db: Database) throws {
    let syllables = typed.syllables(limit: Self.longest).map(\.folded)
    let names = try AgencyName.all(upTo: Self.mostNames, in: db)
    let spellings = AgencyWords.spellings(of: syllables)
    let meant = [spellings] + [spellings.flatMap(AgencyWords.underOtherNames)]
    let found = meant.lazy.map { wanted in names.flatMap { name in wanted.compactMap { name.part(meantBy: $0) } } }
      .first { !$0.isEmpty }
    guard let found else { return nil }
    let parts = Set(found.map(\.part))
    guard parts.count <= Self.mostParts else { return nil }
    expression =
      "(" + parts.sorted().compactMap { Facets.expression(partKey: $0, .agency) }.joined(separator: " OR ") + ")"
    let answering = Set(found.map(\.name))
    let isWhole = names.allSatisfy { name in answering.contains(name) || !parts.contains { name.key.contains($0) } }
    condition = isWhole ? "" : Self.condition
    arguments = isWhole ? [] : [try Self.json(answering.map(\.pair).sorted())]
  }

  private static let longest = 32
  private static let mostNames = 5_000
  private static let mostParts = 64
  private static let condition = """
     AND EXISTS (SELECT 1 FROM page JOIN description USING (document_id) WHERE page.id = page_index.rowid
    AND agency_key || '|' || agency_parent_key IN (SELECT value FROM json_each(?)))
    """

  private static func json(_ values: [String]) throws -> String {
    String(decoding: try JSONEncoder().encode(values), as: UTF8.self)
  }
}

/// A name of an agency in the archive, with the name of the body above it, as keys (`SearchKey`).
private struct AgencyName: Hashable {
  let key: String
  let parent: String

  var pair: String { key + "|" + parent }

  /// Each name once; through the index, from one to the next.
  static func all(upTo limit: Int, in db: Database) throws -> [AgencyName] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          WITH RECURSIVE name (id) AS (
            SELECT * FROM (
              SELECT document_id FROM description WHERE agency_key > '' ORDER BY agency_key, agency_parent_key LIMIT 1)
            UNION ALL
            SELECT coalesce(
              (SELECT later.document_id FROM description AS later
                WHERE later.agency_key = this.agency_key AND later.agency_parent_key > this.agency_parent_key
                ORDER BY later.agency_parent_key LIMIT 1),
              (SELECT later.document_id FROM description AS later WHERE later.agency_key > this.agency_key
                ORDER BY later.agency_key, later.agency_parent_key LIMIT 1))
            FROM name JOIN description AS this ON this.document_id = name.id)
          SELECT agency_key, agency_parent_key FROM name JOIN description ON document_id = id LIMIT ?
          """), arguments: [limit]
    ).map { AgencyName(key: $0[0], parent: $0[1]) }
  }

  /// The part of the name that `words` mean, as a key, where what is left of them is said of the body above it; nil where they
  /// mean another.
  func part(meantBy words: [String]) -> (part: String, name: AgencyName)? {
    for end in stride(from: words.count, through: 1, by: -1) {
      let (own, above) = (words[..<end], words[end...])
      guard above.isEmpty || parent.contains(AgencyWords.key(above)) else { continue }
      let run = AgencyWords.key(own)
      if key.contains(run) { return (run, self) }
      if own.count == 1, let short = own.first, AgencyWords.initials(of: key).contains(short.replacing("y", with: "i"))
      {
        return (key, self)
      }
    }
    return nil
  }
}

/// Words of agencies' names, folded.
private enum AgencyWords {
  /// Abbreviations that everybody writes, as papers print the names.
  private static let abbreviations: [String: [String]] = [
    "ubnd": ["uy ban nhan dan"], "hdnd": ["hoi dong nhan dan"], "ubmttq": ["uy ban mat tran to quoc"],
    "bql": ["ban quan li"], "bqlda": ["ban quan li du an"], "vp": ["van phong"], "tp": ["thanh pho"], "tx": ["thi xa"],
    "tt": ["trung tam", "thi tran"],
  ]

  static func key(_ words: some Sequence<String>) -> String { " " + words.joined(separator: " ") + " " }

  /// The words as they were typed, and with abbreviations spelled out.
  static func spellings(of words: [String]) -> [[String]] {
    let spelled = words.reduce(into: [[String]](repeating: [], count: 1)) { rows, word in
      let meant = abbreviations[word] ?? [word]
      rows = rows.flatMap { row in meant.map { row + $0.split(separator: " ").map(String.init) } }.prefix(mostSpellings)
        .map(\.self)
    }
    return spelled.contains(words) ? spelled : [words] + spelled
  }

  private static let mostSpellings = 4

  /// The first letters of a name, with and without its `và`.
  static func initials(of key: String) -> [String] {
    let words = key.split(separator: " ")
    return [words, words.filter { $0 != "va" }].map { String($0.compactMap(\.first)) }
  }

  /// The words with the other names of a place among them, each.
  static func underOtherNames(_ words: [String]) -> [[String]] {
    for start in words.indices {
      for end in (start..<words.count).reversed() where end > start {
        let others = AdministrativeUnit.units(named: words[start...end].joined(separator: " ")).flatMap(\.others)
        if !others.isEmpty {
          return others.map { other in words[..<start] + other.syllables().map(\.folded) + words[(end + 1)...] }
        }
      }
    }
    return []
  }
}
