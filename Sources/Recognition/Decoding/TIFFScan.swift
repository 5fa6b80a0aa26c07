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
    let resolution = statedResolution
    DecodingFaults.reset()
    let image: PageImage
    if isPlain, let plain = pixReadTiff(path, Int32(page - 1)) {
      image = try PageImage(plain)
    } else {
      DecodingFaults.reset()
      image = try readAsRGBA(size)
    }
    if DecodingFaults.count * Self.linesAFault > size.height || DecodingFaults.errors > 0 {
      throw .unreadable(.damaged)
    }
    return DecodedPage(image: try image.normalised(), statedResolution: resolution)
  }

  /// libtiff numbers directories with 16 bits.
  private static let mostPages = 65_535

  /// A fax with more than one bad line in this many is damaged; fewer are the specks of an old transmission.
  private static let linesAFault = 50

  /// Whether leptonica reads this kind of picture as it is; libtiff's own conversion takes the others
  /// (CMYK, YCbCr, 16 bits, tiles, palettes with alpha).
  private var isPlain: Bool {
    let bits = sohoa_tiff_short(file, UInt32(TIFFTAG_BITSPERSAMPLE), 1)
    let samples = sohoa_tiff_short(file, UInt32(TIFFTAG_SAMPLESPERPIXEL), 1)
    let photometric = sohoa_tiff_short(file, UInt32(TIFFTAG_PHOTOMETRIC), 1)
    return TIFFIsTiled(file) == 0 && (bits == 1 && samples == 1 || bits == 8 && (samples == 1 || samples == 3))
      && photometric <= UInt32(PHOTOMETRIC_RGB)
  }

  private var statedResolution: Int {
    let value = Double(sohoa_tiff_float(file, UInt32(TIFFTAG_XRESOLUTION), 0))
    guard value.isFinite, (1...10_000).contains(value) else { return 0 }
    let unit = sohoa_tiff_short(file, UInt32(TIFFTAG_RESOLUTIONUNIT), UInt32(RESUNIT_INCH))
    return Int((unit == UInt32(RESUNIT_CENTIMETER) ? value * 2.54 : value).rounded())
  }

  private func readAsRGBA(_ size: PixelSize) throws(RecognitionError) -> PageImage {
    let image = try PageImage(pixCreate(Int32(size.width), Int32(size.height), 32))
    guard let data = pixGetData(image.pix) else { throw .unreadable(.outOfMemory) }
    let read = TIFFReadRGBAImageOriented(
      file, UInt32(size.width), UInt32(size.height), data, Int32(ORIENTATION_TOPLEFT), 1)
    guard read != 0 else { throw .unreadable(.damaged) }
    // libtiff packs ABGR, leptonica RGBA; missing parts are transparent and become white.
    for index in 0..<(size.width * size.height) {
      let pixel = data[index]
      data[index] = pixel >> 24 == 0 ? 0xFFFF_FF00 : pixel.byteSwapped | 0xFF
    }
    return image
  }
}
