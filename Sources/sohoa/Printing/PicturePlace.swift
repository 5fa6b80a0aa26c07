internal import Archive
internal import Foundation

/// Where a picture is to be written.
struct PicturePlace {
  let output: String

  /// Whether the picture can lie there. Rights alone do not tell (`/proc` looks writable to root), so it is tried; and
  /// an original is never written over (promise 3).
  func mayBeWritten(in archive: Archive) throws -> Bool {
    let place = URL(filePath: output)
    guard !place.hasDirectoryPath, !isFolder,
      try archive.known(path: place.resolvingSymlinksInPath().path(percentEncoded: false)) == nil
    else { return false }
    let trial = place.deletingLastPathComponent().appending(path: ".sohoa-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: trial) }
    return FileManager.default.createFile(atPath: trial.path(percentEncoded: false), contents: nil)
  }

  private var isFolder: Bool {
    (try? FileManager.default.attributesOfItem(atPath: output)[.type] as? FileAttributeType) == .typeDirectory
  }
}
