internal import Glibc
internal import LineFinding

/// The lines of print of a page, measured by themselves: where the paper ends, and how it was scanned, is forgotten.
struct PrintedLines {
  private let lines: [PrintedLine]
  /// Weighted means over the lines, in which the long ones count most: length, left end and height, in pixels.
  private let length: Double
  private let left: Double
  private let height: Double

  init(_ found: PageLines) {
    let lines = found.lines.compactMap(PrintedLine.init).filter { $0.weight > 0 }
    let weights = lines.map { $0.weight * $0.width * $0.width }
    let sum = max(weights.reduce(0, +), 1)
    func mean(_ value: (PrintedLine) -> Double) -> Double {
      zip(lines, weights).reduce(0) { $0 + value($1.0) * $1.1 } / sum
    }
    self.lines = lines
    length = max(1, mean(\.width))
    left = mean(\.left)
    height = mean(\.height)
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
    numbers[parts] = Float((line.height - height) / length / LikenessMeasures.heightSpread)
    numbers[parts + 1] = Float((line.left - left) / length / LikenessMeasures.leftSpread)
    numbers[parts + 2] = Float(line.width / length / LikenessMeasures.lengthSpread)
    return numbers
  }
}
