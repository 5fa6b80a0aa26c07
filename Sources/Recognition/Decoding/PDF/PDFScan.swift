internal import CLeptonica
internal import CPoppler
internal import Foundation
internal import Records

/// A PDF file, open for reading.
struct PDFScan: ~Copyable {
  private let path: String
  private let document: OpaquePointer
  /// Pages of the document; where the file is cut short, what is missing stands as one more (damaged) page.
  let pageCount: Int
  private let wholePages: Int

  init(_ path: String) throws(RecognitionError) {
    guard let uri = g_filename_to_uri(URL(fileURLWithPath: path).path, nil, nil) else { throw .unreadable(.noAccess) }
    defer { g_free(uri) }
    var error: UnsafeMutablePointer<GError>?
    guard let document = poppler_document_new_from_file(uri, nil, &error) else {
      let isEncrypted = error.map { $0.pointee.code == Int32(POPPLER_ERROR_ENCRYPTED.rawValue) } ?? false
      g_clear_error(&error)
      throw .unreadable(isEncrypted ? .encrypted : .damaged)
    }
    let pages = Int(poppler_document_get_n_pages(document))
    guard pages > 0 else {
      g_object_unref(UnsafeMutableRawPointer(document))
      throw .unreadable(.damaged)
    }
    self.path = path
    self.document = document
    wholePages = pages
    pageCount = pages + (Self.isCutShort(path) ? 1 : 0)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

  /// One page, from 1.
  func page(_ number: Int, way: DecodingWay, limit: ScanDecoder) throws(RecognitionError) -> DecodedPage {
    try open(number).decode(way, limit: limit)
  }

  func lacksPictures(_ number: Int) throws(RecognitionError) -> Bool { try open(number).lacksPictures() }

  /// What earlier versions did wrong with a page, from 1.
  func mendedFaults(_ number: Int, earlier: EarlierReading, limit: ScanDecoder) throws(RecognitionError) -> Set<
    MendedFault
  > {
    try open(number).mendedFaults(earlier, limit: limit)
  }

  private func open(_ number: Int) throws(RecognitionError) -> PDFPage {
    guard number <= wholePages else { throw .unreadable(.damaged) }
    // Where the page tree is damaged, the two libraries may count pages otherwise: then poppler's drawing is all there is.
    let contents = PDFContents(path).flatMap { $0.pageCount == wholePages ? $0 : nil }
    let handle: OpaquePointer?
    if let contents, contents.hasPrintLayers {
      guard let printed = contents.asPrinted().flatMap(PDFInMemory.init) else { throw .unreadable(.outOfMemory) }
      handle = printed.page(number)
    } else {
      handle = poppler_document_get_page(document, Int32(number - 1))
    }
    guard let handle else { throw .unreadable(.damaged) }
    return PDFPage(handle, number: number, contents: contents, maker: maker)
  }

  /// The program that wrote the file.
  private var maker: String? {
    for said in [poppler_document_get_producer(document), poppler_document_get_creator(document)] {
      guard let said else { continue }
      defer { g_free(said) }
      let name = String(cString: said).filter { !$0.isNewline }.prefix(200)
      if name.contains(where: { !$0.isWhitespace }) { return String(name) }
    }
    return nil
  }

  /// A whole PDF ends with `%%EOF`; writers and signers may put some bytes after it (ISO 32000-1, 7.5.5).
  private static func isCutShort(_ path: String) -> Bool {
    guard let file = fopen(path, "rb") else { return false }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    fseek(file, max(0, ftell(file) - 4096), SEEK_SET)
    var tail = [UInt8](repeating: 0, count: 4096)
    let count = fread(&tail, 1, tail.count, file)
    return tail[..<count].firstRange(of: Array("%%EOF".utf8)) == nil
  }
}

/// Which of two ways to a page's picture is taken.
enum DecodingWay {
  case usual
  /// Drawn where usually a stored picture is taken, and the other way round: for pages that come out blank.
  case other
}
