extension ExportFormat {
  /// The scans with the words that were read laid invisibly over them, as PDF/A.
  static let pdf = ExportFormat(name: "pdf", ending: "pdf", writer: .scans)
}
