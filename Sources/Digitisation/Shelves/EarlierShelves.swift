internal import Archive
internal import Records

/// Roots that follow from what earlier versions entered, which took the innermost folder for the dossier, the one around
/// it for the box, and all further ones up to the folder that was named for the fonds.
enum EarlierShelves {
  /// The roots from which files got places that tell more than a dossier, each with the levels that such a place shows.
  static func roots(of known: [KnownPlace]) -> [NewShelf] {
    var levels: [FolderPath: ShelfLevels] = [:]
    for file in known {
      guard let root = root(of: file) else { continue }
      let own = ShelfLevels(depth: file.place.fonds == nil ? 2 : 3)
      levels[root] = levels[root].map { $0.hasFonds ? $0 : own } ?? own
    }
    return levels.sorted { $0.key.path < $1.key.path }.map {
      NewShelf(location: $0.key.path, rule: ShelfRule(levels: $0.value))
    }
  }

  /// Nil where the place tells a dossier only, or is none that follows from the file's folders.
  private static func root(of file: KnownPlace) -> FolderPath? {
    guard let box = file.place.box else { return nil }
    let fonds = file.place.fonds?.split(separator: "/").map(String.init) ?? []
    var folder = FolderPath(around: file.path)
    for name in (fonds + [box, file.place.dossier]).reversed() {
      // Places are stored composed, names of folders as they are: Swift compares them as a reader would.
      guard folder.depth > 1, folder.name == name else { return nil }
      folder = folder.parent
    }
    return folder
  }
}
