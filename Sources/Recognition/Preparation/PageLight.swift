internal import CLeptonica
internal import Records

/// What of a page's colours is looked at, so that its print is dark on light paper.
enum PageLight: CaseIterable, Hashable {
  /// As the eye sees it; pages without colour have no other.
  case luminance
  /// Red seals vanish.
  case red
  case green
  case blue
  /// The same where print is lighter than paper.
  case invertedLuminance
  case invertedRed
  case invertedGreen
  case invertedBlue

  /// The light for black print: the red channel where there is red ink, in which seals over print vanish.
  static func ordinary(for scan: borrowing PageImage) -> PageLight {
    scan.depth == 32 && InkColour.redShare(of: scan) >= leastRed ? .red : .luminance
  }

  /// The page in grey, or bilevel where the scan is.
  func picture(of scan: borrowing PageImage) throws(RecognitionError) -> PageImage {
    let plain = try channel(of: scan)
    return isInverted ? try PageImage(pixInvert(nil, plain.pix)) : plain
  }

  /// The same light with print and paper exchanged.
  var inverted: PageLight {
    switch self {
    case .luminance: .invertedLuminance
    case .red: .invertedRed
    case .green: .invertedGreen
    case .blue: .invertedBlue
    case .invertedLuminance: .luminance
    case .invertedRed: .red
    case .invertedGreen: .green
    case .invertedBlue: .blue
    }
  }

  private var isInverted: Bool {
    switch self {
    case .luminance, .red, .green, .blue: false
    case .invertedLuminance, .invertedRed, .invertedGreen, .invertedBlue: true
    }
  }

  private func channel(of scan: borrowing PageImage) throws(RecognitionError) -> PageImage {
    guard scan.depth == 32 else { return try scan.shared() }
    switch self {
    case .luminance, .invertedLuminance: return try PageImage(pixConvertRGBToLuminance(scan.pix))
    case .red: return try InkColour.withoutRed(scan)
    case .invertedRed: return try PageImage(pixGetRGBComponent(scan.pix, Int32(COLOR_RED)))
    case .green, .invertedGreen: return try PageImage(pixGetRGBComponent(scan.pix, Int32(COLOR_GREEN)))
    case .blue, .invertedBlue: return try PageImage(pixGetRGBComponent(scan.pix, Int32(COLOR_BLUE)))
    }
  }

  /// Share of red pixels from which the red channel is worth taking: a small stamp on an A4 page.
  private static let leastRed = 0.0002
}
