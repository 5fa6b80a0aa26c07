import Foundation
import Records
import Testing

@testable import Recognition

/// Words that another program recognised lie on many scans, and are wrong: nobody sees them, and the picture is what counts.
@Suite(.serialized) struct `The words of another program on a scan` {
  private static let strange = ["Lopnhandang", "chepsai", "saibet"]

  /// Lines of wrong words over the whole page.
  private static func lines(_ mode: Int, size: Int = 11) -> String {
    let rows = (0..<30).map { row in "1 0 0 1 80 \(770 - 22 * row) Tm (Lopnhandang chepsai 275 saibet so 275/KH-SXD) Tj"
    }
    return "BT /F \(size) Tf \(mode) Tr \(rows.joined(separator: "\n")) ET"
  }

  private static let usual = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>"

  /// A scan as grey picture or stencil over white, with `before` and `after` it.
  private func expectScan(
    before: String = "", after: String = "", isStencil: Bool = false, font: String = usual, resources: String = ""
  ) throws {
    var writing = PDFWriting()
    let scan =
      try isStencil
      ? writing.picture(ScannedPaper.bilevel(), isStencil: true) : writing.picture(ScannedPaper.grey())
    let font = writing.add(font)
    writing.page(
      "q \(before) Q q 0 g \(wholePage) /A Do Q q \(after) Q",
      resources: "/XObject << /A \(scan) >> /Font << /F \(font) >> \(resources)")
    let read = try ReadPDF(writing)
    #expect(read.outcome.state == .read)
    #expect(try read.share(of: ScannedPaper.words()) >= enough)
    #expect(read.found(of: Self.strange) == [])
    #expect(read.measures?.fromTextLayer != true)
  }

  @Test(arguments: [false, true]) func `are not believed where they are invisible`(isStencil: Bool) throws {
    try expectScan(after: Self.lines(3), isStencil: isStencil)
  }

  @Test func `are not believed where the page inherits its resources and its box`() throws {
    var writing = PDFWriting()
    let scan = try writing.picture(ScannedPaper.grey())
    let font = writing.add(Self.usual)
    // A page number that can be seen: the page is drawn with and without its glyphs.
    let number = "BT /F 11 Tf 0 Tr 1 0 0 1 300 12 Tm (1) Tj ET"
    writing.heir(
      "q \(wholePage) /A Do Q \(Self.lines(3)) \(number)",
      resources: "/XObject << /A \(scan) >> /Font << /F \(font) >>")
    let read = try ReadPDF(writing)
    #expect(read.outcome.state == .read)
    #expect(read.found(of: Self.strange) == [])
    #expect(read.measures?.fromTextLayer != true)
  }

  @Test func `send a page to a person that comes out blank`() throws {
    var writing = PDFWriting()
    let blank = try writing.picture(plain(250, width: 620, height: 877))
    let font = writing.add(Self.usual)
    writing.page(
      "q \(wholePage) /A Do Q \(Self.lines(3))",
      resources: "/XObject << /A \(blank) >> /Font << /F \(font) >>")
    #expect(try ReadPDF(writing).outcome == .unreadable(.noWords))
  }

  @Test func `are not believed under the picture`() throws { try expectScan(before: Self.lines(0)) }

  @Test func `are not believed in white under a stencil`() throws {
    try expectScan(before: "1 g \(Self.lines(0))", isStencil: true)
  }

  @Test func `are not believed where they are clipped away`() throws {
    try expectScan(after: "0 0 0 0 re W n \(Self.lines(0))")
  }

  @Test func `are not believed outside the page`() throws {
    try expectScan(after: "1 0 0 1 3000 0 cm \(Self.lines(0))")
  }

  @Test func `are not believed where they are transparent`() throws {
    try expectScan(after: "/G gs \(Self.lines(0))", resources: "/ExtGState << /G << /ca 0 /CA 0 >> >>")
  }

  @Test func `are not believed where they are too small to be seen`() throws {
    try expectScan(after: "1 g \(Self.lines(0, size: 1))")
  }

  @Test func `are not believed over a scan in strips`() throws {
    var writing = PDFWriting()
    let (names, source) = try strips(of: ScannedPaper.grey(), 16, height: 841.89, in: &writing)
    let font = writing.add(Self.usual)
    writing.page("\(source) \(Self.lines(3))", resources: "/XObject << \(names) >> /Font << /F \(font) >>")
    let read = try ReadPDF(writing)
    #expect(try read.share(of: ScannedPaper.words()) >= enough)
    #expect(read.found(of: Self.strange) == [])
  }

  @Test func `are not believed over a scan that fills a part of the page`() throws {
    var writing = PDFWriting()
    let scan = try writing.picture(ScannedPaper.grey())
    let font = writing.add(Self.usual)
    writing.page(
      "q 1 0 0 1 0 348 cm \(wholePage) /A Do Q \(Self.lines(3))",
      resources: "/XObject << /A \(scan) >> /Font << /F \(font) >>", box: "0 0 841.89 1190.55")
    let read = try ReadPDF(writing)
    #expect(try read.share(of: ScannedPaper.words()) >= enough)
    #expect(read.found(of: Self.strange) == [])
  }

  @Test func `are not believed where their font has no shapes`() throws {
    var writing = PDFWriting()
    let scan = try writing.picture(ScannedPaper.grey())
    let empty = writing.stream("", "500 0 d0")
    let font = writing.add(
      "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 32 "
        + "/LastChar 126 /Widths [\(String(repeating: "500 ", count: 95))] /Resources << >> "
        + "/CharProcs << /g \(empty) >> /Encoding << /Differences [32 \(String(repeating: "/g ", count: 95))] >> >>")
    writing.page(
      "q \(wholePage) /A Do Q \(Self.lines(0))", resources: "/XObject << /A \(scan) >> /Font << /F \(font) >>")
    let read = try ReadPDF(writing)
    #expect(try read.share(of: ScannedPaper.words()) >= enough)
    #expect(read.found(of: Self.strange) == [])
  }
}
