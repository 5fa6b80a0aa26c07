internal import CLeptonica
internal import Foundation
internal import Records

extension PackedPicture {
  /// Packs pixels: bilevel as a fax, others as they are, or as a JPEG of `quality`, 0 to 100, whichever is smaller.
  init(_ image: borrowing PageImage, quality: Int?) throws(RecognitionError) {
    if image.depth == 1 {
      self = try Self.fax(image)
      return
    }
    // A grey picture in colours takes three times the room.
    var grey = image.depth == 8 ? nil : image.asGrey()
    defer { pixDestroy(&grey) }
    let pix = grey ?? image.pix
    let lossless = try Self.png(pix)
    guard let quality else {
      self = lossless
      return
    }
    let lossy = try Self.jpeg(pix, quality: quality)
    self = lossless.bytes.count <= lossy.bytes.count ? lossless : lossy
  }

  static func jpeg(_ pix: UnsafeMutablePointer<Pix>, quality: Int) throws(RecognitionError) -> PackedPicture {
    let bytes = try written { pixWriteMemJpeg(&$0, &$1, pix, Int32(quality), 0) }
    guard var packed = PackedPicture(jpeg: bytes) else { throw .unreadable(.outOfMemory) }
    (packed.isAsScanned, packed.isLossless) = (false, false)
    return packed
  }

  private static func png(_ pix: UnsafeMutablePointer<Pix>) throws(RecognitionError) -> PackedPicture {
    let bytes = try written { pixWriteMemPng(&$0, &$1, pix, 0) }
    guard var packed = PackedPicture(png: bytes) else { throw .unreadable(.outOfMemory) }
    packed.isAsScanned = false
    return packed
  }

  /// As CCITT T.6, which leptonica writes as a TIFF file of one strip.
  static func fax(_ image: borrowing PageImage) throws(RecognitionError) -> PackedPicture {
    let size = image.size
    let file = try written { pixWriteMemTiff(&$0, &$1, image.pix, Int32(IFF_TIFF_G4)) }
    guard let strip = TIFFStrip(file) else { throw .unreadable(.outOfMemory) }
    return PackedPicture(
      coding: .fax(isBlack1: strip.isBlack1), bytes: strip.bytes, width: size.width, height: size.height, bits: 1,
      components: 1, isAsScanned: false, isLossless: true)
  }

  private static func written(
    _ write: (inout UnsafeMutablePointer<UInt8>?, inout Int) -> Int32
  ) throws(RecognitionError) -> Data {
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    guard write(&bytes, &count) == 0, let bytes, count > 0 else {
      free(bytes)
      throw .unreadable(.outOfMemory)
    }
    return Data(bytesNoCopy: bytes, count: count, deallocator: .free)
  }
}

extension PageImage {
  /// The picture in grey; nil where it has colours.
  fileprivate func asGrey() -> UnsafeMutablePointer<Pix>? {
    var (coloured, share): (Float, Float) = (0, 0)
    // leptonica looks at pixels that are neither near black nor near white, every few of them.
    let failed = pixColorFraction(pix, 20, 245, 12, 4, &coloured, &share)
    return failed == 0 && coloured * share < 0.0002 ? pixConvertRGBToLuminance(pix) : nil
  }
}

/// The only strip of a bilevel TIFF file in memory, as leptonica writes it: a classic file in the order of this machine.
private struct TIFFStrip {
  let bytes: Data
  let isBlack1: Bool

  init?(_ file: Data) {
    func number(_ place: Int, bytes: Int) -> Int? {
      guard place >= 0, place + bytes <= file.count else { return nil }
      return (0..<bytes).reversed().reduce(0) { $0 << 8 | Int(file[place + $1]) }
    }
    guard file.starts(with: [0x49, 0x49, 42, 0]), let start = number(4, bytes: 4), let count = number(start, bytes: 2)
    else { return nil }
    var tags: [Int: Int] = [:]
    for entry in 0..<count {
      let place = start + 2 + 12 * entry
      guard let tag = number(place, bytes: 2), let kind = number(place + 2, bytes: 2),
        let value = number(place + 8, bytes: kind == 3 ? 2 : 4), number(place + 4, bytes: 4) == 1
      else { continue }
      tags[tag] = value
    }
    // TIFF 6.0: offsets and lengths of strips, order of bits, and which sample is black.
    guard let offset = tags[273], let length = tags[279], tags[266] ?? 1 == 1, offset + length <= file.count else {
      return nil
    }
    bytes = Data(file[offset..<(offset + length)])
    isBlack1 = tags[262] == 1
  }
}
