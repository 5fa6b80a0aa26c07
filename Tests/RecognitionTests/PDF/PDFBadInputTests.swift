import CLeptonica
import Foundation
import Records
import Testing

@testable import Recognition

/// Pages that are built to exhaust a reader, or by mistake: a page's time and memory stay within bounds, and what cannot be
/// read says why.
@Suite(.serialized) struct `A PDF page that is out of the ordinary` {
  /// Far below the deadline of `sohoa run`, far above what a page takes, also in a debug build beside other tests.
  private static let deadline = Duration.seconds(60)

  private func read(_ writing: PDFWriting) throws -> ReadPDF {
    let clock = ContinuousClock()
    let start = clock.now
    let read = try ReadPDF(writing)
    #expect(clock.now - start < Self.deadline)
    return read
  }

  private func expectScan(_ writing: PDFWriting) throws {
    let read = try read(writing)
    #expect(read.outcome.state == .read)
    #expect(try read.share(of: ScannedPaper.words()) >= enough)
  }

  /// A scan behind other content.
  private func scan(after source: String, resources: String = "", in start: PDFWriting = PDFWriting()) throws
    -> PDFWriting
  {
    var writing = start
    let scan = try writing.picture(ScannedPaper.grey())
    writing.page("\(source) q \(wholePage) /A Do Q", resources: "/XObject << /A \(scan) \(resources) >>")
    return writing
  }

  @Test func `with two million operators that paint nothing is read`() throws {
    try expectScan(scan(after: String(repeating: "q Q ", count: 1_000_000)))
  }

  @Test func `with states that are never restored is read`() throws {
    try expectScan(scan(after: String(repeating: "q ", count: 5000)))
  }

  @Test func `with states restored that were never saved is not called blank`() throws {
    // poppler stops painting at the first one too many.
    let read = try read(scan(after: "Q Q"))
    #expect(read.outcome.state != .blank)
  }

  @Test func `with a hundred thousand boxes is read`() throws {
    try expectScan(
      scan(after: (0..<100_000).map { "\($0 % 600) \($0 / 170) 0.5 0.5 re f" }.joined(separator: "\n")))
  }

  @Test func `with a hundred thousand pictures of a dot is read`() throws {
    var writing = PDFWriting()
    let dot = try writing.picture(plain(255, width: 1, height: 1))
    let dots = (0..<100_000).map { "q 1 0 0 1 \($0 % 595) \($0 / 170) cm /B Do Q" }.joined(separator: "\n")
    try expectScan(scan(after: dots, resources: "/B \(dot)", in: writing))
  }

  @Test func `with forms nested 500 deep comes to an end`() throws {
    var writing = PDFWriting()
    let scan = try writing.picture(ScannedPaper.grey())
    var form = writing.form("\(wholePage) /A Do", resources: "/XObject << /A \(scan) >>")
    for _ in 0..<499 { form = writing.form("/A Do", resources: "/XObject << /A \(form) >>") }
    writing.page("/A Do", resources: "/XObject << /A \(form) >>")
    // A viewer may give up before it meets the scan; then the page is handed to a person, and never called blank.
    let read = try read(writing)
    #expect(read.outcome.state != .blank)
  }

  @Test func `with a form that contains itself is read`() throws {
    var writing = PDFWriting()
    let itself = writing.nextReference()
    let form = writing.form("/A Do /A Do", resources: "/XObject << /A \(itself) >>")
    #expect(form == itself)
    try expectScan(scan(after: "/B Do", resources: "/B \(form)", in: writing))
  }

  @Test func `with forms that each paint another twice, fourteen deep, comes to an end`() throws {
    var writing = PDFWriting()
    var form = writing.form("0 0 1 1 re f")
    for _ in 0..<14 { form = writing.form("/A Do /A Do", resources: "/XObject << /A \(form) >>") }
    let read = try read(scan(after: "/B Do", resources: "/B \(form)", in: writing))
    #expect(read.outcome.state != .blank)
  }

  @Test(arguments: ["0 0 0 0 0 0", "0 0 0 0 100 100", "1e-30 0 0 1e-30 0 0", "1e30 0 0 1e30 0 0"])
  func `with a picture under a matrix of nothing or of everything is read`(matrix: String) throws {
    var writing = PDFWriting()
    let other = try writing.picture(plain(240, width: 50, height: 50))
    try expectScan(scan(after: "q \(matrix) cm /B Do Q", resources: "/B \(other)", in: writing))
  }

  @Test func `whose only picture is under a matrix of zeros shows nothing`() throws {
    var writing = PDFWriting()
    let scan = try writing.picture(ScannedPaper.grey())
    writing.page("0 0 0 0 0 0 cm /A Do", resources: "/XObject << /A \(scan) >>")
    #expect(try read(writing).outcome.state != .read)
  }

