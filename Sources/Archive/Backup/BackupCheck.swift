internal import Foundation
internal import GRDB

/// Something of a set that is not as it should be.
package enum BackupFinding: Hashable, Sendable {
  /// A backup was killed or is at work. Nothing is lost; the next backup takes it away.
  case unfinished
  case manifestUnreadable
  case fromNewerProgram
  /// The set is of another archive than its folder.
  case otherArchive
  case catalogueGone
  case catalogueChanged
  /// The catalogue is the one that was written, but not what the manifest tells of.
  case manifestWrong
  case listChanged
  /// So many kept files are gone; `first` is one of them, from the archive's folder.
  case filesGone(Int, first: String)
  case filesChanged(Int, first: String)
  /// What was off in the archive already when it was copied.
  case contents(CheckFinding)

  package var isMild: Bool { self == .unfinished }
}

/// What a check of a backup folder found, and what it looked at.
package struct BackupCheckReport: Hashable, Sendable {
  package struct CheckedSet: Hashable, Sendable {
    package var set: BackupSet
    package var findings: [BackupFinding]
    package var isSound: Bool { self.set.manifest != nil && findings.isEmpty }
  }

  package var folder: String
  package var sets: [CheckedSet]
  /// Files in the common store that no set names.
  package var strays: Int

  /// Whether an archive can be brought back from here, and nothing asks for attention.
  package var isSound: Bool {
    sets.contains(where: \.isSound) && sets.allSatisfy { $0.findings.allSatisfy(\.isMild) }
  }
}

/// Looks through all sets of a folder: what was written is there to the bit, and is a whole archive. Changes nothing.
package enum BackupCheck {
  /// Reads everything once; blocks while the disk works. Throws `BackupError` where there is nothing to check.
  package static func check(
    _ path: String, progress: @escaping @Sendable (BackupProgress) -> Void = { _ in }
  ) throws -> BackupCheckReport {
    let folder = try BackupFolder(reading: path)
    let sets = folder.sets
    var lists: [String: [BackupManifest.Entry]] = [:]
    for set in sets { lists[set.name] = try? set.files() }
    let files = faults(of: Set(lists.values.joined().map(Stored.init)), in: folder.store, progress)
    progress(.verifying)
    let checked = sets.map { set in
      BackupCheckReport.CheckedSet(
        set: set, findings: findings(set, of: folder.archive) + findings(set, lists[set.name], files))
    }
    let named = Set(lists.values.joined().map(\.sha256))
    let areAllKnown = sets.allSatisfy { $0.manifest == nil || lists[$0.name] != nil }
    return BackupCheckReport(
      folder: path, sets: checked, strays: areAllKnown ? folder.store.strays(butOf: named).count : 0)
  }

  /// A kept file, whichever sets name it.
  private struct Stored: Hashable {
    var sha256: String
    var size: Int64
    init(_ entry: BackupManifest.Entry) { (sha256, size) = (entry.sha256, entry.size) }
  }

  private enum Fault { case gone, changed }

  private static func faults(
    of files: Set<Stored>, in store: FileStore, _ progress: BackupProgress.Report
  ) -> [Stored: Fault] {
    var faults: [Stored: Fault] = [:]
    for (index, file) in files.sorted(by: { $0.sha256 < $1.sha256 }).enumerated() {
      progress(.files(index, of: files.count))
      let path = store.path(of: file.sha256)
      guard let size = DurableFile.size(of: path) else {
        faults[file] = .gone
        continue
      }
      if size != file.size || DurableFile.digest(of: path) != file.sha256 { faults[file] = .changed }
    }
    return faults
  }

  private static func findings(
    _ set: BackupSet, _ list: [BackupManifest.Entry]?, _ faults: [Stored: Fault]
  ) -> [BackupFinding] {
    guard set.manifest != nil else { return [] }
    guard let list else { return [.listChanged] }
    let gone = list.filter { faults[Stored($0)] == .gone }
    let changed = list.filter { faults[Stored($0)] == .changed }
    return [
      gone.first.map { .filesGone(gone.count, first: $0.path) },
      changed.first.map { .filesChanged(changed.count, first: $0.path) },
    ].compactMap { $0 }
  }

  private static func findings(_ set: BackupSet, of archive: String?) -> [BackupFinding] {
    switch set.standing {
    case .unfinished: return [.unfinished]
    case .unreadable: return [.manifestUnreadable]
    case .newer: return [.fromNewerProgram]
    case .whole(let manifest):
      if manifest.archive != archive { return [.otherArchive] }
      guard let size = DurableFile.size(of: set.catalogue) else { return [.catalogueGone] }
      guard size == manifest.catalogue.size,
        DurableFile.digest(of: set.catalogue) == manifest.catalogue.sha256
      else { return [.catalogueChanged] }
      return contents(set.catalogue, manifest)
    }
  }

  /// The catalogue looked through as `check` looks through a living one, as far as that can be done without writing.
  private static func contents(_ path: String, _ manifest: BackupManifest) -> [BackupFinding] {
    do {
      let copy = try CopiedCatalogue.open(copy: path)
      return try copy.read { db in
        let facts = try CatalogueFacts(db)
        guard let form = try Migrations.form(of: db) else { return [.fromNewerProgram] }
        let wrong: [BackupFinding] = facts.fits(manifest) ? [] : [.manifestWrong]
        var parts = [CatalogueCheck.structure, EventCheck.findings]
        // Of earlier versions only this much is known by this program.
        if form == Migrations.current {
          parts += [
            SafeguardCheck.findings, BooksCheck.findings, LedgerCheck.findings, DescriptionCheck.findings,
            DecisionCheck.findings, RemovalCheck.findings, ShelfCheck.findings, ReadingCheck.findings,
            ExportCheck.findings,
          ]
        }
        return try wrong + parts.flatMap { try $0(db) }.filter { !isPassing($0) }.map(BackupFinding.contents)
      }
    } catch {
      return [.contents(.catalogueDamaged(ArchiveError(error, at: path).description))]
    }
  }

  /// What a set holds that was made while a run was at work, and is no fault.
  private static func isPassing(_ finding: CheckFinding) -> Bool {
    if case .notDescribed = finding { true } else { false }
  }
}
