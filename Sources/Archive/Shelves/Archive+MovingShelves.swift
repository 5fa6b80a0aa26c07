internal import Foundation
internal import GRDB
internal import Records

extension Archive {
  /// Whether the files of a root seem to lie at `target` now: most of a few that are spread over the root have a file of
  /// their size there. `size` tells the bytes of a file, nil where there is none.
  package func seemsMoved(
    _ root: ShelfRoot, to target: String, size: (String) -> Int64?
  ) throws(ArchiveError) -> Bool {
    let mover = ShelfMover(log: EventLog(now: now), root: root, target: target)
    let sample = try reading { db in try mover.sample(Self.lookedAtOnRun, in: db) }
    let found = sample.count { size($0.path) == $0.size }
    return found * 2 > sample.count
  }

  /// Files that are looked at, unread, to see whether a root that is away lies elsewhere.
  private static let lookedAtOnRun = 8

  /// Files that are compared before a root is said to lie elsewhere.
  package static let comparedOnMove = 32

  /// Says that the root at `location` now lies at `target`, with all files and roots below it.
  ///
  /// Some files, spread over the root, are first compared at the new place by their SHA-256: none may have other content,
  /// and at least half must be there. `progress` is called after each. The books change in one transaction, or not at all.
  package func moveShelf(
    at location: String, to target: String, progress: (Int) -> Void = { _ in }
  ) throws(ArchiveError) -> ShelfMove {
    guard let root = try shelves().first(where: { FolderPath($0.location) == FolderPath(location) }) else {
      return .unknown
    }
    let mover = ShelfMover(log: EventLog(now: now), root: root, target: FolderPath(target).path)
    let (isOccupied, sample) = try reading { db in
      (try mover.isOccupied(in: db), try mover.sample(Self.comparedOnMove, in: db))
    }
    if isOccupied { return .occupied }
    var found = 0
    for (place, file) in sample.enumerated() {
      if FileManager.default.fileExists(atPath: file.path) {
        guard OriginalCheck.digest(ofFileAt: file.path) == file.digest else { return .otherContent(path: file.path) }
        found += 1
      }
      progress(place + 1)
    }
    if found * 2 < sample.count { return .notThere(found: found, compared: sample.count) }
    return try writing { db in
      let files = try mover.move(in: db)
      guard let moved = try ShelfRegister.all(in: db).first(where: { $0.id == root.id }) else { return .unknown }
      return .moved(moved, files: files, compared: found)
    }
  }
}
