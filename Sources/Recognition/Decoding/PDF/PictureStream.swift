internal import CLeptonica
internal import CPageContent
internal import Foundation
internal import Records

/// A picture of a PDF decoded from its own stream, without drawing it and without a larger picture on the way.
struct PictureStream {
  let paint: Paint
  let bytes: Data
  /// Only of faxes.
  let fax: SohoaFaxParameters

  /// Whether the picture is stored in a way that is decoded here, and not left to poppler.
  static func takes(_ paint: Paint) -> Bool { paint.object > 0 && isKnown(paint) }

  /// Nil where the picture is left to poppler, or its bytes cannot be had.
  init?(_ paint: Paint, in file: PDFContents) {
    guard Self.isKnown(paint), let bytes = file.stream(of: paint) else { return nil }
    self.paint = paint
    self.bytes = bytes
    fax = file.fax(of: paint)
  }

  /// Whether a picture that is left to poppler begins as its coding asks.
  static func isWhole(_ paint: Paint, in file: PDFContents) -> Bool {
    guard paint.object > 0, let bytes = file.stream(of: paint) else { return paint.object == 0 }
    switch paint.filter {
    case SohoaJPEG: return bytes.starts(with: [0xFF, 0xD8])
    // A box of the file format, or a bare codestream (ISO 15444-1, annexes A and I).
    case SohoaJPEG2000:
      return bytes.starts(with: [0, 0, 0, 0x0C, 0x6A, 0x50]) || bytes.starts(with: [0xFF, 0x4F, 0xFF, 0x51])
    // The first segment is the symbols or the page (ISO 14492, 7.2): numbered low, of a known kind.
    case SohoaJBIG2: return bytes.count > 11 && bytes.prefix(2).allSatisfy { $0 == 0 }
    default: return true
    }
  }

  /// Whether a part of the picture is missing: half a page must not pass for a page.
  var isCutShort: Bool {
    switch paint.filter {
    case SohoaJPEG: bytes.suffix(Self.tail).range(of: Data([0xFF, 0xD9])) == nil
    case SohoaRaw: bytes.count * 50 < rowBytes * Int(paint.height) * 49
    default: false
    }
  }

  /// Bytes at the end among which the end of a JPEG picture stands; some writers add bytes behind it.
  private static let tail = 4096

  private var rowBytes: Int { (Int(paint.width) * Int(paint.bits) * Int(paint.components) + 7) / 8 }

  /// The whole picture as it is stored, black where a stencil paints; nil where its bytes are not what the dictionary says.
  func decode() -> PageImage? {
    let image: PageImage? =
      switch paint.filter {
      case SohoaJPEG: jpeg()
      case SohoaFax: faxed()
      default: samples()
      }
    guard let image, image.size == PixelSize(width: Int(paint.width), height: Int(paint.height)) else { return nil }
    return image
  }

  private static func isKnown(_ paint: Paint) -> Bool {
    switch paint.filter {
    case SohoaJPEG: paint.bits == 8 && (paint.components == 1 || paint.components == 3) && paint.is_inverted == 0
    case SohoaFax: paint.components == 1
    case SohoaRaw:
      paint.components == 1 && (paint.bits == 1 || paint.bits == 8)
        || paint.components == 3 && paint.bits == 8 && paint.is_inverted == 0
    default: false
    }
  }

  private func jpeg() -> PageImage? {
    let pix = bytes.withUnsafeBytes { buffer in
      pixReadMemJpeg(buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), buffer.count, 0, 1, nil, 0)
    }
    guard let image = try? PageImage(pix), image.depth == (paint.components == 1 ? 8 : 32) else { return nil }
    return image
  }

  /// Whether a sample of 0 (after fax coding: of white) is painted black.
  private var zeroIsBlack: Bool {
    // A sample of 0 is black in a grey picture, and paints in a stencil (ISO 32000-1, 8.9.6.2); /Decode turns both round.
    paint.is_inverted == 0
  }

  private func faxed() -> PageImage? {
    guard let pix = FaxFile(fax, width: Int(paint.width), height: Int(paint.height)).decode(bytes),
      let image = try? PageImage(pix), image.depth == 1
    else { return nil }
    // `FaxFile` gives black runs as ink; with BlackIs1 they are samples of 1.
    let inkIsZero = fax.black_is_1 == 0
    if inkIsZero != zeroIsBlack { pixInvert(image.pix, image.pix) }
    return image
  }

  private func samples() -> PageImage? {
    let (width, height) = (Int(paint.width), Int(paint.height))
    let bits = Int(paint.bits) * Int(paint.components)
    let row = rowBytes
    guard bytes.count >= row * height,
      let image = try? PageImage(pixCreate(Int32(width), Int32(height), bits == 24 ? 32 : Int32(bits))),
      let words = pixGetData(image.pix)
    else { return nil }
    let stride = Int(pixGetWpl(image.pix))
    bytes.withUnsafeBytes { buffer in
      guard let source = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
      for y in 0..<height {
        Self.copyRow(source + y * row, count: row, isColour: bits == 24, to: words + y * stride)
      }
    }
    // leptonica's 1 is ink, in grey pictures 0 is black.
    let isTurned = bits == 1 ? zeroIsBlack : !zeroIsBlack
    if isTurned, bits != 24 { pixInvert(image.pix, image.pix) }
    return image
  }

  /// leptonica's words hold the leftmost pixel in their highest bits.
  private static func copyRow(
    _ source: UnsafePointer<UInt8>, count: Int, isColour: Bool, to words: UnsafeMutablePointer<UInt32>
  ) {
    if isColour {
      for x in 0..<(count / 3) {
        words[x] = UInt32(source[3 * x]) << 24 | UInt32(source[3 * x + 1]) << 16 | UInt32(source[3 * x + 2]) << 8
      }
      return
    }
    let whole = count / 4
    UnsafeRawPointer(source).withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      for word in 0..<whole {
        words[word] = UnsafeRawPointer(bytes + 4 * word).loadUnaligned(as: UInt32.self).bigEndian
      }
      for rest in (4 * whole)..<count { words[whole] |= UInt32(bytes[rest]) << UInt32(24 - 8 * (rest - 4 * whole)) }
    }
  }
}
