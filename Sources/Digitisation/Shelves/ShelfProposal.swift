internal import Archive
internal import Foundation
internal import Records

/// Works out which folders are to be registered as roots before a run, and how they are to be read.
struct ShelfProposal {
  /// What the proposal has to know of the disk and of the books.
  struct Surroundings {
    /// A look below a folder.
    var look: (FolderPath) -> ShelfLook
    /// The folders in a folder that are walked.
    var folders: (FolderPath) -> [FolderPath]
    /// Places of known files below a folder.
    var places: (FolderPath) throws -> [KnownPlace]
    /// Names of fonds outside a folder.
    var fonds: (FolderPath) throws -> Set<String>
    /// Whether files outside a folder stand in no fonds; such as stand in no box count where asked for.
    var hasFilesWithoutFonds: (FolderPath, _ boxless: Bool) throws -> Bool
  }

  let surroundings: Surroundings
  let registered: [ShelfRoot]

  /// The roots for the folders that a person named, which lie in no other of them.
  func shelves(for named: [FolderPath]) throws -> [NewShelf] {
    var proposed = try earlier(below: named.filter { map(with: []).root(of: $0.path) == nil })
    for folder in named {
      for candidate in candidates(in: folder, map(with: proposed)) {
        guard let shelf = try propose(candidate, beside: proposed, isAlone: named.count == 1) else { continue }
        proposed.append(shelf)
      }
    }
    return proposed
  }

  /// Roots that the books tell of, for files that lie under none.
  private func earlier(below named: [FolderPath]) throws -> [NewShelf] {
    let map = map(with: [])
    let known = try named.flatMap { try surroundings.places($0) }.filter { map.root(of: $0.path) == nil }
    return EarlierShelves.roots(of: known).filter { shelf in !registered.contains { $0.location == shelf.location } }
  }

  private func map(with proposed: [NewShelf]) -> ShelfMap {
    ShelfMap(
      registered
        + proposed.map {
          ShelfRoot(id: ShelfRootID(rawValue: 0), location: $0.location, rule: $0.rule, origin: .understood)
        })
  }

  /// The outermost folders in `folder`, or itself, that lie in no root and hold none: what lies beside a root is a shelf
  /// for itself.
  private func candidates(in folder: FolderPath, _ map: ShelfMap) -> [FolderPath] {
    if map.root(of: folder.path) != nil { return [] }
    guard map.hasRoots(in: folder) else { return [folder] }
    return surroundings.folders(folder).flatMap { candidates(in: $0, map) }
  }

  /// Nil where nothing has to be registered: scans that lie directly in a folder are a dossier, whatever lies around them.
  private func propose(_ folder: FolderPath, beside proposed: [NewShelf], isAlone: Bool) throws -> NewShelf? {
    let look = surroundings.look(folder)
    guard let depth = look.depth, depth > 0 else { return nil }
    let levels = look.levels
    let others = registered.map(\.rule) + proposed.map(\.rule)
    let taken = try surroundings.fonds(folder).union(others.compactMap(\.fonds))
    let isTaken = { (name: String) in taken.contains { $0.isSameFonds(as: name) } }
    let needsName =
      try !isAlone || others.contains { $0.fonds == nil } || levels.hasFonds && look.first.contains(where: isTaken)
      || surroundings.hasFilesWithoutFonds(folder, !levels.levels.contains(.box))
    guard needsName else { return NewShelf(location: folder.path, rule: ShelfRule(levels: levels)) }
    var around = folder
    var name = Self.composed(folder.name)
    while isTaken(name), around.depth > 1 {
      around = around.parent
      name = Self.composed(around.name) + "/" + name
    }
    return NewShelf(location: folder.path, rule: ShelfRule(fonds: name, levels: levels))
  }

  private static func composed(_ name: String) -> String { name.precomposedStringWithCanonicalMapping }
}
