package import Archive
internal import Foundation

extension DiskState {
  /// What lies on the disk now.
  package static var onDisk: DiskState {
    DiskState(
      fileExists: { FileManager.default.fileExists(atPath: $0) },
      holds: { path, digest in
        do {
          return try ScanFileReading.digest(of: path).0 == digest
        } catch is ScanFileReading.Failure {
          // A file that may not be read now is taken for what it was, so that nothing is moved by mistake.
          return FileManager.default.fileExists(atPath: path)
        } catch {
          return true
        }
      })
  }
}
