/// What a distance between two likenesses means, in differing bits of `PageLikeness.bitCount`.
package enum LikenessRules {
  /// Up to here two pictures surely show the same page, or pages that differ in a few words.
  package static let near = 110
  /// From here on they surely show different pages.
  package static let far = 170
}

extension PageLikeness {
  /// Whether both are surely pictures of one page.
  package func isNear(_ other: PageLikeness) -> Bool { distance(to: other) <= LikenessRules.near }

  /// Whether both are surely pictures of different pages.
  package func isFar(from other: PageLikeness) -> Bool { distance(to: other) >= LikenessRules.far }
}
