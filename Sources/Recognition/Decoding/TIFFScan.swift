internal import CLeptonica
internal import CTIFF
internal import Records

/// A TIFF file with one or many pages, open for reading.
struct TIFFScan: ~Copyable {
  let file: OpaquePointer
  let path: String

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

  /// One page, from 1, as a viewer shows it.
  consuming func page(_ page: Int, limit: ScanDecoder) throws(RecognitionError) -> DecodedPage {
    let tags = try tags(page)
    try limit.check(tags.size)
    DecodingFaults.reset()
    let image: PageImage
    var isShown = false
    if tags.isPlain, let plain = pixReadTiff(path, Int32(page - 1)) {
      image = try PageImage(plain)
      // leptonica has turned and flipped it already.
      isShown = true
    } else {
      DecodingFaults.reset()
      image = try readAsRGBA(tags)
    }
    if DecodingFaults.count * Self.linesAFault > tags.size.height || DecodingFaults.errors > 0 {
      throw .unreadable(.damaged)
    }
    return try DecodedPage(
      stored: image.normalised().onWhite(), orientation: isShown ? .upright : tags.orientation,
      density: isShown ? tags.density.shown(tags.orientation) : tags.density, limit: limit)
  }

  /// What the directory of a page, from 1, says of its picture.
  func tags(_ page: Int) throws(RecognitionError) -> TIFFTags {
    guard TIFFSetDirectory(file, tdir_t(clamping: page - 1)) != 0 else { throw .unreadable(.damaged) }
    return TIFFTags(file)
  }

  /// libtiff numbers directories with 16 bits.
  private static let mostPages = 65_535

  /// A fax with more than one bad line in this many is damaged; fewer are the specks of an old transmission.
  static let linesAFault = 50

  /// The picture as it is stored, with an alpha channel where it has one.
  private func readAsRGBA(_ tags: TIFFTags) throws(RecognitionError) -> PageImage {
    let size = tags.size
    let image = try PageImage(pixCreate(Int32(size.width), Int32(size.height), 32))
    guard let data = pixGetData(image.pix) else { throw .unreadable(.outOfMemory) }
    // Asked for the orientation that the file has, libtiff moves no pixel; it can flip, but not turn.
    let read = TIFFReadRGBAImageOriented(
      file, UInt32(size.width), UInt32(size.height), data, Int32(tags.orientation.rawValue), 1)
    guard read != 0 else { throw .unreadable(.damaged) }
    for index in 0..<(size.width * size.height) { data[index] = tags.transparency.leptonica(data[index]) }
    return image
  }
}
