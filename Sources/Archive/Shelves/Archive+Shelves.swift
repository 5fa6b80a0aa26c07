internal import GRDB
package import Records

extension Archive {
  /// The registered roots, by where they lie.
  package func shelves(countingFiles: Bool = false) throws(ArchiveError) -> [ShelfRoot] {
    try reading { db in try ShelfRegister.all(countingFiles: countingFiles, in: db) }
  }

  /// Registers a root because a person says so, in one transaction. What the program had understood of this folder, or
  /// of folders inside it, gives way; so does what this person or another said of this same folder before.
  ///
  /// Files that are in the books already get their new places when they are next seen by a run. `alsoElsewhere` says
  /// that the fonds lies in more than one place.
  package func addShelf(_ shelf: NewShelf, by name: String, alsoElsewhere: Bool = false) throws(ArchiveError)
    -> ShelfAddition
  {
    try writing { db in
      let folder = FolderPath(shelf.location)
      let roots = try ShelfRegister.all(in: db)
      let givingWay = roots.filter { root in
        let other = FolderPath(root.location)
        return other == folder || (folder.contains(other) && root.origin == .understood)
      }
      let others = roots.filter { !givingWay.contains($0) }
      if let outer = others.first(where: { FolderPath($0.location).contains(folder) && $0.origin == .named }) {
        return .inside(outer)
      }
      if let inner = others.first(where: { folder.contains(FolderPath($0.location)) }) { return .around(inner) }
      if !alsoElsewhere, let fonds = shelf.rule.fonds {
        let taken = try takenFonds(from: others, outside: folder, in: db)
        if let clash = taken.first(where: { $0.isSameFonds(as: fonds) }) {
          return .fondsTaken(clash, by: others.first { $0.rule.fonds?.isSameFonds(as: fonds) == true })
        }
      }
      let root = try ShelfRegister(log: EventLog(now: now)).enter(shelf, .named, by: name, insteadOf: givingWay, in: db)
      return .added(root, insteadOf: givingWay)
    }
  }

  /// Registers the roots that a run understood, all or none.
  package func addUnderstoodShelves(_ shelves: [NewShelf]) throws(ArchiveError) -> [ShelfRoot] {
    guard !shelves.isEmpty else { return [] }
    return try writing { db in
      let register = ShelfRegister(log: EventLog(now: now))
      return try shelves.map { try register.enter($0, .understood, by: nil, in: db) }
    }
  }

  /// The names of fonds that roots have and that stand in the books, but for what lies below `folder`.
  package func fondsInUse(outside folder: FolderPath) throws(ArchiveError) -> Set<String> {
    try reading { db in
      let others = try ShelfRegister.all(in: db).filter { $0.location != folder.path }
      return try takenFonds(from: others, outside: folder, in: db)
    }
  }

  private func takenFonds(from roots: [ShelfRoot], outside folder: FolderPath, in db: Database) throws -> Set<String> {
    Set(roots.compactMap(\.rule.fonds)).union(try KnownFiles.fonds(outside: folder, in: db))
  }
}

extension String {
  /// Names of fonds are the same in any case, however their letters are composed.
  package func isSameFonds(as other: String) -> Bool { lowercased() == other.lowercased() }
}
