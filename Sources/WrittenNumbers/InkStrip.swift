/// A cut-out number as the network sees it: 32 rows, ink 1, paper 0.
///
/// Training does the same step by step (`normalised` in Training/written-numbers/strings.py): change both or none.
struct InkStrip {
  static let rows = 32
  private static let mostColumns = 160
  /// Paper left and right of the ink.
  private static let margin = 4

  /// A multiple of 4, as the network needs it; columns that are filled up hold paper.
  let columns: Int
  /// Row by row.
  let ink: [Float]

  /// From grey values row by row, 0 black to 255; `stretch` times as wide as it was written. Nil where there is no ink.
  init?(grey: [UInt8], width: Int, height: Int, stretch: Double = 1) {
    guard width > 0, height > 0, grey.count == width * height else { return nil }
    let paper = Double(grey.sorted()[Int(0.6 * Double(grey.count - 1))])
    let dark = grey.map { max(0, paper - Double($0)) }
    let most = dark.sorted()[Int(0.995 * Double(dark.count - 1))]
    guard most >= 1 else { return nil }
    let ink = dark.map { min(1, $0 / most) }
    let isInk = ink.map { $0 > 0.4 }
    let rows = (0..<height).filter { row in isInk[row * width..<(row + 1) * width].contains(true) }
    let columns = (0..<width).filter { column in (0..<height).contains { isInk[$0 * width + column] } }
    guard let top = rows.first, let bottom = rows.last, let left = columns.first, let right = columns.last else {
      return nil
    }
    let part = (top...bottom).map { row in Array(ink[row * width + left...row * width + right]) }
    let wide = max(
      4, min(Self.mostColumns, Int(Double(right - left + 1) * Double(Self.rows) / Double(part.count) + 0.5)))
    var columnwise = Self.averaged(Self.transposed(Self.averaged(part, to: Self.rows)), to: wide)
    if stretch != 1 {
      let stretched = max(4, min(Self.mostColumns, Int(Double(wide) * stretch + 0.5)))
      columnwise = Self.averaged(columnwise, to: stretched)
    }
    let scaled = Self.transposed(columnwise)
    self.columns = (columnwise.count + 2 * Self.margin + 3) / 4 * 4
    let before = [Float](repeating: 0, count: Self.margin)
    let behind = [Float](repeating: 0, count: self.columns - columnwise.count - Self.margin)
    self.ink = scaled.flatMap { before + $0.map(Float.init) + behind }
  }

  /// Resampled to `count` rows; each is the mean of what it covers.
  private static func averaged(_ rows: [[Double]], to count: Int) -> [[Double]] {
    let width = rows[0].count
    var sums = [[Double](repeating: 0, count: width)]
    for row in rows { sums.append(zip(sums[sums.count - 1], row).map { $0 + $1 }) }
    let step = Double(rows.count) / Double(count)
    func sum(at edge: Int) -> [Double] {
      let place = Double(edge) * step
      let low = min(Int(place), rows.count - 1)
      return zip(sums[low], rows[low]).map { $0 + (place - Double(low)) * $1 }
    }
    var last = sum(at: 0)
    return (1...count).map { edge in
      let next = sum(at: edge)
      defer { last = next }
      return zip(next, last).map { ($0 - $1) / step }
    }
  }

  private static func transposed(_ rows: [[Double]]) -> [[Double]] {
    (0..<rows[0].count).map { column in rows.map { $0[column] } }
  }
}
