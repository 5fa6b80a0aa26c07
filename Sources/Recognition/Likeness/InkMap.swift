internal import CLeptonica
internal import LineFinding
internal import Records

/// Where a page has more ink and where less, in a frame laid around the middle of its ink.
struct InkMap {
  /// Share of the pixels that are ink, 0 to 1.
  let ink: Double
  /// How much more ink a cell has than those around it, row by row.
  let cells: [Float]

  /// `page` is upright and bilevel, and lies askew by `tilt`.
  init(of page: borrowing PageImage, tilt: PageTilt) throws(RecognitionError) {
    let picture = try StraightInk(page, tilt: tilt)
    ink = picture.total / Double(max(1, picture.width * picture.height))
    let across = picture.frame(of: picture.columnSums)
    let down = picture.frame(of: picture.rowSums)
    let (columns, rows) = (LikenessMeasures.mapColumns, LikenessMeasures.mapRows)
    var shares = [Double](repeating: 0, count: columns * rows)
    for row in 0..<rows {
      for column in 0..<columns {
        let share = picture.ink(
          across: across.part(column, of: columns), down: down.part(row, of: rows))
        shares[row * columns + column] = max(0, share).squareRoot()
      }
    }
    cells = Self.contrasts(of: shares)
  }

  /// Each cell less the mean of those around it; beyond the edge the outermost ones go on.
  private static func contrasts(of shares: [Double]) -> [Float] {
    let (columns, rows) = (LikenessMeasures.mapColumns, LikenessMeasures.mapRows)
    let reach = LikenessMeasures.mapSurround
    let count = Double((2 * reach + 1) * (2 * reach + 1))
    return shares.indices.map { index in
      var sum = 0.0
      for row in index / columns - reach...index / columns + reach {
        for column in index % columns - reach...index % columns + reach {
          sum += shares[min(max(row, 0), rows - 1) * columns + min(max(column, 0), columns - 1)]
        }
      }
      return Float(shares[index] - sum / count)
    }
  }
}

/// The ink of a page set straight, in coarse pixels, added up so that the ink of any rectangle is known at once.
private struct StraightInk {
  let width: Int
  let height: Int
  /// Ink above and to the left of each corner (integral image).
  private let sums: [Double]

  init(_ page: borrowing PageImage, tilt: PageTilt) throws(RecognitionError) {
    let steps = LikenessMeasures.mapPixels
    let coarse = try page.reduced(by: steps)
    (width, height) = (coarse.size.width, coarse.size.height)
    guard let data = pixGetData(coarse.pix), coarse.depth == 8 else { throw .unreadable(.outOfMemory) }
    let stride = Int(pixGetWpl(coarse.pix))
    let (width, height) = (width, height)
    let shares = (0..<width * height).map { place in
      let column = place % width
      let grey = data[place / width * stride + column >> 2] >> UInt32(24 - 8 * (column & 3)) & 0xFF
      return Double(255 - grey) / 255
    }
    let isInk = Self.withoutSpecks(shares, width: width)
    var sums = [Double](repeating: 0, count: (width + 1) * (height + 1))
    for row in 0..<height {
      var line = 0.0
      for column in 0..<width {
        let place = tilt.crooked(x: (Double(column) + 0.5) * Double(steps), y: (Double(row) + 0.5) * Double(steps))
        let (x, y) = (Int((place.x / Double(steps)).rounded(.down)), Int((place.y / Double(steps)).rounded(.down)))
        if x >= 0, x < width, y >= 0, y < height, isInk[y * width + x] { line += shares[y * width + x] }
        sums[(row + 1) * (width + 1) + column + 1] = sums[row * (width + 1) + column + 1] + line
      }
    }
    self.sums = sums
  }

  /// Which coarse pixels have ink all around. Specks stand by themselves; far out they would move the frame.
  private static func withoutSpecks(_ shares: [Double], width: Int) -> [Bool] {
    shares.indices.map { place in
      guard shares[place] > 0 else { return false }
      let column = place % width
      var neighbours = 0
      for row in [-width, 0, width] {
        for side in max(0, column - 1)...min(width - 1, column + 1) {
          let other = place - column + side + row
          if other != place, shares.indices.contains(other), shares[other] > 0 { neighbours += 1 }
        }
      }
      return neighbours >= LikenessMeasures.leastNeighbours
    }
  }

  var total: Double { sums.last ?? 0 }

  var columnSums: [Double] {
    (0..<width).map { sums[height * (width + 1) + $0 + 1] - sums[height * (width + 1) + $0] }
  }

  var rowSums: [Double] { (0..<height).map { sums[($0 + 1) * (width + 1) + width] - sums[$0 * (width + 1) + width] } }

  /// Where the ink stands along one side, by its mean and its spread: both move little when a stamp is added.
  func frame(of amounts: [Double]) -> Span {
    guard total > 0 else { return Span(from: 0, to: Double(amounts.count)) }
    let mean = amounts.indices.reduce(0) { $0 + (Double($1) + 0.5) * amounts[$1] } / total
    let square = amounts.indices.reduce(0) { sum, place in
      let distance = Double(place) + 0.5 - mean
      return sum + distance * distance * amounts[place]
    }
    let reach = LikenessMeasures.mapReach * (square / total).squareRoot() + 0.5
    return Span(from: mean - reach, to: mean + reach)
  }

  /// Share of ink in a rectangle; outside the page there is none.
  func ink(across: Span, down: Span) -> Double {
    let amount =
      corner(across.to, down.to) - corner(across.from, down.to) - corner(across.to, down.from)
      + corner(across.from, down.from)
    return amount / max(across.length * down.length, 1e-9)
  }

  private func corner(_ x: Double, _ y: Double) -> Double {
    let (x, y) = (min(max(x, 0), Double(width)), min(max(y, 0), Double(height)))
    let (column, row) = (min(Int(x), max(0, width - 1)), min(Int(y), max(0, height - 1)))
    let (right, below) = (x - Double(column), y - Double(row))
    let place = row * (width + 1) + column
    return sums[place] * (1 - right) * (1 - below) + sums[place + 1] * right * (1 - below)
      + sums[place + width + 1] * (1 - right) * below + sums[place + width + 2] * right * below
  }
}

/// A stretch along one side of a page, in coarse pixels.
private struct Span {
  let from: Double
  let to: Double

  var length: Double { to - from }

  func part(_ index: Int, of count: Int) -> Span {
    Span(from: from + length * Double(index) / Double(count), to: from + length * Double(index + 1) / Double(count))
  }
}
