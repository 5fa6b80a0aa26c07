/// The four gates of an LSTM as one matrix (cell input, input gate, forget gate, output gate), in two parts.
struct StackedGates: Sendable {
  let units: Int
  /// What comes from the layer below; holds the bias.
  let below: DenseLayer
  /// What comes from the step before.
  let before: PackedMatrix

  init(_ gates: [WeightMatrix], inputs: Int, units: Int) {
    self.units = units
    below = DenseLayer(gates, inputs: 0..<inputs)
    before = DenseLayer(gates, inputs: inputs..<inputs + units).matrix
  }
}
