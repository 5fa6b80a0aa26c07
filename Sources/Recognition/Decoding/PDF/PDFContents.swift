internal import CPageContent
internal import Foundation
internal import Records

/// A PDF as its objects: what its pages paint, and its pictures as they are stored. Needs no drawing.
final class PDFContents {
  private let file: OpaquePointer

  /// Nil where the file cannot be parsed.
  init?(_ path: String) {
    guard let file = sohoa_pdf_open(path) else { return nil }
    self.file = file
  }

  deinit { sohoa_pdf_close(file) }

  var pageCount: Int { Int(sohoa_pdf_page_count(file)) }

  /// What a page, from 1, paints; nil where its contents cannot be parsed.
  func page(_ number: Int) -> PageContent? {
    guard let page = sohoa_page_of(file, Int32(number)) else { return nil }
    defer { sohoa_page_free(page) }
    return PageContent(page)
  }

  var hasPrintLayers: Bool { sohoa_pdf_has_print_layers(file) != 0 }

  /// The document with the layers that print, and no others.
  func asPrinted() -> Data? { bytes { sohoa_pdf_as_printed(file, $0) } }

  /// A document of one page, from 1, without its text.
  func pageWithoutText(_ number: Int) -> Data? { bytes { sohoa_page_without_text(file, Int32(number), $0) } }

  /// The stream of a picture, still packed as pictures are.
  func stream(of paint: Paint) -> Data? {
    paint.object > 0 ? bytes { sohoa_picture_bytes(file, paint.object, paint.generation, $0) } : nil
  }

  func fax(of paint: Paint) -> SohoaFaxParameters { sohoa_picture_fax(file, paint.object, paint.generation) }

  private func bytes(_ get: (UnsafeMutablePointer<Int>) -> UnsafeMutablePointer<UInt8>?) -> Data? {
    var size = 0
    guard let bytes = get(&size) else { return nil }
    return Data(
      bytesNoCopy: bytes, count: size,
      deallocator: .custom { bytes, _ in sohoa_bytes_free(bytes.assumingMemoryBound(to: UInt8.self)) })
  }
}
