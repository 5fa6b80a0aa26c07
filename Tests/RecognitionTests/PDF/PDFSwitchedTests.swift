import Records
import Testing

@testable import Recognition

@Suite(.serialized) struct `What is switched on a PDF page` {
  /// A word that no program takes for another, and that is drawn by a font that every system has.
  private static let word = "THONGTINBOSUNG"

  private static func font(_ writing: inout PDFWriting) -> String {
    writing.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
  }

  /// A scan with a word over it that stands on a layer.
  private func scanWithLayer(state: String, usage: String = "") throws -> ReadPDF {
    var writing = PDFWriting()
    let scan = try writing.picture(ScannedPaper.grey())
    let font = Self.font(&writing)
    let group = writing.add("<< /Type /OCG /Name (a) \(usage.isEmpty ? "" : "/Usage << \(usage) >>") >>")
    let automatic = ["Print", "View"].map { "<< /Event /\($0) /Category [/\($0)] /OCGs [\(group)] >>" }.joined()
    writing.catalogue =
      "/OCProperties << /OCGs [\(group)] /D << /\(state) [\(group)] \(usage.isEmpty ? "" : "/AS [\(automatic)]") >> >>"
    writing.page(
      "q \(wholePage) /A Do Q /OC /L BDC BT /F 18 Tf 150 150 Td (\(Self.word)) Tj ET EMC",
      resources: "/XObject << /A \(scan) >> /Font << /F \(font) >> /Properties << /L \(group) >>")
    return try ReadPDF(writing)
  }

  private func scanWithNote(_ kind: String, flags: Int, entries: String = "") throws -> ReadPDF {
    var writing = PDFWriting()
    let scan = try writing.picture(ScannedPaper.grey())
    let font = Self.font(&writing)
    let look = writing.form(
      "BT /F 18 Tf 4 8 Td (\(Self.word)) Tj ET", box: "0 0 260 30", resources: "/Font << /F \(font) >>")
    let note = writing.add(
      "<< /Type /Annot /Subtype /\(kind) /F \(flags) /Rect [150 142 410 172] /DA (/Helv 12 Tf 0 g) "
        + "/AP << /N \(look) >> \(entries) >>")
    writing.page("\(wholePage) /A Do", resources: "/XObject << /A \(scan) >>", entries: "/Annots [\(note)]")
    return try ReadPDF(writing)
  }

  private func expect(_ read: ReadPDF, shows: Bool) throws {
    #expect(try read.share(of: ScannedPaper.words()) >= enough)
    #expect(read.found(of: [Self.word]) == (shows ? [Self.word] : []))
  }

  @Test func `counts on a layer that is on`() throws { try expect(scanWithLayer(state: "ON"), shows: true) }

  @Test func `does not count on a layer that is off`() throws { try expect(scanWithLayer(state: "OFF"), shows: false) }

  @Test func `counts where it is for print alone`() throws {
    try expect(
      scanWithLayer(state: "ON", usage: "/Print << /PrintState /ON >> /View << /ViewState /OFF >>"), shows: true)
  }

  @Test func `does not count where it never prints`() throws {
    try expect(
      scanWithLayer(state: "ON", usage: "/Print << /PrintState /OFF >> /View << /ViewState /ON >>"), shows: false)
  }

  @Test(arguments: ["FreeText", "Stamp"]) func `counts in a note that prints`(kind: String) throws {
    try expect(scanWithNote(kind, flags: 4), shows: true)
  }

  @Test func `counts in a field that is filled in`() throws {
    try expect(scanWithNote("Widget", flags: 4, entries: "/FT /Tx /T (so) /V (x)"), shows: true)
  }

  @Test(arguments: [6, 0]) func `does not count in a note that is hidden or does not print`(flags: Int) throws {
    try expect(scanWithNote("FreeText", flags: flags), shows: false)
  }

  @Test func `does not count in a pop-up`() throws { try expect(scanWithNote("Popup", flags: 4), shows: false) }

  @Test func `may be the scan itself, put on an empty page as a stamp`() throws {
    var writing = PDFWriting()
    let scan = try writing.picture(ScannedPaper.grey())
    let look = writing.form("\(wholePage) /A Do", resources: "/XObject << /A \(scan) >>")
    let note = writing.add(
      "<< /Type /Annot /Subtype /Stamp /F 4 /Rect [0 0 595.28 841.89] /AP << /N \(look) >> >>")
    writing.page("", entries: "/Annots [\(note)]")
    #expect(try ReadPDF(writing).share(of: ScannedPaper.words()) >= enough)
  }
}
