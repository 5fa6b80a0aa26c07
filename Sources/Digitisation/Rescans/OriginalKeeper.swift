internal import Archive
internal import Foundation
internal import Records
internal import SystemPackage

/// Copies originals into the archive, where that is its setting: an overwritten or lost scan can still be shown.
struct OriginalKeeper {
  let archive: Archive

  private static let portion = 64

  /// Copies all scans of which the archive has no copy yet; how many could not be copied. Those that are no longer what was
  /// registered are left for the next run. Throws where the archive's disk is full.
  func keepAll() throws -> Int {
    guard try archive.keepsOriginals else { return 0 }
    var failed = 0
    var last: ScanFileID?
    while case let scans = try archive.scansToKeep(after: last, limit: Self.portion), !scans.isEmpty {
      for scan in scans {
        try Task.checkCancellation()
        if try !keep(scan) { failed += 1 }
      }
      last = scans.last?.file
    }
    return failed
  }

  /// False where the scan could not be copied.
  private func keep(_ scan: ScanToKeep) throws -> Bool {
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
      guard try ScanFileReading.digest(of: draft).0 == scan.digest else { return false }
    } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
      throw ArchiveError.full(archive.folder)
    } catch is CocoaError {
      return false
    } catch is ScanFileReading.Failure {
      return false
    }
    // Where the paper was withheld meanwhile, nothing is to be kept.
    _ = try archive.keep(scan, from: draft)
    return true
  }
}
