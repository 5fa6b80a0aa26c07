/// A piece of a line of text: words that follow each other without a wide gap, as it lies on the straight page.
package struct FoundLine: Hashable, Sendable {
  package var left: Double
  package var right: Double
  /// Height of the baseline at `left` of the page (x = 0), and how much it falls for each pixel to the right.
  package var baseline: Baseline
  /// The type size (em) in pixels: what a typographer calls 13 pt, from the heights of the letters.
  package var size: Double
  /// Letters and marks.
  package var blobs: [InkBlob]
  /// Pieces that stand side by side share a row; rows count from the top.
  package var row = 0
  package var block = 0
  package var paragraph = 0
  /// Ink of other lines and specks that reaches into the line's room.
  package var intruders: [InkBlob] = []

  package var middle: Double { (left + right) / 2 }
  package var width: Double { right - left }
  package var height: Double { baseline(at: middle) }

  package func baseline(at x: Double) -> Double { baseline.height(at: x) }
}

/// A straight line on which letters stand.
package struct Baseline: Hashable, Sendable {
  package var offset: Double
  package var slope: Double

  package init(offset: Double, slope: Double) {
    self.offset = offset
    self.slope = slope
  }

  package func height(at x: Double) -> Double { offset + slope * x }
}
