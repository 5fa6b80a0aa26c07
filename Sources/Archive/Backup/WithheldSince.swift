internal import Foundation
internal import GRDB

/// Which earlier sets hold what has left the archive since: text of records that were withheld or disposed of, and copies of
/// their originals.
struct WithheldSince {
  /// The newest set.
  let set: BackupSet

  /// Pages are asked for in portions that SQLite takes as arguments.
  private static let portion = 500

  /// The names of those among `sets`. A set that cannot be read is not named; `check --backup` tells of it.
  func older(_ sets: [BackupSet]) throws -> [String] {
    guard let manifest = set.manifest, sets.count > 1 else { return [] }
    let copy = try CopiedCatalogue.open(copy: set.catalogue)
    let earlier = sets.filter { ($0.manifest?.number ?? .max) < manifest.number }
    let oldest = earlier.compactMap(\.manifest?.lastEvent.number).min() ?? 0
    let last = try copy.read { try Self.lastLeaving(after: oldest, in: $0) }
    let suspects = earlier.filter { ($0.manifest?.lastEvent.number ?? .max) < last }
    guard !suspects.isEmpty else { return [] }
    let pages = try copy.read(Self.pagesWithoutText)
    let kept = Set(try copy.read(ArchiveFiles.originals).map(\.sha256))
    return suspects.filter { older in
      (try? Self.hasText(of: pages, older)) == true || (try? Self.hasOriginal(butOf: kept, older)) == true
    }.map(\.name)
  }

  /// The last event with which content may have left.
  static func lastLeaving(after event: Int64, in db: Database) throws -> Int64 {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT max(id) FROM event WHERE id > ? AND (kind IN ('withheld', 'withheld-by-hand', 'removed', 'superseded')
          OR json_extract(detail, '$.state') = 'withheld')
        """, arguments: [event]) ?? 0
  }

  private static func pagesWithoutText(_ db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT page.id FROM page JOIN scan_file ON scan_file.id = file_id
        LEFT JOIN page_text ON page_text.page_id = page.id
        WHERE page_text.page_id IS NULL AND (state = 'withheld' OR standing = 'removed')
        """)
  }

  private static func hasText(of pages: [Int64], _ set: BackupSet) throws -> Bool {
    let copy = try CopiedCatalogue.open(copy: set.catalogue)
    return try copy.read { db in
      for start in stride(from: 0, to: pages.count, by: portion) {
        let some = pages[start..<min(start + portion, pages.count)]
        let places = some.map { _ in "?" }.joined(separator: ",")
        if try Bool.fetchOne(
          db, sql: "SELECT EXISTS (SELECT 1 FROM page_text WHERE page_id IN (\(places)))",
          arguments: StatementArguments(some)) == true
        {
          return true
        }
      }
      return false
    }
  }

  private static func hasOriginal(butOf kept: Set<String>, _ set: BackupSet) throws -> Bool {
    try set.files().contains { $0.path.hasPrefix("originals/") && !kept.contains($0.sha256) }
  }
}
