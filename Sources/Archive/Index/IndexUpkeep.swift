internal import Foundation
internal import GRDB

/// Puts into the index what it lacks. Pages go in by their numbers, a thousand in a transaction, so that whoever stops in between
/// loses nothing.
enum IndexUpkeep {
  /// To be called when an archive is opened under its lock: an index that has no owner yet becomes that of this archive, one of
  /// another archive or of later days is begun anew, and one that is behind follows.
  static func begin(in db: Database) throws {
    switch try IndexJournal.standing(in: db) {
    case .inStep: break
    case .behind: try IndexJournal.follow(in: db)
    case .unusable: try IndexState.restart(in: db)
    }
    if try PageIndex.isPurgeDue(in: db) { try PageIndex.purge(in: db) }
  }

  /// Puts the next pages in. Whether there are more.
  static func fill(in db: Database) throws -> Bool {
    try IndexJournal.follow(in: db)
    guard let state = try IndexState(db), !state.isBuilt else { return false }
    if state.builtTo == 0 { try PageIndex.expectMany(in: db) }
    let end = min(state.builtTo + pagesTogether, state.buildEnd)
    try PageIndex.fill(state.builtTo + 1...end, in: db)
    try db.execute(sql: "UPDATE index_state SET built_to = ?", arguments: [end])
    try IndexState.noteEvent(in: db)
    return end < state.buildEnd
  }

  private static let pagesTogether: Int64 = 1000

  /// How many pages the index holds, of how many it should; nil where it holds all.
  static func coverage(in db: Database) throws -> IndexCoverage? {
    let isUsable = try IndexJournal.standing(in: db) != .unusable
    let state = isUsable ? try IndexState(db) : nil
    if let state, state.isBuilt { return nil }
    let pages = try Int.fetchOne(db, sql: "SELECT count(*) FROM page_text") ?? 0
    guard let state else { return pages == 0 ? nil : IndexCoverage(indexed: 0, pages: pages) }
    let missing =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM page_text WHERE page_id > ? AND page_id <= ?",
        arguments: [state.builtTo, state.buildEnd]) ?? 0
    return missing == 0 ? nil : IndexCoverage(indexed: pages - missing, pages: pages)
  }
}

/// How much of an archive its index holds while it is made anew: pages with text.
package struct IndexCoverage: Hashable, Sendable {
  package var indexed: Int
  package var pages: Int
}

extension Archive {
  /// How far the index is; nil where it holds all pages. Searches find only what it holds.
  package func indexCoverage() throws(ArchiveError) -> IndexCoverage? {
    try reading { try IndexUpkeep.coverage(in: $0) }
  }

  /// Puts into the index what it lacks, in short transactions; `goesOn` is asked before each, and whoever stops loses nothing.
  package func fillIndex(
    while goesOn: () -> Bool = { true }, progress: (IndexCoverage) -> Void = { _ in }
  ) throws(ArchiveError) {
    var goesOnFilling = true
    while goesOnFilling, goesOn() {
      // Counting pages takes longer than putting some in.
      if let coverage = try indexCoverage() { progress(coverage) }
      for _ in 0..<10 where goesOnFilling && goesOn() { goesOnFilling = try writing { try IndexUpkeep.fill(in: $0) } }
    }
    _ = try trimming()
  }

  /// Takes the index of the archive in `folder` away, damaged or not; the next opening makes an empty one. Throws `inUse` where
  /// a run works on the archive.
  package static func discardIndex(in folder: String) throws(ArchiveError) {
    guard FileManager.default.fileExists(atPath: Catalogue.path(in: folder)) else { throw .missing(folder) }
    let lock = try ArchiveLock(folder: folder)
    do {
      try withExtendedLifetime(lock) { try IndexFile.discard(in: folder) }
    } catch {
      throw ArchiveError(error, at: folder)
    }
  }

  /// Empties the index, to be filled anew.
  package func restartIndex() throws(ArchiveError) {
    try writing { try IndexState.restart(in: $0) }
  }

  /// Forgets changes that the index has followed.
  @discardableResult
  func trimming() throws(ArchiveError) -> Bool {
    do {
      return try store.writeWithoutTransaction { try IndexJournal.trim($0) }
    } catch {
      throw ArchiveError(error, at: folder)
    }
  }
}
