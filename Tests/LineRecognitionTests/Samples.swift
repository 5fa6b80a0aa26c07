import Foundation
import LineRecognition

/// What the tests read: the installed model, and a line drawn for them.
enum Samples {
  static let modelPath = "/usr/share/tesseract-ocr/5/tessdata/vie.traineddata"
  static let hasModel = FileManager.default.fileExists(atPath: modelPath)

  static func modelBytes() throws -> [UInt8] { try bytes.get() }

  static func model() throws -> LineModel { try loaded.get() }

  private static let bytes = Result { [UInt8](try Data(contentsOf: URL(filePath: modelPath))) }
  private static let loaded = Result { try LineModel(TrainedData(modelBytes())) }

  /// "QUYẾT ĐỊNH" in DejaVu Sans, 160 x 36 pixels.
  static func drawnLine() throws -> GreyLine? {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/quyet-dinh.pgm")
    let header = "P5\n160 36\n255\n"
    return GreyLine(
      width: 160, height: 36, pixels: Array([UInt8](try Data(contentsOf: path)).dropFirst(header.utf8.count)))
  }

  /// The best probability of each column of the drawn line, as libtesseract 5.3.0 gives it
  /// (`GetRawLSTMTimesteps`, vie.traineddata of tessdata_fast).
  static let drawnLineByTesseract: [Float] = [
    0.999773204, 0.997366965, 0.999351084, 0.968247652, 0.999958634, 0.821294844, 0.998901248, 0.999985456,
    0.818606198, 0.999949217, 0.937820673, 0.99448365, 0.999995232, 0.80545491, 0.99999249, 0.915653169,
    0.992966413, 0.999847651, 0.813721538, 0.999992967, 0.562381685, 0.999749124, 0.999138713, 0.887506247,
    0.999969125, 0.500531554, 1.0, 0.969443262, 0.996241689, 0.99998343, 0.645274341, 0.999999523,
    0.855766177, 0.997463822, 0.993054569, 0.779042184, 1.0, 0.538595915, 0.999940038, 0.981145442,
    0.995481491, 0.999994397, 0.646799445, 0.999989748, 0.888333499, 0.999537706, 0.999965787, 0.824580371,
    0.999967456, 0.734544933, 0.999779642, 0.979087472, 0.999679446,
  ]

  /// A line of noise with dark strokes: nothing to read, but it takes the network through its range.
  static func noiseLine(width: Int, seed: UInt64) -> GreyLine? {
    var random = SeededRandom(seed: seed)
    let strokes = (0..<width).map { _ in UInt8.random(in: 0...1, using: &random) }
    let pixels = (0..<36 * width).map { place in
      UInt8.random(in: 0...60, using: &random) + (strokes[place % width] == 1 ? 0 : 190)
    }
    return GreyLine(width: width, height: 36, pixels: pixels)
  }
}
