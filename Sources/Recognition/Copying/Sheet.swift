package import Foundation

/// How a page of a scan can come into a PDF, and where on it what was read stands.
///
/// Places are in points of the page as it is shown, from its left and from its top, before it is turned upright.
package struct Sheet {
  package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
  }

  package enum Content {
    /// A picture by itself; where its top left, top right and bottom left corners lie.
    case picture(PackedPicture, Corners)
    /// The picture of this object of the PDF, and how many bytes it has.
    case object(Int32, generation: Int32, Corners, bytes: Int)
    /// A picture taken apart: bilevel print, the colours of paper behind it and those of the ink.
    case layers(print: PackedPicture, paper: PackedPicture, ink: PackedPicture, Corners)
    /// A page of a PDF, with its glyphs or without.
    case page(PageSpace, keepsText: Bool)
  }

  package struct Corners: Hashable, Sendable {
    package var topLeft: Point
    package var topRight: Point
    package var bottomLeft: Point

    /// What the picture covers, whichever way it is turned.
    package var frame: (left: Double, top: Double, width: Double, height: Double) {
      let bottomRight = Point(topRight.x + bottomLeft.x - topLeft.x, topRight.y + bottomLeft.y - topLeft.y)
      let across = [topLeft.x, topRight.x, bottomLeft.x, bottomRight.x]
      let down = [topLeft.y, topRight.y, bottomLeft.y, bottomRight.y]
      let (left, top) = (across.min() ?? 0, down.min() ?? 0)
      return (left, top, (across.max() ?? 0) - left, (down.max() ?? 0) - top)
    }
  }

  /// How the own space of a PDF's page lies on the page as it is shown (ISO 32000-1, 7.7.3.3).
  package struct PageSpace: Hashable, Sendable {
    package var left: Double
    package var bottom: Double
    package var right: Double
    package var top: Double
    /// Points of its unit.
    package var unit: Double
    /// Clockwise: 0, 90, 180 or 270.
    package var turn: Int

    /// A place of the shown page in the page's own space.
    package func own(_ point: Point) -> Point {
      let (x, y) = (point.x / unit, point.y / unit)
      return switch turn {
      case 90: Point(left + y, bottom + x)
      case 180: Point(right - x, bottom + y)
      case 270: Point(right - y, top - x)
      default: Point(left + x, top - y)
      }
    }
  }

  package var width: Double
  package var height: Double
  /// Where the picture that was read lies: left, top, width and height.
  package var frame: (left: Double, top: Double, width: Double, height: Double)
  package var content: Content
}

/// A picture packed as a PDF can hold it.
package struct PackedPicture: Sendable {
  package enum Coding: Hashable, Sendable {
    case jpeg
    /// CCITT T.6; whether samples of 1 are black.
    case fax(isBlack1: Bool)
    /// What stands in the IDAT chunks of a PNG.
    case png
    case jpeg2000
  }

  package var coding: Coding
  package var bytes: Data
  /// Pixels.
  package var width: Int
  package var height: Int
  /// A component.
  package var bits: Int
  /// 1 or 3.
  package var components: Int
  /// Three bytes a colour.
  package var palette: Data?
  /// Whether the file's own bytes are used.
  package var isAsScanned: Bool
  /// Whether the same pixels come out.
  package var isLossless: Bool
  /// Whether three components are red, green and blue though the bytes do not say so.
  package var isPlainRGB = false
}
