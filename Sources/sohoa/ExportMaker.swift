internal import Archive
internal import Exchange

/// Who makes files from scans.
enum ExportMaker {
  /// Nil for formats that need no scans.
  static func maker(for format: ExportFormat, archive: Archive) throws -> (any DocumentMaker)? { nil }
}
