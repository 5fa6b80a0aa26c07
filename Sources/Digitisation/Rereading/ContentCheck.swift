internal import Records
internal import Synchronization

/// Whether files still have the content that was registered: each is read through once, and goes by size and time from
/// then on.
final class ContentCheck: Sendable {
  private let known = Mutex<[ScanFileID: Digest]>([:])
  private let sound = Mutex<[ScanFileID: FileStamp]>([:])

  /// Notes the content that a file must have; where it is not known, its size and time have to do.
  func expect(_ digest: Digest?, of file: ScanFileID) {
    guard let digest else { return }
    known.withLock { $0[file] = digest }
  }

  /// The size and time with which a file was found to have its content; nil where it was not looked at.
  func stamp(of file: ScanFileID) -> FileStamp? { sound.withLock { $0[file] } }

  /// Why the file is not the one that was registered; nil where it is.
  func obstacle(of file: QueuedFile) -> UnreadableReason? {
    if let stamp = sound.withLock({ $0[file.id] }) { return stamp.staleness(ofFileAt: file.path) }
    guard let digest = known.withLock({ $0[file.id] }) else { return file.stamp.staleness(ofFileAt: file.path) }
    do {
      let (found, stamp) = try ScanFileReading.digest(of: file.path)
      guard found == digest else { return .changed }
      sound.withLock { $0[file.id] = stamp }
      return nil
    } catch ScanFileReading.Failure.vanished {
      return .vanished
    } catch ScanFileReading.Failure.changedMeanwhile {
      return .changed
    } catch {
      return .noAccess
    }
  }
}
