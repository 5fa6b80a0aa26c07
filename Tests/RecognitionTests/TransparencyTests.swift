import CLeptonica
import Foundation
import Records
import Testing

@testable import Recognition

@Suite struct `A transparent picture` {
  /// Black everywhere; the print of `asymmetric` is opaque, all else transparent.
  private func printOnGlass() throws -> PageImage {
    let print = try StoredPicture.asymmetric()
    let opacity = try PageImage(pixInvert(nil, print.pix))
    let image = try PageImage(pixCreate(60, 40, 32))
    pixSetRGBComponent(image.pix, opacity.pix, Int32(L_ALPHA_CHANNEL))
    pixSetSpp(image.pix, 4)
    return image
  }

  @Test func `lies on white, as PNG and WebP`() throws {
    let print = try StoredPicture.asymmetric()
    let glass = try printOnGlass()
    for file in [
      try StoredPicture.bytes { pixWritePng($0, glass.pix, 0) },
      try StoredPicture.bytes { pixWriteWebP($0, glass.pix, 80, 1) },
    ] {
      let isSame = try StoredPicture.decoded(file).image.shows(print)
      #expect(isSame)
    }
  }

  @Test func `lies on white, as GIF with a transparent colour`() throws {
    let print = try StoredPicture.asymmetric()
    // Both colours are black; which one is transparent stands in a block before the picture.
    let twoColours = try PageImage(pixThresholdToBinary(print.pix, 128))
    let colours = pixcmapCreate(1)
    pixcmapAddColor(colours, 0, 0, 0)
    pixcmapAddColor(colours, 1, 0, 0)
    pixSetColormap(twoColours.pix, colours)
    let plain = try StoredPicture.bytes { pixWrite($0, twoColours.pix, Int32(IFF_GIF)) }
    let place = 13 + (3 << (Int(plain[10] & 7) + 1))
    let control = Data([0x21, 0xF9, 4, 1, 0, 0, 0, 0])
    let isSame = try StoredPicture.decoded(plain.prefix(place) + control + plain.dropFirst(place)).image.shows(print)
    #expect(isSame)
  }

  @Test func `is mixed with white where it is half transparent`() throws {
    let image = try PageImage(pixCreate(4, 4, 32))
    pixSetAllArbitrary(image.pix, 0x0000_0080)
    pixSetSpp(image.pix, 4)
    let grey = try image.onWhite().grey(1, 1)
    #expect(grey == 127)
  }

  @Test(arguments: [
    (TIFFTransparency.none, UInt32(0), UInt32(0xFFFF_FF00)), (.none, 0xFF00_0000, 0xFF), (.multiplied, 0, 0xFFFF_FF00),
    (.multiplied, 0x8000_0000, 0x7F7F_7FFF), (.apart, 0x80FF_FFFF, 0xFFFF_FFFF), (.unknown, 0, 0xFF),
  ]) func `of a TIFF lies on white by what its channel means`(kind: TIFFTransparency, packed: UInt32, shown: UInt32) {
    #expect(kind.leptonica(packed) == shown)
  }
}
