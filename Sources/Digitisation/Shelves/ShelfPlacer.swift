internal import Archive
internal import Foundation
internal import Records

/// Gives each file its place on the shelves.
struct ShelfPlacer {
  let archive: Archive
  let shelves: ShelfMap
  private var loose: [FolderPath: ShelfPlace] = [:]

  init(archive: Archive, shelves: ShelfMap) {
    self.archive = archive
    self.shelves = shelves
  }

  /// The place of the file at `path`.
  ///
  /// A file that is in the books under this path keeps its place, unless a person has said how its folders are to be read:
  /// rows never change their names because of what the program understood.
  mutating func place(of path: String) throws -> ShelfPlace {
    let root = shelves.root(of: path)
    if root?.origin != .named, let known = try archive.shelfPlace(ofFileAt: path) { return known }
    guard let root else { return try loosePlace(in: FolderPath(around: path)) }
    let folder = FolderPath(root.location)
    let folders = folder.names(to: path).dropLast().map(\.precomposedStringWithCanonicalMapping)
    return root.rule.place(of: folders, inRoot: folder.name.precomposedStringWithCanonicalMapping)
  }

  /// A folder under no root is a dossier for itself. Where another folder gave its name to such a dossier, and still is
  /// there, the name of the folder around it stands before.
  private mutating func loosePlace(in folder: FolderPath) throws -> ShelfPlace {
    if let known = loose[folder] { return known }
    var around = folder
    var place = ShelfPlace(dossier: folder.name.precomposedStringWithCanonicalMapping)
    while around.depth > 1, try isTaken(place, outside: folder) {
      around = around.parent
      place.dossier = around.name.precomposedStringWithCanonicalMapping + "/" + place.dossier
    }
    loose[folder] = place
    return place
  }

  private func isTaken(_ place: ShelfPlace, outside folder: FolderPath) throws -> Bool {
    if loose.values.contains(place) { return true }
    guard let other = try archive.knownPath(in: place, outside: folder) else { return false }
    return FileManager.default.fileExists(atPath: FolderPath(around: other).path)
  }
}
