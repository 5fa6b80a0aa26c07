import CLeptonica
import Foundation
import Records
import Testing

@testable import Recognition

/// Small pictures in files, with the tags that a test wants.
enum StoredPicture {
  /// Black in its upper left corner and, smaller, at the right: all eight orientations of it differ.
  static func asymmetric(depth: Int32 = 8) throws -> PageImage {
    let image = try PageImage(pixCreate(60, 40, depth))
    if depth > 1 { pixSetAll(image.pix) }
    let ink = depth == 1 ? PIX_SET : PIX_CLR
    pixRasterop(image.pix, 4, 4, 24, 12, ink, nil, 0, 0)
    pixRasterop(image.pix, 50, 20, 6, 6, ink, nil, 0, 0)
    return image
  }

  /// As it must be stored so that a viewer that follows `tag` shows `image`.
  static func stored(_ image: borrowing PageImage, tag: Int) throws -> PageImage {
    // Only the two quarter turns are not their own opposite.
    try image.shown(StoredOrientation(tag: tag == 6 ? 8 : tag == 8 ? 6 : tag))
  }

  /// An EXIF block with an orientation, and nothing else.
  static func exif(orientation: Int) -> Data {
    Data("Exif\0\0MM\0*".utf8) + Data([0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0])
      + Data([0, 0, 0, 0])
  }

  /// A JPEG with the block behind its start.
  static func jpeg(_ image: borrowing PageImage, exif: Data) throws -> Data {
    let plain = try bytes { pixWriteJpeg($0, image.pix, 95, 0) }
    return plain.prefix(2) + Data([0xFF, 0xE1, 0, UInt8(exif.count + 2)]) + exif + plain.dropFirst(2)
  }

  /// A PNG with the block behind its header; nobody looks at the checksum of a chunk that is not needed.
  static func png(_ image: borrowing PageImage, exif: Data) throws -> Data {
    let plain = try bytes { pixWritePng($0, image.pix, 0) }
    let block = exif.dropFirst(6)
    return plain.prefix(33) + Data([0, 0, 0, UInt8(block.count)]) + Data("eXIf".utf8) + block + Data(count: 4)
      + plain.dropFirst(33)
  }

  static func tiff(
    _ image: borrowing PageImage, orientation: Int = 1, dots: (across: Int, down: Int) = (200, 200), fax: Bool = false
  ) throws -> Data {
    var numbers = numaCreate(1)
    var values = sarrayCreate(1)
    var types = sarrayCreate(1)
    defer {
      numaDestroy(&numbers)
      sarrayDestroy(&values)
      sarrayDestroy(&types)
    }
    numaAddNumber(numbers, 274)
    sarrayAddString(values, "\(orientation)", Int32(L_COPY))
    sarrayAddString(types, "l_uint16", Int32(L_COPY))
    pixSetResolution(image.pix, Int32(dots.across), Int32(dots.down))
    let coding = fax ? IFF_TIFF_G4 : IFF_TIFF_LZW
    return try bytes { pixWriteTiffCustom($0, image.pix, Int32(coding), "w", numbers, values, types, nil) }
  }

  /// What `write` wrote into a file.
  static func bytes(_ write: (String) -> Int32) throws -> Data {
    let path = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID().uuidString)").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try #require(write(path) == 0)
    return try Data(contentsOf: URL(filePath: path))
  }

  /// The page in a file of these bytes.
  static func decoded(_ bytes: Data) throws -> DecodedPage {
    let path = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID().uuidString)").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try bytes.write(to: URL(filePath: path))
    return try ScanDecoder(maxMegapixels: 50).decode(path, page: 1)
  }
}

extension PageImage {
  /// Whether two pictures have the same pixels, whatever their depth.
  func shows(_ other: borrowing PageImage) throws -> Bool {
    let one = try PageImage(pixConvertTo8(pix, 0))
    let two = try PageImage(pixConvertTo8(other.pix, 0))
    var isSame: Int32 = 0
    return pixEqual(one.pix, two.pix, &isSame) == 0 && isSame == 1
  }

  func grey(_ column: Int, _ row: Int) throws -> Int {
    var value: UInt32 = 0
    let plain = try PageImage(pixConvertTo8(pix, 0))
    pixGetPixel(plain.pix, Int32(column), Int32(row), &value)
    return Int(value)
  }
}
