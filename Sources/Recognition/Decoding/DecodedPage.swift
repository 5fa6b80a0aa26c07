internal import Records

/// A page as it lies in its file.
struct DecodedPage: ~Copyable {
  /// 1, 8 or 32 bits a pixel.
  let image: PageImage
  /// Dots an inch: from the file where that is plausible, else worked out as if the page were A4.
  let resolution: Int
  /// The text of a born-digital page, where it is sound.
  let textLayer: PageText?

  init(image: consuming PageImage, statedResolution: Int, textLayer: PageText? = nil) {
    let size = image.size
    self.image = image
    self.textLayer = textLayer
    resolution = Self.plausible.contains(statedResolution) ? statedResolution : Self.asA4(size)
  }

  /// Scanners write 72 or 96 when they do not know; below and above these nobody scans paper.
  private static let plausible = 97...1200

  /// 11.69 inches is the long side of A4 (ISO 216).
  private static func asA4(_ size: PixelSize) -> Int {
    max(50, Int((Double(max(size.width, size.height)) / 11.69).rounded()))
  }
}
