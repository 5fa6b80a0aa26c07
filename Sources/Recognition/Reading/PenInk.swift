internal import CLeptonica
internal import LineFinding
internal import Records

/// The strokes in a gap that may be digits.
struct PenInk {
  /// The strokes are cut off where the print begins that they touch.
  struct Cuts: OptionSet {
    let rawValue: Int
    static let left = Cuts(rawValue: 1)
    static let right = Cuts(rawValue: 2)
  }

  let grey: [UInt8]
  let width: Int
  let height: Int
  /// Where they stand in the picture.
  let box: PixelBox
  let cuts: Cuts

  /// Nil where there are none: an empty gap, the dots or the rule to write on. `picture` shows the gap's box in grey; `moved` is by
  /// how much the print beside is taken to reach less far into the gap, in em.
  init?(_ picture: borrowing PageImage, of gap: PrintedGap, moved: Double = 0) {
    let shift = Int(moved * gap.em)
    let band = PixelBox(
      x: gap.print.x - gap.box.x - shift, y: gap.print.y - gap.box.y, width: gap.print.width + 2 * shift,
      height: gap.print.height)
    guard band.x >= 0, band.width > 0, band.right <= picture.size.width,
      let threshold = Self.threshold(picture, from: band.x, to: band.right),
      let bilevel = try? PageImage(pixThresholdToBinary(picture.pix, Int32(threshold))),
      let strokes = Strokes(bilevel, in: band, em: gap.em, hasColon: gap.kind == .number)
    else { return nil }
    cuts = strokes.cuts
    let (size, around) = (picture.size, strokes.box)
    let (left, top) = (max(0, around.x - 1), max(0, around.y - 1))
    box = PixelBox(
      x: left, y: top, width: min(size.width, around.right + 1) - left,
      height: min(size.height, around.bottom + 1) - top)
    (width, height) = (box.width, box.height)
    guard let grey = strokes.grey(of: picture, in: box) else { return nil }
    self.grey = grey
  }

  /// Between the paper and the darkest ink between two columns; nil where there is hardly a difference.
  private static func threshold(_ picture: borrowing PageImage, from left: Int, to right: Int) -> Int? {
    guard let words = pixGetData(picture.pix) else { return nil }
    let size = picture.size
    let stride = Int(pixGetWpl(picture.pix))
    var counts = [Int](repeating: 0, count: 256)
    for row in 0..<size.height {
      let line = words + row * stride
      for column in left..<right {
        counts[Int(UInt8(truncatingIfNeeded: line[column >> 2] >> (24 - 8 * (column & 3))))] += 1
      }
    }
    func value(at share: Double) -> Int {
      var left = Int(share * Double(size.height * (right - left)))
      for (value, count) in counts.enumerated() {
        left -= count
        if left < 0 { return value }
      }
      return 255
    }
    let (ink, paper) = (value(at: 0.005), value(at: 0.6))
    return paper - ink >= leastContrast ? ink + (paper - ink) * faintest / 100 : nil
  }

  /// Grey values.
  private static let leastContrast = 40
  /// What is as dark is ink, in hundredths of the way from ink to paper: pens are paler than the dots they write on.
  private static let faintest = 60
}
