import Foundation

/// A file system in memory, mounted at a folder; only root may mount.
final class MemoryDisk {
  let folder: String

  init(at folder: String, size: String) throws {
    self.folder = folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Self.run("/bin/mount", "-t", "tmpfs", "-o", "size=\(size)", "sohoa-test", folder)
  }

  deinit { detach() }

  func remount(_ option: String) throws { try Self.run("/bin/mount", "-o", "remount,\(option)", folder) }

  /// Shows what lies on the disk at a second place.
  func show(at place: String) throws {
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try Self.run("/bin/mount", "--bind", folder, place)
  }

  /// As when a cable is pulled: nobody who still has files open is asked.
  static func detach(_ place: String) throws { try run("/bin/umount", "--lazy", place) }

  private func detach() { try? Self.detach(folder) }

  private struct Failed: Error { var command: [String] }

  private static func run(_ words: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw Failed(command: words) }
  }

  /// Whether this user may mount here: containers often do not let even root.
  static let isPossible: Bool = {
    let place = FileManager.default.temporaryDirectory.appending(path: "sohoa-mount-\(UUID().uuidString)")
      .path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(atPath: place) }
    return (try? MemoryDisk(at: place, size: "64k")) != nil
  }()
}
