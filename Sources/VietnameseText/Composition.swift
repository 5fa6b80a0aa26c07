internal import Foundation

extension String {
  /// This text in the form in which everything is stored: NFC, with the letters that only look like đ and Đ replaced by them.
  ///
  /// U+00D0 (Icelandic eth) and U+0189 (African d) look like Đ but have other lower cases
  /// (`domain/records-rules.md` §7).
  package var composed: String {
    let text = self.unicodeScalars.contains(where: Self.looksLikeStrokedD) ? withStrokedD : self
    return text.precomposedStringWithCanonicalMapping
  }

  private static func looksLikeStrokedD(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{D0}" || scalar == "\u{189}" || scalar == "\u{256}"
  }

  private var withStrokedD: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\u{D0}", "\u{189}": scalars.append("Đ")
      case "\u{256}": scalars.append("đ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// One space between words, none at the ends.
  package var singleSpaced: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
