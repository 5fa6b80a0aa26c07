internal import Foundation
internal import ReaderLine
internal import Recognition
internal import Records

/// Where what was read of a page lies in the space of a PDF's content stream.
///
/// Read was the picture of the page turned upright and set straight; the stream paints the page before that.
struct PagePlace {
  let sheet: Sheet
  /// Of the picture, upright and set straight, on which words were read.
  let size: PixelSize
  /// Clockwise degrees that made the page upright.
  let turn: Int
  /// Degrees that were taken out.
  let skew: Double
  /// Whether the stream paints in the own space of a kept page; else in points from the bottom left, upright.
  let isKept: Bool

  /// Points of the upright page.
  var uprightSize: (width: Double, height: Double) {
    turn == 90 || turn == 270 ? (sheet.height, sheet.width) : (sheet.width, sheet.height)
  }

  /// A word's box in the space of the stream: its bottom left corner, and the ways along and up.
  struct Frame {
    var corner: Sheet.Point
    var right: Sheet.Point
    var up: Sheet.Point

    var width: Double { (right.x * right.x + right.y * right.y).squareRoot() }
    var height: Double { (up.x * up.x + up.y * up.y).squareRoot() }
  }

  /// The box keeps its size and stays level: what was taken out as skew moves it, and does not slant it.
  func frame(of box: PixelBox) -> Frame {
    let centre = (
      x: Double(box.x) + Double(box.width) / 2 - Double(size.width) / 2,
      y: Double(box.y) + Double(box.height) / 2 - Double(size.height) / 2
    )
    let angle = skew * .pi / 180
    // Back from the picture that was set straight.
    let x = centre.x * cos(angle) + centre.y * sin(angle) + Double(size.width - box.width) / 2
    let y = centre.y * cos(angle) - centre.x * sin(angle) + Double(size.height - box.height) / 2
    let corner = point(x, y + Double(box.height))
    let right = point(x + Double(box.width), y + Double(box.height))
    let up = point(x, y)
    return Frame(
      corner: corner, right: Sheet.Point(right.x - corner.x, right.y - corner.y),
      up: Sheet.Point(up.x - corner.x, up.y - corner.y))
  }

  /// A place of the upright picture, in pixels from its left and top.
  private func point(_ x: Double, _ y: Double) -> Sheet.Point {
    let (width, height) = (Double(size.width), Double(size.height))
    // Shares of the picture before it was turned.
    let share =
      switch turn {
      case 90: (y / height, 1 - x / width)
      case 180: (1 - x / width, 1 - y / height)
      case 270: (1 - y / height, x / width)
      default: (x / width, y / height)
      }
    let frame = sheet.frame
    return stream(Sheet.Point(frame.left + share.0 * frame.width, frame.top + share.1 * frame.height))
  }

  /// A place of the shown page in the space of the stream.
  func stream(_ point: Sheet.Point) -> Sheet.Point {
    if isKept, case .page(let space, _) = sheet.content { return space.own(point) }
    let upright =
      switch turn {
      case 90: Sheet.Point(sheet.height - point.y, point.x)
      case 180: Sheet.Point(sheet.width - point.x, sheet.height - point.y)
      case 270: Sheet.Point(point.y, sheet.width - point.x)
      default: point
      }
    return Sheet.Point(upright.x, uprightSize.height - upright.y)
  }

  /// A place of the upright page, in points from its left and top, in the space of the stream.
  func stream(upright point: Sheet.Point) -> Sheet.Point {
    let shown =
      switch turn {
      case 90: Sheet.Point(point.y, sheet.height - point.x)
      case 180: Sheet.Point(sheet.width - point.x, sheet.height - point.y)
      case 270: Sheet.Point(sheet.width - point.y, point.x)
      default: point
      }
    return stream(shown)
  }

  /// What maps the unit square of a picture to its place, as an operand of `cm`.
  func matrix(_ corners: Sheet.Corners) -> String {
    let (left, right, low) = (stream(corners.topLeft), stream(corners.topRight), stream(corners.bottomLeft))
    let values = [right.x - left.x, right.y - left.y, left.x - low.x, left.y - low.y, low.x, low.y]
    return values.map { PDFNumber.text($0) }.joined(separator: " ")
  }
}
