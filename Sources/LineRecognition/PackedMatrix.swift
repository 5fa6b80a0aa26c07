/// Weights in the order that the kernels read them: see `line_matrix`.
struct PackedMatrix: Sendable {
  static let blockRows = 16
  static let quadBytes = 4

  let blocks: Int
  let quads: Int
  let weights: [Int8]
  let rowSums: [Int32]

  /// Rows as the kernels count them: a multiple of 16.
  var rows: Int { blocks * Self.blockRows }
  /// Inputs as the kernels count them: a multiple of 4.
  var inputs: Int { quads * Self.quadBytes }

  /// Packs the weights that `weight` gives for a row and an input.
  init(rows: Int, inputs: Int, weight: (_ row: Int, _ input: Int) -> Int8) {
    blocks = (rows + Self.blockRows - 1) / Self.blockRows
    quads = (inputs + Self.quadBytes - 1) / Self.quadBytes
    var weights: [Int8] = []
    var rowSums = [Int32](repeating: 0, count: blocks * Self.blockRows)
    weights.reserveCapacity(blocks * quads * Self.blockRows * Self.quadBytes)
    for block in 0..<blocks {
      for quad in 0..<quads {
        for row in block * Self.blockRows..<(block + 1) * Self.blockRows {
          for input in quad * Self.quadBytes..<(quad + 1) * Self.quadBytes {
            let value = row < rows && input < inputs ? weight(row, input) : 0
            weights.append(value)
            rowSums[row] += Int32(value)
          }
        }
      }
    }
    self.weights = weights
    self.rowSums = rowSums
  }
}
