internal import Foundation

/// The last layer: probabilities of the codes in each column.
struct OutputPass {
  private static let batch = 32
  /// Arguments of the exponential below this are cut off, so that no probability is 0.
  private static let leastExponent: Float = -86

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
      for column in 0..<count {
        let place = (start + column) * classes
        var most = -Float.infinity
        for code in 0..<classes {
          let value = Float(sums[column * layer.matrix.rows + code]) * layer.scales[code]
          probabilities[place + code] = value
          most = max(most, value)
        }
        var total: Float = 0
        for code in place..<place + classes {
          let value = exp(max(probabilities[code] - most, leastExponent))
          total += value
          probabilities[code] = value
        }
        for code in place..<place + classes { probabilities[code] /= total }
      }
    }
    return LineOutput(columns: inputs.columns, classes: classes, probabilities: probabilities)
  }
}
