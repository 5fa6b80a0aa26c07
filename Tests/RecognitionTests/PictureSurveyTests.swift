import CLeptonica
import Foundation
import Records
import Testing

@testable import Recognition

@Suite struct `The survey of a raster page` {
  private func faults(_ file: Data, _ earlier: EarlierReading) throws -> Set<MendedFault> {
    var found: Set<MendedFault> = []
    try Samples.withFile("a", file) { path in
      found = try ScanDecoder(maxMegapixels: 50).survey(path, page: 1, earlier: earlier)
    }
    return found
  }

  private let read = EarlierReading(state: .read, size: PixelSize(width: 60, height: 40), resolution: 200)
  private let noWords = EarlierReading(state: .unreadable, reason: .noWords, size: PixelSize(width: 60, height: 40))

  @Test(arguments: 1...8) func `names JPEG pages that were read mirrored`(tag: Int) throws {
    let file = try StoredPicture.jpeg(StoredPicture.asymmetric(), exif: StoredPicture.exif(orientation: tag))
    #expect(try faults(file, read) == ([2, 4, 5, 7].contains(tag) ? [.anotherPicture] : []))
    #expect(try faults(file, EarlierReading(state: .withheld)) == [])
  }

  @Test(arguments: 1...8) func `names no TIFF that was turned right already`(tag: Int) throws {
    for depth in [Int32(1), 8, 32] {
      let file = try StoredPicture.tiff(StoredPicture.asymmetric(depth: depth), orientation: tag, fax: depth == 1)
      #expect(try faults(file, read) == [])
    }
  }

  @Test func `names pages of unequal resolution`() throws {
    let page = try PageImage(pixCreate(827, 585, 1))
    let size = EarlierReading(state: .read, size: PixelSize(width: 827, height: 585), resolution: 100)
    #expect(try faults(StoredPicture.tiff(page, dots: (100, 50), fax: true), size) == [.anotherPicture])
    #expect(try faults(StoredPicture.tiff(page, dots: (100, 100), fax: true), size) == [])
  }

  @Test func `names transparent pages that had no words, and damaged ones that can be decoded`() throws {
    let drawn = try DrawnPage(seed: 3).image()
    let print = try PageImage(pixScaleBySampling(drawn.pix, 0.5, 0.5))
    let opacity = try PageImage(pixInvert(nil, print.pix))
    let glass = try PageImage(pixCreate(Int32(print.size.width), Int32(print.size.height), 32))
    pixSetRGBComponent(glass.pix, opacity.pix, Int32(L_ALPHA_CHANNEL))
    pixSetSpp(glass.pix, 4)
    let file = try StoredPicture.bytes { pixWritePng($0, glass.pix, 0) }
    #expect(try faults(file, noWords) == [.calledUnreadable])
    #expect(try faults(file, EarlierReading(state: .blank)) == [.calledBlank])
    #expect(try faults(file, EarlierReading(state: .unreadable, reason: .damaged)) == [.calledUnreadable])
    #expect(try faults(file.prefix(3000), EarlierReading(state: .unreadable, reason: .damaged)) == [])
    let plain = try StoredPicture.bytes { pixWritePng($0, print.pix, 0) }
    #expect(try faults(plain, noWords) == [])
    #expect(try faults(plain, EarlierReading(state: .blank)) == [])
  }
}
