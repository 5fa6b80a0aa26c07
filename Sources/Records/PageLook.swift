/// What came of looking at a page without reading it: no word of it is recognised for anybody, and none is kept.
package enum PageLook: Hashable, Sendable, Codable {
  /// Size, ink, turn, skew and likeness; the likeness is nil where there is too little ink for one.
  case seen(PageMeasures)
  case unreadable(UnreadableReason)

  /// Nil where the page could not be looked at.
  package var measures: PageMeasures? {
    if case .seen(let measures) = self { measures } else { nil }
  }
}
