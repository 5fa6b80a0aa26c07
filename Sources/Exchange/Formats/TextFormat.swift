internal import Archive
internal import Records

extension ExportFormat {
  /// The corrected text, for people and for programs that read text. Each page ends with a form feed, as pdftotext has it; the
  /// page of a scan that could not be read says so.
  static let text = ExportFormat(
    name: "txt", ending: "txt",
    writer: .text { document, _ in
      document.pages.map { text(of: $0) + "\u{C}" }.joined()
    })

  private static func text(of page: ArchivedPage) -> String {
    if let text = page.text?.text {
      return text.isEmpty ? "" : String(String.UnicodeScalarView(text.unicodeScalars.map(plain))) + "\n"
    }
    guard page.state != .blank else { return "" }
    return "[" + [page.state.rawValue, page.reason?.rawValue].compactMap { $0 }.joined(separator: ": ") + "]\n"
  }

  /// Control characters become spaces: a form feed would be taken for the end of a page, and a terminal would obey others.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar != "\n" && scalar.properties.generalCategory == .control ? " " : scalar
  }
}
