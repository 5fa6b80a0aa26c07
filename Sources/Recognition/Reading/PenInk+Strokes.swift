internal import CLeptonica
internal import LineFinding
internal import Records

extension PenInk {
  /// Pieces of ink in a gap that are neither print nor dots nor a rule.
  struct Strokes: ~Copyable {
    /// The ink of the strokes, and of nothing else, in the picture's place.
    private let mask: PageImage
    /// Around all of them, where they are cut off at the print.
    let box: PixelBox
    let cuts: Cuts

    /// Nil where none is as high as a digit. `band` is what stands between the print, as high as the print.
    init?(_ bilevel: borrowing PageImage, in band: PixelBox, em: Double, hasColon: Bool) {
      var pieces: UnsafeMutablePointer<Pixa>?
      var boxes = pixConnComp(bilevel.pix, &pieces, 8)
      defer {
        boxaDestroy(&boxes)
        pixaDestroy(&pieces)
      }
      let pieceBoxes = (0..<boxaGetCount(boxes)).map { index in
        var (x, y, width, height): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        boxaGetBoxGeometry(boxes, index, &x, &y, &width, &height)
        return PixelBox(x: Int(x), y: Int(y), width: Int(width), height: Int(height))
      }
      var cuts: Cuts = []
      let (band, isEndSeen) = Self.fitted(band, to: pieceBoxes, em: em)
      // What was taken for a digit may be the stroke.
      if !isEndSeen { cuts.insert(.right) }
      guard let mask = try? PageImage(pixCreate(Int32(bilevel.size.width), Int32(bilevel.size.height), 1)) else {
        return nil
      }
      var kept: [PixelBox] = []
      let overhang = Int(Self.overhang * em)
      for (index, stroke) in pieceBoxes.enumerated() {
        var stroke = stroke
        guard Self.mayBePen(stroke, in: band, em: em, hasColon: hasColon),
          let piece = pixaGetPix(pieces, Int32(index), Int32(L_CLONE))
        else { continue }
        // Strokes that hang together with print are cut where the print begins; a little may reach over it.
        let left = stroke.x < band.x - overhang ? band.x : stroke.x
        let right = stroke.right > band.right + overhang ? band.right : stroke.right
        if left > stroke.x { cuts.insert(.left) }
        if right < stroke.right { cuts.insert(.right) }
        pixRasterop(
          mask.pix, Int32(left), Int32(stroke.y), Int32(right - left), Int32(stroke.height), PIX_SRC | PIX_DST, piece,
          Int32(left - stroke.x), 0)
        var owned: UnsafeMutablePointer<Pix>? = piece
        pixDestroy(&owned)
        stroke.x = left
        stroke.width = right - left
        kept.append(stroke)
      }
      guard kept.contains(where: { Double($0.height) >= Self.leastDigit * em }), let around = PixelBox.around(kept)
      else {
        return nil
      }
      // Soft edges belong to a stroke.
      guard let wide = try? PageImage(pixDilateBrick(nil, mask.pix, Self.edge, Self.edge)) else { return nil }
      self.mask = wide
      self.cuts = cuts
      box = around
    }

    /// Grey values of the part in `box`, row by row; what is no stroke is paper.
    func grey(of picture: borrowing PageImage, in box: PixelBox) -> [UInt8]? {
      guard let from = pixGetData(picture.pix), let ink = pixGetData(mask.pix) else { return nil }
      let (stride, inkStride) = (Int(pixGetWpl(picture.pix)), Int(pixGetWpl(mask.pix)))
      var grey: [UInt8] = []
      grey.reserveCapacity(box.width * box.height)
      for row in box.y..<box.bottom {
        for column in box.x..<box.right {
          let isStroke = ink[row * inkStride + column >> 5] >> (31 - column & 31) & 1 == 1
          let value = from[row * stride + column >> 2] >> (24 - 8 * (column & 3))
          grey.append(isStroke ? UInt8(truncatingIfNeeded: value) : 255)
        }
      }
      return grey
    }

    /// Up to where letters end and begin near its ends: the widths of letters tell only about where the print stands.
    private static func fitted(_ band: PixelBox, to pieces: [PixelBox], em: Double)
      -> (band: PixelBox, isEndSeen: Bool)
    {
      let tall = pieces.filter { piece in
        let inside = min(piece.bottom, band.bottom) - max(piece.y, band.y)
        return Double(piece.height) >= leastLetter * em && 2 * inside > piece.height
      }
      // What reaches far into the gap is no print; a stroke before a symbol is narrow, and may.
      func isNear(_ into: Int, _ piece: PixelBox) -> Bool {
        let isNarrow = Double(piece.width) < narrow * em
        return Double(into) <= (isNarrow ? nearby : leastInside) * em && Double(-into) <= nearby * em
      }
      func nearest(_ ends: [(into: Int, end: Int)]) -> Int? { ends.min { abs($0.into) < abs($1.into) }?.end }
      let slack = Int(Self.slack * em)
      let begins = tall.filter { $0.x <= band.x + slack && isNear($0.right - band.x, $0) }
      let ends = tall.filter { $0.right >= band.right - slack && isNear(band.right - $0.x, $0) }
      let left = nearest(begins.map { ($0.right - band.x, $0.right) }) ?? band.x
      let right = nearest(ends.map { (band.right - $0.x, $0.x) })
      guard left < right ?? band.right else { return (band, false) }
      let fitted = PixelBox(x: left, y: band.y, width: (right ?? band.right) - left, height: band.height)
      return (fitted, right != nil)
    }

    /// Strokes of the lines above and below reach in from the edges, letters of the print stand beside; a rule is flat; dots are small.
    private static func mayBePen(_ stroke: PixelBox, in band: PixelBox, em: Double, hasColon: Bool) -> Bool {
      let inside = min(stroke.bottom, band.bottom) - max(stroke.y, band.y)
      let between = min(stroke.right, band.right) - max(stroke.x, band.x)
      let isOutside = inside <= 0 || 2 * inside < stroke.height && Double(inside) < crossing * em
      let isBeside = between <= 0 || 2 * between < stroke.width && Double(between) < leastInside * em
      let isRule =
        Double(stroke.height) < flat * em && stroke.width > 2 * stroke.height
        || Double(stroke.width) > ruleLength * em
          && stroke.height * 10 < stroke.width
      let isDot = Double(max(stroke.width, stroke.height)) < dot * em
      // Behind a label, in pale or coarse print one piece.
      let isColon = hasColon && Double(stroke.right - band.x) < colon * em && Double(stroke.height) < leastDigit * em
      return !isOutside && !isBeside && !isRule && !isDot && !isColon
    }

    // In em.
    private static let crossing = 0.7
    private static let flat = 0.14
    private static let dot = 0.16
    private static let leastDigit = 0.4
    private static let colon = 0.36
    private static let overhang = 0.3
    private static let leastInside = 0.25
    private static let ruleLength = 1.5
    private static let leastLetter = 0.3
    private static let nearby = 0.65
    private static let narrow = 0.45
    private static let slack = 0.08
    /// Pixels.
    private static let edge: Int32 = 5
  }
}
