internal import Foundation
internal import Glibc

/// The kept files of all sets of a backup folder, each once, by its SHA-256: `files/ab/ab12…`.
///
/// No hard links are needed, so that a disk of any file system will do.
struct FileStore {
  let folder: String

  init(in backup: String) {
    folder = backup + "/files"
  }

  func path(of digest: String) -> String { "\(folder)/\(digest.prefix(2))/\(digest)" }

  static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  func holds(_ digest: String, size: Int64) -> Bool { DurableFile.size(of: path(of: digest)) == size }

  /// What became of a file that was to be copied.
  enum Addition {
    /// It was there already, from an earlier set.
    case known
    case added
    /// What lies at the source is not there, or not what it must be.
    case lost
  }

  /// Copies the file at `source`, whose SHA-256 must be `digest`, unless it is here, and reads the copy to see that it is whole.
  func add(_ digest: String, from source: String) throws -> Addition {
    guard let size = DurableFile.size(of: source) else {
      return DurableFile.digest(of: path(of: digest)) == digest ? .known : .lost
    }
    if holds(digest, size: size) { return .known }
    let place = path(of: digest)
    let parent = (place as NSString).deletingLastPathComponent
    try DurableFile.makeFolder(parent, mode: nil)
    // Only where nothing came to lie in it.
    defer { unsafe rmdir(parent) }
    let draft = "\(folder)/.\(digest).part"
    do {
      try DurableFile.copy(source, to: draft)
    } catch BackupError.notReadable {
      unsafe unlink(draft)
      return .lost
    } catch {
      unsafe unlink(draft)
      throw error
    }
    guard DurableFile.digest(of: draft) == digest else {
      unsafe unlink(draft)
      if DurableFile.digest(of: source) != digest { return .lost }
      throw BackupError.notSound(folder)
    }
    guard unsafe rename(draft, place) == 0 else { throw BackupError.writing(errno, place) }
    return .added
  }

  func remove(_ digests: some Sequence<String>) {
    for digest in digests { remove(path(of: digest)) }
  }

  /// The files that lie here and are not among `named`, drafts of killed backups with them; paths from the store's folder.
  func strays(butOf named: Set<String>) -> [String] {
    guard let names = FileManager.default.enumerator(atPath: folder) else { return [] }
    return names.compactMap { $0 as? String }.filter { name in
      let last = (name as NSString).lastPathComponent
      guard DurableFile.size(of: "\(folder)/\(name)") != nil else { return false }
      return !named.contains(last) && (Self.isDigest(last) || last.hasSuffix(".part"))
    }
  }

  /// Puts the names of what was added on the disk, once for all; what is in the files is there already.
  func synchronise(_ added: some Sequence<String>) throws {
    for parent in Set(added.map { (path(of: $0) as NSString).deletingLastPathComponent }) {
      try DurableFile.synchronise(parent)
    }
    if FileManager.default.fileExists(atPath: folder) { try DurableFile.synchronise(folder) }
  }

  func remove(strays: [String]) {
    for name in strays { remove("\(folder)/\(name)") }
  }

  /// The folder goes with the last file in it.
  private func remove(_ path: String) {
    unsafe unlink(path)
    let parent = (path as NSString).deletingLastPathComponent
    if parent != folder { unsafe rmdir(parent) }
  }
}
