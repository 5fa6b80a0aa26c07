/// The four gates of an LSTM as one matrix (cell input, input gate, forget gate, output gate), in two parts.
struct StackedGates: Sendable {
  let inputs: Int
  let units: Int
  /// What comes from the layer below; holds the bias.
  let below: DenseLayer
  /// What comes from the step before.
  let before: PackedMatrix

  init(_ stacked: WeightMatrix, inputs: Int, units: Int) {
    self.inputs = inputs
    self.units = units
    below = DenseLayer(stacked, inputs: 0..<inputs)
    before = PackedMatrix(rows: stacked.rows, inputs: units) { row, input in
      stacked.weight(row: row, input: inputs + input)
    }
  }
}
