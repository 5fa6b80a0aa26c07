internal import Glibc
internal import Records

/// The outer ring of a round seal, in pixels of the picture that it was found on.
///
/// Seals of state bodies and enterprises are 32 to 36 mm across, those of the Party 30 mm and more.
struct SealRing: Hashable {
  var x: Double
  var y: Double
  var radius: Double

  /// The circle through three points; nil where they lie on a line.
  init?(through points: ((x: Double, y: Double), (x: Double, y: Double), (x: Double, y: Double))) {
    let (a, b, c) = points
    let twice = 2 * (a.x * (b.y - c.y) + b.x * (c.y - a.y) + c.x * (a.y - b.y))
    guard abs(twice) >= 1 else { return nil }
    let (aa, bb, cc) = (a.x * a.x + a.y * a.y, b.x * b.x + b.y * b.y, c.x * c.x + c.y * c.y)
    x = (aa * (b.y - c.y) + bb * (c.y - a.y) + cc * (a.y - b.y)) / twice
    y = (aa * (c.x - b.x) + bb * (a.x - c.x) + cc * (b.x - a.x)) / twice
    radius = hypot(a.x - x, a.y - y)
  }

  /// Seen on a picture `factor` times as large.
  func times(_ factor: Double) -> SealRing {
    var ring = self
    ring.x *= factor
    ring.y *= factor
    ring.radius *= factor
    return ring
  }

  /// On the picture turned clockwise by 0, 90, 180 or 270 degrees, which had `size` before.
  func turned(by degrees: Int, on size: PixelSize) -> SealRing {
    let (right, bottom) = (Double(size.width - 1), Double(size.height - 1))
    var ring = self
    switch degrees {
    case 90: (ring.x, ring.y) = (bottom - y, x)
    case 180: (ring.x, ring.y) = (right - x, bottom - y)
    case 270: (ring.x, ring.y) = (y, right - x)
    default: break
    }
    return ring
  }

  /// The square around it.
  var box: PixelBox {
    PixelBox(
      x: Int((x - radius).rounded()), y: Int((y - radius).rounded()), width: Int((2 * radius).rounded()),
      height: Int((2 * radius).rounded()))
  }

  func moved(x: Double, y: Double, radius: Double) -> SealRing {
    var ring = self
    ring.x += x
    ring.y += y
    ring.radius += radius
    return ring
  }

  /// In how many directions out of all there is ink on the ring, from 0 to 1; `slack` pixels farther in or out count, too.
  func support(in ink: InkProbe, slack: Int) -> Double {
    let met = Self.directions.count { direction in
      (-slack...slack).contains { step in
        let distance = radius + Double(step)
        return ink.isInk(x: x + distance * direction.x, y: y + distance * direction.y)
      }
    }
    return Double(met) / Double(Self.directions.count)
  }

  private static let directions = (0..<120).map { step in
    let angle = Double(step) * .pi / 60
    return (x: cos(angle), y: sin(angle))
  }
}
