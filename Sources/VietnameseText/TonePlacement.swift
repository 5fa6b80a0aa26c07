internal import Foundation

extension String {
  /// This syllable with its tone where the older rule puts it, so that `hoà` and `hòa` become one string.
  ///
  /// Only open syllables in oa, oe and uy differ between the two rules; in `quý` the u belongs to the consonant
  /// (`domain/records-rules.md` §7). Expects one composed syllable.
  package var withCanonicalTone: String {
    guard let last, let lastButOne = dropLast().last else { return self }
    let pair = (String([lastButOne]).folded, String([last]).folded)
    guard pair == ("o", "a") || pair == ("o", "e") || pair == ("u", "y") else { return self }
    if pair.0 == "u", let before = dropLast(2).last, before == "q" || before == "Q" { return self }
    guard String([lastButOne]).utf8.count == 1 else { return self }
    let marked = String([last]).decomposedStringWithCanonicalMapping.unicodeScalars
    guard let tone = marked.first(where: Self.tones.contains), marked.count == 2 else { return self }
    let first = (String([lastButOne]) + String(tone)).precomposedStringWithCanonicalMapping
    let plain = String(marked.filter { $0 != tone }.map(Character.init))
    return dropLast(2) + first + plain
  }

  /// Grave, acute, tilde, hook above, dot below.
  private static let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
}
