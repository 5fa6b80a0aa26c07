package import Foundation

extension Archive {
  /// The number of the catalogue's form that this program writes.
  package static var form: Int { Migrations.current }

  /// Brings the archive in `folder` to today's form; answers where the older catalogue is kept, nil where nothing was to be done.
  /// Throws `inUse` where a run works on it.
  package static func upgrade(
    _ folder: String, now: @escaping @Sendable () -> Date = { Date() },
    progress: @escaping @Sendable (UpgradeStep) -> Void = { _ in }
  ) throws(ArchiveError) -> String? {
    try Catalogue.upgrade(folder, now: now, progress: progress)
  }
}
