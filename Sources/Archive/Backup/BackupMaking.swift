internal import Foundation
internal import GRDB
internal import Glibc

/// Makes a set of a living archive (issue 18). Needs no lock of the archive: others search, decide and digitise meanwhile.
///
/// Kept files are copied first, because they take the longest; then the catalogue, as it is at one moment; then the files
/// that came in between. What was withheld in between makes the catalogue be copied anew, so that a set has the files that
/// its catalogue names. The manifest comes last. Killed at any time, earlier sets are as they were.
package struct BackupMaking {
  private let plan: BackupPlan
  private let folder: BackupFolder
  private let living: DatabaseQueue
  private let report: BackupProgress.Report
  /// When the backup began.
  private let time: Date
  /// SHA-256 of files that this backup laid into the store.
  private var added: [String: Int64] = [:]

  /// Copies of the catalogue that are tried while records are being withheld.
  private static let attempts = 5
  /// Beside what is to be copied, for lists, the manifest and the file system.
  private static let reserve: Int64 = 1 << 20

  /// Makes a set; blocks while the disks work. Throws `BackupError`, or `ArchiveError` where the archive cannot be read.
  package static func make(
    _ plan: BackupPlan, progress: @escaping @Sendable (BackupProgress) -> Void = { _ in }
  ) throws -> BackupReport {
    let living = try CopiedCatalogue.open(archive: plan.archive)
    if BackupPaths.overlap(plan.folder, plan.archive) {
      throw BackupError.inside(folder: plan.folder, archive: plan.archive)
    }
    do {
      let facts = try living.read(CatalogueFacts.init)
      guard let archive = facts.archive else { throw BackupError.nothingFiled(plan.archive) }
      let folder = try BackupFolder(
        writing: plan.folder, archive: archive, mode: DurableFile.mode(of: plan.archive))
      var backup = BackupMaking(plan: plan, folder: folder, living: living, report: progress)
      return try backup.make(facts)
    } catch let error as BackupError {
      throw error
    } catch {
      throw ArchiveError(error, at: plan.archive)
    }
  }

  private init(plan: BackupPlan, folder: BackupFolder, living: DatabaseQueue, report: @escaping BackupProgress.Report) {
    self.plan = plan
    self.folder = folder
    self.living = living
    self.report = report
    time = plan.now()
  }

  private mutating func make(_ facts: CatalogueFacts) throws -> BackupReport {
    let pruning = BackupPruning(folder: folder)
    let swept = try pruning.sweepUnfinished()
    let earlier = folder.wholeSets
    let continues = try earlier.last?.manifest.map(continues) ?? true
    let kept = try living.read(ArchiveFiles.originals)
    try makeRoom(for: facts, kept, pruning, mayPrune: continues)
    let set = try begin(schema: facts.schema)
    let manifest: BackupManifest
    let missing: [String]
    do {
      _ = try copyKept(kept)
      (manifest, missing) = try fill(set, schema: facts.schema, number: (earlier.last?.manifest?.number ?? 0) + 1)
    } catch {
      // What was begun is taken back; the sets before are not touched.
      try? set.remove()
      folder.store.remove(added.keys)
      throw error
    }
    emptyLog(after: manifest.lastEvent.number)
    let whole = BackupSet(at: set.folder)
    var report = BackupReport(set: whole, manifest: manifest)
    report.isFirst = earlier.isEmpty
    (report.newFiles, report.newSize) = (added.count, added.values.reduce(0, +))
    (report.missing, report.swept, report.continuesLast) = (missing, swept, continues)
    report.isOnSameDisk = BackupPaths.areOnSameDisk(plan.folder, plan.archive)
    if let keepLast = plan.keepLast, earlier.count + 1 > keepLast {
      if continues && manifest.isClean {
        report.removed = try pruning.keep(last: keepLast)
      } else {
        report.keptAll = true
      }
    }
    report.holdingWithheld = try WithheldSince(set: whole).older(folder.wholeSets)
    return report
  }

  /// While the catalogue is copied, its write-ahead log cannot be emptied. Where something was withheld meanwhile, whose text
  /// may still stand in the log, this is made up for; where others are writing, by them.
  private func emptyLog(after event: Int64) {
    guard let last = try? living.read({ try WithheldSince.lastLeaving(after: event, in: $0) }), last > 0,
      unsafe access(plan.archive, W_OK) == 0
    else { return }
    var configuration = Configuration()
    configuration.busyMode = .immediateError
    let queue = try? DatabaseQueue(path: Catalogue.path(in: plan.archive), configuration: configuration)
    try? queue?.writeWithoutTransaction { try Withholding.emptyLog($0) }
  }

  /// Whether the archive has the last event of the set before.
  private func continues(_ last: BackupManifest) throws -> Bool {
    try living.read { db in
      try String.fetchOne(db, sql: "SELECT hash FROM event WHERE id = ?", arguments: [last.lastEvent.number])
        == last.lastEvent.hash
    }
  }

  /// Looks whether all that is to be copied finds room. Where it does not, sets that would go afterwards anyway go first, but
  /// never those that are to stay.
  private func makeRoom(
    for facts: CatalogueFacts, _ kept: [ArchiveFiles.Kept], _ pruning: BackupPruning, mayPrune: Bool
  ) throws {
    let store = folder.store
    let others = try ArchiveFiles.others(in: plan.archive)
    let files = (kept + others).reduce(Int64(0)) { sum, file in
      let size = DurableFile.size(of: "\(plan.archive)/\(file.path)") ?? 0
      return store.holds(file.sha256, size: size) ? sum : sum + size
    }
    let needed = facts.size + files + Self.reserve
    guard let free = DurableFile.room(at: folder.path), free < needed else { return }
    if let keepLast = plan.keepLast, mayPrune, try pruning.isNewestSound() {
      _ = try pruning.keep(last: keepLast)
      if let free = DurableFile.room(at: folder.path), free >= needed { return }
    }
    throw BackupError.noRoom(folder.path, needed: needed, free: free)
  }

  /// A new folder for the set. Two sets of one second have different names.
  private func begin(schema: Int) throws -> BackupSet {
    let name = BackupSet.name(at: time, schema: schema)
    var path = "\(folder.path)/\(name)"
    var count = 1
    while FileManager.default.fileExists(atPath: path) {
      count += 1
      path = "\(folder.path)/\(name)-\(count)"
    }
    try DurableFile.makeFolder(path, mode: DurableFile.mode(of: plan.archive))
    try DurableFile.makeFolder(folder.store.folder, mode: DurableFile.mode(of: plan.archive))
    try DurableFile.synchronise(folder.path)
    return BackupSet(at: path)
  }

  /// Copies what the store does not have. Answers with what neither it nor the archive has got.
  private mutating func copyKept(_ files: [ArchiveFiles.Kept]) throws -> Set<ArchiveFiles.Kept> {
    var lost: Set<ArchiveFiles.Kept> = []
    for (index, file) in files.enumerated() {
      report(.files(index, of: files.count))
      let source = "\(plan.archive)/\(file.path)"
      switch try folder.store.add(file.sha256, from: source) {
      case .known: break
      case .added: added[file.sha256] = DurableFile.size(of: folder.store.path(of: file.sha256)) ?? 0
      case .lost: lost.insert(file)
      }
    }
    return lost
  }

  /// Copies the catalogue, and what it names and the store has not got; writes the list and the manifest. Answers with the
  /// paths of files that the archive has lost.
  private mutating func fill(_ set: BackupSet, schema: Int, number: Int) throws -> (BackupManifest, missing: [String]) {
    for _ in 0..<Self.attempts {
      let size = try living.read { try CatalogueFacts($0).size }
      try CopiedCatalogue.write(living, to: set.catalogue, expecting: size, progress: report)
      let copy = try CopiedCatalogue.open(copy: set.catalogue)
      let originals = try copy.read(ArchiveFiles.originals)
      let lost = try copyKept(originals)
      // Files that left because a record was withheld or disposed of while the catalogue was copied; and an upgrade, after
      // which the set would have a wrong name.
      let stillKept = Set(try living.read(ArchiveFiles.originals))
      guard try lost.isSubset(of: stillKept) && copy.read(CatalogueFacts.init).schema == schema else {
        try copy.close()
        guard unsafe unlink(set.catalogue) == 0 else { throw BackupError.writing(errno, set.folder) }
        continue
      }
      let (others, changing) = try copyOthers()
      let files = originals.filter { !lost.contains($0) } + others
      let missing = lost.union(changing).map { $0.path }.sorted()
      return (try finish(set, copy, files: files, number: number, missing: missing.count), missing)
    }
    throw BackupError.keepsChanging(plan.archive)
  }

  /// Copies what else lies in the archive's folder. A file that somebody wrote between two looks is looked at again; one that
  /// is written all the time is not copied.
  private mutating func copyOthers() throws -> (copied: [ArchiveFiles.Kept], changing: Set<ArchiveFiles.Kept>) {
    var others = try ArchiveFiles.others(in: plan.archive)
    var changing = try copyKept(others)
    for _ in 1..<Self.attempts where !changing.isEmpty {
      others = try ArchiveFiles.others(in: plan.archive)
      changing = try copyKept(others)
    }
    return (others.filter { !changing.contains($0) }, changing)
  }

  private mutating func finish(
    _ set: BackupSet, _ copy: DatabaseQueue, files: [ArchiveFiles.Kept], number: Int, missing: Int
  ) throws -> BackupManifest {
    report(.verifying)
    let findings = try CopiedCatalogue.findings(copy, at: set.catalogue)
    let facts = try copy.read(CatalogueFacts.init)
    try copy.close()
    guard let archive = facts.archive else { throw BackupError.notSound(set.folder) }
    let store = folder.store
    let entries = try files.map { file in
      guard let size = DurableFile.size(of: store.path(of: file.sha256)) else {
        throw BackupError.notSound(store.folder)
      }
      return BackupManifest.Entry(path: file.path, sha256: file.sha256, size: size)
    }
    // Copied ahead, and withheld before the catalogue was copied.
    let named = Set(entries.map(\.sha256))
    let unnamed = added.keys.filter { !named.contains($0) }
    store.remove(unnamed)
    for digest in unnamed { added[digest] = nil }
    let list = try set.write(entries)
    let manifest = BackupManifest(
      format: BackupManifest.format, number: number, madeAt: time.formatted(.iso8601),
      programVersion: plan.programVersion, schemaVersion: facts.schema, archive: archive, lastEvent: facts.lastEvent,
      pages: facts.pages, documents: facts.documents, scans: facts.scans,
      catalogue: try BackupSet.entry(BackupManifest.catalogueName, in: set.folder), list: list,
      keptFiles: entries.count, keptSize: entries.reduce(0) { $0 + $1.size }, missingFiles: missing,
      findings: findings.count)
    try store.synchronise(added.keys)
    try manifest.write(in: set.folder)
    return manifest
  }
}
