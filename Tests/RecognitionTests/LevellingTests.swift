import CLeptonica
import Foundation
import Records
import Testing

@testable import Recognition

private struct NothingLeft: Error {}

@Suite struct `A slanting strip laid level` {
  /// Grey pixels in which every row and column differs.
  private static func page(width: Int, height: Int) throws -> PageImage {
    let page = try PageImage(pixCreate(Int32(width), Int32(height), 8))
    var state: UInt32 = 7
    for y in 0..<Int32(height) {
      for x in 0..<Int32(width) {
        state = state &* 1_664_525 &+ 1_013_904_223
        pixSetPixel(page.pix, x, y, state >> 24)
      }
    }
    return page
  }

  private static func grey(_ page: borrowing PageImage, _ x: Int, _ y: Int) -> Int {
    var value: UInt32 = 0
    pixGetPixel(page.pix, Int32(x), Int32(y), &value)
    return Int(value)
  }

  @Test(arguments: [0.01, -0.01, 0.037, -0.037, 0.0, 0.2])
  func `is what leptonica makes of it`(slope: Double) throws {
    let (width, height, x, y) = (203, 20, 31, 60)
    let page = try Self.page(width: 300, height: 140)
    guard let level = page.levelled(x: x, y: y, width: width, height: height, slope: slope) else { throw NothingLeft() }
    #expect(level.size == PixelSize(width: width, height: height))
    let drop = Int((abs(slope) * Double(width)).rounded())
    let region = PixelBox(x: x, y: slope < 0 ? y - drop : y, width: width, height: height + drop)
    guard let part = page.cropped(to: region) else { throw NothingLeft() }
    let sheared = try PageImage(
      drop > 0 ? pixVShearLI(part.pix, 0, Float(-slope), Int32(L_BRING_IN_WHITE)) : pixClone(part.pix))
    var differences = 0
    for row in 0..<height {
      for column in 0..<width {
        let expected = Self.grey(sheared, column, row + (slope < 0 ? drop : 0))
        // Its sums are rounded to single precision, which may be another 64th of a pixel.
        if abs(Self.grey(level, column, row) - expected) > 5 { differences += 1 }
      }
    }
    #expect(differences == 0)
  }

  @Test func `is white where the page ends`() throws {
    let page = try Self.page(width: 100, height: 40)
    guard let level = page.levelled(x: -10, y: -5, width: 130, height: 60, slope: 0) else { throw NothingLeft() }
    #expect(level.size == PixelSize(width: 100, height: 60))
    #expect((0..<5).allSatisfy { Self.grey(level, 50, $0) == 255 })
    #expect((45..<60).allSatisfy { Self.grey(level, 50, $0) == 255 })
    #expect((0..<40).allSatisfy { Self.grey(level, 50, $0 + 5) == Self.grey(page, 50, $0) })
    if page.levelled(x: 120, y: 0, width: 10, height: 10, slope: 0.1) != nil { Issue.record("beside the page") }
  }
}
