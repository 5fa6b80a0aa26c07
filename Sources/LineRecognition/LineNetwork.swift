/// Runs a language model's network over lines, giving what Tesseract 5.3 would.
package struct LineNetwork: Sendable {
  /// A line that the network is less sure of is tried white on black too (`invert_threshold` of Tesseract).
  package static let inversionThreshold: Float = 0.7

  package let model: LineModel
  private let kernels: Kernels

  package init(_ model: LineModel, kernels: KernelKind = .chosen) {
    self.model = model
    self.kernels = Kernels(kind: kernels.isAvailable ? kernels : .scalar)
  }

  /// The kernels in use.
  package var kernelKind: KernelKind { kernels.kind }

  /// One pass over the line as it is.
  package func read(_ line: GreyLine) -> LineOutput {
    let convolution = ConvolutionPass(line, model: model, kernels: kernels)
    let columns = ColumnPass.run(convolution, model: model, kernels: kernels)
    let forwards = RecurrentPass(gates: model.weights.forwards, reversed: false, kernels: kernels).run(columns)
    let backwards = RecurrentPass(gates: model.weights.backwards, reversed: true, kernels: kernels).run(forwards)
    let widened = RecurrentPass(gates: model.weights.widened, reversed: false, kernels: kernels).run(backwards)
    return OutputPass.run(widened, model: model, kernels: kernels)
  }

  /// Whether the network is so unsure that the line might be white on black.
  package func isDoubtful(_ output: LineOutput) -> Bool {
    output.certainty(nullCode: model.nullCode) < Self.inversionThreshold
  }

  /// Reads the line, and inverted as well where the result is doubtful; the surer result counts.
  package func readEitherWay(_ line: GreyLine) -> LineOutput {
    let plain = read(line)
    guard isDoubtful(plain) else { return plain }
    let inverted = read(line.inverted)
    let nullCode = model.nullCode
    return inverted.certainty(nullCode: nullCode) > plain.certainty(nullCode: nullCode) ? inverted : plain
  }
}
