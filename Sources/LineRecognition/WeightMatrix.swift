/// A layer's weights as the model holds them: rows of int8, the bias last, and a scale for each row.
struct WeightMatrix: Sendable {
  let rows: Int
  /// Inputs, without the bias.
  let inputs: Int
  /// `rows` times `inputs + 1`.
  private(set) var weights: [Int8]
  private(set) var scales: [Float]

  /// Reads a matrix that must have this shape.
  init(rows: Int, inputs: Int, part: NetworkPart, from cursor: inout ByteCursor) throws(ModelError) {
    self.rows = rows
    self.inputs = inputs
    guard try cursor.integer(UInt8.self) == Self.integerMode,
      try cursor.integer(UInt32.self) == UInt32(rows), try cursor.integer(UInt32.self) == UInt32(inputs + 1)
    else { throw .unfamiliar(part) }
    _ = try cursor.take(1)
    weights = try cursor.take(rows * (inputs + 1)).map { Int8(bitPattern: $0) }
    guard try cursor.integer(UInt32.self) == UInt32(rows) else { throw .unfamiliar(part) }
    scales = []
    for _ in 0..<rows {
      let scale = Float(try cursor.double() / 127)
      // Pooling takes the largest sum before it is scaled, hence no negative ones.
      guard scale >= 0, scale <= Self.largestScale else { throw .unfamiliar(part) }
      scales.append(scale)
    }
  }

  /// Integer weights, scales as doubles, "double scales" flag (facts, section 2).
  private static let integerMode: UInt8 = 0x85
  /// The scales of vie.traineddata end at 0.31 / 127; a greater one than this could only be damage.
  private static let largestScale: Float = 1

  /// Puts matrices with the same inputs one below the other.
  init(stacking matrices: [WeightMatrix], inputs: Int) {
    rows = matrices.reduce(0) { $0 + $1.rows }
    self.inputs = inputs
    weights = matrices.flatMap(\.weights)
    scales = matrices.flatMap(\.scales)
  }

  func weight(row: Int, input: Int) -> Int8 { weights[row * (inputs + 1) + input] }

  /// The bias, in the measure of the sums: as if its input were 127.
  func bias(row: Int) -> Int32 { Int32(weight(row: row, input: inputs)) * 127 }
}
