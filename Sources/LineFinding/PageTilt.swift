internal import Glibc

/// How a page lies askew: all its lines rise or fall alike. Turns points about the middle of the page.
package struct PageTilt: Hashable, Sendable {
  /// Pixels that lines fall for each pixel to the right; negative where they rise.
  package let slope: Double
  private let sine: Double
  private let cosine: Double
  private let middle: (x: Double, y: Double)

  package init(slope: Double, width: Int, height: Int) {
    self.slope = slope
    let angle = atan(slope)
    sine = sin(angle)
    cosine = cos(angle)
    middle = (Double(width) / 2, Double(height) / 2)
  }

  /// Degrees by which to turn the page clockwise to set it straight.
  package var correction: Double { -atan(slope) * 180 / .pi }

  /// Where a point of the crooked page lies on the straight one.
  package func straight(x: Double, y: Double) -> (x: Double, y: Double) {
    let (dx, dy) = (x - middle.x, y - middle.y)
    return (middle.x + dx * cosine + dy * sine, middle.y - dx * sine + dy * cosine)
  }

  /// Where a point of the straight page lies on the crooked one.
  package func crooked(x: Double, y: Double) -> (x: Double, y: Double) {
    let (dx, dy) = (x - middle.x, y - middle.y)
    return (middle.x + dx * cosine - dy * sine, middle.y + dx * sine + dy * cosine)
  }

  func straight(_ blob: InkBlob) -> InkBlob {
    if slope == 0 { return blob }
    let (x, y) = straight(x: blob.middle, y: blob.centre)
    let (half, rise) = (blob.width / 2, blob.height / 2)
    return InkBlob(left: x - half, top: y - rise, right: x + half, bottom: y + rise)
  }

  package static func == (one: PageTilt, other: PageTilt) -> Bool {
    one.slope == other.slope && one.middle == other.middle
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(slope) }
}
