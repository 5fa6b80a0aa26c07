internal import CLeptonica
internal import Records

/// What colours a page has: red seals and stamps are told from black print by colour, and vanish in the red channel.
enum InkColour {
  /// Share of the pixels that are clearly red, 0 to 1, from every fourth pixel each way.
  static func redShare(of image: borrowing PageImage) -> Double {
    share(of: image) { red, green, blue in red - max(green, blue) > redExcess }
  }

  /// Share of the pixels in the colours of stamps, red to purple, 0 to 1.
  static func stampShare(of image: borrowing PageImage) -> Double {
    share(of: image) { red, green, _ in red - green > redExcess }
  }

  private static func share(of image: borrowing PageImage, where counts: (Int, Int, Int) -> Bool) -> Double {
    guard image.depth == 32, let data = pixGetData(image.pix) else { return 0 }
    let size = image.size
    let stride = Int(pixGetWpl(image.pix))
    var red = 0
    var seen = 0
    for row in Swift.stride(from: 0, to: size.height, by: 4) {
      let line = data + row * stride
      for column in Swift.stride(from: 0, to: size.width, by: 4) {
        let (r, g, b) = channels(line[column])
        red += counts(r, g, b) ? 1 : 0
        seen += 1
      }
    }
    return seen == 0 ? 0 : Double(red) / Double(seen)
  }

  /// A picture in which ink in the colours of stamps, red to purple, is black and everything else white: the redder, the
  /// darker; three times, so that faded stamps count. Each pixel is the mean of a square of `steps` pixels each way.
  static func stampInk(of image: borrowing PageImage, reducedBy steps: Int = 1) throws(RecognitionError) -> PageImage {
    let (width, height) = (image.size.width / steps, image.size.height / steps)
    let mask = try PageImage(pixCreate(Int32(width), Int32(height), 8))
    // White, from which ink is taken away: most pixels have none.
    pixSetAll(mask.pix)
    guard image.depth == 32, let source = pixGetData(image.pix), let target = pixGetData(mask.pix) else {
      throw .unreadable(.outOfMemory)
    }
    let sourceStride = Int(pixGetWpl(image.pix))
    let targetStride = Int(pixGetWpl(mask.pix))
    let area = UInt32(steps * steps)
    let across = width * steps
    // A row of pixels at a time, without a branch, so that the compiler takes many of them at once.
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: max(across, 1)) { excess in
      guard let sums = excess.baseAddress else { return }
      for row in 0..<height {
        sums.update(repeating: 0, count: across)
        for y in 0..<steps {
          let line = source + (row * steps + y) * sourceStride
          for column in 0..<across {
            let (red, green) = (line[column] >> 24, line[column] >> 16 & 0xFF)
            sums[column] &+= max(red, green) &- green
          }
        }
        let words = target + row * targetStride
        for column in 0..<width {
          var sum: UInt32 = 0
          for x in (column * steps)..<(column * steps + steps) { sum &+= sums[x] }
          if sum == 0 { continue }
          let grey = min(255, steps == 1 ? sum &* 3 : sum &* 3 / area)
          words[column >> 2] &-= grey << UInt32(24 - 8 * (column & 3))
        }
      }
    }
    return mask
  }

  /// The red channel, in which what is red is lighter still: dark red ink and its fringes leave a grey ring there, in which the
  /// letters that it crosses are lost. Black print under a seal is dark in red and stays.
  static func withoutRed(_ image: borrowing PageImage) throws(RecognitionError) -> PageImage {
    let size = image.size
    let plain = try PageImage(pixCreate(Int32(size.width), Int32(size.height), 8))
    guard image.depth == 32, let source = pixGetData(image.pix), let target = pixGetData(plain.pix) else {
      throw .unreadable(.outOfMemory)
    }
    let sourceStride = Int(pixGetWpl(image.pix))
    let targetStride = Int(pixGetWpl(plain.pix))
    // Padded to whole words of four pixels, so that the compiler takes many of them at once.
    let padded = (size.width + 3) & ~3
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: max(padded, 1)) { row in
      guard let greys = row.baseAddress else { return }
      greys.update(repeating: 255, count: padded)
      for line in 0..<size.height {
        let pixels = source + line * sourceStride
        for column in 0..<size.width {
          let pixel = pixels[column]
          let (red, green, blue) = (pixel >> 24, pixel >> 16 & 0xFF, pixel >> 8 & 0xFF)
          let others = max(green, blue)
          let excess = max(red, others) &- others
          greys[column] = min(255, red &+ excess &* (max(red, darkRed) &- darkRed) / liftedBy)
        }
        let words = target + line * targetStride
        for word in 0..<(padded >> 2) {
          let first = word << 2
          words[word] = greys[first] << 24 | greys[first + 1] << 16 | greys[first + 2] << 8 | greys[first + 3]
        }
      }
    }
    return plain
  }

  /// Red, of 255, up to which ink is black print, and what the lift is divided by: the ring of a dark seal (red 160, others
  /// 100) gets the grey of paper, print under it (red 100, others 60) stays ink.
  private static let darkRed: UInt32 = 100
  private static let liftedBy: UInt32 = 64

  /// Red where it outweighs both others by this much (of 255): a faded seal still does, tinted paper does not.
  private static let redExcess = 50

  private static func channels(_ pixel: UInt32) -> (red: Int, green: Int, blue: Int) {
    (Int(pixel >> 24), Int(pixel >> 16 & 0xFF), Int(pixel >> 8 & 0xFF))
  }
}
