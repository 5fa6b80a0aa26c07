internal import Foundation
internal import Glibc

/// One set of a backup folder, named by when it was made and by the catalogue's version: `2026-11-30T231002Z-v16`.
package struct BackupSet: Hashable, Sendable {
  package enum Standing: Hashable, Sendable {
    case whole(BackupManifest)
    /// Its manifest was never written.
    case unfinished
    /// There is a manifest, and it cannot be understood.
    case unreadable
    /// A later version of this program wrote it.
    case newer
  }

  package var name: String
  package var folder: String
  package var standing: Standing

  package var manifest: BackupManifest? {
    if case .whole(let manifest) = standing { manifest } else { nil }
  }

  var catalogue: String { "\(folder)/\(BackupManifest.catalogueName)" }
  var list: String { "\(folder)/\(BackupManifest.listName)" }

  /// What lies in `folder`, an existing one.
  init(at folder: String) {
    self.folder = folder
    name = (folder as NSString).lastPathComponent
    let path = "\(folder)/\(BackupManifest.fileName)"
    // A disk that cannot be read is not one on which nothing was written: unfinished sets are taken away.
    if unsafe access(path, F_OK) != 0 {
      standing = errno == ENOENT ? .unfinished : .unreadable
      return
    }
    struct Format: Decodable { var format: Int }
    do {
      let bytes = try Data(contentsOf: URL(filePath: path))
      let decoder = JSONDecoder()
      standing =
        try decoder.decode(Format.self, from: bytes).format > BackupManifest.format
        ? .newer : .whole(try decoder.decode(BackupManifest.self, from: bytes))
    } catch {
      standing = .unreadable
    }
  }

  static func name(at time: Date, schema: Int) -> String {
    time.formatted(.iso8601).replacing(":", with: "") + "-v\(schema)"
  }

  static func isName(_ name: String) -> Bool {
    name.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-v[0-9]+(-[0-9]+)?/) != nil
  }

  /// The kept files that the set names. Throws `setDamaged` where the list is not the one that was written.
  func files() throws -> [BackupManifest.Entry] {
    guard let manifest, let bytes = FileManager.default.contents(atPath: list),
      DurableFile.digest(of: list) == manifest.list.sha256
    else { throw BackupError.setDamaged(name) }
    let decoder = JSONDecoder()
    return try bytes.split(separator: UInt8(ascii: "\n")).map { line in
      let entry = try decoder.decode(BackupManifest.Entry.self, from: line)
      guard ArchiveFiles.isInside(entry.path), FileStore.isDigest(entry.sha256) else {
        throw BackupError.setDamaged(name)
      }
      return entry
    }
  }

  /// Writes the list of kept files.
  func write(_ files: [BackupManifest.Entry]) throws -> BackupManifest.Entry {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes = Data()
    for file in files { bytes += try encoder.encode(file) + Data("\n".utf8) }
    try DurableFile.write(bytes, to: list)
    return try Self.entry(BackupManifest.listName, in: folder)
  }

  /// A file as it lies on the disk now.
  static func entry(_ name: String, in folder: String) throws -> BackupManifest.Entry {
    let path = "\(folder)/\(name)"
    guard let digest = DurableFile.digest(of: path), let size = DurableFile.size(of: path) else {
      throw BackupError.notReadable(path)
    }
    return BackupManifest.Entry(path: name, sha256: digest, size: size)
  }

  /// Takes the set off the disk: its manifest first, so that what is left of it never passes for a set.
  func remove() throws {
    let manifest = "\(folder)/\(BackupManifest.fileName)"
    if FileManager.default.fileExists(atPath: manifest) {
      guard unsafe unlink(manifest) == 0 else { throw BackupError.writing(errno, folder) }
      try DurableFile.synchronise(folder)
    }
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      throw BackupError.notWritable(folder)
    }
    try DurableFile.synchronise((folder as NSString).deletingLastPathComponent)
  }
}
