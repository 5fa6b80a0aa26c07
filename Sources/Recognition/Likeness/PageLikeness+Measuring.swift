internal import LineFinding
internal import Records

extension PageLikeness {
  /// The likeness of an upright page; nil where there is too little ink for one.
  ///
  /// It is made of the lines of print, where words begin and end in them, and of a coarse map of all ink, which decides where
  /// there are few lines. Both are measured by the ink itself, never from the edge of the paper.
  init?(of page: borrowing PageInk, lines found: PageLines) throws(RecognitionError) {
    let lines = PrintedLines(found)
    let map = try InkMap(of: page.small, tilt: found.tilt)
    let weight = lines.weight
    guard weight >= LikenessMeasures.leastLines || map.ink >= LikenessMeasures.leastInk else { return nil }
    let share = min(LikenessMeasures.mostLines, weight / (weight + LikenessMeasures.fewLines))
    let ofLines = LikenessProjection.shared.project(lines.traits).scaled(to: share.squareRoot())
    let ofMap = LikenessProjection.shared.project(map.cells).scaled(to: (1 - share).squareRoot())
    self.init(bits: zip(ofLines, ofMap).map { $0 + $1 > 0 })
  }
}

extension [Float] {
  /// With `size` as the root of the mean of the squares; unchanged where all are 0.
  fileprivate func scaled(to size: Double) -> [Float] {
    let mean = reduce(0) { $0 + $1 * $1 } / Float(Swift.max(count, 1))
    guard mean > 0 else { return self }
    let factor = Float(size) / mean.squareRoot()
    return map { $0 * factor }
  }
}
