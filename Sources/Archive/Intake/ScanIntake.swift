package import Records

/// A scan file as it was found on disk, to be registered.
package struct ScanIntake: Hashable, Sendable {
  /// Absolute, as the file system has it: not normalised, so that an NFD name stays the name of its file.
  package var path: String
  package var shelf: ShelfPlace
  package var stamp: FileStamp
  /// What the file system calls the file, with the time of its last change of any kind: two files that exchange their
  /// names have other ones, even where size and time of writing are the same. Nil where it is not known.
  package var inode: String?
  /// Nil where the file could not be opened; it is then registered so that it is accounted for.
  package var digest: Digest?

  package init(path: String, shelf: ShelfPlace, stamp: FileStamp, inode: String? = nil, digest: Digest?) {
    self.path = path
    self.shelf = shelf
    self.stamp = stamp
    self.inode = inode
    self.digest = digest
  }
}

/// What became of a file that was registered.
package enum Registration: Hashable, Sendable {
  case new(ScanFileID)
  /// The same content is known from another path: kept in the books, never read.
  case duplicate(ScanFileID, of: ScanFileID)
  /// The path now holds other content: a new scan of the same paper, or another paper, as `Archive.successions` tells.
  case changed(ScanFileID, from: ScanFileID)
  case unchanged(ScanFileID)
  /// A person took this file off the books; it is not taken in again.
  case struckOff(ScanFileID)
}

/// Where a scan file stands among those registered. The raw value is stored.
package enum ScanStanding: String, Hashable, Sendable, Codable, CaseIterable {
  case current, duplicate, superseded, removed
}

/// What the archive knows of the file at a path.
package struct KnownScan: Hashable, Sendable {
  package var id: ScanFileID
  package var stamp: FileStamp
  /// As of `ScanIntake`; nil where an older program registered the file, or it was moved.
  package var inode: String?
  /// Nil where the file could not be opened when it was registered.
  package var digest: Digest?
  /// Current or duplicate.
  package var standing: ScanStanding
  /// Nil until the pages are counted.
  package var pages: Int?

  package init(
    id: ScanFileID, stamp: FileStamp, inode: String? = nil, digest: Digest? = nil, standing: ScanStanding,
    pages: Int? = nil
  ) {
    self.id = id
    self.stamp = stamp
    self.inode = inode
    self.digest = digest
    self.standing = standing
    self.pages = pages
  }
}

/// A registered file whose pages are not counted yet.
package struct ScanFileRecord: Hashable, Sendable {
  package var id: ScanFileID
  package var path: String
  package var stamp: FileStamp
  package var shelf: ShelfPlace
  package var digest: Digest?

  package init(
    id: ScanFileID, path: String, stamp: FileStamp, shelf: ShelfPlace, digest: Digest? = nil
  ) {
    self.id = id
    self.path = path
    self.stamp = stamp
    self.shelf = shelf
    self.digest = digest
  }
}

/// How many files stand how.
package struct FileCounts: Hashable, Sendable, Codable {
  /// All that are current, the uncounted ones among them.
  package var files: Int
  package var duplicates: Int
  package var superseded: Int
  package var uncounted: Int

  package init(files: Int, duplicates: Int, superseded: Int, uncounted: Int) {
    self.files = files
    self.duplicates = duplicates
    self.superseded = superseded
    self.uncounted = uncounted
  }
}
