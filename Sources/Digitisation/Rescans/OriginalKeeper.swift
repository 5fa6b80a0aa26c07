internal import Archive
internal import Foundation
internal import Records
internal import SystemPackage

/// Copies originals into the archive, where that is its setting: an overwritten or lost scan can still be shown.
struct OriginalKeeper {
  let archive: Archive

  private static let portion = 64

  /// Copies all scans of which the archive has no copy yet. One that cannot be read, or is no longer what was
  /// registered, is left for the next run. Throws where the archive's disk is full.
  func keepAll() throws {
    guard try archive.keepsOriginals else { return }
    var last: ScanFileID?
    while case let scans = try archive.scansToKeep(after: last, limit: Self.portion), !scans.isEmpty {
      for scan in scans {
        try Task.checkCancellation()
        try keep(scan)
      }
      last = scans.last?.file
    }
  }

  private func keep(_ scan: ScanToKeep) throws {
    let folder = archive.folder + "/originals"
    let draft = "\(folder)/.\(scan.digest.rawValue).part"
    defer { try? FileManager.default.removeItem(atPath: draft) }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try? FileManager.default.removeItem(atPath: draft)
      try FileManager.default.copyItem(atPath: scan.path, toPath: draft)
      // The bytes must be on the disk before the books say so.
      let file = try FileHandle(forUpdating: URL(filePath: draft))
      try file.synchronize()
      try file.close()
      guard try ScanFileReading.digest(of: draft).0 == scan.digest else { return }
    } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
      throw ArchiveError.full(archive.folder)
    } catch is CocoaError {
      return
    } catch is ScanFileReading.Failure {
      return
    }
    _ = try archive.keep(scan, from: draft)
  }
}
