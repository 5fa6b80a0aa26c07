internal import CLeptonica
internal import LineFinding
internal import Records

/// Looks for a secrecy mark among the stamps of a page and, on a first page, in the zone of the mark, with lines found
/// and read by ourselves. What `SecrecyScreen` does with libtesseract.
struct StampScreen {
  let own: OwnRecogniser

  /// The mark on an upright page whose `ink` and `lines` were found; lines are read on `grey`, and `seen` holds what is
  /// known of them.
  func mark(
    on page: borrowing PageImage, ink: borrowing PageInk, grey: borrowing PageImage, lines: PageLines, seen: SeenLines,
    isFirst: Bool
  ) throws(RecognitionError) -> SecrecyMark? {
    if let mark = try mark(inStampsOf: page) { return mark }
    return isFirst ? try mark(inZoneOf: lines, on: ink, grey: grey, seen: seen) : nil
  }

  /// The mark in stamp ink, red to purple, anywhere on the page.
  private func mark(inStampsOf page: borrowing PageImage) throws(RecognitionError) -> SecrecyMark? {
    guard page.depth == 32, InkColour.stampShare(of: page) >= Self.leastStampInk else { return nil }
    // From the picture's own size: what a file says of its resolution may be wrong.
    let long = Double(max(page.size.width, page.size.height))
    let steps = max(1, Int(long / Self.longSide))
    let reduced = try InkColour.stampInk(of: page, reducedBy: steps)
    let ink = long < Self.longSide ? try reduced.scaled(by: min(3, Self.longSide / long)) : reduced
    let scale = Double(max(ink.size.width, ink.size.height)) / Self.longSide
    let strokes = try withoutFrames(PageImage(pixThresholdToBinary(ink.pix, 170)), scale: scale)
    return try mark(amongStrokes: strokes, scale: scale, isStamp: true)
  }

  /// Reads what may be stamped letters, level and tilted.
  private func mark(amongStrokes strokes: borrowing PageImage, scale: Double, isStamp: Bool) throws(RecognitionError)
    -> SecrecyMark?
  {
    let boxes = strokes.connectedBoxes()
    let grey = try PageImage(pixConvert1To8(nil, strokes.pix, 255, 0))
    let finder = LineFinder(width: grey.size.width, height: grey.size.height, resolution: Self.resolution * scale)
    for slope in Self.slopes {
      let found = finder.lines(among: boxes, slope: slope)
      for line in found.lines
      where line.size >= Self.smallest * scale && line.blobs.count >= 2 && (isStamp || line.blobs.count <= Self.most) {
        let words = own.words(of: line, tilt: found.tilt, on: grey, factor: 1)
        if let mark = SecrecyMark(stamped: words.map(\.text).joined(separator: " "), isStamp: isStamp) { return mark }
      }
    }
    return nil
  }

  /// The mark in print of any colour where a first page bears it: at the left, below the number.
  private func mark(
    inZoneOf lines: PageLines, on page: borrowing PageInk, grey: borrowing PageImage, seen: SeenLines
  ) throws(RecognitionError) -> SecrecyMark? {
    let size = page.small.size
    let zone = PageLines(
      tilt: lines.tilt,
      lines: lines.lines.filter {
        $0.left < Self.zoneWidth * Double(size.width) && Self.zoneHeight.contains($0.height / Double(size.height))
      }, orderliness: 1)
    let text = own.recognise(zone, on: grey, factor: page.factor, seen: seen)
    if let mark = SecrecyMark.standing(alone: text) { return mark }
    let top = Int(Self.zoneHeight.lowerBound * Double(size.height))
    let corner = PixelBox(
      x: 0, y: top, width: Int(Self.zoneWidth * Double(size.width)),
      height: Int(Self.zoneHeight.upperBound * Double(size.height)) - top)
    guard let part = page.small.cropped(to: corner) else { return nil }
    let scale = Double(max(size.width, size.height)) / Self.longSide
    return try mark(amongStrokes: withoutFrames(part, scale: scale), scale: scale, isStamp: false)
  }

  /// Without the stamp's frame, however tilted, and the ring of a seal, which would be read as letters: strokes that
  /// are larger than any letter of a stamp.
  private func withoutFrames(_ bilevel: borrowing PageImage, scale: Double) throws(RecognitionError) -> PageImage {
    try PageImage(
      pixSelectBySize(
        bilevel.pix, Int32(Self.largestLetter.width * scale), Int32(Self.largestLetter.height * scale), 8,
        Int32(L_SELECT_IF_BOTH),
        Int32(L_SELECT_IF_LTE), nil))
  }

  /// Pixels: A4 at 200 dpi. The measures below hold at this size.
  private static let longSide = 2339.0
  private static let resolution = 200.0
  /// Share of stamp-coloured pixels of the page from which there may be a mark: MẬT in a frame of 20 × 8 mm has 0.0005.
  private static let leastStampInk = 0.00005
  /// A stamp is put on by hand: level, and 5 degrees either way.
  private static let slopes = [0, 0.0875, -0.0875]
  /// Type size in pixels: capitals of 2 mm.
  private static let smallest = 24.0
  /// Letters and marks of a line in print that may be a mark: twice those of `ĐỘ MẬT: TUYỆT MẬT`, for specks.
  private static let most = 48
  /// Pixels: 8 mm high, and two letters that run into each other wide.
  private static let largestLetter: (width: Double, height: Double) = (120, 64)
  /// Shares of the page (box 10a of Decree 30/2020, appendix I, with room for narrow margins).
  private static let zoneWidth = 0.45
  private static let zoneHeight = 0.1...0.4
}
