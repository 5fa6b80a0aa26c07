/// The weights of all layers, packed once.
struct NetworkWeights: Sendable {
  /// 3x3 pixels to 16 features.
  let convolution: DenseLayer
  /// Down each column: 16 features and 48 of memory.
  let columns: DenseLayer
  let forwards: StackedGates
  let backwards: StackedGates
  let widened: StackedGates
  let output: DenseLayer

  init(_ tree: NetworkTree) {
    convolution = DenseLayer(convolution: tree.convolution)
    columns = DenseLayer(tree.columns)
    forwards = StackedGates(tree.forwards, inputs: 48, units: 96)
    backwards = StackedGates(tree.backwards, inputs: 96, units: 96)
    widened = StackedGates(tree.widened, inputs: 96, units: 192)
    output = DenseLayer([tree.output])
  }
}
