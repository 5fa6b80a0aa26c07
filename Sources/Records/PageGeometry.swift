/// Width and height of a page in pixels.
package struct PixelSize: Hashable, Sendable, Codable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Millions of pixels.
  package var megapixels: Int { Int((Double(width) * Double(height) / 1_000_000).rounded(.up)) }
}

/// A rectangle on the upright page, in pixels from its top left corner.
package struct PixelBox: Hashable, Sendable, Codable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var right: Int { x + width }
  package var bottom: Int { y + height }

  /// The smallest box around both.
  package func union(_ other: PixelBox) -> PixelBox {
    let left = min(x, other.x)
    let top = min(y, other.y)
    return PixelBox(
      x: left, y: top, width: max(right, other.right) - left, height: max(bottom, other.bottom) - top)
  }

  /// The smallest box around all of `boxes`; nil where there are none.
  package static func around(_ boxes: some Sequence<PixelBox>) -> PixelBox? {
    boxes.reduce(nil) { $0?.union($1) ?? $1 }
  }
}
