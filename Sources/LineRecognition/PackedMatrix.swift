/// Weights in the order that the kernels read them: see `line_matrix`.
struct PackedMatrix: Sendable {
  static let blockRows = 16
  static let quadBytes = 4

  let blocks: Int
  let quads: Int
  let weights: [Int8]
  let rowSums: [Int32]
  /// No weight is -128: so it is in every model that Tesseract made.
  let isSymmetric: Bool

  /// Rows as the kernels count them: a multiple of 16.
  var rows: Int { blocks * Self.blockRows }
  /// Inputs as the kernels count them: a multiple of 4.
  var inputs: Int { quads * Self.quadBytes }

  /// Packs rows of equal length.
  init(_ source: [[Int8]]) {
    let length = source.first?.count ?? 0
    blocks = (source.count + Self.blockRows - 1) / Self.blockRows
    quads = (length + Self.quadBytes - 1) / Self.quadBytes
    let groupBytes = Self.blockRows * Self.quadBytes
    var weights = [Int8](repeating: 0, count: blocks * quads * groupBytes)
    var rowSums = [Int32](repeating: 0, count: blocks * Self.blockRows)
    for (row, values) in source.enumerated() {
      precondition(values.count == length)
      let start = row / Self.blockRows * quads * groupBytes + row % Self.blockRows * Self.quadBytes
      for (input, value) in values.enumerated() {
        weights[start + input / Self.quadBytes * groupBytes + input % Self.quadBytes] = value
      }
      rowSums[row] = values.reduce(0) { $0 + Int32($1) }
    }
    self.weights = weights
    self.rowSums = rowSums
    isSymmetric = !weights.contains(.min)
  }
}
