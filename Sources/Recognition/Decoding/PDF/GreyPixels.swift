internal import CLeptonica
internal import Records

/// The brightness of a picture, pixel by pixel, for looking into boxes of words.
struct GreyPixels {
  let width: Int
  let height: Int
  private let pixels: [UInt8]

  init(_ image: borrowing PageImage) throws(RecognitionError) {
    let grey = try PageImage(pixConvertTo8(image.pix, 0))
    let size = grey.size
    guard let words = pixGetData(grey.pix) else { throw .unreadable(.outOfMemory) }
    let stride = Int(pixGetWpl(grey.pix))
    width = size.width
    height = size.height
    pixels = [UInt8](unsafeUninitializedCapacity: size.width * size.height) { buffer, count in
      for row in 0..<size.height {
        for column in 0..<size.width {
          buffer[row * size.width + column] = UInt8(
            truncatingIfNeeded: words[row * stride + column >> 2] >> UInt32(24 - 8 * (column & 3)))
        }
      }
      count = size.width * size.height
    }
  }

  /// Whether enough pixels in a box differ clearly for a word to be what makes the difference.
  func differs(from other: GreyPixels, in box: PixelBox) -> Bool {
    var differing = 0
    var seen = 0
    each(in: box) { index in
      seen += 1
      differing += abs(Int(pixels[index]) - Int(other.pixels[index])) > Self.clearly ? 1 : 0
    }
    return seen > 0 && Double(differing) >= max(1, Double(seen) * Self.leastInk)
  }

  /// The box around what clearly differs inside a box; nil where nothing does.
  func difference(from other: GreyPixels, in box: PixelBox) -> PixelBox? {
    var found: PixelBox?
    each(in: box) { index in
      guard abs(Int(pixels[index]) - Int(other.pixels[index])) > Self.clearly else { return }
      let pixel = PixelBox(x: index % width, y: index / width, width: 1, height: 1)
      found = found?.union(pixel) ?? pixel
    }
    return found
  }

  /// Whether there are both ink and paper in a box.
  func showsPrint(in box: PixelBox) -> Bool {
    var darkest = 255
    var lightest = 0
    each(in: box) { index in
      darkest = min(darkest, Int(pixels[index]))
      lightest = max(lightest, Int(pixels[index]))
    }
    guard lightest - darkest > Self.contrast else { return false }
    let middle = (lightest + darkest) / 2
    var dark = 0
    var seen = 0
    each(in: box) { index in
      seen += 1
      dark += Int(pixels[index]) < middle ? 1 : 0
    }
    return Double(min(dark, seen - dark)) >= Double(seen) * Self.leastInk
  }

  private func each(in box: PixelBox, _ visit: (Int) -> Void) {
    for row in max(0, box.y)..<max(0, box.y, min(height, box.bottom)) {
      for column in max(0, box.x)..<max(0, box.x, min(width, box.right)) { visit(row * width + column) }
    }
  }

  /// Steps of grey, of 255.
  private static let clearly = 40
  private static let contrast = 60
  /// Share of a word's box that its ink covers at least.
  private static let leastInk = 0.02
}
