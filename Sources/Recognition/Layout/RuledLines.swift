internal import CLeptonica
internal import Foundation
internal import LineFinding
internal import Records

/// A page without its rules.
struct UnruledPage: ~Copyable {
  let small: PageImage
  let grey: PageImage
  let walls: [PixelBox]
  let floors: [PixelBox]
}

/// The rules of a page: frames of tables and stamps, lines under letterheads.
struct RuledLines: ~Copyable {
  /// Bilevel, as large as the picture that they were found on: the rules with their ragged edges.
  let mask: PageImage
  /// Boxes of the upright ones, and of the level ones, each in short pieces.
  let upright: [PixelBox]
  let level: [PixelBox]

  /// Nil where a bilevel picture of `resolution` dots an inch has none.
  private static func found(on page: borrowing PageImage, resolution: Double) throws(RecognitionError) -> RuledLines? {
    var least = leastRule * resolution / 25.4
    // On a picture this small nothing is a rule.
    guard least >= 2 else { return nil }
    let boxes = page.connectedBoxes()
    guard boxes.contains(where: { Double(max($0.width, $0.height)) > leastFrame * least }) else { return nil }
    // On a page that lies askew a rule is a stair of short steps, so it is looked for on the page set straight.
    let finder = LineFinder(width: page.size.width, height: page.size.height, resolution: resolution)
    let lines = finder.lines(among: boxes)
    let slope = lines.tilt.slope
    least = max(least, longestStroke * commonSize(of: lines))
    let upright = try page.rules(across: 1, down: Int(least), slope: slope)
    let level = try page.rules(across: Int(leastLevel / leastRule * least), down: 1, slope: slope)
    let rules = try PageImage(pixOr(nil, upright.pix, level.pix))
    let mask = try PageImage(pixDilateBrick(nil, rules.pix, 3, 3))
    return RuledLines(
      mask: mask, upright: try upright.inBands(Int(least), across: false).connectedBoxes(),
      level: try level.inBands(Int(least), across: true).connectedBoxes())
  }

  /// Pixels an em in which most letters are set; 0 where there are none.
  private static func commonSize(of page: PageLines) -> Double {
    let sizes = page.lines.sorted { $0.size < $1.size }
    let total = sizes.reduce(0) { $0 + $1.blobs.count }
    var sum = 0
    return sizes.first { line in
      sum += line.blobs.count
      return 2 * sum >= total
    }?.size ?? 0
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
      return UnruledPage(small: try small.shared(), grey: try grey.shared(), walls: [], floors: [])
    }
    return UnruledPage(
      small: try rules.erased(from: small, steps: 1), grey: try rules.erased(from: grey, steps: steps),
      walls: rules.upright, floors: rules.level)
  }

  /// Millimetres: longer straight strokes are rules, not parts of letters.
  private static let leastRule = 6.0
  /// The feet of bold capitals that touch make level strokes of up to 8 mm.
  private static let leastLevel = 8.0
  /// Of an em. What counts as a millimetre is guessed from the size of a sheet; on small sheets, and in large type, the strokes
  /// of letters (0.68 em) would be longer than `leastRule`.
  private static let longestStroke = 0.8
  /// Times `leastRule`: from this size on a piece of ink may be a frame.
  private static let leastFrame = 2.5
}

extension PageImage {
  /// What of a bilevel picture is at least `across` by `down` pixels of solid ink, one of which is 1, on a page whose
  /// lines fall by `slope`. Shearing one way, by whole pixels, sets such strokes straight and is undone exactly.
  fileprivate func rules(across: Int, down: Int, slope: Double) throws(RecognitionError) -> PageImage {
    let angle = Float(-atan(slope))
    func sheared(_ pix: UnsafeMutablePointer<Pix>, by angle: Float) -> UnsafeMutablePointer<Pix>? {
      down == 1
        ? pixVShear(nil, pix, Int32(size.width / 2), angle, Int32(L_BRING_IN_WHITE))
        : pixHShear(nil, pix, Int32(size.height / 2), angle, Int32(L_BRING_IN_WHITE))
    }
    let straight = try PageImage(sheared(pix, by: angle))
    // In a few steps instead of one for each pixel; the nearest length that can be made so.
    let solid = try PageImage(pixOpenCompBrick(nil, straight.pix, Int32(across), Int32(down)))
    return try PageImage(sheared(solid.pix, by: -angle))
  }

  /// Cut by white lines into bands of `length` pixels: the box of a piece of a slanting rule is narrow.
  fileprivate func inBands(_ length: Int, across: Bool) throws(RecognitionError) -> PageImage {
    let copy = try PageImage(pixCopy(nil, pix))
    let (width, height) = (Int32(size.width), Int32(size.height))
    for place in stride(from: 0, to: across ? size.width : size.height, by: max(2, length)) {
      if across {
        pixRasterop(copy.pix, Int32(place), 0, 1, height, PIX_CLR, nil, 0, 0)
      } else {
        pixRasterop(copy.pix, 0, Int32(place), width, 1, PIX_CLR, nil, 0, 0)
      }
    }
    return copy
  }
}
