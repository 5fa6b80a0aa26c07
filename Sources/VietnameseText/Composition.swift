internal import Foundation

extension String {
  /// This text in the form in which everything is stored: NFC, with look-alikes replaced by what is meant.
  ///
  /// U+00D0 (Icelandic eth) and U+0189 (African d) look like Đ but have other lower cases
  /// (`domain/records-rules.md` §7); Tesseract reads the stroke of `189/KH-UBND` also as U+2044.
  package var composed: String {
    let text = unicodeScalars.contains { Self.meant($0) != $0 } ? withoutLookAlikes : self
    return text.precomposedStringWithCanonicalMapping
  }

  private static func meant(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{D0}", "\u{189}": "Đ"
    case "\u{256}": "đ"
    case "\u{2044}": "/"
    default: scalar
    }
  }

  private var withoutLookAlikes: String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: unicodeScalars.map(Self.meant))
    return String(scalars)
  }

  /// One space between words, none at the ends.
  package var singleSpaced: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
