package import Foundation

/// What is to be backed up, and where to.
package struct BackupPlan: Sendable {
  /// The archive's folder: absolute and without links.
  package var archive: String
  /// The folder of sets, likewise; made where only it is missing.
  package var folder: String
  /// So many whole sets stay, the new one among them; nil leaves all.
  package var keepLast: Int?
  /// Stands in the manifest.
  package var programVersion: String
  package var now: @Sendable () -> Date

  package init(
    archive: String, folder: String, keepLast: Int? = nil, programVersion: String,
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.archive = archive
    self.folder = folder
    self.keepLast = keepLast
    self.programVersion = programVersion
    self.now = now
  }
}

/// What a backup did.
package struct BackupReport: Hashable, Sendable {
  package var set: BackupSet
  package var manifest: BackupManifest
  /// The first set of its folder.
  package var isFirst = false
  /// Kept files that no earlier set had, and their bytes.
  package var newFiles = 0
  package var newSize: Int64 = 0
  /// Kept files of the archive that it has lost; paths from its folder.
  package var missing: [String] = []
  /// Sets of killed backups that were taken away, by name.
  package var swept: [String] = []
  /// Sets that `keepLast` took away, by name.
  package var removed: [String] = []
  /// Earlier sets that hold text or originals which left the archive since: withheld, or disposed of.
  package var holdingWithheld: [String] = []
  /// The archive goes on where the newest earlier set ends; not so where it was restored from an older set, or cut.
  package var continuesLast = true
  /// The archive and its backup lie on one disk.
  package var isOnSameDisk = false
  /// Nothing was removed, though `keepLast` asked for it, because the archive is not what the last set says, or not whole.
  package var keptAll = false

  init(set: BackupSet, manifest: BackupManifest) {
    self.set = set
    self.manifest = manifest
  }
}
