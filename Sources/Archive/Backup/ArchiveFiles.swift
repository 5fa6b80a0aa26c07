internal import Foundation
internal import GRDB
internal import Records

/// What lies in an archive's folder beside its catalogue and cannot be made again: kept originals, saved searches, and
/// whatever else somebody laid there.
enum ArchiveFiles {
  /// A file of the archive; `path` from its folder.
  struct Kept: Hashable {
    var path: String
    var sha256: String
  }

  /// Made again, of no use elsewhere, or copies of the catalogue itself.
  private static func isDerived(_ name: String) -> Bool {
    name.hasPrefix(".") || ["derived", "before-upgrade", "originals", "lock"].contains(name) || name.hasSuffix(".lock")
      || (name.hasPrefix("catalogue") && name.contains(".sqlite"))
  }

  /// Whether `path`, which stands in a list that anybody may have written, names a file that lies inside an archive.
  static func isInside(_ path: String) -> Bool {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = names.first, names.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return false }
    return first == "originals" || !isDerived(String(first))
  }

  /// Originals of which the archive keeps copies, as `db`, its catalogue or a copy of that, has them.
  static func originals(in db: Database) throws -> [Kept] {
    guard try db.tableExists("kept_original") else { return [] }
    return try String.fetchAll(db, sql: "SELECT digest FROM kept_original WHERE NOT is_leaving ORDER BY digest").map {
      Kept(path: Safekeeping.path(of: Digest(rawValue: $0), in: "").dropFirst().description, sha256: $0)
    }
  }

  /// All other files, in the order of their paths.
  static func others(in folder: String) throws -> [Kept] {
    let files = FileManager.default
    guard let names = try? files.contentsOfDirectory(atPath: folder) else { throw BackupError.notReadable(folder) }
    let tops = names.filter { !isDerived($0) }
    let paths = tops.flatMap { top in
      DurableFile.size(of: "\(folder)/\(top)") != nil
        ? [top]
        : (files.enumerator(atPath: "\(folder)/\(top)")?.compactMap { $0 as? String } ?? []).map { "\(top)/\($0)" }
    }
    return paths.sorted().compactMap { path in
      guard DurableFile.size(of: "\(folder)/\(path)") != nil,
        let digest = DurableFile.digest(of: "\(folder)/\(path)")
      else { return nil }
      return Kept(path: path, sha256: digest)
    }
  }
}
