internal import Records

/// A page as it lies in its file.
struct DecodedPage: ~Copyable {
  /// 1, 8 or 32 bits a pixel.
  let image: PageImage
  /// Dots an inch: from the file where that is plausible, else worked out as if the page were A4.
  let resolution: Int
  /// The text of a born-digital page, where it was typed.
  var textLayer: PageText?
  /// Words that a program typed on a page whose other print is a picture; on `image`.
  var typedWords: [Word] = []
  /// Another program's words of the page.
  var layer: TextLayer?
  /// Letters of another program's words, whether or not there is print to see where they stand.
  var layerLetters = 0
  /// The mark that stands alone among another program's words.
  var layerMark: SecrecyMark?
  /// Whether the picture is hidden on the page, so that a person may be told of it, and nothing be read.
  var isHidden = false
  /// What annotations and form fields say, shown or not.
  var noteWords: [String] = []
  /// Whether the page has so few pixels for its size that a mark could not be seen on it.
  var isTooCoarse = false
  /// What the page is made of besides pictures.
  var substance = PageSubstance.pictures

  init(image: consuming PageImage, statedResolution: Int) {
    let size = image.size
    self.image = image
    let inches = Double(max(size.width, size.height)) / Double(max(statedResolution, 1))
    let isPlausible = Self.plausible.contains(statedResolution) && Self.longSides.contains(inches)
    resolution = isPlausible ? statedResolution : Self.asA4(size)
  }

  /// A picture as it lies in its file, set right: turned and flipped as its file says, and stretched where its two
  /// directions have different densities.
  init(
    stored: consuming PageImage, orientation: StoredOrientation, density: PixelDensity, limit: ScanDecoder
  ) throws(RecognitionError) {
    let size = stored.size
    guard let stretch = density.stretch(for: size, isBilevel: stored.depth == 1) else {
      self.init(
        image: try stored.shown(orientation), statedResolution: density.shown(orientation).dotsAnInch)
      return
    }
    let target = stretch.size(of: size)
    try limit.check(target)
    self.init(
      image: try stored.stretched(to: target).shown(orientation), statedResolution: stretch.dotsAnInch)
  }

  /// Scanners write 72 or 96 when they do not know; below and above these nobody scans paper.
  private static let plausible = 97...1200

  /// Inches of the long side of what is scanned: from A6 to A0.
  private static let longSides = 5.8...47.0

  /// 11.69 inches is the long side of A4 (ISO 216).
  private static func asA4(_ size: PixelSize) -> Int {
    max(50, Int((Double(max(size.width, size.height)) / 11.69).rounded()))
  }
}
