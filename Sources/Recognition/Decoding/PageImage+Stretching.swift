internal import CLeptonica
internal import Records

extension PageImage {
  /// Stretched to `target`, each direction by itself; bilevel pictures become grey.
  func stretched(to target: PixelSize) throws(RecognitionError) -> PageImage {
    let grey = depth == 1 ? try PageImage(pixConvert1To8(nil, pix, 255, 0)) : try shared()
    let tall = size.height == target.height ? grey : try grey.stretchedDown(to: target.height)
    if size.width == target.width { return tall }
    return try tall.turned(by: 90).stretchedDown(to: target.width).turned(by: 270)
  }

  /// Of another height: each row is a weighted mean of the rows around its place, so that nothing falls between two rows.
  private func stretchedDown(to height: Int) throws(RecognitionError) -> PageImage {
    let result = try PageImage(pixCreate(Int32(size.width), Int32(height), Int32(depth)))
    guard let source = pixGetData(pix), let target = pixGetData(result.pix) else { throw .unreadable(.outOfMemory) }
    let bytes = Int(pixGetWpl(pix)) * 4
    let scale = Double(size.height) / Double(height)
    var sums = [Int32](repeating: 0, count: bytes)
    // The same weight goes to all bytes of a row, so that their order does not matter.
    source.withMemoryRebound(to: UInt8.self, capacity: bytes * size.height) { from in
      target.withMemoryRebound(to: UInt8.self, capacity: bytes * height) { to in
        sums.withUnsafeMutableBufferPointer { sums in
          for row in 0..<height {
            let weights = RowWeights(at: (Double(row) + 0.5) * scale - 0.5, scale: scale, rows: size.height)
            sums.update(repeating: Self.half)
            for (other, weight) in weights.rows {
              let line = from + other * bytes
              for index in 0..<bytes { sums[index] &+= Int32(line[index]) &* weight }
            }
            let line = to + row * bytes
            for index in 0..<bytes { line[index] = UInt8(truncatingIfNeeded: max(0, min(255, sums[index] >> 14))) }
          }
        }
      }
    }
    return result
  }

  /// Half of the sum of all weights of a row, for rounding.
  private static let half = RowWeights.one / 2
}

/// How much each row of a picture counts for a row of the stretched picture.
private struct RowWeights {
  /// The sum of all weights.
  static let one: Int32 = 1 << 14
  var rows: [(row: Int, weight: Int32)] = []

  /// For a row whose middle lies at `place` among `rows`; `scale` is source rows for each target row. A tent as wide as
  /// two rows, of the picture where it is enlarged, of the result where it is reduced.
  init(at place: Double, scale: Double, rows count: Int) {
    let reach = max(1, scale)
    var weights: [(row: Int, weight: Double)] = []
    for row in Int((place - reach).rounded(.up))...Int((place + reach).rounded(.down)) {
      let weight = 1 - abs(Double(row) - place) / reach
      if weight > 0 { weights.append((min(max(row, 0), count - 1), weight)) }
    }
    let sum = weights.reduce(0) { $0 + $1.weight }
    rows = weights.map { ($0.row, Int32(($0.weight / sum * Double(Self.one)).rounded())) }
  }
}
