internal import Glibc
internal import LineFinding

/// The lines of print of a page, measured by themselves: where the paper ends, and how it was scanned, is forgotten.
struct PrintedLines {
  private let lines: [PrintedLine]
  /// Middle of all print, and how wide its column is, in pixels. Both are taken as if each line were a stroke of ink, so that
  /// a line that one scan cuts in two and the other does not changes nothing.
  private let middle: (x: Double, y: Double)
  private let width: Double

  init(_ found: PageLines) {
    let lines = found.lines.compactMap(PrintedLine.init).filter { $0.weight > 0 }
    let total = max(lines.reduce(0) { $0 + $1.width }, 1)
    func mean(_ value: (PrintedLine) -> Double) -> Double { lines.reduce(0) { $0 + value($1) * $1.width } / total }
    let (x, y) = (mean(\.middle), mean(\.height))
    let square = mean { ($0.middle - x) * ($0.middle - x) + $0.width * $0.width / 12 }
    // Of lines of one width, below each other, this is their width.
    width = max(1, (12 * square).squareRoot())
    middle = (x, y)
    self.lines = lines
  }

  /// How much all lines tell, in lines of many words.
  var weight: Double { lines.reduce(0) { $0 + $1.weight } }

  /// Numbers by which lines are compared, and the weight of each. The distance between two lines is 1 where they are as
  /// far apart as two scans of one line may be.
  var traits: [(numbers: [Float], weight: Float)] { lines.map { (traits(of: $0), Float($0.weight)) } }

  /// Numbers in `traits` of a line.
  static let traitCount = LikenessMeasures.gapParts + 3

  private func traits(of line: PrintedLine) -> [Float] {
    var numbers = [Float](repeating: 0, count: Self.traitCount)
    let parts = LikenessMeasures.gapParts
    let spread = LikenessMeasures.gapSpread
    // A gap by itself has a length of 1 in all its parts together.
    let unit = 1 / (spread * Double.pi.squareRoot()).squareRoot() / LikenessMeasures.gapLoss
    for gap in line.gaps {
      let middle = gap.place * Double(parts) - 0.5
      for part in max(0, Int(middle - 4 * spread))...max(0, min(parts - 1, Int(middle + 4 * spread) + 1)) {
        let distance = (Double(part) - middle) / spread
        numbers[part] += Float(gap.sureness * unit * exp(-distance * distance / 2))
      }
    }
    numbers[parts] = Float((line.height - middle.y) / width / LikenessMeasures.heightSpread)
    numbers[parts + 1] = Float((line.left - middle.x) / width / LikenessMeasures.leftSpread)
    numbers[parts + 2] = Float(line.width / width / LikenessMeasures.lengthSpread)
    return numbers
  }
}
