import CLeptonica
import Records
import Testing

@testable import Recognition

@Suite(.serialized) struct `A picture on a PDF page` {
  /// How a picture lies in the file, and the matrix of the unit square that sets it right.
  enum Storage: String, CaseIterable {
    case mirrored, turned180, bottomUp, transposed, turnedRight, transversed, turnedLeft

    func stored(_ image: borrowing PageImage) throws -> PageImage {
      let flipped = try PageImage(pixFlipLR(nil, image.pix))
      return switch self {
      case .mirrored: flipped
      case .turned180: try image.turned(by: 180)
      case .bottomUp: try PageImage(pixFlipTB(nil, image.pix))
      case .transposed: try flipped.turned(by: 270)
      case .turnedRight: try image.turned(by: 90)
      case .transversed: try flipped.turned(by: 90)
      case .turnedLeft: try image.turned(by: 270)
      }
    }

    var matrix: String {
      switch self {
      case .mirrored: "-1 0 0 1 1 0"
      case .turned180: "-1 0 0 -1 1 1"
      case .bottomUp: "1 0 0 -1 0 1"
      case .transposed: "0 -1 -1 0 1 1"
      case .turnedRight: "0 1 -1 0 1 0"
      case .transversed: "0 1 1 0 0 0"
      case .turnedLeft: "0 -1 1 0 0 1"
      }
    }
  }

  private func expectWhole(_ writing: PDFWriting) throws {
    let read = try ReadPDF(writing)
    #expect(read.outcome.state == .read)
    #expect(try read.share(of: ScannedPaper.words()) >= enough)
  }

  @Test(arguments: Storage.allCases) func `is set right by its matrix`(storage: Storage) throws {
    var writing = PDFWriting()
    let picture = try writing.picture(storage.stored(ScannedPaper.grey()))
    writing.page("\(wholePage) \(storage.matrix) cm /A Do", resources: "/XObject << /A \(picture) >>")
    try expectWhole(writing)
  }

  @Test(arguments: [Storage.mirrored, .bottomUp]) func `is set right by its matrix where it is a stencil`(
    storage: Storage
  )
    throws
  {
    var writing = PDFWriting()
    let picture = try writing.picture(storage.stored(ScannedPaper.bilevel()), isStencil: true)
    writing.page("0 g \(wholePage) \(storage.matrix) cm /A Do", resources: "/XObject << /A \(picture) >>")
    try expectWhole(writing)
  }

  @Test(arguments: [90, 180, 270]) func `is set right by the turn of the page`(turn: Int) throws {
    var writing = PDFWriting()
    let picture = try writing.picture(ScannedPaper.grey().turned(by: 360 - turn))
    let (width, height) = turn == 180 ? (595.28, 841.89) : (841.89, 595.28)
    writing.page(
      "\(width) 0 0 \(height) 0 0 cm /A Do", resources: "/XObject << /A \(picture) >>", box: "0 0 \(width) \(height)",
      entries: "/Rotate \(turn)")
    try expectWhole(writing)
  }

  @Test(arguments: ["/CropBox [-500 -500 2000 2000]", "/UserUnit 3", "/TrimBox [100 600 400 700] /ArtBox [0 0 9 9]"])
  func `is seen whole`(entries: String) throws {
    var writing = PDFWriting()
    let picture = try writing.picture(ScannedPaper.grey())
    writing.page("\(wholePage) /A Do", resources: "/XObject << /A \(picture) >>", entries: entries)
    try expectWhole(writing)
  }

  @Test func `is seen where the page begins elsewhere`() throws {
    var writing = PDFWriting()
    let picture = try writing.picture(ScannedPaper.grey())
    writing.page(
      "1 0 0 1 300 -400 cm \(wholePage) /A Do", resources: "/XObject << /A \(picture) >>",
      box: "300 -400 895.28 441.89")
    try expectWhole(writing)
  }

  @Test(arguments: [3508.0, 7016]) func `comes in strips where the page is measured in pixels`(height: Double) throws {
    var writing = PDFWriting()
    let (names, source) = try strips(of: ScannedPaper.grey(), 12, height: height, in: &writing)
    writing.page(source, resources: "/XObject << \(names) >>", box: "0 0 \(height * 0.7068) \(height)")
    try expectWhole(writing)
  }

  @Test(arguments: [(0.5, 1.0), (1.0, 0.5)]) func `may have more dots in one direction`(across: Double, down: Double)
    throws
  {
    var writing = PDFWriting()
    let scan = try ScannedPaper.bilevel()
    let size = (Double(scan.size.width) * across, Double(scan.size.height) * down)
    let grey = try PageImage(pixConvert1To8(nil, scan.pix, 255, 0))
    let squeezed = try PageImage(pixScaleToSize(grey.pix, Int32(size.0), Int32(size.1)))
    let picture = writing.picture(squeezed)
    writing.page("\(wholePage) /A Do", resources: "/XObject << /A \(picture) >>")
    let read = try ReadPDF(writing)
    // So coarse a picture may cost a word more.
    #expect(try read.share(of: ScannedPaper.words()) >= 0.9)
  }
}
