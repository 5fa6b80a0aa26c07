import CLeptonica
import Records

@testable import Recognition

/// A grey picture of one shade.
func plain(_ shade: UInt32, width: Int32, height: Int32) throws -> PageImage {
  let image = try PageImage(pixCreate(width, height, 8))
  pixSetAllArbitrary(image.pix, shade)
  return image
}

/// A copy with black and white exchanged.
func pixInverted(_ image: borrowing PageImage) -> UnsafeMutablePointer<Pix>? { pixInvert(nil, image.pix) }

enum PixelBoxes {
  /// Where the ink of a bilevel picture lies.
  static func ink(of image: borrowing PageImage) -> PixelBox? {
    var box: UnsafeMutablePointer<Box>?
    guard pixClipToForeground(image.pix, nil, &box) == 0, box != nil else { return nil }
    defer { boxDestroy(&box) }
    var (x, y, width, height): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    boxGetGeometry(box, &x, &y, &width, &height)
    return PixelBox(x: Int(x), y: Int(y), width: Int(width), height: Int(height))
  }
}

/// The scan in strips from the top, on a page of the width of A4 in proportion: the names of the pictures, and what paints them.
func strips(
  of image: borrowing PageImage, _ count: Int, height: Double, in writing: inout PDFWriting
) throws -> (names: String, source: String) {
  let scale = height / Double(image.size.height)
  let width = scale * Double(image.size.width)
  var (names, source) = ("", "")
  let step = (image.size.height + count - 1) / count
  for top in stride(from: 0, to: image.size.height, by: step) {
    let rows = min(step, image.size.height - top)
    guard let part = image.cropped(to: PixelBox(x: 0, y: top, width: image.size.width, height: rows)) else { continue }
    let picture = writing.picture(part)
    names += "/S\(top) \(picture) "
    source += "q \(width) 0 0 \(scale * Double(rows)) 0 \(height - scale * Double(top + rows)) cm /S\(top) Do Q\n"
  }
  return (names, source)
}
