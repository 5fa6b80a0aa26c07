internal import CLeptonica
internal import LineFinding
internal import Records

/// The ink of a page, found once and used by everything that looks at the whole page: is it blank, which way up is it,
/// where are its lines.
struct PageInk: ~Copyable {
  /// Grey (8 bits) or bilevel, as large as the scan, without rules and rings of seals; where there is colour, in the light in
  /// which red seals vanish.
  let grey: PageImage
  /// The same, reduced by `factor`.
  let reduced: PageImage
  /// Reduced, with an even white background.
  let even: PageImage
  /// Bilevel, from `even`, without rules and rings of seals.
  let small: PageImage
  /// Boxes of upright rules on `small`: no line of text crosses them.
  let walls: [PixelBox]
  /// Boxes of level rules on `small`: walls of the page where it lies on its side.
  private let floors: [PixelBox]
  /// Pixels of the scan for each pixel of `small`.
  let factor: Double
  /// Dots an inch of `small`.
  let resolution: Double
  /// What of the scan's colours the ink was found in.
  let light: PageLight
  /// Round seals in black, on `small`.
  let seals: [SealRing]

  /// Whether red ink was made to vanish.
  var isWithoutRed: Bool { light == .red }

  /// In the light that is right for black print, unless another is asked for.
  init(of scan: borrowing PageImage, resolution: Int, light wanted: PageLight? = nil) throws(RecognitionError) {
    let light = wanted ?? PageLight.ordinary(for: scan)
    let grey = try light.picture(of: scan)
    let steps = Self.steps(for: grey.size, resolution: resolution)
    let reduced = try grey.reduced(by: steps)
    let even = try Self.even(reduced)
    let ink = try even.inkBelow(Self.inkGrey)
    let dots = min(Double(resolution), Double(max(grey.size.width, grey.size.height)) / Self.longInches) / Double(steps)
    // Rings first: where they run straight they would be taken for rules.
    let seals = try SealRings(on: ink, resolution: dots)
    let small = try seals.erased(from: ink)
    let unruled = try RuledLines.removed(
      from: small, resolution: dots, and: seals.erased(from: grey, factor: Double(steps)), steps: steps)
    let withoutRules = try unruled.small.shared()
    let greyWithoutRules = try unruled.grey.shared()
    self.small = withoutRules
    self.grey = greyWithoutRules
    walls = unruled.walls
    floors = unruled.floors
    self.reduced = reduced
    self.even = even
    self.light = light
    self.seals = seals.rings
    factor = Double(steps)
    self.resolution = dots
  }

  private init(_ upright: borrowing PageInk, turn: Int) throws(RecognitionError) {
    let grey = try upright.grey.turned(by: turn)
    let reduced = try upright.reduced.turned(by: turn)
    let even = try upright.even.turned(by: turn)
    let small = try upright.small.turned(by: turn)
    self.grey = grey
    self.reduced = reduced
    self.even = even
    self.small = small
    let isOnItsSide = turn == 90 || turn == 270
    let size = upright.small.size
    walls = (isOnItsSide ? upright.floors : upright.walls).map { $0.turned(by: turn, on: size) }
    floors = (isOnItsSide ? upright.walls : upright.floors).map { $0.turned(by: turn, on: size) }
    factor = upright.factor
    resolution = upright.resolution
    light = upright.light
    seals = upright.seals.map { $0.turned(by: turn, on: upright.small.size) }
  }

  private init(mirrorOf page: borrowing PageInk) throws(RecognitionError) {
    let grey = try page.grey.mirrored()
    let reduced = try page.reduced.mirrored()
    let even = try page.even.mirrored()
    let small = try page.small.mirrored()
    let width = page.small.size.width
    self.grey = grey
    self.reduced = reduced
    self.even = even
    self.small = small
    walls = page.walls.map { PixelBox(x: width - $0.right, y: $0.y, width: $0.width, height: $0.height) }
    floors = page.floors.map { PixelBox(x: width - $0.right, y: $0.y, width: $0.width, height: $0.height) }
    factor = page.factor
    resolution = page.resolution
    light = page.light
    seals = []
  }

  /// The mirror image, without its seals.
  func mirrored() throws(RecognitionError) -> PageInk { try PageInk(mirrorOf: self) }

  /// The lines of text.
  func lines() -> PageLines {
    LineFinder(width: small.size.width, height: small.size.height, resolution: resolution)
      .lines(among: small.connectedBoxes(), walls: walls)
  }

  /// Where stamps stand, in pixels of the scan.
  var stamps: StampsApart {
    let frames = StampFrames.among(
      walls, width: small.size.width, height: small.size.height, resolution: resolution)
    return StampsApart(frames: frames.map { $0.times(factor) }, seals: seals.map { $0.times(factor).box })
  }

  /// Turned clockwise by 0, 90, 180 or 270 degrees.
  func turned(by degrees: Int) throws(RecognitionError) -> PageInk { try PageInk(self, turn: degrees) }

  /// Dots an inch at which lines are looked for: letters of 8 pt are still 16 pixels high.
  private static let wantedResolution = 150.0
  /// Grey at and below which a pixel is ink, of 255, after the background was evened.
  private static let inkGrey = 160

  /// By the stated resolution, and by the picture's own size: what a file says may be wrong.
  private static func steps(for size: PixelSize, resolution: Int) -> Int {
    let bySize = Double(max(size.width, size.height)) / longSide
    return max(1, Int(min(Double(resolution) / wantedResolution, bySize).rounded()))
  }

  /// Pixels: A4 at the wanted resolution.
  private static let longSide = longInches * wantedResolution
  /// The long side of A4 (ISO 216).
  private static let longInches = 11.69

  private static func even(_ image: borrowing PageImage) throws(RecognitionError) -> PageImage {
    guard image.depth == 8, let even = try image.withEvenBackground(GreyLevels(of: image)) else {
      return try image.shared()
    }
    return even
  }
}

extension PixelBox {
  fileprivate func times(_ factor: Double) -> PixelBox {
    PixelBox(
      x: Int(Double(x) * factor), y: Int(Double(y) * factor), width: Int(Double(width) * factor),
      height: Int(Double(height) * factor))
  }
}
