internal import CLeptonica
internal import Foundation
internal import Records

/// A scanned page taken apart, to be small: print as a bilevel picture of full resolution, the paper behind it and the colours of
/// ink as coarse pictures (mixed raster content, ITU-T T.44).
///
/// The shape of print is kept to the pixel. Only colours are rounded.
struct RasterLayers {
  /// Bilevel.
  let print: PackedPicture
  let paper: PackedPicture
  let ink: PackedPicture

  var size: Int { print.bytes.count + paper.bytes.count + ink.bytes.count }

  /// Dots an inch of the coarse pictures: paper has stains and photographs, ink has few colours.
  private static let paperResolution = 100.0
  private static let inkResolution = 75.0
  /// Of JPEG, 0 to 100.
  private static let quality = 40
  /// Sauvola's threshold: half the window in dots at 300 dpi, and how far below its neighbours ink is
  /// (J. Sauvola, M. Pietikäinen, Adaptive document image binarization, 2000).
  private static let window = 20.0
  private static let factor: Float = 0.3
  /// Levels by which ink is darker than the paper around it, where paper is even.
  private static let tile = 1000

  /// A page of 8 or 32 bits a pixel.
  init(_ image: borrowing PageImage, resolution: Int) throws(RecognitionError) {
    let colour = try PageImage(pixConvertTo32(image.pix))
    let mask = try Self.inkMask(of: image, resolution: resolution)
    let around = try PageImage(pixDilateBrick(nil, mask.pix, 3, 3))
    // The edge of a letter is half paper; its inside tells its colour.
    let inside = try PageImage(pixErodeBrick(nil, mask.pix, 2, 2))
    let scale = Double(resolution)
    print = try PackedPicture.fax(mask)
    paper = try Self.averages(
      of: colour, where: around, isInk: false, otherwise: mask, block: max(1, scale / Self.paperResolution))
    ink = try Self.averages(
      of: colour, where: inside, isInk: true, otherwise: mask, block: max(1, scale / Self.inkResolution))
  }

  private static func inkMask(of image: borrowing PageImage, resolution: Int) throws(RecognitionError) -> PageImage {
    let grey = try image.depth == 8 ? image.shared() : PageImage(pixConvertRGBToLuminance(image.pix))
    let size = grey.size
    let half = max(4, Int(window * Double(resolution) / 300))
    var found: UnsafeMutablePointer<Pix>?
    let tiles = (max(1, size.width / tile), max(1, size.height / tile))
    guard pixSauvolaBinarizeTiled(grey.pix, Int32(half), factor, Int32(tiles.0), Int32(tiles.1), nil, &found) == 0
    else { throw .unreadable(.outOfMemory) }
    return try PageImage(found)
  }

  /// The mean colours of the pixels that are ink, or are not, in blocks of `block` pixels; blocks without any take their
  /// neighbours' colours.
  private static func averages(
    of colour: borrowing PageImage, where mask: borrowing PageImage, isInk: Bool, otherwise: borrowing PageImage,
    block: Double
  ) throws(RecognitionError) -> PackedPicture {
    let size = colour.size
    let (width, height) = (
      Int((Double(size.width) / block).rounded(.up)), Int((Double(size.height) / block).rounded(.up))
    )
    var sums = BlockSums(width: width, height: height)
    sums.add(colour, where: mask, isInk: isInk, block: block)
    if isInk {
      // Strokes one pixel thin have no inside.
      var thin = BlockSums(width: width, height: height)
      thin.add(colour, where: otherwise, isInk: true, block: block)
      sums.fill(from: thin)
    }
    return try sums.packed(quality: quality, otherwise: isInk ? 0 : 255)
  }
}

/// Sums of colours in blocks of pixels.
private struct BlockSums {
  let width: Int
  let height: Int
  private var sums: [SIMD4<UInt32>]

  init(width: Int, height: Int) {
    (self.width, self.height) = (width, height)
    sums = Array(repeating: .zero, count: width * height)
  }

  mutating func add(_ colour: borrowing PageImage, where mask: borrowing PageImage, isInk: Bool, block: Double) {
    guard let pixels = pixGetData(colour.pix), let bits = pixGetData(mask.pix) else { return }
    let size = colour.size
    let (stride, maskStride) = (Int(pixGetWpl(colour.pix)), Int(pixGetWpl(mask.pix)))
    let columns = (0..<size.width).map { min(width - 1, Int(Double($0) / block)) }
    let wanted: UInt32 = isInk ? 1 : 0
    for y in 0..<size.height {
      let row = min(height - 1, Int(Double(y) / block)) * width
      let (line, maskLine) = (pixels + y * stride, bits + y * maskStride)
      for x in 0..<size.width where maskLine[x >> 5] >> UInt32(31 - (x & 31)) & 1 == wanted {
        let pixel = line[x]
        sums[row + columns[x]] &+= SIMD4(pixel >> 24, pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, 1)
      }
    }
  }

  /// Blocks without any pixel take those of `other`.
  mutating func fill(from other: BlockSums) {
    for index in sums.indices where sums[index].w == 0 { sums[index] = other.sums[index] }
  }

  func packed(quality: Int, otherwise: UInt32) throws(RecognitionError) -> PackedPicture {
    var channels: [UnsafeMutablePointer<Pix>?] = []
    defer { for var channel in channels { pixDestroy(&channel) } }
    for number in 0..<3 {
      guard let channel = pixCreate(Int32(width), Int32(height), 8) else { throw .unreadable(.outOfMemory) }
      channels.append(channel)
      for y in 0..<height {
        for x in 0..<width {
          let sum = sums[y * width + x]
          // 0 stands for a hole.
          pixSetPixel(channel, Int32(x), Int32(y), sum.w == 0 ? 0 : max(1, sum[number] / sum.w))
        }
      }
      // Fails where there is nothing but holes.
      if pixFillMapHoles(channel, Int32(width), Int32(height), Int32(L_FILL_BLACK)) != 0 {
        pixSetAllArbitrary(channel, otherwise)
      }
    }
    let image = try PageImage(pixCreateRGBImage(channels[0], channels[1], channels[2]))
    return try PackedPicture.jpeg(image.pix, quality: quality)
  }
}
