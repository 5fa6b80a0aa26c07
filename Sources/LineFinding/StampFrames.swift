package import Records

/// Finds the frames of rectangular stamps among the upright rules of a page: the stamp of incoming mail is some 50 by 30 mm
/// and stands in the upper half at the left, where the receiver finds room.
package enum StampFrames {
  /// Boxes that may be such frames, in the pixels of `walls`: pieces of upright rules of a page with `resolution` dots an
  /// inch. What stands inside must tell whether it is a stamp.
  package static func among(_ walls: [PixelBox], width: Int, height: Int, resolution: Double) -> [PixelBox] {
    let millimetre = resolution / 25.4
    let rules = joined(walls.map(InkBlob.init), millimetre: millimetre)
      .filter { $0.height >= shortest * millimetre && $0.height <= tallest * millimetre }
      .filter { $0.bottom < lowest * Double(height) }
      .sorted { $0.left < $1.left }
    var frames: [PixelBox] = []
    for (index, left) in rules.enumerated() where left.left < farthest * Double(width) {
      // The widest frame that begins here: inner rules part its label from its lines.
      let rights = rules[(index + 1)...].filter { right in
        widths.contains((right.middle - left.middle) / millimetre) && left.sharedHeight(with: right) >= alike
          && max(left.height, right.height) <= mostUnlike * min(left.height, right.height)
      }
      guard let right = rights.last else { continue }
      let frame = InkBlob(
        left: left.left, top: min(left.top, right.top), right: right.right, bottom: max(left.bottom, right.bottom))
      if !frames.contains(where: { InkBlob($0).touches(frame) }) {
        frames.append(
          PixelBox(x: Int(frame.left), y: Int(frame.top), width: Int(frame.width), height: Int(frame.height)))
      }
    }
    return frames
  }

  /// Rules are given in bands, and a stamp is set askew: pieces below each other are one.
  private static func joined(_ walls: [InkBlob], millimetre: Double) -> [InkBlob] {
    var rules: [InkBlob] = []
    for wall in walls.sorted(by: { $0.top < $1.top }) {
      let index = rules.firstIndex { rule in
        wall.top - rule.bottom <= gap * millimetre && wall.left - rule.right <= aside * millimetre
          && rule.left - wall.right <= aside * millimetre
      }
      if let index {
        let rule = rules[index]
        rules[index] = InkBlob(
          left: min(rule.left, wall.left), top: min(rule.top, wall.top), right: max(rule.right, wall.right),
          bottom: max(rule.bottom, wall.bottom))
      } else {
        rules.append(wall)
      }
    }
    return rules
  }

  // Millimetres, from the stamps on the real pages: frames of 55 by 33 and 58 by 20.
  private static let shortest = 10.0
  private static let tallest = 45.0
  private static let widths = 35.0...75.0
  private static let gap = 5.0
  private static let aside = 1.2
  /// Shares of the page: where such stamps stand.
  private static let lowest = 0.6
  private static let farthest = 0.5
  /// Of the shorter side, and of their heights.
  private static let alike = 0.6
  private static let mostUnlike = 2.0
}
