internal import CLeptonica
internal import Records

/// Looks for a secrecy mark on a page before the page is recognised (promise 7).
///
/// The mark is a boxed stamp, mostly red, below the number (box 10a of Decree 30/2020, appendix I). Preparation makes
/// red ink vanish, so the screen looks at stamp ink by itself, all over the page and also tilted, and at the zone of the
/// mark in grey. A file of several documents may bear it on any page.
struct SecrecyScreen {
  /// A first page is looked at in grey too; on others, black print is judged when it has been read.
  let isFirst: Bool

  func mark(on page: borrowing PageImage, with recogniser: borrowing Recogniser) throws(RecognitionError)
    -> SecrecyMark?
  {
    let size = page.size
    // From the picture's own size: what a file says of its resolution may be wrong.
    let factor = min(3, Self.longSide / Double(max(size.width, size.height)))
    let small = abs(factor - 1) > 0.02 ? try page.scaled(by: factor) : try page.shared()
    if small.depth == 32, InkColour.stampShare(of: small) >= Self.leastStampInk {
      let ink = try InkColour.stampInk(of: small)
      for tilt in Self.tilts {
        let turned = tilt == 0 ? try ink.shared() : try ink.rotated(by: tilt)
        if let mark = try mark(in: turned, isStamp: true, with: recogniser) { return mark }
      }
    }
    guard isFirst else { return nil }
    let zone = PixelBox(
      x: 0, y: small.size.height * 10 / 100, width: small.size.width * 45 / 100, height: small.size.height * 30 / 100)
    guard let corner = small.cropped(to: zone) else { return nil }
    return try mark(in: try PageImage(pixConvertTo8(corner.pix, 0)), isStamp: false, with: recogniser)
  }

  /// Pixels: A4 at 200 dpi. At this size a stamp's letters are large, and the page costs little.
  private static let longSide = 2339.0
  /// Share of stamp-coloured pixels of the page from which there may be a mark: MẬT in a frame of 20 × 8 mm has 0.0005.
  private static let leastStampInk = 0.00005
  /// Degrees; a stamp is put on by hand.
  private static let tilts = [0.0, 5, -5]

  private func mark(in grey: borrowing PageImage, isStamp: Bool, with recogniser: borrowing Recogniser)
    throws(RecognitionError) -> SecrecyMark?
  {
    let unframed = try withoutFrames(grey)
    let text = try recogniser.recognise(unframed, resolution: 200, layout: .scattered)
    for line in text.lines {
      if let mark = SecrecyMark(stamped: line.text, isStamp: isStamp) { return mark }
    }
    return nil
  }

  /// Without the stamp's frame, however tilted, and the ring of a seal, which would be read as letters: strokes that
  /// are larger than any letter of a stamp.
  private func withoutFrames(_ grey: borrowing PageImage) throws(RecognitionError) -> PageImage {
    let bilevel = try PageImage(pixThresholdToBinary(grey.pix, 170))
    return try PageImage(
      pixSelectBySize(
        bilevel.pix, Self.largestLetter.width, Self.largestLetter.height, 8, Int32(L_SELECT_IF_BOTH),
        Int32(L_SELECT_IF_LTE), nil))
  }

  /// Pixels at 200 dpi: 8 mm high, and two letters that run into each other wide.
  private static let largestLetter: (width: Int32, height: Int32) = (120, 64)
}
