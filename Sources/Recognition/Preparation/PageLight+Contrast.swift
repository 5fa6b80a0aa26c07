internal import CLeptonica
internal import Records

extension PageLight {
  /// The light in which print stands out most from its paper, other than `tried`; nil where it stands out in none.
  static func strongest(for scan: borrowing PageImage, except tried: PageLight) throws(RecognitionError) -> PageLight? {
    let lights: [PageLight] = scan.depth == 32 ? [.luminance, .green, .blue, .red] : [.luminance]
    var best: (light: PageLight, contrast: Double)?
    for light in lights {
      let stripe = try light.sample(of: scan)
      let found = LightContrast(stripe)
      let way = found.isDarkPaper ? light.inverted : light
      guard way != tried, found.inkShare >= leastInk else { continue }
      // The first of equals: luminance has all of a page's print in it.
      if found.contrast > (best?.contrast ?? leastContrast) + clearly { best = (way, found.contrast) }
    }
    return best?.light
  }

  /// Every third row and column is enough to tell what stands out.
  private func sample(of scan: borrowing PageImage) throws(RecognitionError) -> PageImage {
    let few = scan.depth == 1 ? try scan.reduced(by: 2) : try PageImage(pixScaleBySampling(scan.pix, 1 / 3, 1 / 3))
    return try picture(of: few)
  }

  /// Share of a page's pixels: a few words.
  private static let leastInk = 0.0002
  /// Steps of grey (of 255) between paper and print.
  private static let leastContrast = 40.0
  private static let clearly = 8.0
}

/// How print stands out from paper in one light.
private struct LightContrast {
  /// Whether print is lighter than paper.
  let isDarkPaper: Bool
  /// Share of the pixels that are print.
  let inkShare: Double
  /// Steps of grey between the paper and the mean of the print.
  let contrast: Double

  init(_ picture: borrowing PageImage) {
    let counts = picture.allGreyCounts()
    let total = max(1, counts.reduce(0, +))
    let paper = counts.indices.max { counts[$0] < counts[$1] } ?? 255
    func outside(_ greys: Range<Int>) -> (share: Double, distance: Double) {
      let count = counts[greys].reduce(0, +)
      let sum = greys.reduce(0.0) { $0 + counts[$1] * Double(abs($1 - paper)) }
      return (count / total, count == 0 ? 0 : sum / count)
    }
    let dark = outside(0..<max(0, paper - Self.grain))
    let light = outside(min(256, paper + Self.grain)..<256)
    isDarkPaper = light.share > dark.share
    inkShare = isDarkPaper ? light.share : dark.share
    contrast = isDarkPaper ? light.distance : dark.distance
  }

  /// What differs from paper by less is its grain.
  private static let grain = 40
}

extension PageImage {
  /// How many pixels have each grey.
  fileprivate func allGreyCounts() -> [Double] {
    var histogram = pixGetGrayHistogram(pix, 1)
    defer { numaDestroy(&histogram) }
    return (0..<256).map { grey in
      var value: Float = 0
      numaGetFValue(histogram, Int32(grey), &value)
      return Double(value)
    }
  }
}
