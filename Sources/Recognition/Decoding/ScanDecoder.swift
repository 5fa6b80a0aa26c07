internal import Records

/// Opens scans of every format, a page at a time, and never more of a file than that page needs.
struct ScanDecoder {
  /// Millions of pixels above which a page is refused from its header.
  var maxMegapixels: Int

  /// The file's format and number of pages. Throws what makes the whole file unreadable.
  func inspect(_ path: String) throws(RecognitionError) -> (format: ScanFormat, pages: Int) {
    guard let format = try ScanFormat.detect(at: path) else { throw .unreadable(.notAScan) }
    switch format {
    case .tiff: return (format, try TIFFScan(path).pageCount())
    case .pdf: return (format, try PDFScan(path).pageCount)
    default: return (format, 1)
    }
  }

  /// One page, from 1.
  func decode(_ path: String, page: Int) throws(RecognitionError) -> DecodedPage {
    guard let format = try ScanFormat.detect(at: path) else { throw .unreadable(.notAScan) }
    switch format {
    case .tiff: return try TIFFScan(path).page(page, limit: self)
    case .pdf: return try PDFScan(path).page(page, way: .usual, limit: self)
    default: return try SinglePicture(path: path, format: format).decode(limit: self)
    }
  }

  /// One page, from 1, whose picture is got another way than usually; nil where there is no other.
  func decodeOtherWay(_ path: String, page: Int) -> DecodedPage? {
    guard (try? ScanFormat.detect(at: path)) == .pdf else { return nil }
    return try? PDFScan(path).page(page, way: .other, limit: self)
  }

  /// Whether a page that came out blank has pictures that cannot be decoded.
  func lacksPictures(_ path: String, page: Int) -> Bool {
    guard (try? ScanFormat.detect(at: path)) == .pdf else { return false }
    return (try? PDFScan(path).lacksPictures(page)) ?? true
  }

  /// What earlier versions did wrong with a page, from 1.
  func survey(_ path: String, page: Int, earlier: EarlierReading) throws(RecognitionError) -> Set<MendedFault> {
    guard let format = try ScanFormat.detect(at: path) else { return [] }
    switch format {
    case .tiff: return try TIFFScan(path).mendedFaults(page, earlier: earlier, limit: self)
    case .pdf: return try PDFScan(path).mendedFaults(page, earlier: earlier, limit: self)
    default: return try SinglePicture(path: path, format: format).mendedFaults(earlier: earlier, limit: self)
    }
  }

  /// Refuses a picture of this size before it is decoded.
  func check(_ size: PixelSize) throws(RecognitionError) {
    guard size.width > 0, size.height > 0 else { throw .unreadable(.damaged) }
    if size.megapixels > maxMegapixels { throw .tooManyPixels(megapixels: size.megapixels, limit: maxMegapixels) }
  }
}
