internal import Foundation
internal import Records

extension PixelBox {
  /// Whether the two share a pixel.
  func meets(_ other: PixelBox) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  /// Where the box lies once a page of `size` pixels was turned clockwise by 0, 90, 180 or 270 degrees.
  func turned(by degrees: Int, on size: PixelSize) -> PixelBox {
    switch degrees {
    case 90: PixelBox(x: size.height - bottom, y: x, width: height, height: width)
    case 180: PixelBox(x: size.width - right, y: size.height - bottom, width: width, height: height)
    case 270: PixelBox(x: y, y: size.width - right, width: height, height: width)
    default: self
    }
  }

  /// Where the middle of the box lies once a page of `size` pixels was turned by a small angle (degrees, clockwise
  /// positive) around its own middle; the box keeps its size.
  func levelled(by degrees: Double, on size: PixelSize) -> PixelBox {
    guard degrees != 0 else { return self }
    let angle = degrees * .pi / 180
    let across = Double(x) + Double(width - size.width) / 2
    let down = Double(y) + Double(height - size.height) / 2
    let newAcross = across * cos(angle) - down * sin(angle)
    let newDown = across * sin(angle) + down * cos(angle)
    return PixelBox(
      x: x + Int((newAcross - across).rounded()), y: y + Int((newDown - down).rounded()), width: width, height: height)
  }
}
