internal import Foundation

/// Takes away what is no longer wanted: sets of killed backups, sets beyond a number, and kept files that no set names.
struct BackupPruning {
  let folder: BackupFolder

  /// Removes sets without a manifest, and what a killed backup had copied for them. Their names.
  func sweepUnfinished() throws -> [String] {
    let unfinished = folder.sets.filter { $0.standing == .unfinished }
    guard !unfinished.isEmpty else { return [] }
    for set in unfinished { try set.remove() }
    try removeUnnamed()
    return unfinished.map(\.name)
  }

  /// Removes the oldest whole sets, so that `count` stay, at least the newest. Their names.
  func keep(last count: Int) throws -> [String] {
    let surplus = folder.wholeSets.dropLast(max(count, 1))
    guard !surplus.isEmpty else { return [] }
    for set in surplus { try set.remove() }
    try removeUnnamed()
    return surplus.map(\.name)
  }

  /// Whether the newest whole set still is what was written: its catalogue and its list, read through.
  func isNewestSound() throws -> Bool {
    guard let set = folder.wholeSets.last, let manifest = set.manifest else { return false }
    guard (try? set.files()) != nil else { return false }
    return DurableFile.digest(of: set.catalogue) == manifest.catalogue.sha256
  }

  /// Removes kept files that no set names. Where the list of one set cannot be read, all stay.
  private func removeUnnamed() throws {
    let sets = folder.sets
    guard sets.allSatisfy({ $0.manifest != nil || $0.standing == .unfinished }) else { return }
    var named: Set<String> = []
    for set in sets where set.manifest != nil {
      guard let files = try? set.files() else { return }
      named.formUnion(files.map(\.sha256))
    }
    let store = folder.store
    store.remove(strays: store.strays(butOf: named))
  }
}
