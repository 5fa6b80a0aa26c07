import CLeptonica
import Records
import Testing

@testable import Recognition

/// Pages that were typed keep their typed words, whatever pictures lie under or among them.
@Suite(.serialized) struct `A typed PDF page` {
  /// Only letters that the fonts have which every system has.
  private static let prose = [
    "Thông báo công tác tháng hai: các phòng, ban, chi nhánh có trách",
    "công khai thông tin cho nhân dân trong toàn thành, không thu phí.",
    "Sau khi nghiên kê, các cán bô phân công nhau theo dõi, báo cáo.",
    "Kính trình lãnh trên xem xét và cho ý kiên trong tháng chín.",
  ]

  private static let words = prose.flatMap { $0.split { " ,.:".contains($0) }.map(String.init) }.filter { $0.count > 1 }

  private static let typed: String = {
    let rows = (0..<4).flatMap { part in prose.enumerated().map { (part * 5 + $0.offset, $0.element) } }.map {
      row, line in
      let codes = line.unicodeScalars.map { $0.value == 0x111 ? "3F" : hex($0.value) }.joined()
      return "1 0 0 1 80 \(720 - 22 * row) Tm <\(codes)> Tj"
    }
    return "q BT 0 g /F 13 Tf \(rows.joined(separator: "\n")) ET Q"
  }()

  private static func hex(_ value: UInt32) -> String {
    (value < 16 ? "0" : "") + String(value & 0xFF, radix: 16, uppercase: true)
  }

  /// The typed page with something before and something behind its words.
  private func read(
    before: String = "", after: String = "", resources: String = "", entries: String = "",
    in start: PDFWriting = PDFWriting()
  ) throws -> ReadPDF {
    var writing = start
    let font = writing.add("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>")
    writing.page(
      "\(before) \(Self.typed) \(after)", resources: "/Font << /F \(font) >> \(resources)", entries: entries)
    return try ReadPDF(writing)
  }

  private func expectTyped(_ read: ReadPDF) {
    #expect(read.outcome.state == .read)
    #expect(read.share(of: Self.words) == 1)
    #expect(read.measures?.fromTextLayer == true)
  }

  @Test func `is taken as it was typed`() throws { expectTyped(try read()) }

  @Test(arguments: [255, 240] as [UInt32]) func `is taken as typed over a picture of the size of the page`(
    shade: UInt32
  ) throws {
    var writing = PDFWriting()
    let ground = try writing.picture(plain(shade, width: 620, height: 877))
    expectTyped(
      try read(before: "q \(wholePage) /A Do Q", resources: "/XObject << /A \(ground) >>", in: writing))
  }

  @Test func `is taken as typed beside a signature or seal that is a picture`() throws {
    var writing = PDFWriting()
    let mark = try plain(255, width: 300, height: 140)
    for step in 0..<70 {
      pixRasterop(mark.pix, Int32(20 + 3 * step), Int32(60 + (step * 37 % 50)), 5, 12, PIX_CLR, nil, 0, 0)
    }
    let picture = writing.picture(mark)
    expectTyped(
      try read(
        after: "q 110 0 0 50 380 200 cm /A Do Q", resources: "/XObject << /A \(picture) >>", in: writing))
  }

  @Test func `is taken as typed with the widget of a digital signature`() throws {
    var writing = PDFWriting()
    let font = writing.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    let look = writing.form(
      "0.7 0 0 rg BT /F 8 Tf 4 20 Td (Signed by: Van phong) Tj 0 -11 Td (14.11.2025 15:20:11 +07:00) Tj ET",
      box: "0 0 180 36",
      resources: "/Font << /F \(font) >>")
    let field = writing.add(
      "<< /Type /Annot /Subtype /Widget /FT /Sig /T (a) /F 132 /Rect [390 790 570 826] /AP << /N \(look) >> >>")
    writing.catalogue = "/AcroForm << /Fields [\(field)] /SigFlags 3 >>"
    expectTyped(try read(entries: "/Annots [\(field)]", in: writing))
  }

  @Test func `whose font tells other letters than it shows is read from its picture`() throws {
    var writing = PDFWriting()
    // Every code is said to be the next letter.
    let pairs = (0x21...0x7A).map { "<\(Self.hex(UInt32($0)))> <00\(Self.hex(UInt32($0 + 1)))>" }
    let table = writing.stream(
      "",
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /a def /CMapType 2 def\n"
        + "1 begincodespacerange <00> <FF> endcodespacerange\n\(pairs.count) beginbfchar\n"
        + pairs.joined(separator: "\n") + "\nendbfchar endcmap end end")
    let font = writing.add(
      "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding /ToUnicode \(table) >>")
    writing.page(Self.typed, resources: "/Font << /F \(font) >>")
    let read = try ReadPDF(writing)
    #expect(read.outcome.state == .read)
    #expect(read.share(of: Self.words) >= 0.8)
    #expect(read.measures?.fromTextLayer != true)
  }
}
