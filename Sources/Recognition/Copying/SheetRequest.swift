package import Records

/// A page that is to come into a PDF.
package struct SheetRequest: Hashable, Sendable {
  package var path: String
  /// From 1.
  package var page: Int
  /// What was measured when the page was read; nil where it never was.
  package var measures: PageMeasures?
  /// Part of PDF/A: 1 or 2.
  package var part: Int

  package init(path: String, page: Int, measures: PageMeasures?, part: Int) {
    (self.path, self.page, self.measures, self.part) = (path, page, measures, part)
  }
}
