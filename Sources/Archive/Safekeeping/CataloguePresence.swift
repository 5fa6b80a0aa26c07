internal import Glibc

/// Whether the catalogue that an archive was opened with still lies in its place.
///
/// SQLite goes on writing into a file that somebody has deleted, moved or replaced, or whose disk was detached, and all that
/// is filed then is lost. Taken when the archive was opened; asking costs one call of the system.
package struct CataloguePresence: Sendable {
  private struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  private let folder: String
  private let path: String
  /// Nil for an archive in memory, which nobody can take away.
  private let identity: Identity?

  package init(of archive: Archive) {
    folder = archive.folder
    path = Catalogue.path(in: archive.folder)
    identity = Self.identity(of: path)
  }

  /// Throws `ArchiveError.gone` where another file lies there now, or none.
  package func confirm() throws(ArchiveError) {
    guard let identity, Self.identity(of: path) != identity else { return }
    throw .gone(folder)
  }

  private static func identity(of path: String) -> Identity? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }
}
