/// An LSTM along the line, from left to right or back.
struct RecurrentPass {
  /// Columns whose inputs are multiplied at once, before the steps that must follow one another.
  private static let batch = 32

  let gates: StackedGates
  let reversed: Bool
  let kernels: Kernels

  func run(_ inputs: Activations) -> Activations {
    let rows = gates.below.matrix.rows
    var outputs = Activations(columns: inputs.columns, units: gates.units)
    var state = [Float](repeating: 0, count: gates.units)
    var sums = [Int32](repeating: 0, count: Self.batch * rows)
    let starts = Array(stride(from: 0, to: inputs.columns, by: Self.batch))
    for start in reversed ? starts.reversed() : starts {
      let count = min(Self.batch, inputs.columns - start)
      kernels.multiply(
        gates.below.matrix, columns: count, inputs: inputs.values, at: inputs.rows(from: start),
        start: gates.below.bias, into: &sums, at: Rows(stride: rows))
      for step in 0..<count {
        let index = reversed ? count - 1 - step : step
        let column = start + index
        let before = outputs.place(reversed ? column + 1 : column - 1)
        kernels.accumulate(gates.before, inputs: outputs.values, at: before, into: &sums, at: index * rows)
        kernels.gates(
          sums, at: Rows(start: index * rows, stride: rows), scales: gates.below.scales, columns: 1, state: &state,
          into: &outputs.values, at: outputs.rows(from: column))
      }
    }
    return outputs
  }
}
