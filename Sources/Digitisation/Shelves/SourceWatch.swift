internal import Records
internal import SystemPackage

/// Notices that a disk with scans is taken away in the middle of a batch.
///
/// A file that is gone by itself is an unreadable page. Where the folder above it is gone, or lies on another device than
/// when the batch began (the empty folder on which a disk was mounted), the disk was unplugged, and its pages wait.
struct SourceWatch: Sendable {
  private let folders: [(folder: FolderPath, device: UInt64)]

  /// Of the folders among `paths`, those that are there now.
  init(_ paths: [String]) {
    folders = Set(paths).sorted().compactMap { path in
      guard let status = try? FileStatus(of: path, followingLinks: true), status.kind == .folder else { return nil }
      return (FolderPath(path), status.identity.device)
    }
  }

  /// The folder that was taken away with the file at `path`; nil where the folders above it are as they were.
  func lostFolder(above path: String) -> String? {
    folders.first { $0.folder.contains(path) && Self.isLost($0.folder.path, from: $0.device) }?.folder.path
  }

  /// A folder that was taken away and is one of `paths`, lies in one, or holds one.
  func lostFolder(among paths: [String]) -> String? {
    folders.first { folder, device in
      let concerns = paths.contains { path in
        path == folder.path || folder.contains(path) || FolderPath(path).contains(folder.path)
      }
      return concerns && Self.isLost(folder.path, from: device)
    }?.folder.path
  }

  private static func isLost(_ path: String, from device: UInt64) -> Bool {
    do {
      return try FileStatus(of: path, followingLinks: true).identity.device != device
    } catch {
      return error != .permissionDenied
    }
  }
}
