internal import CLeptonica
internal import LineFinding
internal import Records
internal import WrittenNumbers

/// Reads what pens put into the gaps of the head of a page.
struct WrittenGaps {
  /// Pixels that lines fall for each pixel to the right.
  private let slope: Double
  private let digits = WrittenDigits()
  /// What is left of the certainty about a number that goes on where the gap ends: a person is asked.
  private static let cut = 0.9

  init(slope: Double) { self.slope = slope }

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

  func read(_ gap: PrintedGap, on page: borrowing PageImage) -> WrittenNumber? {
    guard let grey = level(gap.box, of: page), let ink = PenInk(grey, of: gap) else { return nil }
    var readings = digits.readings(of: ink.grey, width: ink.width, height: ink.height, as: gap.kind)
    guard !readings.isEmpty else { return nil }
    // A digit may be cut off.
    if !ink.cuts.isEmpty { for index in readings.indices { readings[index].probability *= Self.cut } }
    var box = ink.box
    box.x += gap.box.x
    box.y += gap.box.y
    return WrittenNumber(kind: gap.kind, box: box, readings: readings)
  }

  /// The part of the page that becomes `box` once the page is level, in grey.
  func level(_ box: PixelBox, of page: borrowing PageImage) -> PageImage? {
    // About the middle of the page as it was scanned; lines may have been found on a reduced picture.
    let tilt = PageTilt(slope: slope, width: page.size.width, height: page.size.height)
    let (x, y) = tilt.crooked(x: Double(box.x) + Double(box.width) / 2, y: Double(box.y) + Double(box.height) / 2)
    // Room for the corners that turning moves.
    let margin = slope == 0 ? 0 : Int(abs(slope) * Double(max(box.width, box.height))) + 4
    let around = PixelBox(
      x: Int(x) - box.width / 2 - margin, y: Int(y) - box.height / 2 - margin, width: box.width + 2 * margin,
      height: box.height + 2 * margin)
    guard around.x >= 0, around.y >= 0, around.right <= page.size.width, around.bottom <= page.size.height,
      let part = page.cropped(to: around),
      let grey = try? PageImage(pixConvertTo8(part.pix, 0))
    else { return nil }
    guard slope != 0 else { return grey }
    guard let turned = try? grey.rotated(by: tilt.correction) else { return nil }
    return turned.cropped(to: PixelBox(x: margin, y: margin, width: box.width, height: box.height))
  }
}
