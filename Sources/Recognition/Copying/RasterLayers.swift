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
  private static let inkResolution = 50.0
  /// Of JPEG, 0 to 100.
  private static let quality = 40
  /// Sauvola's threshold: half the window in dots at 300 dpi, and how far below its neighbours ink is
  /// (J. Sauvola, M. Pietikäinen, Adaptive document image binarization, 2000).
  private static let window = 20.0
  private static let factor: Float = 0.3
  /// Pixels of a side of the tiles in which the threshold is looked for.
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
