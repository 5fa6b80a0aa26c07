internal import Foundation

extension StringProtocol {
  /// Lower case without any Vietnamese mark: `Đường` becomes `duong`.
  ///
  /// đ has no decomposition in Unicode, so it is mapped by name; every other letter loses its combining marks,
  /// whether the text is composed or not. Scalars that are no Latin letters stay as they are.
  package var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars where !FoldingTable.isCombiningMark(scalar) {
      scalars.append(FoldingTable.folded(scalar))
    }
    return String(scalars)
  }
}

/// Letter without marks for every Latin letter up to U+1EFF, worked out once from Unicode's own decompositions.
enum FoldingTable {
  static func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value < UInt32(table.count) ? table[Int(scalar.value)] : scalar
  }

  private static let table: [Unicode.Scalar] = (0...UInt32(0x1EFF)).map { value in
    guard let scalar = Unicode.Scalar(value) else { return " " }
    guard scalar.value < 0x250 || scalar.value >= 0x1E00 else { return scalar }
    switch scalar {
    case "đ", "Đ", "\u{D0}", "\u{F0}", "\u{189}": return "d"
    default:
      let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar
      return String(base).lowercased().unicodeScalars.first ?? base
    }
  }
}
