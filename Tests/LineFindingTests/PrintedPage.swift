import Foundation
import Records

/// Boxes of the ink of made-up print: letters of a few shapes, with marks, set in lines.
struct PrintedPage {
  var width = 1240
  var height = 1754
  /// Pixels the lines fall for each pixel to the right.
  var slope = 0.0
  private(set) var boxes: [PixelBox] = []

  init(slope: Double = 0) { self.slope = slope }

  /// Sets `text` in type of `size` pixels (em) with its baseline at `baseline`; returns where the line ends.
  ///
  /// Shapes: letters of `bdhklt`, capitals and digits are high, `gpqy` hang down, `ấ` and the like bear a mark apart, `-`
  /// is a dash, `.` a dot.
  @discardableResult
  mutating func set(_ text: String, x: Double, baseline: Double, size: Double = 27) -> Double {
    var x = x
    for letter in text {
      let advance = (letter == " " ? 0.28 : letter == "." || letter == "-" ? 0.3 : 0.46) * size
      defer { x += advance }
      guard letter != " " else { continue }
      let bare = String(letter).folding(options: .diacriticInsensitive, locale: nil)
      let isHigh = "bdhklt0123456789ABCDEĐGHIKLMNOPQRSTUVXY".contains(bare)
      let hangs = "gpqy".contains(bare)
      let top = isHigh ? 0.66 : 0.448
      switch letter {
      case "-": add(x, baseline - 0.26 * size, 0.26 * size, 0.06 * size)
      case ".": add(x, baseline - 0.1 * size, 0.1 * size, 0.1 * size)
      default:
        add(x, baseline - top * size, 0.4 * size, (top + (hangs ? 0.21 : 0)) * size)
        if bare != String(letter) { add(x + 0.1 * size, baseline - (top + 0.2) * size, 0.2 * size, 0.13 * size) }
      }
    }
    return x
  }

  /// A speck or anything else.
  mutating func add(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    let (middle, centre) = (x + width / 2, y + height / 2)
    let angle = atan(slope)
    let (dx, dy) = (middle - Double(self.width) / 2, centre - Double(self.height) / 2)
    let turnedX = Double(self.width) / 2 + dx * cos(angle) - dy * sin(angle)
    let turnedY = Double(self.height) / 2 + dx * sin(angle) + dy * cos(angle)
    boxes.append(
      PixelBox(
        x: Int((turnedX - width / 2).rounded()), y: Int((turnedY - height / 2).rounded()),
        width: max(1, Int(width.rounded())), height: max(1, Int(height.rounded()))))
  }
}
