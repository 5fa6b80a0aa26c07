package import Records

/// Finds the lines of text of a page from its connected pieces of ink, without looking at the picture again.
///
/// For pages as administrations write them: lines of print that run from left to right, in one column or with pieces
/// side by side (letterheads, feet of letters, tables).
package struct LineFinder: Sendable {
  private let width: Int
  private let height: Int
  private let millimetre: Double

  /// `resolution` in dots an inch of the picture whose blobs will be given.
  package init(width: Int, height: Int, resolution: Double) {
    self.width = width
    self.height = height
    millimetre = resolution / 25.4
  }

  /// `blobs` are boxes of connected ink, `walls` upright rules; `slope` is how much lines fall for each pixel to the right, where that is known already.
  package func lines(among blobs: [PixelBox], walls: [PixelBox] = [], slope known: Double? = nil) -> PageLines {
    let blobs = blobs.map(InkBlob.init)
    let level = PageTilt(slope: 0, width: width, height: height)
    guard
      let heights = LetterHeights(
        blobs, smallest: max(3, Self.smallest * millimetre), largest: Self.largest * millimetre)
    else { return PageLines(tilt: level, lines: [], orderliness: 0) }
    let letters = blobs.filter(heights.isLetter)
    let rules = walls.map(InkBlob.init)
    let chains = BlobChains(letters, common: heights.common, walls: rules).chains
    let tilt = PageTilt(slope: known ?? slope(of: chains, letters), width: width, height: height)
    let inRows = chains.reduce(0) { $0 + ($1.count >= Self.row ? $1.count : 0) }

    var drafts = chains.compactMap { LineDraft($0.map { tilt.straight(letters[$0]) }) }
    settleSizes(&drafts)
    let joining = LineJoining(walls: rules.map(tilt.straight))
    drafts = joining.join(drafts)
    settleSizes(&drafts)
    let others = blobs.filter { !heights.isLetter($0) && !heights.isMark($0) }.map(tilt.straight)
    TouchingLines.shared(others, among: &drafts, common: heights.common)
    let small = blobs.filter(heights.isMark).map(tilt.straight)
    let parted = joining.withoutMarks(drafts, beside: small)
    drafts = parted.lines
    let strays = MarkGathering.gather(parted.marks + small, into: &drafts)
    drafts = joining.join(drafts)
    settleSizes(&drafts)
    let lines = Intruders.noted(in: drafts.map(\.found), strays: strays)
    return PageLines(
      tilt: tilt, lines: ReadingOrder.order(lines),
      orderliness: letters.isEmpty ? 0 : Double(inRows) / Double(letters.count))
  }

  /// The median slope of the long lines, weighed by their letters; 0 without such.
  private func slope(of chains: [[Int]], _ letters: [InkBlob]) -> Double {
    let fits = chains.filter { $0.count >= Self.longLine }
      .compactMap { BaselineFit($0.map { letters[$0] }) }
      .sorted { $0.baseline.slope < $1.baseline.slope }
    let total = fits.reduce(0) { $0 + $1.support }
    guard total >= Self.fewestLetters else { return 0 }
    var sum = 0
    for fit in fits {
      sum += fit.support
      if 2 * sum >= total {
        let slope = fit.baseline.slope
        return abs(slope) >= Self.leastSlope && abs(slope) <= Self.mostSlope ? slope : 0
      }
    }
    return 0
  }

  /// The body size is the one in which most letters are set.
  private func settleSizes(_ drafts: inout [LineDraft]) {
    let sizes = drafts.filter { $0.letters.count >= Self.longLine }
      .map { (size: $0.type.size(body: nil), count: $0.letters.count) }
      .sorted { $0.size < $1.size }
    let total = sizes.reduce(0) { $0 + $1.count }
    var sum = 0
    let body = sizes.first { entry in
      sum += entry.count
      return 2 * sum >= total
    }?.size
    for index in drafts.indices { drafts[index].size = drafts[index].type.size(body: body) }
  }

  // Millimetres: an `x` of 6 pt, and a capital of 40 pt.
  private static let smallest = 0.7
  private static let largest = 10.0
  /// Letters of a row, of a line that tells the slope, and of a page that does.
  private static let row = 3
  private static let longLine = 8
  private static let fewestLetters = 20
  /// Pixels a pixel: less is not seen on a page; more than 12° is no page lying askew.
  private static let leastSlope = 0.0004
  private static let mostSlope = 0.21
}

extension LineDraft {
  fileprivate var found: FoundLine {
    FoundLine(left: left, right: right, baseline: fit.baseline, size: size, blobs: letters + marks)
  }
}
