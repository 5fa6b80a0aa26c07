package import Records

/// A connected piece of ink: a letter, part of a letter, a mark, a speck. Pixels from the top left corner, as fractions.
package struct InkBlob: Hashable, Sendable {
  package var left: Double
  package var top: Double
  package var right: Double
  package var bottom: Double

  package init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  package init(_ box: PixelBox) {
    self.init(left: Double(box.x), top: Double(box.y), right: Double(box.right), bottom: Double(box.bottom))
  }

  package var width: Double { right - left }
  package var height: Double { bottom - top }
  package var middle: Double { (left + right) / 2 }
  package var centre: Double { (top + bottom) / 2 }

  /// How much of the height of the lower of the two stands side by side, 0 to 1.
  func sharedHeight(with other: InkBlob) -> Double {
    let common = min(bottom, other.bottom) - max(top, other.top)
    return max(0, common) / max(min(height, other.height), 1)
  }
}
