import Records
import Testing

@testable import Recognition

@Suite(.serialized) struct `What a PDF page does not show` {
  /// Where a part is hidden: a paragraph of the scan, in shares of the page from the top.
  private static let hidden = (top: 0.305, bottom: 0.385)

  private static func rectangle(_ top: Double, _ bottom: Double) -> String {
    "0 \(841.89 * (1 - bottom)) 595.28 \(841.89 * (bottom - top))"
  }

  private static var cover: String { rectangle(hidden.top, hidden.bottom) }

  /// What is hidden is not read, what is seen beside it is.
  private func expectHidden(_ read: ReadPDF) throws {
    let margin = 0.005
    let seen =
      try ScannedPaper.words(to: Self.hidden.top - margin) + ScannedPaper.words(from: Self.hidden.bottom + margin)
    let hidden = try ScannedPaper.ownWords(from: Self.hidden.top, to: Self.hidden.bottom)
    #expect(hidden.count > 5)
    #expect(read.outcome.state == .read)
    #expect(read.share(of: seen) >= enough)
    #expect(read.found(of: hidden) == [])
  }

  @Test(arguments: ["0 g", "1 g", "0.5 g", "0.9 0.9 0.2 rg"]) func `because a box lies over it is not read`(ink: String)
    throws
  {
    var writing = PDFWriting()
    let scan = try writing.picture(ScannedPaper.grey())
    writing.page("q \(wholePage) /A Do Q \(ink) \(Self.cover) re f", resources: "/XObject << /A \(scan) >>")
    try expectHidden(ReadPDF(writing))
  }

  @Test(arguments: ["0 g", "1 g"]) func `because a box lies over a stencil is not read`(ink: String) throws {
    var writing = PDFWriting()
    let scan = try writing.picture(ScannedPaper.bilevel(), isStencil: true)
    writing.page("q 0 g \(wholePage) /A Do Q \(ink) \(Self.cover) re f", resources: "/XObject << /A \(scan) >>")
    try expectHidden(ReadPDF(writing))
  }

  @Test func `because a picture lies over it is not read`() throws {
    var writing = PDFWriting()
    let scan = try writing.picture(ScannedPaper.grey())
    let cover = try writing.picture(plain(250, width: 40, height: 8))
    let (top, bottom) = Self.hidden
    writing.page(
      "q \(wholePage) /A Do Q 595.28 0 0 \(841.89 * (bottom - top)) 0 \(841.89 * (1 - bottom)) cm /B Do",
      resources: "/XObject << /A \(scan) /B \(cover) >>")
    try expectHidden(ReadPDF(writing))
  }

  @Test(arguments: ["Square", "Stamp", "Redact"]) func `because an annotation lies over it is not read`(kind: String)
    throws
  {
    var writing = PDFWriting()
    let scan = try writing.picture(ScannedPaper.grey())
    let (top, bottom) = Self.hidden
    let height = 841.89 * (bottom - top)
    let look = writing.form("0 g 0 0 595.28 \(height) re f", box: "0 0 595.28 \(height)")
    let note = writing.add(
      "<< /Type /Annot /Subtype /\(kind) /F 4 /Rect [0 \(841.89 * (1 - bottom)) 595.28 \(841.89 * (1 - top))] "
        + "/AP << /N \(look) >> >>")
    writing.page(
      "\(wholePage) /A Do", resources: "/XObject << /A \(scan) >>", entries: "/Annots [\(note)]")
    try expectHidden(ReadPDF(writing))
  }

  @Test func `because a box lies over it is not taken from the layer of words either`() throws {
    var writing = PDFWriting()
    let scan = try writing.picture(ScannedPaper.grey())
    let font = writing.add("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>")
    let y = 841.89 * (1 - (Self.hidden.top + Self.hidden.bottom) / 2)
    writing.page(
      "q \(wholePage) /A Do Q 0 g \(Self.cover) re f BT /F 12 Tf 3 Tr 100 \(y) Td (Kebiendich thongtin mathoa) Tj ET",
      resources: "/XObject << /A \(scan) >> /Font << /F \(font) >>")
    let read = try ReadPDF(writing)
    try expectHidden(read)
    #expect(read.found(of: ["Kebiendich", "thongtin", "mathoa"]) == [])
  }

  @Test(arguments: ["CropBox", "MediaBox", "clip"]) func `because the page ends there is not read`(way: String) throws {
    let cut = 0.295
    var writing = PDFWriting()
    let scan = try writing.picture(ScannedPaper.grey())
    let shown = "0 \(841.89 * (1 - cut)) 595.28 841.89"
    writing.page(
      way == "clip" ? "\(Self.rectangle(0, cut)) re W n \(wholePage) /A Do" : "\(wholePage) /A Do",
      resources: "/XObject << /A \(scan) >>", box: way == "MediaBox" ? shown : "0 0 595.28 841.89",
      entries: way == "CropBox" ? "/CropBox [\(shown)]" : "")
    let read = try ReadPDF(writing)
    #expect(read.outcome.state == .read)
    #expect(try read.share(of: ScannedPaper.words(to: cut - 0.005)) >= enough)
    #expect(try read.found(of: ScannedPaper.ownWords(from: cut, to: 1)) == [])
  }

  @Test func `each of two pages that show a half of one sheet says what its half says`() throws {
    var writing = PDFWriting()
    let cut = 0.295
    let scan = try writing.picture(ScannedPaper.grey())
    for box in ["0 \(841.89 * (1 - cut)) 595.28 841.89", "0 0 595.28 \(841.89 * (1 - cut))"] {
      writing.page("\(wholePage) /A Do", resources: "/XObject << /A \(scan) >>", box: box)
    }
    let (upper, lower) = (try ReadPDF(writing, page: 1), try ReadPDF(writing, page: 2))
    #expect(try upper.share(of: ScannedPaper.words(to: cut)) >= enough)
    #expect(try lower.share(of: ScannedPaper.words(from: cut)) >= enough)
    #expect(try upper.found(of: ScannedPaper.ownWords(from: cut, to: 1)) == [])
    #expect(try lower.found(of: ScannedPaper.ownWords(from: 0, to: cut)) == [])
  }
}
