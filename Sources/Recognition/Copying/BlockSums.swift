internal import CLeptonica
internal import Records

/// Sums of colours in blocks of pixels, and the picture of their means.
struct BlockSums {
  let width: Int
  let height: Int
  /// Red, green, blue, and how many pixels.
  private var sums: [SIMD4<UInt32>]

  init(width: Int, height: Int) {
    (self.width, self.height) = (width, height)
    sums = Array(repeating: .zero, count: width * height)
  }

  mutating func add(_ colour: borrowing PageImage, where mask: borrowing PageImage, isInk: Bool, block: Double) {
    guard let pixels = pixGetData(colour.pix), let bits = pixGetData(mask.pix) else { return }
    let size = colour.size
    let (stride, maskStride) = (Int(pixGetWpl(colour.pix)), Int(pixGetWpl(mask.pix)))
    let columns = (0..<size.width).map { min(width - 1, Int(Double($0) / block)) }
    let wanted: UInt32 = isInk ? 1 : 0
    for y in 0..<size.height {
      let row = min(height - 1, Int(Double(y) / block)) * width
      let (line, maskLine) = (pixels + y * stride, bits + y * maskStride)
      for x in 0..<size.width where maskLine[x >> 5] >> UInt32(31 - (x & 31)) & 1 == wanted {
        let pixel = line[x]
        sums[row + columns[x]] &+= SIMD4(pixel >> 24, pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, 1)
      }
    }
  }

  /// Blocks without any pixel take those of `other`.
  mutating func fill(from other: BlockSums) {
    for index in sums.indices where sums[index].w == 0 { sums[index] = other.sums[index] }
  }

  /// Blocks without any pixel take the mean of the block four times as large, and so on: what nobody sees is to be smooth, so
  /// that it takes no room.
  private mutating func fillHoles() {
    guard width > 1 || height > 1, sums.contains(where: { $0.w == 0 }) else { return }
    var coarse = BlockSums(width: (width + 1) / 2, height: (height + 1) / 2)
    for y in 0..<height {
      for x in 0..<width {
        // Of large blocks the mean is enough, and no sum runs over.
        let sum = sums[y * width + x]
        if sum.w > 0 {
          coarse.sums[y / 2 * coarse.width + x / 2] &+= SIMD4(sum.x / sum.w, sum.y / sum.w, sum.z / sum.w, 1)
        }
      }
    }
    coarse.fillHoles()
    for y in 0..<height {
      for x in 0..<width where sums[y * width + x].w == 0 {
        sums[y * width + x] = coarse.sums[y / 2 * coarse.width + x / 2]
      }
    }
  }

  /// `otherwise` is the grey of a picture without any pixel.
  mutating func packed(quality: Int, otherwise: UInt32) throws(RecognitionError) -> PackedPicture {
    fillHoles()
    let image = try PageImage(pixCreate(Int32(width), Int32(height), 32))
    guard let pixels = pixGetData(image.pix) else { throw .unreadable(.outOfMemory) }
    let stride = Int(pixGetWpl(image.pix))
    for y in 0..<height {
      for x in 0..<width {
        let sum = sums[y * width + x]
        let mean = sum.w == 0 ? SIMD4(repeating: otherwise) : sum / SIMD4(repeating: sum.w)
        pixels[y * stride + x] = mean.x << 24 | mean.y << 16 | mean.z << 8
      }
    }
    return try PackedPicture.jpeg(image.pix, quality: quality)
  }
}
