internal import CLeptonica
internal import Records

extension PageImage {
  /// Smaller by a whole number, each pixel the mean of those that it stands for; bilevel pictures become grey.
  func reduced(by steps: Int) throws(RecognitionError) -> PageImage {
    if steps <= 1 { return try shared() }
    let factor = Float(1) / Float(steps)
    if depth == 1 { return try PageImage(pixScaleToGray(pix, factor)) }
    if steps == 2 { return try PageImage(pixScaleAreaMap2(pix)) }
    return try PageImage(pixScaleAreaMap(pix, factor, factor))
  }

  /// Bilevel: dark where a grey picture is at most `grey`.
  func inkBelow(_ grey: Int) throws(RecognitionError) -> PageImage {
    depth == 1 ? try shared() : try PageImage(pixThresholdToBinary(pix, Int32(grey)))
  }

  /// Boxes of the connected dark pieces of a bilevel picture.
  func connectedBoxes() -> [PixelBox] {
    var boxes = pixConnComp(pix, nil, 8)
    defer { boxaDestroy(&boxes) }
    return (0..<boxaGetCount(boxes)).map { index in
      var (x, y, width, height): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
      boxaGetBoxGeometry(boxes, index, &x, &y, &width, &height)
      return PixelBox(x: Int(x), y: Int(y), width: Int(width), height: Int(height))
    }
  }
}
