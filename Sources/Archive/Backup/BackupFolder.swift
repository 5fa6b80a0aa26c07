internal import Foundation
internal import Glibc

/// A folder with sets of one archive: `sohoa-backup.json` says of which, `files/` holds what the sets share, each set has a
/// folder of its own. Held by a lock while something is done in it.
final class BackupFolder {
  let path: String
  private let descriptor: Int32

  /// Says that a folder is one of sets, and of which archive; written before anything else.
  private struct Marker: Codable {
    var format: Int
    var archive: String
  }

  static let markerName = "sohoa-backup.json"
  private static let lockName = "lock"
  /// What a freshly made disk holds.
  private static let harmless: Set<String> = ["lost+found", "System Volume Information", "$RECYCLE.BIN"]

  /// Opens a folder with sets; throws where it holds none of ours.
  init(reading path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { throw BackupError.noSets(path) }
    self.path = path
    // On a disk that is mounted read-only nobody removes sets.
    descriptor = unsafe open(path + "/" + Self.lockName, O_RDONLY | O_CLOEXEC)
    try hold(LOCK_SH)
    guard try Self.marker(in: path) != nil || !sets.isEmpty else { throw BackupError.noSets(path) }
  }

  /// Opens or begins the folder for sets of `archive`; `mode` are the rights of a new one. Changes nothing where it throws,
  /// but for a folder that others work in.
  init(writing path: String, archive: String, mode: mode_t?) throws {
    self.path = path
    let isThere = FileManager.default.fileExists(atPath: path)
    if isThere {
      try Self.refuse(path, unlessOf: archive)
    } else {
      let parent = (path as NSString).deletingLastPathComponent
      guard FileManager.default.fileExists(atPath: parent) else { throw BackupError.folderMissing(parent) }
      try DurableFile.makeFolder(path, mode: mode)
      try DurableFile.synchronise(parent)
    }
    descriptor = unsafe open(path + "/" + Self.lockName, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw BackupError.writing(errno, path) }
    try hold(LOCK_EX)
    // Another backup may have begun the folder meanwhile.
    try Self.refuse(path, unlessOf: archive)
    if try Self.marker(in: path) == nil {
      let marker = try JSONEncoder().encode(Marker(format: BackupManifest.format, archive: archive))
      try DurableFile.write(marker + Data("\n".utf8), to: path + "/" + Self.markerName)
    }
  }

  deinit {
    guard descriptor >= 0 else { return }
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  var store: FileStore { FileStore(in: path) }

  /// The archive whose sets these are.
  var archive: String? {
    (try? Self.marker(in: path))?.archive ?? wholeSets.first?.manifest?.archive
  }

  /// All sets, whole ones by their number, then the others by name.
  var sets: [BackupSet] { Self.sets(in: path) }

  /// Whole sets, the oldest first.
  var wholeSets: [BackupSet] { sets.filter { $0.manifest != nil } }

  private static func sets(in path: String) -> [BackupSet] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter(BackupSet.isName).map { BackupSet(at: "\(path)/\($0)") }.sorted {
      ($0.manifest?.number ?? .max, $0.name) < ($1.manifest?.number ?? .max, $1.name)
    }
  }

  private static func marker(in path: String) throws -> Marker? {
    guard let bytes = FileManager.default.contents(atPath: path + "/" + markerName) else { return nil }
    guard let marker = try? JSONDecoder().decode(Marker.self, from: bytes) else { return nil }
    if marker.format > BackupManifest.format { throw BackupError.newerFormat(path) }
    return marker
  }

  /// Throws where sets of `archive` may not be laid into the existing folder.
  private static func refuse(_ path: String, unlessOf archive: String) throws {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw BackupError.notWritable(path)
    }
    let sets = sets(in: path)
    if sets.contains(where: { $0.standing == .newer }) { throw BackupError.newerFormat(path) }
    let marker = try marker(in: path)
    let archives = Set([marker?.archive].compactMap { $0 } + sets.compactMap(\.manifest?.archive))
    guard archives.isSubset(of: [archive]) else { throw BackupError.otherArchive(path) }
    let others = names.filter { !$0.hasPrefix(".") && !harmless.contains($0) && $0 != lockName }
    if archives.isEmpty && !others.isEmpty { throw BackupError.otherFiles(path) }
  }

  private func hold(_ kind: Int32) throws {
    // Shares on which nothing can be locked are used without.
    guard descriptor >= 0, flock(descriptor, kind | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
    throw BackupError.inUse(path)
  }
}
