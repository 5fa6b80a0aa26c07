internal import Records

/// A rectangle by its edges, with an empty one that vanishes in a union; as Tesseract's `TBOX`, but from the top down.
struct Extent: Hashable {
  static let empty = Extent(left: 32767, top: 32767, right: -32767, bottom: -32767)

  var left: Int
  var top: Int
  var right: Int
  var bottom: Int

  var isEmpty: Bool { left >= right || top >= bottom }
  var width: Int { isEmpty ? 0 : right - left }
  var height: Int { isEmpty ? 0 : bottom - top }
  var middle: Int { (left + right) / 2 }

  func union(_ other: Extent) -> Extent {
    Extent(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// How wide the common part is.
  func overlap(with other: Extent) -> Int {
    let common = Extent(
      left: max(left, other.left), top: max(top, other.top), right: min(right, other.right),
      bottom: min(bottom, other.bottom))
    return common.width
  }

  /// The rectangle moved and cut so that it lies within `frame`, with at least a pixel left.
  func clipped(to frame: Extent) -> Extent {
    Extent(
      left: left.clipped(from: frame.left, to: frame.right - 1),
      top: top.clipped(from: frame.top, to: frame.bottom - 1),
      right: right.clipped(from: frame.left + 1, to: frame.right),
      bottom: bottom.clipped(from: frame.top + 1, to: frame.bottom))
  }

  init(left: Int, top: Int, right: Int, bottom: Int) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  init(_ box: PixelBox) {
    self.init(left: box.x, top: box.y, right: box.right, bottom: box.bottom)
  }

  var box: PixelBox { PixelBox(x: left, y: top, width: max(right - left, 0), height: max(bottom - top, 0)) }
}

extension Int {
  /// The nearest number of a range; its lower end where the range is none.
  func clipped(from low: Int, to high: Int) -> Int {
    self < low ? low : self > high ? high : self
  }
}
