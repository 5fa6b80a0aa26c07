internal import CPoppler
internal import Foundation

/// A PDF that was made for looking at it.
final class PDFInMemory {
  private let document: OpaquePointer

  /// Nil where poppler does not take it.
  init?(_ data: Data) {
    let bytes = data.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
    guard let bytes else { return nil }
    defer { g_bytes_unref(bytes) }
    guard let document = poppler_document_new_from_bytes(bytes, nil, nil) else { return nil }
    self.document = document
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

  /// A `PopplerPage`, from 1, which the caller owns; nil where there is none.
  func page(_ number: Int) -> OpaquePointer? { poppler_document_get_page(document, Int32(number - 1)) }
}
