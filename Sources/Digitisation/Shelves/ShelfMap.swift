internal import Archive
internal import Records

/// The registered roots, asked by path.
struct ShelfMap: Sendable {
  private let roots: [(folder: FolderPath, root: ShelfRoot)]

  init(_ roots: [ShelfRoot] = []) {
    self.roots = roots.map { (FolderPath($0.location), $0) }.sorted { $0.folder.depth > $1.folder.depth }
  }

  /// The root that what lies at `path` belongs to: the deepest one that is or holds it.
  func root(of path: String) -> ShelfRoot? {
    let own = FolderPath(path)
    return roots.first { $0.folder == own || $0.folder.contains(path) }?.root
  }

  /// Whether a root lies inside `folder`.
  func hasRoots(in folder: FolderPath) -> Bool { roots.contains { folder.contains($0.folder) } }

  var all: [ShelfRoot] { roots.map(\.root) }
}
