internal import CLeptonica
internal import Records

extension PageQuality {
  /// Measures a page by what was found on it; `inkShare` is the share of its pixels that are ink.
  init(of page: borrowing PageInk, inkShare: Double) throws(RecognitionError) {
    let border = try Self.blackestMargin(of: page.even, width: Int(Self.margin * page.resolution / 25.4))
    guard page.grey.depth == 8 else {
      self.init(contrast: 255, sharpness: 1, border: border)
      return
    }
    let contrast = Self.contrast(of: page.grey, inkShare: inkShare)
    self.init(
      contrast: contrast, sharpness: Self.steepness(of: page.grey, contrast: contrast), border: border)
  }

  /// Millimetres: what a scanner sees beside the paper is wider.
  private static let margin = 3.0
  /// Share of the contrast from which on two neighbours make an edge of ink, not grain of paper.
  private static let edge = 0.3
  /// Grey up to which a margin is black.
  private static let black = 80
  /// Rows looked at: every eighth.
  private static let rowStep = 8

  private static func blackestMargin(of page: borrowing PageImage, width: Int) throws(RecognitionError) -> Double {
    let size = page.size
    guard width > 0, size.width > 2 * width, size.height > 2 * width else { return 0 }
    let sides = [
      PixelBox(x: 0, y: 0, width: size.width, height: width),
      PixelBox(x: 0, y: size.height - width, width: size.width, height: width),
      PixelBox(x: 0, y: 0, width: width, height: size.height),
      PixelBox(x: size.width - width, y: 0, width: width, height: size.height),
    ]
    var blackest = 0.0
    for side in sides {
      guard let part = page.cropped(to: side) else { continue }
      blackest = max(blackest, try part.inkBelow(black).darkShare)
    }
    return blackest
  }

  /// From the grey of the paper to that of the darker half of the ink.
  private static func contrast(of page: borrowing PageImage, inkShare: Double) -> Int {
    let counts = page.greyCounts()
    let wanted = counts.reduce(0, +) * inkShare / 2
    var seen = 0.0
    let ink = counts.indices.first { grey in
      seen += counts[grey]
      return seen > wanted
    }
    return max(0, GreyLevels(of: page).paper - (ink ?? 255))
  }

  /// The share of the contrast that the steepest tenth of all edges crosses within two pixels.
  private static func steepness(of page: borrowing PageImage, contrast: Int) -> Double {
    guard contrast > 0, let data = pixGetData(page.pix) else { return 0 }
    let size = page.size
    let stride = Int(pixGetWpl(page.pix))
    var counts = [Int](repeating: 0, count: 256)
    let least = max(1, Int(edge * Double(contrast)))
    for row in Swift.stride(from: 0, to: size.height, by: rowStep) {
      let line = data + row * stride
      func grey(_ column: Int) -> Int { Int(line[column >> 2] >> UInt32(24 - 8 * (column & 3)) & 0xFF) }
      for column in 1..<max(1, size.width - 1) {
        let step = abs(grey(column + 1) - grey(column - 1))
        if step >= least { counts[step] += 1 }
      }
    }
    let wanted = counts.reduce(0, +) / 10
    guard wanted > 0 else { return 0 }
    var seen = 0
    let steep = counts.indices.reversed().first { step in
      seen += counts[step]
      return seen >= wanted
    }
    return min(1, Double(steep ?? 0) / Double(contrast))
  }
}

extension PageImage {
  /// Share of the dark pixels of a bilevel picture.
  fileprivate var darkShare: Double {
    var dark: Int32 = 0
    guard pixCountPixels(pix, &dark, nil) == 0 else { return 0 }
    return Double(dark) / Double(max(1, size.width * size.height))
  }
}
