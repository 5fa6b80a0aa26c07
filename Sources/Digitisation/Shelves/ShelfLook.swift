internal import Records

/// What a look below a folder tells of its levels.
struct ShelfLook: Hashable, Sendable {
  /// How many folders below it most of the folders with scans lie, the deeper where two are as many; nil where there are
  /// no scans.
  var depth: Int?
  /// Names of the folders in it that scans lie below.
  var first: Set<String> = []
  /// Those of them that scans lie three folders or more below, and of the folders in them where it is four or more: there
  /// is a level too many.
  var firstOfMany: Set<String> = []
  var secondOfMany: Set<String> = []

  /// Files that are looked at; a shelf may have millions, and they are alike.
  private static let most = 5000

  init(depth: Int?, first: Set<String> = []) {
    self.depth = depth
    self.first = first
  }

  /// Looks below `folder`, leaving out the folder `archive`.
  init(below folder: FolderPath, leavingOut archive: String) {
    var folders: Set<FolderPath> = []
    var files = 0
    for step in IteratorSequence(ShelfWalk([folder.path], leavingOut: archive)) {
      guard case .file(let path, let name, _, _) = step else { continue }
      files += 1
      if ScanSigns.isName(name) { folders.insert(FolderPath(around: path)) }
      if files == Self.most { break }
    }
    var counts: [Int: Int] = [:]
    for scans in folders {
      let names = folder.names(to: scans.path)
      counts[names.count, default: 0] += 1
      if let name = names.first { first.insert(name) }
      if names.count > 2 { firstOfMany.insert(names[0]) }
      if names.count > 3 { secondOfMany.insert(names[1]) }
    }
    depth = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// The levels that the folders below seem to stand for.
  var levels: ShelfLevels { ShelfLevels(depth: depth ?? 0, second: Array(secondOfMany)) }
}
