internal import CLeptonica
internal import LineFinding
internal import Records
internal import WrittenNumbers

/// Reads what pens put into the gaps of the head of a page.
struct WrittenGaps {
  let tilt: PageTilt
  private let digits = WrittenDigits()
  /// What is left of the certainty about a number that goes on where the gap ends: a person is asked.
  private static let cut = 0.9

  init(tilt: PageTilt) { self.tilt = tilt }

  /// `text` with the numbers written into its gaps. `page` is the upright scan, not yet level.
  func added(to text: PageText, on page: borrowing PageImage) -> PageText {
    let gaps = PrintedGap.all(in: text)
    guard !gaps.isEmpty else { return text }
    var text = text
    for gap in gaps {
      // What a program typed is no question.
      if text.words.contains(where: { $0.isTyped && $0.box.meets(gap.print) }) { continue }
      if let number = read(gap, on: page) { text.written.append(number) }
    }
    return text
  }

  private func read(_ gap: PrintedGap, on page: borrowing PageImage) -> WrittenNumber? {
    guard let grey = level(gap.box, of: page), let ink = PenInk(grey, print: gap.print.y - gap.box.y, gap: gap) else {
      return nil
    }
    var readings = digits.readings(of: ink.grey, width: ink.width, height: ink.height, as: gap.kind)
    guard !readings.isEmpty else { return nil }
    // A digit may be cut off.
    if ink.reachesEdge { for index in readings.indices { readings[index].probability *= Self.cut } }
    var box = ink.box
    box.x += gap.box.x
    box.y += gap.box.y
    return WrittenNumber(kind: gap.kind, box: box, readings: readings)
  }

  /// The part of the page that becomes `box` once the page is level, in grey.
  private func level(_ box: PixelBox, of page: borrowing PageImage) -> PageImage? {
    let (x, y) = tilt.crooked(x: Double(box.x) + Double(box.width) / 2, y: Double(box.y) + Double(box.height) / 2)
    // Room for the corners that turning moves.
    let margin = tilt.slope == 0 ? 0 : Int(abs(tilt.slope) * Double(max(box.width, box.height))) + 4
    let around = PixelBox(
      x: Int(x) - box.width / 2 - margin, y: Int(y) - box.height / 2 - margin, width: box.width + 2 * margin,
      height: box.height + 2 * margin)
    guard around.x >= 0, around.y >= 0, around.right <= page.size.width, around.bottom <= page.size.height,
      let part = page.cropped(to: around),
      let grey = try? PageImage(pixConvertTo8(part.pix, 0))
    else { return nil }
    guard tilt.slope != 0 else { return grey }
    guard let turned = try? grey.rotated(by: tilt.correction) else { return nil }
    return turned.cropped(to: PixelBox(x: margin, y: margin, width: box.width, height: box.height))
  }
}

/// The strokes in a gap that may be digits.
private struct PenInk {
  let grey: [UInt8]
  let width: Int
  let height: Int
  /// Where they stand in the gap.
  let box: PixelBox
  let reachesEdge: Bool

  /// Nil where there are none: an empty gap, the dots or the rule to write on. `print` is where the print beside begins, in pixels from the top.
  init?(_ picture: borrowing PageImage, print: Int, gap: PrintedGap) {
    guard let threshold = Self.threshold(picture),
      let bilevel = try? PageImage(pixThresholdToBinary(picture.pix, Int32(threshold)))
    else { return nil }
    let size = picture.size
    let band = PixelBox(x: 0, y: print, width: size.width, height: gap.print.height)
    let tall = Double(gap.print.height)
    let strokes = bilevel.connectedBoxes().filter { stroke in
      let inside = min(stroke.bottom, band.bottom) - max(stroke.y, band.y)
      // Strokes of the lines above and below reach in from the edges; a rule is flat; dots are small.
      let isOutside = 2 * inside < stroke.height && Double(inside) < Self.crossing * tall
      let isRule = Double(stroke.height) < Self.flat * tall && stroke.width > 2 * stroke.height
      let isDot = Double(max(stroke.width, stroke.height)) < Self.dot * tall
      return !isOutside && !isRule && !isDot
    }
    guard strokes.contains(where: { Double($0.height) >= Self.leastDigit * tall }),
      let around = PixelBox.around(strokes)
    else { return nil }
    reachesEdge = around.x == 0 || around.right >= size.width
    let left = max(0, around.x - 1)
    let top = max(0, around.y - 1)
    box = PixelBox(
      x: left, y: top, width: min(size.width, around.right + 1) - left,
      height: min(size.height, around.bottom + 1) - top)
    width = box.width
    height = box.height
    guard let words = pixGetData(picture.pix) else { return nil }
    let stride = Int(pixGetWpl(picture.pix))
    var grey: [UInt8] = []
    grey.reserveCapacity(width * height)
    for row in box.y..<box.bottom {
      let line = words + row * stride
      for column in box.x..<box.right {
        grey.append(UInt8(truncatingIfNeeded: line[column >> 2] >> (24 - 8 * (column & 3))))
      }
    }
    self.grey = grey
  }

  /// Half-way between the paper and the darkest ink; nil where there is hardly a difference.
  private static func threshold(_ picture: borrowing PageImage) -> Int? {
    guard let words = pixGetData(picture.pix) else { return nil }
    let size = picture.size
    let stride = Int(pixGetWpl(picture.pix))
    var counts = [Int](repeating: 0, count: 256)
    for row in 0..<size.height {
      let line = words + row * stride
      for column in 0..<size.width {
        counts[Int(UInt8(truncatingIfNeeded: line[column >> 2] >> (24 - 8 * (column & 3))))] += 1
      }
    }
    func value(at share: Double) -> Int {
      var left = Int(share * Double(size.width * size.height))
      for (value, count) in counts.enumerated() {
        left -= count
        if left < 0 { return value }
      }
      return 255
    }
    let (ink, paper) = (value(at: 0.005), value(at: 0.6))
    return paper - ink >= leastContrast ? (ink + paper) / 2 + 1 : nil
  }

  // In heights of the print beside, marks included.
  private static let crossing = 0.7
  private static let flat = 0.14
  private static let dot = 0.16
  private static let leastDigit = 0.4
  private static let leastContrast = 40
}
