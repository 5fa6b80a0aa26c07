internal import Foundation

/// Where a backup and an archive lie to each other. Paths are absolute and without links.
enum BackupPaths {
  /// They are one folder, or one lies in the other.
  static func overlap(_ one: String, _ other: String) -> Bool {
    let (one, other) = (one.hasSuffix("/") ? one : one + "/", other.hasSuffix("/") ? other : other + "/")
    return one.hasPrefix(other) || other.hasPrefix(one)
  }

  static func areOnSameDisk(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard unsafe stat(one, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev
  }
}
