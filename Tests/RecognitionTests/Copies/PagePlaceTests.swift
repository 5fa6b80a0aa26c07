import Foundation
import ReaderLine
import Records
import Testing

@testable import AccessCopies
@testable import Recognition

@Suite struct `Where a word stands in a copy` {
  /// A page of 600 by 800 pixels at 72 dots an inch, as it lies in its file, with the box on it.
  private static let drawn = PixelSize(width: 600, height: 800)
  private static let box = PixelBox(x: 100, y: 50, width: 80, height: 20)

  @Test(arguments: [0, 90, 180, 270]) func `is where it was read, however the page was turned`(turn: Int) {
    let read = Self.box.turned(by: turn, on: Self.drawn)
    let size = turn % 180 == 0 ? Self.drawn : PixelSize(width: 800, height: 600)
    let frame = Self.place(size: size, turn: turn).frame(of: read)
    // Upright, from the bottom left.
    #expect(abs(frame.corner.x - Double(read.x)) < 0.01)
    #expect(abs(frame.corner.y - Double(size.height - read.bottom)) < 0.01)
    #expect(abs(frame.right.x - Double(read.width)) < 0.01 && abs(frame.right.y) < 0.01)
    #expect(abs(frame.up.y - Double(read.height)) < 0.01 && abs(frame.up.x) < 0.01)
  }

  @Test(arguments: [-4.0, -0.5, 0.7, 3]) func `is where it was before the page was set straight`(skew: Double) {
    let read = Self.box.levelled(by: skew, on: Self.drawn)
    let frame = Self.place(size: Self.drawn, turn: 0, skew: skew).frame(of: read)
    #expect(abs(frame.corner.x - Double(Self.box.x)) < 1)
    #expect(abs(frame.corner.y - Double(Self.drawn.height - Self.box.bottom)) < 1)
  }

  @Test(arguments: [0, 90, 180, 270]) func `is where a kept page of a PDF shows it`(turned: Int) {
    // The page's own space begins at 10, 20.
    let shown = turned % 180 == 0 ? Self.drawn : PixelSize(width: 800, height: 600)
    let space = Sheet.PageSpace(left: 10, bottom: 20, right: 610, top: 820, unit: 1, turn: turned)
    let sheet = Sheet(
      width: Double(shown.width), height: Double(shown.height),
      frame: (0, 0, Double(shown.width), Double(shown.height)), content: .page(space, keepsText: false))
    let place = PagePlace(sheet: sheet, size: shown, turn: 0, skew: 0, isKept: true)
    let frame = place.frame(of: Self.box.turned(by: turned, on: Self.drawn))
    // The corner at the bottom left of the box as it is shown, in the space of the page.
    let right = turned == 90 || turned == 180
    let up = turned == 180 || turned == 270
    let wanted = Sheet.Point(right ? 190 : 110, up ? 770 : 750)
    #expect(abs(frame.corner.x - wanted.x) < 0.01)
    #expect(abs(frame.corner.y - wanted.y) < 0.01)
  }

  @Test func `is written with letters that PDF readers know`() {
    let words = [["a\u{0}b", "\u{1F600}", "Đề", "\u{FEFF}"].map { AccessCopyPage.Word(text: $0, box: Self.box) }]
    let content = InvisibleText(place: Self.place(size: Self.drawn, turn: 0), lines: words).content
    #expect(content.contains("<006100620020>") && content.contains("<01101EC10020>"))
    #expect(content.components(separatedBy: "Tj").count == 3)
  }

  @Test func `is a number without an exponent`() {
    #expect(PDFNumber.text(1e-9) == "0" && PDFNumber.text(-0.25) == "-0.25" && PDFNumber.text(12) == "12")
    #expect(PDFNumber.text(.infinity) == "0" && PDFNumber.text(1e9) == "32000")
  }

  private static func place(size: PixelSize, turn: Int, skew: Double = 0) -> PagePlace {
    let sheet = Sheet(
      width: 600, height: 800, frame: (0, 0, 600, 800),
      content: .page(Sheet.PageSpace(left: 0, bottom: 0, right: 600, top: 800, unit: 1, turn: 0), keepsText: false))
    return PagePlace(sheet: sheet, size: size, turn: turn, skew: skew, isKept: false)
  }
}
