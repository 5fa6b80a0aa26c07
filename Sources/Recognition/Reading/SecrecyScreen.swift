internal import CLeptonica
internal import Records

/// Looks for a secrecy mark on a first page before the page is recognised (promise 7).
///
/// The mark is a boxed stamp, mostly red, below the number (box 10a of Decree 30/2020, appendix I). Preparation makes
/// red ink vanish, so the screen looks at red ink by itself, and at the zone of the mark in grey.
struct SecrecyScreen {
  let resolution: Int

  func mark(on page: borrowing PageImage, with recogniser: borrowing Recogniser) throws(RecognitionError)
    -> SecrecyMark?
  {
    let size = page.size
    let top = PixelBox(x: 0, y: 0, width: size.width, height: size.height * 45 / 100)
    if page.depth == 32, let upper = page.cropped(to: top), InkColour.redShare(of: upper) >= Self.leastRed {
      let red = try InkColour.redInk(of: upper)
      if let mark = try mark(in: red, with: recogniser) { return mark }
    }
    let zone = PixelBox(
      x: 0, y: size.height * 10 / 100, width: size.width * 45 / 100, height: size.height * 30 / 100)
    guard let corner = page.cropped(to: zone) else { return nil }
    return try mark(in: try PageImage(pixConvertTo8(corner.pix, 0)), with: recogniser)
  }

  /// Share of red pixels of the upper page from which there may be a stamp: MẬT in a frame of 20 × 8 mm.
  private static let leastRed = 0.0001

  private func mark(in grey: borrowing PageImage, with recogniser: borrowing Recogniser) throws(RecognitionError)
    -> SecrecyMark?
  {
    // At this size a stamp's letters are large, and the zone costs little.
    let factor = min(1, 200 / Double(resolution))
    let small = factor < 1 ? try grey.scaled(by: factor) : try grey.shared()
    let unframed = try withoutRules(small)
    let text = try recogniser.recognise(unframed, resolution: 200, layout: .scattered)
    for line in text.lines {
      if let mark = SecrecyMark(stamped: line.text) { return mark }
    }
    return nil
  }

  /// Without the frame around the stamp, which would be read as letters.
  private func withoutRules(_ grey: borrowing PageImage) throws(RecognitionError) -> PageImage {
    let bilevel = try PageImage(pixThresholdToBinary(grey.pix, 170))
    let across = try PageImage(pixMorphSequence(bilevel.pix, "o50.1", 0))
    let down = try PageImage(pixMorphSequence(bilevel.pix, "o1.50", 0))
    let rules = try PageImage(pixOr(nil, across.pix, down.pix))
    let thick = try PageImage(pixMorphSequence(rules.pix, "d3.3", 0))
    return try PageImage(pixSubtract(nil, bilevel.pix, thick.pix))
  }
}
