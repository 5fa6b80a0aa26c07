/// What was found on a page: how it lies, and its lines in reading order.
package struct PageLines: Sendable {
  package var tilt: PageTilt
  package var lines: [FoundLine]
  /// Share of the letters that stand in a row with others, 0 to 1: low where text stands sideways, or where there are
  /// pictures and handwriting.
  package var orderliness: Double

  package init(tilt: PageTilt, lines: [FoundLine], orderliness: Double) {
    self.tilt = tilt
    self.lines = lines
    self.orderliness = orderliness
  }
}
