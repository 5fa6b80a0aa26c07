internal import CLeptonica
internal import Records

extension PageImage {
  /// Upright, where its pixels are stored in `orientation`, 1 to 8 as EXIF and TIFF count; pixels are moved, never mixed.
  func moved(from orientation: Int) throws(RecognitionError) -> PageImage {
    switch orientation {
    case 2: try PageImage(pixFlipLR(nil, pix))
    case 3: try PageImage(pixRotate180(nil, pix))
    case 4: try PageImage(pixFlipTB(nil, pix))
    case 5:
      try turned(by: 90).moved(from: 2)
    case 6: try turned(by: 90)
    case 7:
      try turned(by: 90).moved(from: 4)
    case 8: try turned(by: 270)
    default: try shared()
    }
  }
}
