/// A layer's weights as the model holds them: rows of int8, the bias last, and a scale for each row.
struct WeightMatrix: Sendable {
  let rows: Int
  /// Inputs, without the bias.
  let inputs: Int
  /// `rows` times `inputs + 1`; still bytes of the file.
  private let weights: ArraySlice<UInt8>
  let scales: [Float]

  /// Reads a matrix that must have this shape.
  init(rows: Int, inputs: Int, part: NetworkPart, from cursor: inout ByteCursor) throws(ModelError) {
    self.rows = rows
    self.inputs = inputs
    guard try cursor.integer(UInt8.self) == Self.integerMode,
      try cursor.integer(UInt32.self) == UInt32(rows), try cursor.integer(UInt32.self) == UInt32(inputs + 1)
    else { throw .unfamiliar(part) }
    _ = try cursor.take(1)
    weights = try cursor.take(rows * (inputs + 1))
    guard try cursor.integer(UInt32.self) == UInt32(rows) else { throw .unfamiliar(part) }
    var scales: [Float] = []
    for _ in 0..<rows {
      let scale = Float(try cursor.double() / 127)
      // Pooling takes the largest sum before it is scaled, hence no negative ones.
      guard scale >= 0, scale <= Self.largestScale else { throw .unfamiliar(part) }
      scales.append(scale)
    }
    self.scales = scales
  }

  /// Integer weights, scales as doubles, "double scales" flag (facts, section 2).
  private static let integerMode: UInt8 = 0x85
  /// The scales of vie.traineddata end at 0.31 / 127; a greater one than this could only be damage.
  private static let largestScale: Float = 1

  /// A row's weights, then its bias.
  private func row(_ row: Int) -> ArraySlice<UInt8> {
    let start = weights.startIndex + row * (inputs + 1)
    return weights[start..<start + inputs + 1]
  }

  /// The weights of a row for some of the inputs.
  func weights(row: Int, inputs range: Range<Int>) -> [Int8] {
    self.row(row).dropFirst(range.lowerBound).prefix(range.count).map { Int8(bitPattern: $0) }
  }

  /// The bias of a row, in the measure of the sums: as if its input were 127.
  func bias(row: Int) -> Int32 {
    weights(row: row, inputs: inputs..<inputs + 1).reduce(0) { $0 + Int32($1) * 127 }
  }
}
