internal import CWrittenDigits
internal import Foundation

/// The network that reads written digits (Training/written-numbers/network.py), from its file.
///
/// "SOHD" and the number of layers; each layer: outputs, inputs, rows and columns of its kernel (32 bits each), scales and biases
/// (floats, one an output), weights (bytes). All little-endian.
struct DigitNetwork {
  private struct Layer {
    var shape: [Int]
    var scales: [Float]
    var biases: [Float]
    var weights: [Int8]
  }

  /// Classes that it tells apart: ten digits, and none of them.
  static let classes = 11
  private let layers: [Layer]
  /// Makes what it says as sure as it is right: of 133 readings of 0.95 and more, 131 (docs/handwriting.md).
  private static let temperature = 0.9

  /// The one that the program comes with.
  static let trained: DigitNetwork? = unsafe DigitNetwork(
    Array(UnsafeBufferPointer(start: sohoa_written_digits(), count: sohoa_written_digits_length())))

  /// Nil where the bytes are no such network.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    func take(_ count: Int) -> ArraySlice<UInt8>? {
      guard count >= 0, rest.count >= count else { return nil }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
    func number() -> Int? {
      take(4).map { Int(Int32(bitPattern: $0.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) })) }
    }
    func floats(_ count: Int) -> [Float]? {
      let numbers = (0..<count).compactMap { _ in number() }
      guard numbers.count == count else { return nil }
      return numbers.map { Float(bitPattern: UInt32(bitPattern: Int32($0))) }
    }
    guard take(4).map(Array.init) == Array("SOHD".utf8), number() == Self.poolings.count + 2 else { return nil }
    var layers: [Layer] = []
    for _ in 0..<Self.poolings.count + 2 {
      let shape = (0..<4).compactMap { _ in number() }
      guard shape.count == 4, shape.allSatisfy({ (1...1024).contains($0) }), let scales = floats(shape[0]),
        let biases = floats(shape[0]), let weights = take(shape.reduce(1, *))
      else { return nil }
      layers.append(
        Layer(shape: shape, scales: scales, biases: biases, weights: weights.map { Int8(bitPattern: $0) }))
    }
    guard rest.isEmpty, layers.last?.shape[0] == Self.classes else { return nil }
    self.layers = layers
  }

  /// Rows and columns that become one behind each of the first four layers.
  private static let poolings = [(2, 2), (2, 2), (2, 1), (2, 1)]

  /// Logarithms of the probabilities of each class in each column of the network's, a quarter as many as the strip has.
  func columns(of strip: InkStrip) -> [[Double]] {
    var planes = strip.ink
    var (rows, columns) = (InkStrip.rows, strip.columns)
    for (layer, pooling) in zip(layers, Self.poolings) {
      planes = Self.convolved(planes, rows, columns, by: layer, rectifies: true)
      planes = Self.pooled(planes, rows, columns, by: pooling)
      (rows, columns) = (rows / pooling.0, columns / pooling.1)
    }
    planes = Self.convolved(planes, 1, columns, by: layers[4], rectifies: true)
    planes = Self.convolved(planes, 1, columns, by: layers[5], rectifies: false)
    return (0..<columns).map { column in
      let said = (0..<Self.classes).map { Double(planes[$0 * columns + column]) / Self.temperature }
      let most = said.max() ?? 0
      let sum = log(said.reduce(0) { $0 + exp($1 - most) }) + most
      return said.map { $0 - sum }
    }
  }

  private static func convolved(
    _ planes: [Float], _ rows: Int, _ columns: Int, by layer: Layer, rectifies: Bool
  ) -> [Float] {
    unsafe [Float](unsafeUninitializedCapacity: layer.shape[0] * rows * columns) { out, count in
      unsafe layer.weights.withUnsafeBufferPointer { weights in
        unsafe layer.scales.withUnsafeBufferPointer { scales in
          unsafe layer.biases.withUnsafeBufferPointer { biases in
            let shape = unsafe SohoaDigitLayer(
              outputs: Int32(layer.shape[0]), inputs: Int32(layer.shape[1]), kernel_rows: Int32(layer.shape[2]),
              kernel_columns: Int32(layer.shape[3]), scales: scales.baseAddress, biases: biases.baseAddress,
              weights: weights.baseAddress)
            unsafe sohoa_digit_layer(shape, planes, Int32(rows), Int32(columns), rectifies ? 1 : 0, out.baseAddress)
          }
        }
      }
      count = layer.shape[0] * rows * columns
    }
  }

  private static func pooled(_ planes: [Float], _ rows: Int, _ columns: Int, by size: (Int, Int)) -> [Float] {
    let (down, across) = (rows / size.0, columns / size.1)
    let count = planes.count / (rows * columns)
    var pooled = [Float](repeating: 0, count: count * down * across)
    for plane in 0..<count {
      for row in 0..<down {
        for column in 0..<across {
          var most = -Float.infinity
          for y in 0..<size.0 {
            for x in 0..<size.1 {
              most = max(most, planes[(plane * rows + row * size.0 + y) * columns + column * size.1 + x])
            }
          }
          pooled[(plane * down + row) * across + column] = most
        }
      }
    }
    return pooled
  }
}
