internal import Archive
internal import Exchange

/// Who makes files from scans.
enum ExportMaker {
  /// Writes into `folder` and below. Nil for formats that need no scans.
  static func maker(for format: ExportFormat, archive: Archive, folder: String, options: PDFOptions.Choice) throws
    -> (any DocumentMaker)?
  {
    guard case .scans = format.writer else { return nil }
    return try PDFMaker(archive, folder: folder, options: options)
  }
}
