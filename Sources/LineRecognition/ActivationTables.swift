internal import CLineKernels
internal import Foundation

/// tanh and the logistic function at i/256: Tesseract interpolates in such tables, and the exact
/// functions change what is read (facts, section 5).
enum ActivationTables {
  /// The last entry of a table that counts: it is 1, as all that follow.
  static let last = Int(LINE_TABLE_LAST)

  /// tanh, then the logistic function.
  static let values: [Float] = table { tanh($0) } + table { 1 / (1 + exp(-$0)) }

  private static func table(_ function: (Double) -> Double) -> [Float] {
    let exact = (0..<last).map { Float(function(Double($0) / 256)) }
    return exact + [Float](repeating: 1, count: Int(LINE_TABLE_ENTRIES) - last)
  }
}
