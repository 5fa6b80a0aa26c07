/// Why a language model cannot be run by ourselves. libtesseract may still take it.
package enum ModelError: Error, Hashable {
  /// The file ends too early, or contradicts itself.
  case damaged
  case missing(TrainedData.Component)
  /// A sound model perhaps, but not of the one shape that is built here.
  case unfamiliar(NetworkPart)

  package var remedy: String {
    switch self {
    case .damaged: "Install the language model again, or read with --recogniser tesseract."
    case .missing, .unfamiliar: "Read with --recogniser tesseract, or install the model from tesseract-ocr-vie."
    }
  }
}

/// A part of the network, for `ModelError.unfamiliar`.
package enum NetworkPart: String, Sendable {
  case outline, input, convolution, pooling, columns, forwards, backwards, widened, output, training
  case letters, codes, dictionaries
}
