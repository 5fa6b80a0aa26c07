internal import Foundation
internal import GRDB
internal import Glibc
internal import Hashing
internal import Records

/// An original or a copy on disk, and whether it is still what was registered (promise 3).
struct OriginalCheck {
  var file: ScanFileID
  var path: String
  var digest: Records.Digest?
  var isCopy: Bool

  /// Originals and copies by number, those after `file`, a few at a time.
  static func originals(after file: ScanFileID?, in db: Database) throws -> [OriginalCheck] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, \(StoredPath.column), digest, standing = 'duplicate' AS copy FROM scan_file
        WHERE standing IN ('current', 'duplicate') AND overwritten_at IS NULL AND id > ? ORDER BY id LIMIT 500
        """, arguments: [file?.rawValue ?? 0]
    ).map {
      OriginalCheck(
        file: ScanFileID(rawValue: $0["id"]), path: $0["path"], digest: Records.Digest($0), isCopy: $0["copy"])
    }
  }

  var finding: CheckFinding? {
    if Self.isGone(path) { return isCopy ? .copyGone(file, path: path) : .originalGone(file, path: path) }
    guard let digest else { return nil }
    guard let found = Self.digest(ofFileAt: path) else { return .originalNotReadable(file, path: path) }
    if found == digest { return nil }
    return isCopy ? .copyChanged(file, path: path) : .originalChanged(file, path: path)
  }

  /// Whether no file is there. One that may not be looked at, or whose disk does not answer, is not gone.
  static func isGone(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) != 0 && (errno == ENOENT || errno == ENOTDIR)
  }

  /// Reads the file through, a piece at a time; nil where it cannot be read.
  static func digest(ofFileAt path: String) -> Records.Digest? {
    (try? SHA256.hash(ofFileAt: path)).map { Records.Digest(rawValue: $0.hexadecimal) }
  }
}
