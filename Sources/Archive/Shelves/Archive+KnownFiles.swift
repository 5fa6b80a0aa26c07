internal import GRDB
package import Records

extension Archive {
  /// Whether the books have a file at `path` or below it.
  package func knowsFiles(at path: String) throws(ArchiveError) -> Bool {
    try reading { db in try KnownFiles.exist(at: path, in: db) }
  }

  /// The files of the books at `path` or below it, by number, those after `last`. Copies count where `withCopies` is set.
  package func knownFiles(
    at path: String, after last: ScanFileID? = nil, withCopies: Bool, limit: Int
  ) throws(ArchiveError) -> [KnownFile] {
    try reading { db in
      try KnownFiles.files(at: path, after: last, withCopies: withCopies, limit: limit, in: db)
    }
  }

  /// Where the books say that the file at `path` stands; nil where it is not known.
  package func shelfPlace(ofFileAt path: String) throws(ArchiveError) -> ShelfPlace? {
    try reading { db in try KnownFiles.place(of: path, in: db) }
  }

  /// The first and the last file at `path` or below it of each place on the shelves, with that place.
  package func knownPlaces(at path: String) throws(ArchiveError) -> [KnownPlace] {
    try reading { db in try KnownFiles.places(at: path, in: db) }
  }

  /// Whether a file outside `folder` stands in no fonds; one that stands in no box either counts where `boxless` is set.
  package func hasFilesWithoutFonds(outside folder: FolderPath, boxless: Bool) throws(ArchiveError) -> Bool {
    try reading { db in try KnownFiles.standWithoutFonds(outside: folder, boxless: boxless, in: db) }
  }

  /// A file outside `folder` that stands in this place; nil where there is none.
  package func knownPath(in place: ShelfPlace, outside folder: FolderPath) throws(ArchiveError) -> String? {
    try reading { db in try KnownFiles.path(in: place, outside: folder, in: db) }
  }
}

/// A file of the books and its path.
package struct KnownFile: Hashable, Sendable {
  package var id: ScanFileID
  package var path: String
}

/// A file of the books and its place on the shelves.
package struct KnownPlace: Hashable, Sendable {
  package var path: String
  package var place: ShelfPlace

  package init(path: String, place: ShelfPlace) {
    self.path = path
    self.place = place
  }
}
