internal import CLeptonica

/// How the rows and columns of a stored picture lie on the page that a viewer shows. The raw values are those of the
/// orientation tag (TIFF 6.0, section 8; EXIF 2.32, tag 0x0112).
enum StoredOrientation: Int {
  case upright = 1
  case flippedAcross
  case upsideDown
  case flippedDown
  /// Rows are columns.
  case transposed
  /// To be turned by 90 degrees clockwise.
  case turnedLeft
  /// Rows are columns, upside down.
  case transposedUpsideDown
  /// To be turned by 270 degrees clockwise.
  case turnedRight

  /// A tag with a value that the standard does not know counts as upright, as viewers take it.
  init(tag: Int?) { self = tag.flatMap(StoredOrientation.init(rawValue:)) ?? .upright }

  /// Whether the stored rows are shown as columns.
  var swapsSides: Bool { rawValue >= StoredOrientation.transposed.rawValue }

  /// Whether the stored picture is a mirror image of the shown one, which no turn sets right.
  var isMirrored: Bool {
    switch self {
    case .flippedAcross, .flippedDown, .transposed, .transposedUpsideDown: true
    case .upright, .upsideDown, .turnedLeft, .turnedRight: false
    }
  }

  /// Clockwise degrees by which the stored picture is turned, before it is flipped.
  fileprivate var turn: Int {
    switch self {
    case .upright, .flippedAcross, .flippedDown: 0
    case .upsideDown: 180
    case .transposed, .turnedLeft, .transposedUpsideDown: 90
    case .turnedRight: 270
    }
  }
}

extension PageImage {
  /// The picture as it is shown. Pixels only move.
  func shown(_ orientation: StoredOrientation) throws(RecognitionError) -> PageImage {
    let turned = try turned(by: orientation.turn)
    switch orientation {
    case .flippedAcross, .transposed: return try turned.mirrored()
    case .flippedDown, .transposedUpsideDown: return try PageImage(pixFlipTB(nil, turned.pix))
    case .upright, .upsideDown, .turnedLeft, .turnedRight: return turned
    }
  }

  /// The mirror image: left is right.
  func mirrored() throws(RecognitionError) -> PageImage { try PageImage(pixFlipLR(nil, pix)) }
}
