internal import CLeptonica
internal import Foundation

/// Makes the transparent colour of a GIF white. leptonica reads the colours and leaves out which of them is transparent.
enum GIFTransparency {
  /// `image` is the first picture of the file at `path`, with its colour map.
  static func clear(_ image: borrowing PageImage, from path: String) {
    guard let colours = pixGetColormap(image.pix), let start = start(of: path),
      let index = transparentIndex(in: start), index < Int(pixcmapGetCount(colours))
    else { return }
    pixcmapResetColor(colours, Int32(index), 255, 255, 255)
  }

  static func hasTransparentColour(_ path: String) -> Bool {
    start(of: path).flatMap(transparentIndex) != nil
  }

  /// From the graphic control extension before the first picture (GIF89a, 23).
  private static func transparentIndex(in file: [UInt8]) -> Int? {
    guard file.count > 13 else { return nil }
    let hasColours = file[10] & 0x80 != 0
    var place = 13 + (hasColours ? 3 << (Int(file[10] & 7) + 1) : 0)
    while place + 8 < file.count, file[place] == 0x21 {
      if file[place + 1] == 0xF9, file[place + 2] == 4 {
        if file[place + 3] & 1 == 1 { return Int(file[place + 6]) }
        return nil
      }
      place += 2
      while place < file.count, file[place] != 0 { place += 1 + Int(file[place]) }
      place += 1
    }
    return nil
  }

  private static func start(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var start = [UInt8](repeating: 0, count: reach)
    let read = fread(&start, 1, reach, file)
    return Array(start[..<read])
  }

  /// Bytes: a header, colours and a comment.
  private static let reach = 65_536
}
