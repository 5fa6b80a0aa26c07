/// What tells a scan from other files: its name, or else its first bytes.
enum ScanSigns {
  /// How many bytes `areFirstBytes` wants to see; a PDF's header may stand anywhere in the first 1024 bytes
  /// (PDF Reference 1.7, appendix H, note 13).
  static let length = 1024

  static func isName(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return false }
    return extensions.contains(name[name.index(after: dot)...].lowercased())
  }

  static func areFirstBytes(_ bytes: [UInt8]) -> Bool {
    starts.contains { bytes.starts(with: $0) } || isWebP(bytes) || isBitmap(bytes) || isPortableMap(bytes)
      || contains(Array("%PDF-".utf8), in: bytes)
  }

  private static let extensions: Set<String> = [
    "tif", "tiff", "jpg", "jpeg", "jpe", "png", "jp2", "j2k", "jpf", "jpx", "webp", "bmp", "gif", "pnm", "pbm", "pgm",
    "ppm", "pdf",
  ]

  private static let starts: [[UInt8]] = [
    // TIFF and BigTIFF, both byte orders.
    [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A], [0x49, 0x49, 0x2B, 0x00], [0x4D, 0x4D, 0x00, 0x2B],
    // JPEG, PNG, JPEG 2000 (file, then bare code stream).
    [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
    [0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50, 0x20, 0x20], [0xFF, 0x4F, 0xFF, 0x51],
    Array("GIF87a".utf8), Array("GIF89a".utf8),
  ]

  private static func isWebP(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: Array("RIFF".utf8)) && bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
  }

  /// Two letters are too little to go by: the four reserved bytes have to be zero as well.
  private static func isBitmap(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: Array("BM".utf8)) && bytes.dropFirst(6).starts(with: [0, 0, 0, 0])
  }

  /// P1 to P6, a space or a new line, then a number or a comment.
  private static func isPortableMap(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 3, bytes[0] == UInt8(ascii: "P"), (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(bytes[1])
    else { return false }
    let isGap = [0x20, 0x09, 0x0A, 0x0D].contains(bytes[2])
    return isGap && (bytes[3] == UInt8(ascii: "#") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[3]))
  }

  private static func contains(_ part: [UInt8], in bytes: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: part) }
  }
}
