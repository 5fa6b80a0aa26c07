/// The last layer: probabilities of the codes in each column.
struct OutputPass {
  private static let batch = 32

  static func run(_ inputs: Activations, model: LineModel, kernels: Kernels) -> LineOutput {
    let layer = model.weights.output
    let classes = LineModel.classes
    var sums = [Int32](repeating: 0, count: batch * layer.matrix.rows)
    var probabilities = [Float](repeating: 0, count: inputs.columns * classes)
    for start in stride(from: 0, to: inputs.columns, by: batch) {
      let count = min(batch, inputs.columns - start)
      kernels.multiply(
        layer.matrix, columns: count, inputs: inputs.values, at: inputs.rows(from: start), start: layer.bias,
        into: &sums, at: Rows(stride: layer.matrix.rows))
      kernels.softmax(
        sums, at: Rows(stride: layer.matrix.rows), scales: layer.scales, classes: classes, columns: count,
        into: &probabilities, from: start * classes)
    }
    return LineOutput(columns: inputs.columns, classes: classes, probabilities: probabilities)
  }
}
