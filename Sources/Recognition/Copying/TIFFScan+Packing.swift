internal import CTIFF
internal import Foundation
internal import Records

extension TIFFScan {
  /// The picture of a page, from 1, as its file packs it; nil where a PDF cannot hold that: tiles, several strips of a fax, other codings.
  func packed(_ page: Int) throws(RecognitionError) -> PackedPicture? {
    let size = try tags(page).size
    guard TIFFIsTiled(file) == 0 else { return nil }
    let strips = TIFFNumberOfStrips(file)
    let bits = Int(sohoa_tiff_short(file, UInt32(TIFFTAG_BITSPERSAMPLE), 1))
    let components = Int(sohoa_tiff_short(file, UInt32(TIFFTAG_SAMPLESPERPIXEL), 1))
    let photometric = Int32(sohoa_tiff_short(file, UInt32(TIFFTAG_PHOTOMETRIC), 0))
    switch Int32(sohoa_tiff_short(file, UInt32(TIFFTAG_COMPRESSION), 1)) {
    case COMPRESSION_CCITTFAX4:
      let isInOrder = Int32(sohoa_tiff_short(file, UInt32(TIFFTAG_FILLORDER), 1)) == FILLORDER_MSB2LSB
      guard strips == 1, bits == 1, components == 1, isInOrder, photometric <= PHOTOMETRIC_MINISBLACK,
        let bytes = strip(0)
      else { return nil }
      return PackedPicture(
        coding: .fax(isBlack1: photometric == PHOTOMETRIC_MINISBLACK), bytes: bytes, width: size.width,
        height: size.height, bits: 1, components: 1, isAsScanned: true, isLossless: true)
    case COMPRESSION_JPEG:
      guard bits == 8, let bytes = joinedStrips(strips, height: size.height), var packed = PackedPicture(jpeg: bytes),
        packed.width == size.width, packed.height == size.height,
        photometric == PHOTOMETRIC_YCBCR || photometric == PHOTOMETRIC_RGB || photometric == PHOTOMETRIC_MINISBLACK
      else { return nil }
      packed.isPlainRGB = photometric == PHOTOMETRIC_RGB
      return packed
    default: return nil
    }
  }

  /// Whether the picture of a page, from 1, was packed with losses.
  func isLossy(_ page: Int) throws(RecognitionError) -> Bool {
    _ = try tags(page)
    let coding = Int32(sohoa_tiff_short(file, UInt32(TIFFTAG_COMPRESSION), 1))
    return coding == COMPRESSION_JPEG || coding == COMPRESSION_OJPEG
  }

  private func strip(_ number: UInt32) -> Data? {
    let count = TIFFRawStripSize64(file, number)
    guard count > 0, count <= Self.mostBytes else { return nil }
    var bytes = Data(count: Int(count))
    let read = bytes.withUnsafeMutableBytes { TIFFReadRawStrip(file, number, $0.baseAddress, tmsize_t(count)) }
    return read == count ? bytes : nil
  }

  /// One picture of all strips; nil where they are no parts of one.
  private func joinedStrips(_ count: UInt32, height: Int) -> Data? {
    let tables = tables()
    if count == 1 { return strip(0).map { joined(tables: tables, with: $0) } }
    let rows = Int(sohoa_tiff_long(file, UInt32(TIFFTAG_ROWSPERSTRIP), 0))
    guard rows > 0, Int(sohoa_tiff_short(file, UInt32(TIFFTAG_PLANARCONFIG), 1)) == PLANARCONFIG_CONTIG else {
      return nil
    }
    var strips = JPEGStrips()
    for number in 0..<count {
      let left = height - Int(number) * rows
      guard left > 0, let bytes = strip(number),
        strips.append(joined(tables: tables, with: bytes), height: min(rows, left))
      else { return nil }
    }
    return strips.joined(height: height)
  }

  /// Tables that strips of JPEG data share (TIFF technical note 2).
  private func tables() -> Data {
    var count: UInt32 = 0
    guard let bytes = sohoa_tiff_bytes(file, UInt32(TIFFTAG_JPEGTABLES), &count) else { return Data() }
    return Data(bytes: bytes, count: Int(count))
  }

  /// The tables without their end, the picture without its start.
  private func joined(tables: Data, with strip: Data) -> Data {
    guard tables.count > 4, strip.count > 2, tables.suffix(2) == Data([0xFF, 0xD9]) else { return strip }
    return tables.dropLast(2) + strip.dropFirst(2)
  }

  /// More than any page of paper takes.
  private static let mostBytes: UInt64 = 256 << 20
}
