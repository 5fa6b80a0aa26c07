internal import CLeptonica
internal import CPoppler
internal import Foundation
internal import Records

/// A PDF file, open for reading.
struct PDFScan: ~Copyable {
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
    self.document = document
    wholePages = pages
    pageCount = pages + (Self.isCutShort(path) ? 1 : 0)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

  /// One page, from 1.
  func page(_ page: Int, limit: ScanDecoder) throws(RecognitionError) -> DecodedPage {
    guard page <= wholePages, let handle = poppler_document_get_page(document, Int32(page - 1)) else {
      throw .unreadable(.damaged)
    }
    return try PDFPage(handle).decode(limit: limit)
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
