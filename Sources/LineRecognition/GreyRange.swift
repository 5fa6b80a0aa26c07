/// What counts as black and white in a line, seen along the middle row (facts, section 4).
struct GreyRange: Hashable {
  let black: Float
  let white: Float

  init(black: Float, white: Float) {
    self.black = black
    self.white = white
  }

  init(of line: GreyLine) {
    var minima = Histogram()
    var maxima = Histogram()
    let row = line.pixels[(line.height / 2 * line.width)..<((line.height / 2 + 1) * line.width)]
    for place in row.indices.dropFirst().dropLast() {
      let (before, here, after) = (row[place - 1], row[place], row[place + 1])
      if (here < before && here <= after) || (here <= before && here < after) { minima.add(here) }
      if (here > before && here >= after) || (here >= before && here > after) { maxima.add(here) }
    }
    if minima.total == 0 { minima.add(0) }
    if maxima.total == 0 { maxima.add(255) }
    black = Float(minima.quantile(0.25))
    white = Float(maxima.quantile(0.75))
  }

  /// The network's input for each grey level.
  var levels: [Int8] {
    var contrast = (white - black) / 2
    if contrast <= 0 { contrast = 1 }
    return (0...255).map { pixel in
      // 128 here, 127 everywhere else: so it was trained.
      let value = 128 * ((Float(pixel) - black) / contrast - 1)
      let magnitude = Int8(min(abs(value) + 0.5, 127))
      return value < 0 ? -magnitude : magnitude
    }
  }
}

/// How often each grey level occurs.
private struct Histogram {
  private var counts = [Int](repeating: 0, count: 256)
  private(set) var total = 0

  mutating func add(_ level: UInt8) {
    counts[Int(level)] += 1
    total += 1
  }

  /// The level below which `share` of all lie, interpolated within the last level counted.
  func quantile(_ share: Double) -> Double {
    let target = min(max(share * Double(total), 1), Double(total))
    var sum = 0
    var level = 0
    while level < counts.count, Double(sum) < target {
      sum += counts[level]
      level += 1
    }
    return Double(level) - (Double(sum) - target) / Double(counts[level - 1])
  }
}
