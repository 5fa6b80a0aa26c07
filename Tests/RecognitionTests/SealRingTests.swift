import CLeptonica
import Foundation
import Records
import Testing

@testable import Recognition

@Suite struct `Rings of seals` {
  /// A bilevel page of 150 dots an inch with a double ring of 36 mm, crossed by a bar that is wider than the ring.
  private static func page(seal: Bool = true, grey: Bool = false) throws -> PageImage {
    let page = try PageImage(pixCreate(1240, 1754, 1))
    if seal {
      for step in 0..<4000 {
        let angle = Double(step) * .pi / 2000
        for radius in [94.0, 104, 105, 106] {
          pixSetPixel(
            page.pix, Int32((700 + radius * cos(angle)).rounded()), Int32((1200 + radius * sin(angle)).rounded()), 1)
        }
      }
    }
    // A stroke of a letter over the lower edge of the ring.
    pixRasterop(page.pix, 696, 1280, 8, 50, PIX_SET, nil, 0, 0)
    return grey ? try PageImage(pixConvert1To8(nil, page.pix, 255, 0)) : page
  }

  private static func isInk(_ page: borrowing PageImage, _ x: Int, _ y: Int) -> Bool {
    InkProbe(page)?.isInk(column: x, row: y) ?? false
  }

  @Test func `are found where they are, and only there`() throws {
    let found = try SealRings(on: Self.page(), resolution: 150).rings
    #expect(found.count == 1)
    let ring = try #require(found.first)
    #expect(abs(ring.x - 700) < 2 && abs(ring.y - 1200) < 2 && abs(ring.radius - 105) < 3)
    #expect(try SealRings(on: Self.page(seal: false), resolution: 150).rings.isEmpty)
  }

  @Test(arguments: [false, true]) func `go, and a stroke that crosses them stays`(grey: Bool) throws {
    let rings = try SealRings(on: Self.page(), resolution: 150)
    let page = try rings.erased(from: Self.page(grey: grey))
    let ring = [(700, 1095), (805, 1200), (606, 1200)].map { Self.isInk(page, $0.0, $0.1) }
    #expect(ring == [false, false, false])
    let stroke = stride(from: 1282, to: 1328, by: 3).map { Self.isInk(page, 700, $0) }
    #expect(!stroke.contains(false))
  }

  @Test func `are the same in each run`() throws {
    let first = try SealRings(on: Self.page(), resolution: 150).rings
    #expect(try SealRings(on: Self.page(), resolution: 150).rings == first)
  }

  @Test(arguments: [0, 90, 180, 270]) func `turn with the page`(degrees: Int) throws {
    let page = try Self.page()
    let turned = try page.turned(by: degrees)
    let ring = try #require(try SealRings(on: page, resolution: 150).rings.first).turned(by: degrees, on: page.size)
    let found = try #require(try SealRings(on: turned, resolution: 150).rings.first)
    #expect(abs(ring.x - found.x) < 2 && abs(ring.y - found.y) < 2)
  }
}
