internal import Crypto
internal import Foundation
internal import GRDB
internal import Records

/// An original on disk, and whether it is still what was registered (promise 3).
struct OriginalCheck {
  var file: ScanFileID
  var path: String
  var digest: Records.Digest?

  /// Large enough that reading, not calling, takes the time.
  private static let piece = 1 << 20

  /// Originals by number, those after `file`, a few at a time.
  static func originals(after file: ScanFileID?, in db: Database) throws -> [OriginalCheck] {
    try Row.fetchAll(
      db, sql: "SELECT id, path, digest FROM scan_file WHERE standing = 'current' AND id > ? ORDER BY id LIMIT 500",
      arguments: [file?.rawValue ?? 0]
    ).map { OriginalCheck(file: ScanFileID(rawValue: $0["id"]), path: $0["path"], digest: Records.Digest($0)) }
  }

  var finding: CheckFinding? {
    guard FileManager.default.fileExists(atPath: path) else { return .originalGone(file, path: path) }
    guard let digest else { return nil }
    guard let found = Self.digest(ofFileAt: path) else { return .originalNotReadable(file, path: path) }
    return found == digest ? nil : .originalChanged(file, path: path)
  }

  /// Reads the file through, a piece at a time; nil where it cannot be read.
  static func digest(ofFileAt path: String) -> Records.Digest? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    var hash = SHA256()
    do {
      while let piece = try file.read(upToCount: piece), !piece.isEmpty { hash.update(data: piece) }
    } catch {
      return nil
    }
    return Records.Digest(rawValue: hash.finalize().hexadecimal)
  }
}
