internal import CLeptonica
internal import Glibc
package import Records

/// What a page's picture is stored as.
package enum PageDrawingForm: Hashable, Sendable {
  /// As fine as the scan, nothing lost.
  case png
  /// For a screen: at most `width` pixels wide, or as wide as the scan.
  case jpeg(width: Int?)
}

extension PageReader {
  /// Draws a page, or the part of it inside `crop`, upright and deskewed as it was read, with frames around words, at `output`.
  ///
  /// `frames` and `crop` are in the coordinates of the page's `PageText`; the file is written beside `output` and then renamed.
  package func draw(
    _ path: String, page: Int, turn: Int, skew: Double, frames: [PixelBox], crop: PixelBox? = nil,
    as form: PageDrawingForm = .png, output: String
  ) throws(RecognitionError) {
    let decoded = try decode(path, page: page)
    let turned = turn == 0 ? decoded : try decoded.turned(by: turn)
    let colour = try PageImage(pixConvertTo32(turned.pix))
    let upright = skew == 0 ? colour : try colour.rotated(by: skew)
    for frame in frames { draw(frame, on: upright) }
    let beside = output + ".part"
    let part: PageImage
    if let crop {
      guard let found = upright.cropped(to: crop) else { throw .unreadable(.changed) }
      part = found
    } else {
      part = upright
    }
    guard try write(part, as: form, to: beside), rename(beside, output) == 0 else {
      unlink(beside)
      throw .unreadable(.noAccess)
    }
  }

  private func write(_ page: borrowing PageImage, as form: PageDrawingForm, to path: String) throws(RecognitionError)
    -> Bool
  {
    switch form {
    case .png: return pixWrite(path, page.pix, Int32(IFF_PNG)) == 0
    case .jpeg(let width?) where width < Int(pixGetWidth(page.pix)):
      let small = try PageImage(pixScaleToSize(page.pix, Int32(max(1, width)), 0))
      return pixWriteJpeg(path, small.pix, Self.screenQuality, 0) == 0
    case .jpeg: return pixWriteJpeg(path, page.pix, Self.screenQuality, 0) == 0
    }
  }

  /// Of 100, as libjpeg counts: letters stay clean, and a page of 1000 pixels takes about 150 kB.
  private static var screenQuality: Int32 { 80 }

  /// An orange frame, a little around the word, so that no mark above or below is covered.
  private func draw(_ frame: PixelBox, on page: borrowing PageImage) {
    let margin = max(4, frame.height / 5)
    var box = boxCreate(
      Int32(frame.x - margin), Int32(frame.y - margin), Int32(frame.width + 2 * margin),
      Int32(frame.height + 2 * margin))
    pixRenderBoxArb(page.pix, box, Int32(max(3, frame.height / 10)), 240, 120, 0)
    boxDestroy(&box)
  }
}
