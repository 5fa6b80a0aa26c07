internal import CLeptonica
internal import Records

/// A page without its rules.
struct UnruledPage: ~Copyable {
  let small: PageImage
  let grey: PageImage
  let walls: [PixelBox]
}

/// The rules of a page: frames of tables and stamps, lines under letterheads.
struct RuledLines: ~Copyable {
  /// Bilevel, as large as the picture that they were found on: the rules with their ragged edges.
  let mask: PageImage
  /// Boxes of the upright ones.
  let upright: [PixelBox]

  /// Nil where a bilevel picture of `resolution` dots an inch has none.
  private static func found(on page: borrowing PageImage, resolution: Double) throws(RecognitionError) -> RuledLines? {
    let least = leastRule * resolution / 25.4
    let hasFrames = page.connectedBoxes().contains { Double(max($0.width, $0.height)) > leastFrame * least }
    guard hasFrames else { return nil }
    let upright = try PageImage(pixOpenBrick(nil, page.pix, 1, Int32(least)))
    let level = try PageImage(pixOpenBrick(nil, page.pix, Int32(leastLevel * resolution / 25.4), 1))
    let rules = try PageImage(pixOr(nil, upright.pix, level.pix))
    let mask = try PageImage(pixDilateBrick(nil, rules.pix, 3, 3))
    return RuledLines(mask: mask, upright: upright.connectedBoxes())
  }

  /// A picture `steps` times as large as the mask, with the rules made white.
  private func erased(from page: borrowing PageImage, steps: Int) throws(RecognitionError) -> PageImage {
    let mask = try steps == 1 ? self.mask.shared() : PageImage(pixExpandReplicate(self.mask.pix, Int32(steps)))
    if page.depth == 1 { return try PageImage(pixSubtract(nil, page.pix, mask.pix)) }
    let copy = try PageImage(pixCopy(nil, page.pix))
    pixPaintThroughMask(copy.pix, mask.pix, 0, 0, 0xFF)
    return copy
  }

  /// A page's bilevel and grey pictures without its rules, and the boxes of the upright ones.
  static func removed(
    from small: borrowing PageImage, resolution: Double, and grey: borrowing PageImage, steps: Int
  ) throws(RecognitionError) -> UnruledPage {
    guard let rules = try found(on: small, resolution: resolution) else {
      return UnruledPage(small: try small.shared(), grey: try grey.shared(), walls: [])
    }
    return UnruledPage(
      small: try rules.erased(from: small, steps: 1), grey: try rules.erased(from: grey, steps: steps),
      walls: rules.upright)
  }

  /// Millimetres: longer straight strokes are rules, not parts of letters.
  private static let leastRule = 6.0
  /// The feet of bold capitals that touch make level strokes of up to 8 mm.
  private static let leastLevel = 8.0
  /// Times `leastRule`: from this size on a piece of ink may be a frame.
  private static let leastFrame = 2.5
}
