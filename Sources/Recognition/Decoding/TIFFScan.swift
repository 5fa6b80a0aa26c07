internal import CLeptonica
internal import CTIFF
internal import Records

/// A TIFF file with one or many pages, open for reading.
struct TIFFScan: ~Copyable {
  private let file: OpaquePointer
  private let path: String

  init(_ path: String) throws(RecognitionError) {
    DecodingFaults.listen()
    guard let file = TIFFOpen(path, "rm") else { throw .unreadable(.damaged) }
    self.file = file
    self.path = path
  }

  deinit { TIFFClose(file) }

  /// Number of pages. Where the chain of directories breaks off, what follows stands as one more (damaged) page.
  func pageCount() -> Int {
    var pages = 1
    while pages < Self.mostPages {
      if TIFFLastDirectory(file) != 0 { return pages }
      pages += 1
      if TIFFReadDirectory(file) == 0 { return pages }
    }
    return pages
  }

  /// One page, from 1.
  consuming func page(_ page: Int, limit: ScanDecoder) throws(RecognitionError) -> DecodedPage {
    guard TIFFSetDirectory(file, tdir_t(clamping: page - 1)) != 0 else { throw .unreadable(.damaged) }
    let size = PixelSize(
      width: Int(sohoa_tiff_long(file, UInt32(TIFFTAG_IMAGEWIDTH), 0)),
      height: Int(sohoa_tiff_long(file, UInt32(TIFFTAG_IMAGELENGTH), 0)))
    try limit.check(size)
    let density = statedDensity
    let orientation = StoredOrientation(tag: Int(sohoa_tiff_short(file, UInt32(TIFFTAG_ORIENTATION), 1)))
    DecodingFaults.reset()
    let image: PageImage
    var isShown = false
    if isPlain(orientation), let plain = pixReadTiff(path, Int32(page - 1)) {
      image = try PageImage(plain)
      // leptonica has turned and flipped it already.
      isShown = true
    } else {
      DecodingFaults.reset()
      image = try readAsRGBA(size, orientation)
    }
    if DecodingFaults.count * Self.linesAFault > size.height || DecodingFaults.errors > 0 {
      throw .unreadable(.damaged)
    }
    return try DecodedPage(
      stored: image.normalised().onWhite(), orientation: isShown ? .upright : orientation,
      density: isShown ? density.shown(orientation) : density, limit: limit)
  }

  /// libtiff numbers directories with 16 bits.
  private static let mostPages = 65_535

  /// A fax with more than one bad line in this many is damaged; fewer are the specks of an old transmission.
  private static let linesAFault = 50

  /// Whether leptonica reads this kind of picture as it is; libtiff's own conversion takes the others
  /// (CMYK, YCbCr, 16 bits, tiles, transparency).
  private func isPlain(_ orientation: StoredOrientation) -> Bool {
    let bits = sohoa_tiff_short(file, UInt32(TIFFTAG_BITSPERSAMPLE), 1)
    let samples = sohoa_tiff_short(file, UInt32(TIFFTAG_SAMPLESPERPIXEL), 1)
    let photometric = sohoa_tiff_short(file, UInt32(TIFFTAG_PHOTOMETRIC), 1)
    // leptonica 1.82 turns colour pictures of orientation 8 the wrong way.
    let isTurnedWrong = samples == 3 && orientation == .turnedRight
    return TIFFIsTiled(file) == 0 && (bits == 1 && samples == 1 || bits == 8 && (samples == 1 || samples == 3))
      && photometric <= UInt32(PHOTOMETRIC_RGB) && !isTurnedWrong
  }

  private var statedDensity: PixelDensity {
    let unit = sohoa_tiff_short(file, UInt32(TIFFTAG_RESOLUTIONUNIT), UInt32(RESUNIT_INCH))
    let perInch = unit == UInt32(RESUNIT_CENTIMETER) ? 2.54 : 1
    func value(_ tag: Int32) -> Double {
      let value = Double(sohoa_tiff_float(file, UInt32(tag), 0))
      return value.isFinite && value > 0 ? value * perInch : 0
    }
    let density = PixelDensity(across: value(TIFFTAG_XRESOLUTION), down: value(TIFFTAG_YRESOLUTION))
    // Without a unit only the proportion counts; small numbers are none of dots an inch.
    let isProportion = unit == UInt32(RESUNIT_NONE) && density.across < Self.leastDots
    return isProportion ? PixelDensity(across: density.across, down: density.down, isInches: false) : density
  }

  private static let leastDots = 50.0

  /// The picture as it is stored, with an alpha channel where it has one.
  private func readAsRGBA(_ size: PixelSize, _ orientation: StoredOrientation) throws(RecognitionError) -> PageImage {
    let image = try PageImage(pixCreate(Int32(size.width), Int32(size.height), 32))
    guard let data = pixGetData(image.pix) else { throw .unreadable(.outOfMemory) }
    // Asked for the orientation that the file has, libtiff moves no pixel; it can flip, but not turn.
    let read = TIFFReadRGBAImageOriented(
      file, UInt32(size.width), UInt32(size.height), data, Int32(orientation.rawValue), 1)
    guard read != 0 else { throw .unreadable(.damaged) }
    let transparency = TIFFTransparency(file)
    for index in 0..<(size.width * size.height) { data[index] = transparency.leptonica(data[index]) }
    return image
  }
}
