/// What a distance between two likenesses means, in differing bits of `PageLikeness.bitCount`.
///
/// Measured on 160 drawn papers drawn again, 150 pairs of other papers, and 126 real pages in four states each
/// (`docs/accuracy.md`). Papers on one form that differ in a name or a figure are as near as two scans of one page.
package enum LikenessRules {
  /// Up to here both are one page, or pages of one form: seven to eight in ten pages that were scanned again, and of other
  /// papers none (the nearest: 76, a form of ten lines that one office filled in twice).
  package static let near = 70
  /// Up to here a page has to be held where the other one is withheld: 96 in 100 pages that were scanned again, and of other
  /// papers only those on the same form.
  package static let resembling = 110
  /// From here on they surely show different pages: one in a thousand pages that were scanned again is as far.
  package static let far = 170
}

extension PageLikeness {
  /// Whether both are surely pictures of one page.
  package func isNear(_ other: PageLikeness) -> Bool { distance(to: other) <= LikenessRules.near }

  /// Whether both may well be pictures of one page, or of papers on one form.
  package func resembles(_ other: PageLikeness) -> Bool { distance(to: other) <= LikenessRules.resembling }

  /// Whether both are surely pictures of different pages.
  package func isFar(from other: PageLikeness) -> Bool { distance(to: other) >= LikenessRules.far }
}
