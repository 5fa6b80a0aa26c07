internal import Foundation
internal import GRDB
internal import Glibc

/// What is to be brought back, and where to.
package struct RestorePlan: Sendable {
  /// A folder of sets, or one set.
  package var source: String
  /// The name of a set; nil is the newest whole one.
  package var set: String?
  /// The archive's folder, which is empty or not there: absolute and without links.
  package var archive: String

  package init(source: String, set: String? = nil, archive: String) {
    self.source = source
    self.set = set
    self.archive = archive
  }
}

/// What was brought back.
package struct RestoreReport: Hashable, Sendable {
  package var set: BackupSet
  package var manifest: BackupManifest
  /// Registered shelves, and those of them whose folder is not there now: their scans lie elsewhere, or are lost.
  package var shelves: Int
  package var missingShelves: [String]
}

/// Brings an archive back from a set, beside its place, and puts it there when all of it was read and found whole.
package struct Restoration {
  private let plan: RestorePlan
  private let folder: BackupFolder
  private let set: BackupSet
  private let report: BackupProgress.Report

  private static let reserve: Int64 = 1 << 20

  /// Blocks while the disks work. Throws `BackupError`, or `ArchiveError`; nothing lies at the archive's place then that did
  /// not lie there before.
  package static func restore(
    _ plan: RestorePlan, progress: @escaping @Sendable (BackupProgress) -> Void = { _ in }
  ) throws -> RestoreReport {
    let isSet =
      FileManager.default.fileExists(atPath: "\(plan.source)/\(BackupManifest.fileName)")
      || (BackupSet.isName((plan.source as NSString).lastPathComponent)
        && FileManager.default.fileExists(atPath: plan.source))
    let parent = isSet ? (plan.source as NSString).deletingLastPathComponent : plan.source
    if BackupPaths.overlap(parent, plan.archive) {
      throw BackupError.inside(folder: parent, archive: plan.archive)
    }
    try refuseOccupied(plan.archive)
    let folder = try BackupFolder(reading: parent)
    let set = try isSet ? BackupSet(at: plan.source) : chosen(plan.set, in: folder)
    return try Restoration(plan: plan, folder: folder, set: set, report: progress).restore()
  }

  private static func chosen(_ name: String?, in folder: BackupFolder) throws -> BackupSet {
    guard let name else {
      guard let newest = folder.wholeSets.last else { throw BackupError.noSets(folder.path) }
      return newest
    }
    guard let set = folder.sets.first(where: { $0.name == name }) else { throw BackupError.setMissing(name) }
    return set
  }

  private static func refuseOccupied(_ archive: String) throws {
    let files = FileManager.default
    if files.fileExists(atPath: Catalogue.path(in: archive)) { throw BackupError.archiveThere(archive) }
    guard files.fileExists(atPath: archive) else { return }
    if !BackupPaths.areOnSameDisk(archive, (archive as NSString).deletingLastPathComponent) {
      throw BackupError.isMountPoint(archive)
    }
    guard (try? files.contentsOfDirectory(atPath: archive))?.isEmpty == true else {
      throw BackupError.notEmpty(archive)
    }
  }

  private func restore() throws -> RestoreReport {
    let manifest: BackupManifest
    switch set.standing {
    case .whole(let whole): manifest = whole
    case .unfinished: throw BackupError.unfinished(set.name)
    case .unreadable: throw BackupError.setDamaged(set.name)
    case .newer: throw BackupError.newerFormat(folder.path)
    }
    // It would come back as an archive that this program cannot open.
    if manifest.schemaVersion > CatalogueFacts.newestSchema { throw BackupError.newerFormat(folder.path) }
    let list = try set.files()
    let parent = (plan.archive as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    } catch {
      throw BackupError.notWritable(parent)
    }
    let needed = manifest.size + Self.reserve
    if let free = DurableFile.room(at: parent), free < needed {
      throw BackupError.noRoom(parent, needed: needed, free: free)
    }
    let draft = "\(parent)/.\((plan.archive as NSString).lastPathComponent).restoring"
    try DurableFile.makeFolder(draft, mode: DurableFile.mode(of: set.folder))
    // Held until all is in place: two that restore to one place would mix.
    let lock = try ArchiveLock(folder: draft)
    defer { withExtendedLifetime(lock) {} }
    do {
      try empty(draft)
      let report = try fill(draft, manifest, list)
      guard unsafe rename(draft, plan.archive) == 0 else {
        if errno == ENOTEMPTY || errno == EEXIST { throw BackupError.notEmpty(plan.archive) }
        throw BackupError.writing(errno, plan.archive)
      }
      try DurableFile.synchronise(parent)
      return report
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      if let error = error as? BackupError { throw error }
      throw ArchiveError(error, at: draft)
    }
  }

  /// What a killed restore left.
  private func empty(_ draft: String) throws {
    let files = FileManager.default
    for name in (try? files.contentsOfDirectory(atPath: draft)) ?? [] where name != "lock" {
      do { try files.removeItem(atPath: "\(draft)/\(name)") } catch { throw BackupError.notWritable(draft) }
    }
  }

  private func fill(
    _ draft: String, _ manifest: BackupManifest, _ list: [BackupManifest.Entry]
  ) throws -> RestoreReport {
    report(.copying(0, of: manifest.catalogue.size))
    let catalogue = Catalogue.path(in: draft)
    try place(set.catalogue, manifest.catalogue, at: catalogue)
    for (index, entry) in list.enumerated() {
      report(.files(index, of: list.count))
      let path = "\(draft)/\(entry.path)"
      let parent = (path as NSString).deletingLastPathComponent
      do {
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      } catch {
        throw BackupError.writing(errno, parent)
      }
      try place(folder.store.path(of: entry.sha256), entry, at: path)
    }
    report(.verifying)
    let (facts, shelves) = try awaken(catalogue)
    guard facts.fits(manifest) else { throw BackupError.setDamaged(set.name) }
    try DurableFile.makeFolder(draft + "/derived", mode: nil)
    try synchroniseFolders(draft)
    return RestoreReport(
      set: set, manifest: manifest, shelves: shelves.count,
      missingShelves: shelves.filter { !FileManager.default.fileExists(atPath: $0) })
  }

  /// Copies one file, and reads the copy.
  private func place(_ source: String, _ entry: BackupManifest.Entry, at path: String) throws {
    do {
      try DurableFile.copy(source, to: path)
    } catch BackupError.notReadable {
      throw BackupError.setDamaged(set.name)
    }
    if DurableFile.digest(of: path) == entry.sha256 { return }
    let isSourceSound = DurableFile.digest(of: source) == entry.sha256
    throw isSourceSound ? BackupError.notSound(path) : .setDamaged(set.name)
  }

  /// Lets the catalogue have a write-ahead log again, as every living one, so that searches never wait for the first run.
  private func awaken(_ catalogue: String) throws -> (CatalogueFacts, shelves: [String]) {
    let queue = try DatabaseQueue(path: catalogue)
    let found = try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      let shelves =
        try db.tableExists("shelf_root")
        ? String.fetchAll(db, sql: "SELECT location FROM shelf_root ORDER BY location") : []
      return (try CatalogueFacts(db), shelves)
    }
    try queue.close()
    try DurableFile.synchronise(catalogue)
    return found
  }

  private func synchroniseFolders(_ draft: String) throws {
    let names = FileManager.default.enumerator(atPath: draft)?.compactMap { $0 as? String } ?? []
    for name in names where DurableFile.size(of: "\(draft)/\(name)") == nil {
      try DurableFile.synchronise("\(draft)/\(name)")
    }
    try DurableFile.synchronise(draft)
  }
}
