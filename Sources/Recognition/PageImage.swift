internal import CLeptonica
internal import Records

/// A picture in memory; owns one leptonica `Pix`.
struct PageImage: ~Copyable {
  let pix: UnsafeMutablePointer<Pix>

  /// Takes over `pix`. Fails where there is none: leptonica answers nil when memory runs out or the picture is damaged.
  init(_ pix: UnsafeMutablePointer<Pix>?, orFail reason: UnreadableReason = .outOfMemory) throws(RecognitionError) {
    guard let pix else { throw .unreadable(reason) }
    self.pix = pix
  }

  deinit {
    var pix: UnsafeMutablePointer<Pix>? = pix
    pixDestroy(&pix)
  }

  var size: PixelSize { PixelSize(width: Int(pixGetWidth(pix)), height: Int(pixGetHeight(pix))) }

  /// Bits a pixel: 1, 8 or 32 after `normalised()`.
  var depth: Int { Int(pixGetDepth(pix)) }

  /// Another owner of the same pixels.
  func shared() throws(RecognitionError) -> PageImage {
    try PageImage(pixClone(pix))
  }

  /// Without a colour map, and with 1, 8 or 32 bits a pixel.
  consuming func normalised() throws(RecognitionError) -> PageImage {
    let plain = try PageImage(pixRemoveColormap(pix, Int32(REMOVE_CMAP_BASED_ON_SRC)))
    switch plain.depth {
    case 1, 8, 32: return plain
    default: return try PageImage(pixConvertTo8Or32(plain.pix, Int32(L_COPY), 0))
    }
  }

  /// The part inside `box`, cut off at the edges; nil where nothing is left.
  func cropped(to box: PixelBox) -> PageImage? {
    if box == PixelBox(x: 0, y: 0, width: size.width, height: size.height) { return try? shared() }
    var region = boxCreate(Int32(box.x), Int32(box.y), Int32(box.width), Int32(box.height))
    defer { boxDestroy(&region) }
    return try? PageImage(pixClipRectangle(pix, region, nil))
  }

  /// Turned clockwise by 0, 90, 180 or 270 degrees.
  func turned(by degrees: Int) throws(RecognitionError) -> PageImage {
    degrees == 0 ? try shared() : try PageImage(pixRotateOrth(pix, Int32(degrees / 90)))
  }

  /// Turned by a small angle in degrees (clockwise positive), the same size, new corners white.
  func rotated(by degrees: Double) throws(RecognitionError) -> PageImage {
    let radians = Float(degrees * .pi / 180)
    return try PageImage(pixRotate(pix, radians, Int32(L_ROTATE_AREA_MAP), Int32(L_BRING_IN_WHITE), 0, 0))
  }

  /// Enlarged or reduced by `factor`; bilevel pictures become grey.
  func scaled(by factor: Double) throws(RecognitionError) -> PageImage {
    if depth == 1 {
      let grey = try PageImage(pixConvert1To8(nil, pix, 255, 0))
      return try PageImage(pixScale(grey.pix, Float(factor), Float(factor)))
    }
    return try PageImage(pixScale(pix, Float(factor), Float(factor)))
  }
}
