import CLeptonica
import Foundation
import Records
import Testing

@testable import Recognition

@Suite struct `Two directions of a picture` {
  private func needed(_ across: Double, _ down: Double, _ width: Int, _ height: Int, isBilevel: Bool = true)
    -> Stretch?
  {
    PixelDensity(across: across, down: down)
      .stretch(for: PixelSize(width: width, height: height), isBilevel: isBilevel)
  }

  @Test(arguments: [
    (204.0, 98.0, 1728, 1145, 204), (200, 100, 1654, 1169, 200), (300, 600, 2481, 7014, 300),
    (100, 200, 827, 2338, 200),
    (204, 391, 1728, 4570, 300),
  ]) func `come to one density`(across: Double, down: Double, width: Int, height: Int, dots: Int) throws {
    let stretch = try #require(needed(across, down, width, height))
    #expect(stretch.dotsAnInch == dots)
    let size = stretch.size(of: PixelSize(width: width, height: height))
    // Both sides in inches are what they were.
    #expect(abs(Double(size.width) / Double(dots) - Double(width) / across) < 0.02)
    #expect(abs(Double(size.height) / Double(dots) - Double(height) / down) < 0.02)
  }

  @Test(arguments: [
    // Equal, as good as equal, nothing stated, absurd, and an A4 page at 200 dots an inch that states 200 by 100.
    (300.0, 300.0, 2480, 3508), (204, 196, 1728, 2290), (0, 0, 2480, 3508), (1, 1, 2480, 3508), (0, 300, 2480, 3508),
    (300, 1, 2480, 3508), (72, 9999, 2480, 3508), (.infinity, 300, 2480, 3508), (-200, 100, 1654, 1169),
    (200, 100, 1654, 2339),
  ]) func `stay as they are`(across: Double, down: Double, width: Int, height: Int) {
    #expect(needed(across, down, width, height) == nil)
  }

  @Test func `are told by its width where a fax says nothing`() throws {
    #expect(try #require(needed(0, 0, 1728, 1145)).dotsAnInch == 204)
    #expect(needed(0, 0, 1728, 1145, isBilevel: false) == nil)
    #expect(needed(0, 0, 1728, 1222) == nil)
    #expect(needed(0, 0, 1700, 1145) == nil)
  }

  @Test func `may compare without a unit`() throws {
    let proportion = PixelDensity(across: 2, down: 1, isInches: false)
    let stretch = try #require(proportion.stretch(for: PixelSize(width: 1654, height: 1169), isBilevel: true))
    #expect(stretch.size(of: PixelSize(width: 1654, height: 1169)) == PixelSize(width: 1654, height: 2338))
    #expect(stretch.dotsAnInch == 0)
  }

  @Test func `are exchanged with rows and columns`() throws {
    let shown = try PageImage(pixCreate(585, 827, 1))
    pixRasterop(shown.pix, 100, 100, 50, 50, PIX_SET, nil, 0, 0)
    // Stored on its side: what is shown as a row is a column of the file.
    let stored = try StoredPicture.stored(shown, tag: 6)
    let file = try StoredPicture.tiff(stored, orientation: 6, dots: (100, 50), fax: true)
    let page = try StoredPicture.decoded(file)
    let size = page.image.size
    #expect(size == PixelSize(width: 1170, height: 827))
    let resolution = page.resolution
    #expect(resolution == 100)
  }

  @Test func `are stretched without losing a row`() throws {
    let picture = try StoredPicture.asymmetric()
    let larger = try picture.stretched(to: PixelSize(width: 120, height: 40))
    let size = larger.size
    #expect(size == PixelSize(width: 120, height: 40))
    let grey1 = try larger.grey(30, 10)
    #expect(grey1 == 0)
    let grey2 = try larger.grey(100, 5)
    #expect(grey2 == 255)
    let smaller = try picture.stretched(to: PixelSize(width: 60, height: 20))
    let grey3 = try smaller.grey(10, 5)
    #expect(grey3 == 0)
    let grey4 = try smaller.grey(40, 15)
    #expect(grey4 == 255)
  }
}
