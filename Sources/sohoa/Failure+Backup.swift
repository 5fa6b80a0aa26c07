internal import Archive
internal import Wording
internal import Showing

extension Failure {
  /// A backup that was not made, checked or brought back.
  init(_ error: BackupError) {
    func path(_ path: String) -> Filling { .text(SafeText.line(ShownPath.of(path))) }
    switch error {
    case .folderMissing(let place): self = .said(BackupFailurePhrase.folderMissing, ["path": path(place)])
    case .inside(let folder, let archive):
      self = .said(BackupFailurePhrase.inside, ["path": path(folder), "archive": path(archive)])
    case .otherFiles(let place): self = .said(BackupFailurePhrase.otherFiles, ["path": path(place)])
    case .otherArchive(let place): self = .said(BackupFailurePhrase.otherArchive, ["path": path(place)])
    case .newerFormat(let place): self = .said(BackupFailurePhrase.newerFormat, ["path": path(place)])
    case .inUse(let place):
      self = .said(BackupFailurePhrase.inUse, ["path": path(place)], status: .archiveInUse)
    case .noRoom(let place, let needed, let free):
      self = .said(
        BackupFailurePhrase.noRoom,
        [
          "path": path(place), "needed": .text(Language.spoken.size(needed)), "free": .text(Language.spoken.size(free)),
        ])
    case .full(let place): self = .said(BackupFailurePhrase.full, ["path": path(place)])
    case .notWritable(let place): self = .said(BackupFailurePhrase.notWritable, ["path": path(place)])
    case .notReadable(let place): self = .said(BackupFailurePhrase.notReadable, ["path": path(place)])
    case .nothingFiled(let place): self = .said(BackupFailurePhrase.nothingFiled, ["path": path(place)])
    case .notSound(let place): self = .said(BackupFailurePhrase.notSound, ["path": path(place)])
    case .keepsChanging(let place): self = .said(BackupFailurePhrase.keepsChanging, ["path": path(place)])
    case .noSets(let place): self = .said(BackupFailurePhrase.noSets, ["path": path(place)])
    case .setMissing(let name): self = .said(BackupFailurePhrase.setMissing, ["name": .text(SafeText.line(name))])
    case .unfinished(let name): self = .said(BackupFailurePhrase.unfinished, ["name": .text(SafeText.line(name))])
    case .setDamaged(let name): self = .said(BackupFailurePhrase.setDamaged, ["name": .text(SafeText.line(name))])
    case .archiveThere(let place): self = .said(BackupFailurePhrase.archiveThere, ["path": path(place)])
    case .isMountPoint(let place): self = .said(BackupFailurePhrase.isMountPoint, ["path": path(place)])
    case .notEmpty(let place): self = .said(BackupFailurePhrase.notEmpty, ["path": path(place)])
    }
  }

  /// What `body` makes; faults of a backup and of the archive it is made of become failures.
  static func catching<Value>(archive: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as BackupError {
      throw Failure(error)
    } catch let error as ArchiveError {
      throw Failure(error, archive: archive)
    }
  }
}
