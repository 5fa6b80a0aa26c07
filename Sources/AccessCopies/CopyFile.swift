internal import CAccessCopy
internal import Foundation
internal import Recognition

/// A PDF/A that is being made; owns one `SohoaCopy`.
struct CopyFile: ~Copyable {
  private let handle: OpaquePointer
  /// Of ISO 19005.
  let part: Int

  /// Nil where memory runs out.
  init?(part: Int) {
    guard let handle = sohoa_copy_new(Int32(part)) else { return nil }
    self.handle = handle
    self.part = part
  }

  deinit { sohoa_copy_free(handle) }

  /// What a page names a picture or a drawing by.
  struct Picture {
    fileprivate let number: Int32

    /// Paints it into the unit square, or a drawing in its own size.
    var operation: String { "/P\(number) Do\n" }
  }

  /// Nil where the picture cannot be taken. `mask` is the stencil through which the picture is seen.
  func add(_ packed: PackedPicture, isStencil: Bool = false, mask: Picture? = nil) -> Picture? {
    let (coding, isBlack1): (SohoaCopyCoding, Bool) =
      switch packed.coding {
      case .jpeg: (SohoaCopyJPEG, false)
      case .fax(let isBlack1): (SohoaCopyFax, isBlack1)
      case .png: (SohoaCopyPNG, false)
      case .jpeg2000: (SohoaCopyJPEG2000, false)
      }
    let palette = packed.palette ?? Data()
    let number = packed.bytes.withUnsafeBytes { bytes in
      palette.withUnsafeBytes { colours in
        sohoa_copy_add_picture(
          handle,
          SohoaCopyPicture(
            coding: coding, bytes: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), size: bytes.count,
            width: Int32(packed.width), height: Int32(packed.height), bits: Int32(packed.bits),
            components: Int32(packed.components),
            palette: packed.palette == nil ? nil : colours.baseAddress?.assumingMemoryBound(to: UInt8.self),
            palette_size: colours.count, is_black_1: isBlack1 ? 1 : 0, is_plain_rgb: packed.isPlainRGB ? 1 : 0,
            is_stencil: isStencil ? 1 : 0, mask: mask?.number ?? -1))
      }
    }
    return number < 0 ? nil : Picture(number: number)
  }

  func add(_ drawing: TextOutlines) -> Picture? {
    let number = drawing.content.withCString {
      sohoa_copy_add_drawing(handle, drawing.width, drawing.height, $0, drawing.content.utf8.count)
    }
    return number < 0 ? nil : Picture(number: number)
  }

  /// The picture of an object of a PDF, and whether it is JPEG 2000; nil where it cannot stand in the copy.
  func take(_ path: String, object: Int32, generation: Int32) -> (picture: Picture, isJPEG2000: Bool)? {
    var isJPEG2000: Int32 = 0
    let number = sohoa_copy_take_picture(handle, path, object, generation, &isJPEG2000)
    return number < 0 ? nil : (Picture(number: number), isJPEG2000 != 0)
  }

  func addPage(width: Double, height: Double, content: String, pictures: [Picture]) -> Bool {
    let numbers = pictures.map(\.number)
    return content.withCString {
      sohoa_copy_add_page(handle, width, height, $0, content.utf8.count, numbers, numbers.count) != 0
    }
  }

  enum Keeping { case refused, kept, keptWithJPEG2000 }

  func keepPage(
    _ page: Int, of path: String, keepsText: Bool, turn: Int, under: String, over: String, pictures: [Picture]
  ) -> Keeping {
    let numbers = pictures.map(\.number)
    let kept = sohoa_copy_keep_page(
      handle, path, Int32(page), keepsText ? 1 : 0, Int32(turn), under, over, numbers, numbers.count)
    return kept == 0 ? .refused : kept == 2 ? .keptWithJPEG2000 : .kept
  }

  /// False where the file cannot be written.
  func write(to path: String, metadata: String, language: String, labels: [String]) -> Bool {
    let texts = labels.map { strdup($0) }
    defer { for text in texts { free(text) } }
    let pointers = texts.map { UnsafePointer($0) }
    return metadata.withCString { metadata in
      language.withCString { language in
        pointers.withUnsafeBufferPointer { labels in
          sohoa_copy_write(
            handle, path, SohoaCopyFacts(metadata: metadata, language: language, labels: labels.baseAddress)) != 0
        }
      }
    }
  }

  /// Whether a PDF bears a digital signature.
  static func isSigned(_ path: String) -> Bool { sohoa_pdf_is_signed(path) != 0 }
}
