package import Records

/// What the archive asks of the disk while files are registered.
package struct DiskState {
  /// Whether there is a file at a path.
  package var fileExists: (String) -> Bool
  /// Whether the file at a path has this content; reads it through.
  package var holds: (String, Digest) -> Bool

  package init(fileExists: @escaping (String) -> Bool, holds: @escaping (String, Digest) -> Bool) {
    self.fileExists = fileExists
    self.holds = holds
  }

  /// A disk on which files are what they were, where they are at all.
  package init(fileExists: @escaping (String) -> Bool) {
    self.init(fileExists: fileExists, holds: { path, _ in fileExists(path) })
  }
}
