internal import CLeptonica
internal import Foundation
internal import Records

/// How large a picture is, from its header, before a pixel of it is decoded.
enum PictureHeader {
  /// Nil where the header does not tell.
  static func size(of path: String, format: ScanFormat) -> PixelSize? {
    switch format {
    case .bmp:
      // The header of OS/2 has 12 bytes and numbers of 16 bits.
      let hasShortNumbers = size(in: path, width: 14..<18, height: 14..<18)?.width == 12
      return hasShortNumbers
        ? size(in: path, width: 18..<20, height: 20..<22) : size(in: path, width: 18..<22, height: 22..<26)
    case .gif: return size(in: path, width: 6..<8, height: 8..<10)
    // leptonica refuses what OpenJPEG reads; `JPEG2000Picture` looks at the header itself.
    case .jpeg2000: return nil
    default:
      var width: Int32 = 0
      var height: Int32 = 0
      guard pixReadHeader(path, nil, &width, &height, nil, nil, nil) == 0 else { return nil }
      return PixelSize(width: Int(width), height: Int(height))
    }
  }

  /// leptonica reads no header of these two formats; theirs are little-endian numbers at fixed places.
  private static func size(in path: String, width: Range<Int>, height: Range<Int>) -> PixelSize? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var start = [UInt8](repeating: 0, count: 32)
    guard fread(&start, 1, start.count, file) == start.count else { return nil }
    func number(_ range: Range<Int>) -> Int {
      start[range].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    // A bitmap stored from the top has a negative height.
    let tall = number(height)
    return PixelSize(width: number(width), height: tall > Int(Int32.max) ? (1 << 32) - tall : tall)
  }
}
