internal import Archive
internal import Records
internal import SystemPackage

/// Files of the books that a run did not meet where they should lie.
package struct MissingFiles: Hashable, Sendable {
  /// The root of their shelf, or the path that was named.
  package var folder: String
  package var count: Int
  /// Nothing at all is there, as where a disk or a share is not mounted.
  package var isAway: Bool
  /// The registered root that is away as a whole; nil where none is.
  package var shelf: String?

  package init(folder: String, count: Int, isAway: Bool, shelf: String? = nil) {
    self.folder = folder
    self.count = count
    self.isAway = isAway
    self.shelf = shelf
  }
}

/// Looks for files of the books that are not where they should be.
struct MissingSearch {
  let archive: Archive
  let shelves: ShelfMap
  let away: [String]

  /// Rows that are fetched at a time.
  private static let portion = 500

  /// Goes through the known files at `paths` that the walk did not meet, and tells of each that is not on its disk. A copy
  /// that is gone is no loss, and told of by `sohoa check`; where a whole disk is away, copies count like all others.
  func run(through paths: [String], butOf met: MetFiles, _ found: (_ path: String, _ folder: String) -> Void) throws {
    for named in paths {
      var last: ScanFileID?
      while true {
        try Task.checkCancellation()
        let known = try archive.knownFiles(
          at: named, after: last, withCopies: isAway(named), limit: Self.portion)
        for path in known.map(\.path) where !met.contains(path) && Self.isGone(path) {
          found(path, folder(of: path, in: named))
        }
        guard known.count == Self.portion else { break }
        last = known.last?.id
      }
    }
  }

  /// What is told of a folder before any of its files is counted.
  func account(of folder: String) -> MissingFiles {
    let shelf = shelves.root(of: folder)?.location
    return MissingFiles(
      folder: folder, count: 0, isAway: isAway(folder), shelf: shelf.flatMap { isAway($0) ? $0 : nil })
  }

  func isAway(_ path: String) -> Bool {
    away.contains { $0 == path || FolderPath($0).contains(path) }
  }

  /// The root inside the path that was named, or this path.
  private func folder(of path: String, in named: String) -> String {
    guard let root = shelves.root(of: path)?.location, FolderPath(named).contains(root) else { return named }
    return root
  }

  /// A file that may not be looked at is not gone.
  private static func isGone(_ path: String) -> Bool {
    do {
      _ = try FileStatus(of: path, followingLinks: false)
      return false
    } catch {
      return error == .noSuchFileOrDirectory || error == .notDirectory
    }
  }
}

/// The files that a walk met, by the hashes of their paths: a batch may have millions.
struct MetFiles: Sendable {
  private var hashes: Set<Int> = []

  mutating func meet(_ path: String) { hashes.insert(path.hashValue) }
  func contains(_ path: String) -> Bool { hashes.contains(path.hashValue) }
}
