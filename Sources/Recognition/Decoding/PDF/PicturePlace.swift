internal import CPageContent
internal import Records

/// How a picture lies on the page as it is shown: which part of it is seen, and how its pixels have to be moved.
struct PicturePlace {
  var orientation: StoredOrientation
  /// The part of the stored picture that is seen, in its own pixels.
  var part: PixelBox
  /// Whether all of it is seen.
  var isWhole: Bool
  /// Dots an inch of the page as it is shown.
  var horizontal: Double
  var vertical: Double
  /// Points from the left and from the top of the shown page to the whole picture's corner.
  var left: Double
  var top: Double

  /// Nil where the picture lies askew.
  init?(_ paint: Paint, on page: PageContent) {
    let m = paint.matrix
    guard paint.isPicture, paint.isLevel, paint.width > 0, paint.height > 0 else { return nil }
    let column = Self.shown(m.0, m.1, turn: page.turn)
    let row = Self.shown(-m.2, -m.3, turn: page.turn)
    let isTurned = abs(column.x) < abs(column.y)
    let (across, down) = isTurned ? (row.x, column.y) : (column.x, row.y)
    guard abs(across) > 0, abs(down) > 0, across.isFinite, down.isFinite else { return nil }
    orientation =
      switch (isTurned, across > 0, down > 0) {
      case (false, true, true): .upright
      case (false, false, true): .flippedAcross
      case (false, false, false): .upsideDown
      case (false, true, false): .flippedDown
      case (true, true, true): .transposed
      case (true, false, true): .turnedLeft
      case (true, false, false): .transposedUpsideDown
      case (true, true, false): .turnedRight
      }
    let pixels = isTurned ? (paint.height, paint.width) : (paint.width, paint.height)
    horizontal = Double(pixels.0) / abs(across) * 72 / page.unit
    vertical = Double(pixels.1) / abs(down) * 72 / page.unit
    let whole = SohoaArea(
      left: min(0, m.0) + min(0, m.2) + m.4, bottom: min(0, m.1) + min(0, m.3) + m.5,
      right: max(0, m.0) + max(0, m.2) + m.4, top: max(0, m.1) + max(0, m.3) + m.5)
    (left, top) = Self.corner(of: whole, on: page)
    part = Self.part(of: paint, whole: whole)
    isWhole = part == PixelBox(x: 0, y: 0, width: Int(paint.width), height: Int(paint.height))
  }

  /// A vector of the page in the directions of the page as it is shown: right and down.
  private static func shown(_ x: Double, _ y: Double, turn: Int) -> (x: Double, y: Double) {
    switch turn {
    case 90: (y, x)
    case 180: (-x, y)
    case 270: (-y, -x)
    default: (x, -y)
    }
  }

  /// Points from the left and from the top of the page as it is shown to an area of the page's own space.
  static func corner(of area: SohoaArea, on page: PageContent) -> (left: Double, top: Double) {
    let shown = page.shown
    return switch page.turn {
    case 90: (area.bottom - shown.bottom, area.left - shown.left)
    case 180: (shown.right - area.right, area.bottom - shown.bottom)
    case 270: (shown.top - area.top, shown.right - area.right)
    default: (area.left - shown.left, shown.top - area.top)
    }
  }

  /// The pixels whose places on the page lie inside `paint.area`.
  private static func part(of paint: Paint, whole: SohoaArea) -> PixelBox {
    let m = paint.matrix
    let (width, height) = (Double(paint.width), Double(paint.height))
    // Shares of the whole picture, on the page from the left and from the bottom.
    func share(_ value: Double, from low: Double, to high: Double) -> Double {
      let share = (value - low) / (high - low)
      return share < Self.rounding ? 0 : share > 1 - Self.rounding ? 1 : share
    }
    let x = (
      share(paint.area.left, from: whole.left, to: whole.right),
      share(paint.area.right, from: whole.left, to: whole.right)
    )
    let y = (
      share(paint.area.bottom, from: whole.bottom, to: whole.top),
      share(paint.area.top, from: whole.bottom, to: whole.top)
    )
    let isAcross = abs(m.0) >= abs(m.1)
    let (along, alongSign) = isAcross ? (x, m.0) : (y, m.1)
    let (up, upSign) = isAcross ? (y, m.3) : (x, m.2)
    let columns = alongSign > 0 ? along : (1 - along.1, 1 - along.0)
    // Rows are counted from the top of the picture.
    let rows = upSign > 0 ? (1 - up.1, 1 - up.0) : up
    let (left, right) = (Int(pixels: (columns.0 * width).rounded()), Int(pixels: (columns.1 * width).rounded()))
    let (top, bottom) = (Int(pixels: (rows.0 * height).rounded()), Int(pixels: (rows.1 * height).rounded()))
    return PixelBox(x: left, y: top, width: max(0, right - left), height: max(0, bottom - top))
  }

  /// Share of a picture that is rounding, not cropping.
  private static let rounding = 0.004
}