  @Test(arguments: [(31, 44), (4000, 3), (1, 1)]) func `with a mask of another size is read`(size: (Int, Int)) throws {
    var writing = PDFWriting()
    let open = try PageImage(pixCreate(Int32(size.0), Int32(size.1), 1))
    pixSetAll(open.pix)
    let mask = writing.picture(open, isStencil: true)
    let scan = try writing.picture(ScannedPaper.grey(), entries: "/Mask \(mask)")
    writing.page("\(wholePage) /A Do", resources: "/XObject << /A \(scan) >>")
    try expectScan(writing)
  }

  @Test func `with a mask of too few bytes comes to an end`() throws {
    var writing = PDFWriting()
    let mask = writing.stream(
      "/Type /XObject /Subtype /Image /ImageMask true /Width 2480 /Height 3508 /BitsPerComponent 1", "\u{1}\u{2}")
    let scan = try writing.picture(ScannedPaper.grey(), entries: "/Mask \(mask)")
    writing.page("\(wholePage) /A Do", resources: "/XObject << /A \(scan) >>")
    _ = try read(writing)
  }

  @Test func `with pictures larger than the limit says so`() throws {
    var writing = PDFWriting()
    let huge = writing.stream(
      "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceGray", "\u{1}")
    writing.page("\(wholePage) /A Do", resources: "/XObject << /A \(huge) >>")
    let outcome = try read(writing).outcome
    #expect(outcome == .unreadable(.tooManyPixels))
  }

  @Test(arguments: ["0 0 0 0", "0 0 0 841", "0 0 1e9 1e9", "0 0 0.001 0.001"])
  func `of an impossible size ends in an outcome`(box: String) throws {
    var writing = PDFWriting()
    let scan = try writing.picture(ScannedPaper.grey())
    writing.page("\(wholePage) /A Do", resources: "/XObject << /A \(scan) >>", box: box)
    let state = try read(writing).outcome.state
    #expect(state == .read || state == .unreadable)
  }

  @Test func `with a font that has neither size nor shapes is read, or damaged`() throws {
    var writing = PDFWriting()
    let scan = try writing.picture(ScannedPaper.grey())
    let font = writing.add(
      "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0 0 0 0 0 0] /FirstChar 65 /LastChar 90 "
        + "/Widths [] /CharProcs << >> /Encoding << /Differences [] >> >>")
    writing.page(
      "q \(wholePage) /A Do Q BT /F 12 Tf 100 100 Td (ABCD) Tj ET",
      resources: "/XObject << /A \(scan) >> /Font << /F \(font) >>")
    // cairo gives up at a matrix of zeros, and what came after it on the page would be lost.
    let outcome = try read(writing).outcome
    #expect(outcome.state == .read || outcome == .unreadable(.damaged))
  }

  @Test(arguments: [3, 0]) func `with a million letters on a scan ends in time`(mode: Int) throws {
    var writing = PDFWriting()
    let scan = try writing.picture(ScannedPaper.grey())
    let font = writing.add("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>")
    let lines = (0..<20_000).map {
      "1 0 0 1 \($0 % 300) \($0 % 800) Tm (a word of fifty letters on one line of this page) Tj"
    }
    let text = "BT /F 4 Tf \(mode) Tr \(lines.joined(separator: "\n")) ET"
    writing.page(
      mode == 0 ? "\(text) q \(wholePage) /A Do Q" : "q \(wholePage) /A Do Q \(text)",
      resources: "/XObject << /A \(scan) >> /Font << /F \(font) >>")
    try expectScan(writing)
  }

  @Test(arguments: ["(", "<", "[ 1 2", "BT (a", "BI /W 9 /H 9 ID", "<< /A", "%", "\u{0}\u{1}\u{2} cm"])
  func `whose content breaks off behind the scan is read`(rest: String) throws {
    var writing = PDFWriting()
    let scan = try writing.picture(ScannedPaper.grey())
    writing.page("q \(wholePage) /A Do Q \(rest)", resources: "/XObject << /A \(scan) >>")
    try expectScan(writing)
  }

  @Test func `that paints nothing is blank`() throws {
    var writing = PDFWriting()
    writing.page("q Q")
    #expect(try read(writing).outcome == .blank)
  }

  @Test func `that names a picture which is not there is not blank`() throws {
    var writing = PDFWriting()
    writing.page("\(wholePage) /A Do", resources: "/XObject << /A 99 0 R >>")
    #expect(try read(writing).outcome.state == .unreadable)
  }
}
