import CLeptonica
import Foundation
import Records
import Testing

@testable import Recognition

@Suite(.serialized) struct `A secrecy mark that software put on a scan` {
  /// How a mark is put on.
  enum Way: String, CaseIterable {
    case stampAnnotation, note, text, picture, transparentPicture, curves, field, formOnLayer
  }

  private static let ink = "0.8 0.05 0.1"
  /// Beside the title, where the paper has room; points from the lower left.
  private static let place = (x: 88.0, y: 694.0)
  private static let height = 13.0

  /// A scan with a word put on it in this way, the page turned by so many degrees, as one sees it.
  private func page(_ word: String, _ way: Way, turn: Int = 0, isMixed: Bool = false) throws -> PDFWriting {
    var writing = PDFWriting()
    var resources = ""
    var source: String
    if isMixed {
      let paper = try writing.picture(plain(240, width: 620, height: 877))
      let print = try writing.picture(ScannedPaper.bilevel(), isStencil: true)
      resources = "/A \(paper) /B \(print) "
      source = "q \(wholePage) /A Do Q q 0 g \(wholePage) /B Do Q"
    } else {
      resources = "/A \(try writing.picture(ScannedPaper.grey())) "
      source = "q \(wholePage) /A Do Q"
    }
    let width = StrokeLetters.width(word, height: Self.height)
    let paths = StrokeLetters.paths(word, height: Self.height, ink: Self.ink)
    let at = "1 0 0 1 \(Self.place.x) \(Self.place.y) cm"
    var (entries, others) = ("/Rotate \(turn)", "")
    switch way {
    case .curves: source += " q \(at) \(paths) Q"
    case .text:
      let (font, codes) = StrokeLetters.font(for: word, in: &writing)
      others = "/Font << /F \(font) >>"
      source +=
        " q \(Self.ink) RG \(Self.ink) rg BT /F \(Self.height) Tf \(Self.place.x) \(Self.place.y) Td <\(codes)> Tj ET Q"
    case .formOnLayer:
      let group = writing.add("<< /Type /OCG /Name (a) >>")
      writing.catalogue = "/OCProperties << /OCGs [\(group)] /D << /ON [\(group)] >> >>"
      resources += "/M \(writing.form(paths, box: "-2 -8 \(width + 4) 24", entries: "/OC \(group)"))"
      source += " q \(at) /M Do Q"
    case .stampAnnotation, .note, .field:
      let look = writing.form(paths, box: "-2 -8 \(width + 4) 24")
      let kind = way == .field ? "Widget /FT /Tx /T (a) /V (x)" : way == .note ? "FreeText /DA (/Helv 12 Tf)" : "Stamp"
      let box = "\(Self.place.x - 2) \(Self.place.y - 8) \(Self.place.x + width + 4) \(Self.place.y + 24)"
      let note = writing.add("<< /Type /Annot /Subtype /\(kind) /F 4 /Rect [\(box)] /AP << /N \(look) >> >>")
      if way == .field { writing.catalogue = "/AcroForm << /Fields [\(note)] >>" }
      entries += " /Annots [\(note)]"
    case .picture, .transparentPicture:
      let mark = try drawn(word)
      let soft = way == .transparentPicture ? "/SMask \(writing.picture(mark, entries: "/Decode [1 0]"))" : ""
      let colour =
        way == .picture
        ? writing.picture(mark, entries: "/ColorSpace [/Indexed /DeviceRGB 255 \(reds())]")
        : writing.stream(
          "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB \(soft)",
          Data([204, 13, 26]))
      resources += "/M \(colour)"
      source += " q \(width + 12) 0 0 \(Self.height * 2.2) \(Self.place.x - 6) \(Self.place.y - 6) cm /M Do Q"
    }
    writing.page(source, resources: "/XObject << \(resources) >> \(others)", entries: entries)
    return writing
  }

  /// The word as a grey picture.
  private func drawn(_ word: String) throws -> PageImage {
    var writing = PDFWriting()
    let width = StrokeLetters.width(word, height: Self.height) + 12
    writing.page(
      "1 0 0 1 6 6 cm \(StrokeLetters.paths(word, height: Self.height, ink: "0 0 0"))",
      box: "0 0 \(width) \(Self.height * 2.2)")
    var picture: PageImage?
    try Samples.withFile("a.pdf", writing.file()) { path in
      let page = try ScannedPaper.reader().decode(path, page: 1)
      picture = try PageImage(pixConvertTo8(page.pix, 0))
    }
    guard let picture else { throw RecognitionError.unreadable(.damaged) }
    return picture
  }

  /// A palette from red ink to white paper.
  private func reds() -> String {
    "<"
      + (0...255).map { shade in "\(hex(204 + shade / 5))\(hex(13 + shade * 242 / 255))\(hex(26 + shade * 229 / 255))" }
      .joined() + ">"
  }

  private func hex(_ value: Int) -> String { (value < 16 ? "0" : "") + String(min(255, value), radix: 16) }

  @Test(arguments: Way.allCases) func `is found on one picture`(way: Way) throws {
    let read = try ReadPDF(page("MẬT", way))
    #expect(read.outcome.state == .withheld)
  }

  @Test(arguments: zip(Way.allCases, [90, 180, 270, 90, 180, 270, 90, 180]))
  func `is found, however the page is turned`(way: Way, turn: Int) throws {
    let read = try ReadPDF(page("MẬT", way, turn: turn))
    #expect(read.outcome.state == .withheld)
  }

  @Test(arguments: Way.allCases) func `is found on mixed raster content`(way: Way) throws {
    let read = try ReadPDF(page("MẬT", way, isMixed: true))
    #expect(read.outcome.state == .withheld)
  }

  @Test(arguments: zip(Way.allCases, ["LÀM", "HẾT", "KHI", "LÀM", "HẾT", "KHI", "LÀM", "HẾT"]))
  func `is not seen in other words`(way: Way, word: String) throws {
    let read = try ReadPDF(page(word, way))
    #expect(read.outcome.state == .read)
    #expect(try read.share(of: ScannedPaper.words()) >= enough)
  }
}
