internal import CLeptonica
internal import LineRecognition
internal import Records

/// Cuts lines out of a page and brings them to the height that the network reads.
struct LineCutting: ~Copyable {
  /// How much is cut out above a line.
  enum Room {
    /// What libtesseract cuts: its text comes out.
    case asLibtesseract
    /// Enough for two marks above a letter. libtesseract ends a line where it expects ascenders, and so cuts the tones
    /// off ổ, ế and Ố, which are then read as ô, ê and Ô; this is most of what it gets wrong on real scans
    /// (docs/accuracy.md).
    case forMarks

    /// Share of the unit's height that is added above. On the transcribed real pages 0.2 and 0.25 do best; 0.3 begins
    /// to take in the line above.
    var above: Double {
      switch self {
      case .asLibtesseract: 0
      case .forMarks: 0.2
      }
    }
  }

  private let grey: PageImage
  private let room: Room

  /// `image` is bilevel or grey, as it was given to the layout.
  init(_ image: borrowing PageImage, room: Room) throws(RecognitionError) {
    self.room = room
    grey = image.depth == 1 ? try PageImage(pixConvert1To8(nil, image.pix, 255, 0)) : try image.shared()
  }

  /// Pixels around a unit (`kImagePadding` of libtesseract).
  private static let margin = 4

  /// `box` with its margin, inside the page.
  func cut(_ box: PixelBox) -> PixelBox {
    let size = grey.size
    let left = max(0, box.x - Self.margin)
    let top = max(0, box.y - Self.margin - Int(Double(box.height) * room.above))
    return PixelBox(
      x: left, y: top, width: min(size.width, box.right + Self.margin) - left,
      height: min(size.height, box.bottom + Self.margin) - top)
  }

  /// The part of the page in `cut`, scaled by leptonica to 36 pixels high; nil where it is too narrow to be read.
  func line(_ cut: PixelBox) -> GreyLine? {
    guard cut.width > 0, cut.height > 0, let part = grey.cropped(to: cut) else { return nil }
    return part.greyLine()
  }
}
