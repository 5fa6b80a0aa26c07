internal import Foundation

/// tanh and the logistic function at i/256, with the steps between: Tesseract interpolates in such tables, and the exact
/// functions change what is read (facts, section 5).
enum ActivationTables {
  static let entries = 4096

  /// tanh, its steps, logistic, its steps; 4096 each. The last step is 0, so that all beyond is 1.
  static let values: [Float] = {
    let places = (0..<entries).map { Double($0) / 256 }
    return table(places.map { tanh($0) }) + table(places.map { 1 / (1 + exp(-$0)) })
  }()

  private static func table(_ exact: [Double]) -> [Float] {
    var values = exact.map { Float($0) }
    values[entries - 1] = 1
    let steps = zip(values.dropFirst(), values).map { $0 - $1 }
    return values + steps + [0]
  }
}
