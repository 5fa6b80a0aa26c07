import Records
import Testing

@testable import Recognition

@Suite(.serialized) struct `A PDF page made of pictures` {
  /// The page that `paint` draws says what the scan says.
  private func expectWhole(_ paint: (inout PDFWriting) throws -> Void) throws {
    var writing = PDFWriting()
    try paint(&writing)
    let read = try ReadPDF(writing)
    #expect(read.outcome.state == .read)
    #expect(try read.share(of: ScannedPaper.words()) >= enough)
  }

  @Test func `is read where it is one picture`() throws {
    try expectWhole { writing in
      let scan = try writing.picture(ScannedPaper.grey())
      writing.page("\(wholePage) /A Do", resources: "/XObject << /A \(scan) >>")
    }
  }

  @Test(arguments: ["0 g", "0.1 0.15 0.5 rg", "1 0 0 rg", "0.4 g"]) func `is read where it is a stencil`(ink: String)
    throws
  {
    try expectWhole { writing in
      let scan = try writing.picture(ScannedPaper.bilevel(), isStencil: true)
      writing.page("\(ink) \(wholePage) /A Do", resources: "/XObject << /A \(scan) >>")
    }
  }

  @Test func `is read where the stencil says what is left white`() throws {
    try expectWhole { writing in
      let scan = try ScannedPaper.bilevel()
      let inverted = try PageImage(pixInverted(scan))
      let stencil = writing.picture(inverted, isStencil: true, entries: "/Decode [1 0]")
      writing.page("0 g \(wholePage) /A Do", resources: "/XObject << /A \(stencil) >>")
    }
  }

  @Test func `is read where a black picture shows through its mask`() throws {
    try expectWhole { writing in
      let mask = try writing.picture(ScannedPaper.bilevel(), isStencil: true)
      let black = try writing.picture(plain(0, width: 31, height: 44), entries: "/Mask \(mask)")
      writing.page("\(wholePage) /A Do", resources: "/XObject << /A \(black) >>")
    }
  }

  @Test func `is read where one shade is left out`() throws {
    try expectWhole { writing in
      let scan = try writing.picture(ScannedPaper.bilevel(), entries: "/Mask [1 1]")
      writing.page("\(wholePage) /A Do", resources: "/XObject << /A \(scan) >>")
    }
  }

  @Test func `is read where a black picture shows through a soft mask`() throws {
    try expectWhole { writing in
      let soft = try writing.picture(ScannedPaper.grey(), entries: "/Decode [1 0]")
      let black = try writing.picture(plain(0, width: 20, height: 28), entries: "/SMask \(soft)")
      writing.page("\(wholePage) /A Do", resources: "/XObject << /A \(black) >>")
    }
  }

  @Test func `is read where the print lies as a stencil over a coarse picture of the paper`() throws {
    try expectWhole { writing in
      let paper = try writing.picture(plain(238, width: 620, height: 877))
      let print = try writing.picture(ScannedPaper.bilevel(), isStencil: true)
      writing.page(
        "q \(wholePage) /A Do Q q 0 g \(wholePage) /B Do Q", resources: "/XObject << /A \(paper) /B \(print) >>")
    }
  }

  @Test func `is read where that stencil is cut to its ink`() throws {
    try expectWhole { writing in
      let scan = try ScannedPaper.bilevel()
      guard let box = PixelBoxes.ink(of: scan) else { throw RecognitionError.unreadable(.noWords) }
      guard let part = scan.cropped(to: box) else { throw RecognitionError.unreadable(.outOfMemory) }
      let (x, y) = (595.28 / Double(scan.size.width), 841.89 / Double(scan.size.height))
      let matrix =
        "\(x * Double(box.width)) 0 0 \(y * Double(box.height)) \(x * Double(box.x)) "
        + "\(841.89 - y * Double(box.y + box.height)) cm"
      let paper = try writing.picture(plain(238, width: 620, height: 877))
      let print = writing.picture(part, isStencil: true)
      writing.page(
        "q \(wholePage) /A Do Q q 0 g \(matrix) /B Do Q", resources: "/XObject << /A \(paper) /B \(print) >>")
    }
  }

  @Test(arguments: [16, 100]) func `is read where it comes in strips`(count: Int) throws {
    try expectWhole { writing in
      let (names, source) = try strips(of: ScannedPaper.bilevel(), count, height: 841.89, in: &writing)
      writing.page("0 g \(source)", resources: "/XObject << \(names) >>")
    }
  }

  @Test(arguments: [1, 3, 30]) func `is read where the picture lies in nested forms`(depth: Int) throws {
    try expectWhole { writing in
      let scan = try writing.picture(ScannedPaper.bilevel(), isStencil: true)
      var form = writing.form("0 g \(wholePage) /A Do", resources: "/XObject << /A \(scan) >>")
      for _ in 1..<depth { form = writing.form("/A Do", resources: "/XObject << /A \(form) >>") }
      writing.page("/A Do", resources: "/XObject << /A \(form) >>")
    }
  }

  @Test(arguments: ["/BM /Multiply", "/ca 0.99", "/ca 0.5"]) func `is read where it is transparent`(state: String)
    throws
  {
    try expectWhole { writing in
      let scan = try writing.picture(ScannedPaper.grey())
      writing.page(
        "/G gs \(wholePage) /A Do", resources: "/XObject << /A \(scan) >> /ExtGState << /G << \(state) >> >>")
    }
  }

  @Test func `is read where print is white on black`() throws {
    try expectWhole { writing in
      let scan = try writing.picture(ScannedPaper.bilevel(), isStencil: true)
      writing.page("0 0 596 842 re f 1 g \(wholePage) /A Do", resources: "/XObject << /A \(scan) >>")
    }
  }
}
