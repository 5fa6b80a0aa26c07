/// The first two layers: 3x3 pixels to 16 features with tanh, and the largest of each 3x3.
struct ConvolutionPass {
  /// Bytes of a column in the buffer: a pixel above the image, 36, one below, two to spare.
  private static let columnBytes = 40
  private static let features = 16
  private static let pool = 3
  private static let cells = LineModel.height / pool

  private let kernels: Kernels
  private let layer: DenseLayer
  private let noise: BorderNoise
  private let width: Int
  /// The image in columns, from top to bottom.
  private var image: [Int8]
  private var largest = [Int32](repeating: 0, count: cells * features)

  init(_ line: GreyLine, model: LineModel, kernels: Kernels) {
    self.kernels = kernels
    layer = model.weights.convolution
    width = line.width
    noise = BorderNoise(seed: model.noiseSeed, width: width)
    let levels = GreyRange(of: line).levels
    image = [Int8](repeating: 0, count: width * Self.columnBytes)
    for y in 0..<line.height {
      var place = y + 1
      for pixel in line.pixels[y * width..<(y + 1) * width] {
        image[place] = levels[Int(pixel)]
        place += Self.columnBytes
      }
    }
  }

  /// Columns that come out: a third of the image's, the rest is dropped.
  var columns: Int { width / Self.pool }

  /// Computes column `index`: 12 cells of 16 features, at `rows` of `outputs`.
  mutating func run(column index: Int, into outputs: inout [Int8], at rows: Rows) {
    for x in index * Self.pool..<(index + 1) * Self.pool {
      let first = x == index * Self.pool
      if x == 0 || x == width - 1 {
        kernels.convolve(
          layer, inputs: outermost(x), at: 0, chunkStride: 4, rowStride: 12, first: first, largest: &largest)
      } else {
        setNoise(around: x)
        kernels.convolve(
          layer, inputs: image, at: (x - 1) * Self.columnBytes, chunkStride: Self.columnBytes, rowStride: 1,
          first: first, largest: &largest)
      }
    }
    kernels.squash(
      largest, at: Rows(stride: Self.features), scales: layer.scales, columns: Self.cells, into: &outputs, at: rows)
  }

  /// Puts the noise that column `x` sees above and below the image into the columns about it.
  private mutating func setNoise(around x: Int) {
    for offset in -1...1 {
      let column = (x + offset) * Self.columnBytes
      image[column] = noise.beyondRow(0, x: x, offset: offset)
      image[column + LineModel.height + 1] = noise.beyondRow(LineModel.height - 1, x: x, offset: offset)
    }
  }

  /// What the first or last column sees: for each row, three chunks of four bytes.
  private func outermost(_ x: Int) -> [Int8] {
    var chunks: [Int8] = []
    for y in 0..<LineModel.height {
      for offset in -1...1 {
        let column = x + offset
        for step in 0..<3 {
          let row = y + step - 1
          if column < 0 || column >= width {
            chunks.append(noise.beyondColumn(x: x, y: y, index: step))
          } else if row < 0 || row >= LineModel.height {
            chunks.append(noise.beyondRow(y, x: x, offset: offset))
          } else {
            chunks.append(image[column * Self.columnBytes + row + 1])
          }
        }
        chunks.append(0)
      }
    }
    return chunks
  }
}
