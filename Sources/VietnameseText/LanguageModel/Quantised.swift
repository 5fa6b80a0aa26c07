internal import Foundation

/// Counts in a byte each, in twelve steps for each doubling: to about 3 %.
enum Quantised {
  static func byte(_ count: Int) -> UInt8 {
    count < 1 ? 0 : UInt8(min(255, 1 + (log2(Double(count)) * steps).rounded()))
  }

  static func count(_ byte: UInt8) -> Float { table[Int(byte)] }

  private static let steps = 12.0

  private static let table: [Float] = (0...255).map { $0 == 0 ? 0 : Float(exp2(Double($0 - 1) / steps)) }
}
