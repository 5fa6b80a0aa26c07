internal import CLeptonica

/// How dark the ink and how light the paper of a grey page are, and how noisy the paper is. Greys are 0 to 255.
struct GreyLevels {
  /// Grey of the paper: the commonest light grey.
  var paper: Int
  /// Spread of the paper's grey about `paper`, as a standard deviation: noise, grain, uneven light.
  var spread: Double
  /// Grey of the ink: the mean of what is much darker than paper.
  var ink: Int
  /// Share of the pixels that are neither ink nor paper.
  var between: Double
  /// Share of the pixels that are darker than the paper by more than its grain: ink, pictures, shadows.
  var shade: Double

  init(of image: borrowing PageImage) {
    let counts = image.greyCounts()
    let total = max(1, counts.reduce(0, +))
    let mode = (Self.darkestPaper..<256).max { counts[$0] < counts[$1] } ?? 255
    paper = mode
    // The light side of the mode only: the dark side holds ink and show-through.
    let light = (mode..<256).reduce(into: (sum: 0.0, count: 0.0)) { sums, grey in
      sums.sum += counts[grey] * Double((grey - mode) * (grey - mode))
      sums.count += counts[grey]
    }
    spread = light.count > 0 ? (light.sum / light.count).squareRoot() : 0
    let darkest = mode * 55 / 100
    let dark = (0..<darkest).reduce(into: (sum: 0.0, count: 0.0)) { sums, grey in
      sums.sum += counts[grey] * Double(grey)
      sums.count += counts[grey]
    }
    ink = dark.count / total > Self.leastInk ? Int(dark.sum / dark.count) : mode * 3 / 10
    shade = counts[..<max(0, mode - Self.grain)].reduce(0, +) / total
    between = counts[min(ink + 60, mode)..<max(min(ink + 60, mode), mode - 24)].reduce(0, +) / total
  }

  /// Black ink on even white paper: nothing to gain.
  var isClean: Bool { paper >= 250 && ink <= 70 && between < 0.04 }

  /// The grey from which on everything is paper: below the noise of the paper, above any print.
  var white: Int { max(ink + 40, paper - Int(max(6, 2.5 * spread))) }

  /// Paper is hardly ever more uneven than this.
  private static let grain = 60
  /// Paper darker than this is not seen among records.
  private static let darkestPaper = 100
  /// Share of ink below which its grey cannot be measured: a page with a line or two.
  private static let leastInk = 0.0005
}

extension PageImage {
  /// How many pixels have each grey, from every fourth pixel each way of a grey page.
  func greyCounts() -> [Double] {
    var histogram = pixGetGrayHistogram(pix, 4)
    defer { numaDestroy(&histogram) }
    return (0..<256).map { grey in
      var value: Float = 0
      numaGetFValue(histogram, Int32(grey), &value)
      return Double(value)
    }
  }
}
