internal import CLeptonica
internal import Records

/// Compares an embedded picture with the page as it is shown: which way is it turned, and does the page show more?
///
/// A PDF page may show its scan turned (`/Rotate`, or by a matrix), and may put text over a letterhead picture; both
/// are seen from a thumbnail more surely than from the file's structure.
enum EmbeddedPicture {
  /// The clockwise turn (0, 90, 180, 270) that makes `picture` look like `page`; nil where no turn does.
  static func turn(of picture: borrowing PageImage, toLookLike page: borrowing PageImage) -> Int? {
    guard let shown = try? thumbnail(of: page) else { return nil }
    guard let small = try? thumbnail(of: picture) else { return nil }
    var best: (turn: Int, difference: Double)?
    for turn in [0, 90, 180, 270] {
      guard let turned = try? small.turned(by: turn) else { continue }
      let difference = self.difference(turned, shown)
      if difference < best?.difference ?? mostDifference { best = (turn, difference) }
    }
    return best?.turn
  }

  /// Cells of the thumbnail each way.
  private static let cells = 48
  /// A cell differs when its mean grey does by more than this (of 255): enough for a line of print over the cell.
  private static let greyStep = 40
  /// Share of differing cells above which the page shows something else. Two digital-signature seals cover about 5 %.
  private static let mostDifference = 0.12

  private static func difference(_ one: borrowing PageImage, _ other: borrowing PageImage) -> Double {
    var differing = 0
    for row in 0..<cells {
      for column in 0..<cells {
        var first: UInt32 = 0
        var second: UInt32 = 0
        pixGetPixel(one.pix, Int32(column), Int32(row), &first)
        pixGetPixel(other.pix, Int32(column), Int32(row), &second)
        differing += abs(Int(first) - Int(second)) > greyStep ? 1 : 0
      }
    }
    return Double(differing) / Double(cells * cells)
  }

  private static func thumbnail(of image: borrowing PageImage) throws(RecognitionError) -> PageImage {
    // First down to about the size by averaging, so that thin print counts.
    let steps = max(1, min(image.size.width, image.size.height) / (cells * 4))
    let sampled =
      image.depth == 32 ? try PageImage(pixScaleRGBToGrayFast(image.pix, 2, Int32(COLOR_GREEN))) : try image.shared()
    let grey = try PageImage(pixConvertTo8(sampled.pix, 0))
    let reduced = try grey.reduced(by: image.depth == 32 ? max(1, steps / 2) : steps)
    return try PageImage(pixScaleToSize(reduced.pix, Int32(cells), Int32(cells)))
  }
}
