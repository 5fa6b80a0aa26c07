import CLeptonica
import Records
import Testing

@testable import Recognition

@Suite struct `The rules of a page` {
  /// A slip of paper, 1240 × 600 pixels at 150 dots an inch: taken for A4 it would have 106, and a stroke of 30 pixels seven
  /// millimetres.
  private func slip(withRule: Bool = false) throws -> PageImage {
    let page = try PageImage(pixCreate(1240, 600, 1))
    for row in 0..<6 {
      for letter in 0..<40 {
        let height = letter % 3 == 0 ? 30 : 22
        ink(page, PixelBox(x: 90 + 22 * letter, y: 100 + 80 * row - height, width: 14, height: height))
      }
    }
    // Letters that touch, now higher and now lower.
    for gap in 0..<8 { ink(page, PixelBox(x: 104 + 22 * gap, y: gap % 2 == 0 ? 84 : 94, width: 8, height: 3)) }
    if withRule { ink(page, PixelBox(x: 1100, y: 40, width: 3, height: 500)) }
    return page
  }

  private func ink(_ page: borrowing PageImage, _ box: PixelBox) {
    pixRasterop(page.pix, Int32(box.x), Int32(box.y), Int32(box.width), Int32(box.height), PIX_SET, nil, 0, 0)
  }

  private func inkLeft(_ page: borrowing PageImage) throws -> Int32 {
    let unruled = try RuledLines.removed(from: page, resolution: 1240 / 11.69, and: page, steps: 1)
    var count: Int32 = 0
    pixCountPixels(unruled.small.pix, &count, nil)
    return count
  }

  @Test func `are no strokes of letters, however small the sheet is`() throws {
    let page = try slip()
    var count: Int32 = 0
    pixCountPixels(page.pix, &count, nil)
    #expect(try inkLeft(page) == count)
  }

  @Test func `are found beside them`() throws { #expect(try inkLeft(slip(withRule: true)) == inkLeft(slip())) }
}
