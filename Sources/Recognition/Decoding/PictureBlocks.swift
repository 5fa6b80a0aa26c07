internal import Foundation
internal import Records

/// The blocks of a picture file that stand beside its pixels: segments of JPEG, chunks of PNG and WebP.
struct PictureBlocks: ~Copyable {
  private let file: UnsafeMutablePointer<FILE>

  /// Nil where the file cannot be opened.
  init?(_ path: String) {
    guard let file = fopen(path, "rb") else { return nil }
    self.file = file
  }

  deinit { fclose(file) }

  /// What the file says by EXIF. Damaged and missing blocks say nothing.
  func exif(format: ScanFormat) -> ExifTags {
    let block: [UInt8]? =
      switch format {
      case .jpeg: jpegExif()
      case .png: chunk("eXIf", from: 8, isBigEndian: true, overhead: 12)
      case .webp: chunk("EXIF", from: 12, isBigEndian: false, overhead: 8)
      case .tiff, .pdf, .bmp, .gif, .pnm, .jpeg2000: nil
      }
    return block.map(ExifTags.init) ?? .none
  }

  /// Whether a PNG has transparent pixels: an alpha channel, or a transparent colour (PNG 1.2, 4.2.1).
  func pngIsTransparent() -> Bool {
    guard let header = bytes(at: 8, count: 18), Array(header[4..<8]) == Array("IHDR".utf8) else { return false }
    let hasAlpha = header[17] & 4 != 0
    return hasAlpha || pngHeaderChunk("tRNS") != nil
  }

  /// What a PNG states in its physical pixel dimensions (PNG 1.2, 4.2.4.2); nil where it has none.
  func pngDensity() -> PixelDensity? {
    guard let found = pngHeaderChunk("pHYs"), found.count == 9 else { return nil }
    func number(_ place: Int) -> Double { Double(found[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }) }
    // 1: pixels a metre; otherwise only the proportion counts.
    if found[8] != 1 { return PixelDensity(across: number(0), down: number(4), isInches: false) }
    return PixelDensity(across: (number(0) * 0.0254).rounded(), down: (number(4) * 0.0254).rounded())
  }

  /// A chunk that stands before the pixels, if at all.
  private func pngHeaderChunk(_ name: String) -> [UInt8]? {
    chunk(name, from: 8, isBigEndian: true, overhead: 12, before: "IDAT")
  }

  /// What a JPEG states in its JFIF header; unknown where it has none at its start.
  func jpegDensity() -> PixelDensity {
    guard let start = bytes(at: 0, count: 18), Array(start[2..<4]) == [0xFF, 0xE0],
      Array(start[6..<11]) == Array("JFIF\0".utf8)
    else { return .unknown }
    let (across, down) = (Double(Int(start[14]) << 8 | Int(start[15])), Double(Int(start[16]) << 8 | Int(start[17])))
    // 0: only the proportion counts; 1: inches; 2: centimetres.
    let perInch = start[13] == 2 ? 2.54 : 1
    return PixelDensity(across: across * perInch, down: down * perInch, isInches: start[13] != 0)
  }

  /// The header of a bitmap.
  func bitmapDensity() -> PixelDensity { bytes(at: 0, count: 54).flatMap(BitmapHeader.init)?.density ?? .unknown }

  private func jpegExif() -> [UInt8]? {
    var place = 2
    for _ in 0..<Self.mostBlocks {
      guard let head = bytes(at: place, count: 4), head[0] == 0xFF else { return nil }
      let marker = head[1]
      if marker == 0xFF {
        // Fill bytes may stand before a marker.
        place += 1
        continue
      }
      // The pixels begin, or the file ends.
      if marker == 0xDA || marker == 0xD9 { return nil }
      let length = Int(head[2]) << 8 | Int(head[3])
      if marker == 0xE1, length > 8, let block = bytes(at: place + 4, count: length - 2),
        block.starts(with: Array("Exif\0\0".utf8))
      {
        return block
      }
      place += 2 + max(2, length)
    }
    return nil
  }

  /// The content of the first chunk of a name; `overhead` is what a chunk has beside its content.
  private func chunk(_ name: String, from start: Int, isBigEndian: Bool, overhead: Int, before end: String? = nil)
    -> [UInt8]?
  {
    var place = start
    for _ in 0..<Self.mostBlocks {
      guard let head = bytes(at: place, count: 8) else { return nil }
      // PNG has the length before the name, WebP (RIFF) behind it, and pads to even lengths.
      let lengths = isBigEndian ? Array(head[0..<4]) : head[4..<8].reversed()
      let length = lengths.reduce(0) { $0 << 8 | Int($1) }
      let found = isBigEndian ? head[4..<8] : head[0..<4]
      if let end, Array(found) == Array(end.utf8) { return nil }
      if Array(found) == Array(name.utf8) {
        return length <= Self.longestBlock ? bytes(at: place + 8, count: length) : nil
      }
      place += overhead + length + (isBigEndian ? 0 : length & 1)
    }
    return nil
  }

  private func bytes(at place: Int, count: Int) -> [UInt8]? {
    guard fseek(file, place, SEEK_SET) == 0 else { return nil }
    var found = [UInt8](repeating: 0, count: count)
    return fread(&found, 1, count, file) == count ? found : nil
  }

  /// A page of 100 megapixels in chunks of 8 KiB has fewer.
  private static let mostBlocks = 65_536
  /// Bytes; a JPEG segment has 64 KiB at most.
  private static let longestBlock = 1 << 20
}
