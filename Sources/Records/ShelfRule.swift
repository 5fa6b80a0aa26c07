/// How the folders below the root of a shelf are to be read.
package struct ShelfRule: Hashable, Sendable {
  /// The fonds of all that lies below the root; nil where the folders tell it, or nobody has said.
  package var fonds: String?
  package var levels: ShelfLevels

  package init(fonds: String? = nil, levels: ShelfLevels) {
    self.fonds = fonds
    self.levels = levels
  }

  /// The place of a file whose folders below the root, from the outermost inwards, are `folders`.
  ///
  /// Folders deeper than the levels belong to their dossier. Where there are fewer, the outer levels are the missing ones:
  /// a single folder is a dossier in no box. A file in the root itself belongs to a dossier of the root's name. Where the
  /// root has a fonds and the folders tell one too, or an inventory, these names stand behind it: `Sở Xây dựng/Mục lục 1`.
  package func place(of folders: some Collection<String>, inRoot root: String) -> ShelfPlace {
    let names = folders.isEmpty ? [root] : Array(folders.prefix(levels.levels.count))
    var place = ShelfPlace(dossier: names.last ?? root)
    var fonds = self.fonds.map { [$0] } ?? []
    for (level, name) in zip(levels.levels.suffix(names.count), names) {
      switch level {
      case .fonds, .inventory: fonds.append(name)
      case .box: place.box = name
      case .dossier: place.dossier = name
      }
    }
    place.fonds = fonds.isEmpty ? nil : fonds.joined(separator: "/")
    return place
  }
}
