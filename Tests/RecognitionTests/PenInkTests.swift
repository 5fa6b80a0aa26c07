import CLeptonica
import Records
import Testing

@testable import Recognition

@Suite struct `Ink in a gap` {
  /// The gap stands from 100 to 300, in type of 50 pixels.
  private static func place(of kind: WrittenNumber.Kind = .day) -> PrintedGap? {
    let words = [
      Word(text: "ngày", box: PixelBox(x: 0, y: 60, width: 97, height: 50), confidence: 95),
      Word(text: "Trung", box: PixelBox(x: 0, y: 60, width: 130, height: 50), confidence: 95),
    ]
    let row = PrintedRow(from: words[0], in: [words[0]], usual: 50)
    return PrintedGap(kind, from: 100, to: 300, in: row, beside: words[0])
  }

  /// What is kept of boxes of ink, given on the page.
  private static func ink(_ boxes: [PixelBox], _ kind: WrittenNumber.Kind = .day) throws -> PenInk? {
    let gap = try #require(place(of: kind))
    let picture = try PageImage(pixCreate(Int32(gap.box.width), Int32(gap.box.height), 8))
    pixSetAll(picture.pix)
    for box in boxes {
      pixRasterop(
        picture.pix, Int32(box.x - gap.box.x), Int32(box.y - gap.box.y), Int32(box.width), Int32(box.height), PIX_CLR,
        nil, 0, 0)
    }
    return PenInk(picture, of: gap)
  }

  private static let digit = PixelBox(x: 180, y: 65, width: 25, height: 40)
  /// The last letter before, the first behind.
  private static let print = [
    PixelBox(x: 75, y: 70, width: 22, height: 35), PixelBox(x: 303, y: 65, width: 14, height: 35),
  ]

  @Test func `is kept without the print beside`() throws {
    let ink = try #require(try Self.ink(Self.print + [Self.digit]))
    #expect(ink.width <= 27 && ink.width >= 25)
    #expect(ink.cuts == [])
    #expect(ink.box.x == 180 - (Self.place()?.box.x ?? 0) - 1)
  }

  @Test func `is none where there are dots or a rule to write on`() throws {
    let dots = (0..<12).map { PixelBox(x: 110 + 14 * $0, y: 100, width: 4, height: 4) }
    #expect(try Self.ink(Self.print + dots) == nil)
    #expect(try Self.ink(Self.print + [PixelBox(x: 110, y: 104, width: 170, height: 4)]) == nil)
    #expect(try Self.ink([]) == nil)
  }

  @Test func `is without letters that the widths of the print let reach in`() throws {
    let near = [PixelBox(x: 90, y: 70, width: 20, height: 35), PixelBox(x: 292, y: 65, width: 12, height: 35)]
    let ink = try #require(try Self.ink(near + [Self.digit]))
    #expect(ink.width <= 27 && ink.cuts == [])
  }

  @Test func `is cut, and said to be, where it hangs together with print`() throws {
    let joined = [PixelBox(x: 250, y: 65, width: 10, height: 40), PixelBox(x: 250, y: 80, width: 110, height: 8)]
    #expect(try #require(try Self.ink([Self.print[0], Self.digit] + joined)).cuts.contains(.right))
  }

  @Test func `is doubted where the stroke before a symbol is not seen`() throws {
    let slash = PixelBox(x: 302, y: 62, width: 12, height: 42)
    #expect(try #require(try Self.ink([Self.digit, slash], .number)).cuts == [])
    #expect(try #require(try Self.ink([Self.digit], .number)).cuts == .right)
  }

  @Test func `has no strokes of the lines above and below`() throws {
    let above = PixelBox(x: 150, y: 20, width: 60, height: 22)
    let ink = try #require(try Self.ink(Self.print + [Self.digit, above]))
    #expect(ink.height <= 42)
  }
}
