/// The parts of a `*.traineddata` file: a count, as many offsets (-1 where a part is absent), then the parts.
package struct TrainedData: Sendable {
  package enum Component: Int, Sendable {
    case network = 17
    case punctuation, words, numbers, characters, codes
  }

  /// No Tesseract has more kinds of components; 5.3 knows 24.
  static let componentLimit = 64

  private let bytes: [UInt8]
  private var ranges: [Component: Range<Int>] = [:]

  package init(_ bytes: [UInt8]) throws(ModelError) {
    self.bytes = bytes
    var cursor = ByteCursor(bytes[...])
    let count = Int(try cursor.integer(Int32.self))
    guard (1...Self.componentLimit).contains(count) else { throw .damaged }
    var offsets: [Int] = []
    for _ in 0..<count { offsets.append(Int(try cursor.integer(Int64.self))) }
    let headerEnd = 4 + 8 * count
    // A part ends where the next present one starts.
    var end = bytes.count
    for (index, offset) in offsets.enumerated().reversed() where offset != -1 {
      guard offset >= headerEnd, offset <= end else { throw .damaged }
      if let component = Component(rawValue: index) { ranges[component] = offset..<end }
      end = offset
    }
  }

  /// The bytes of a part; nil where the file has none.
  package subscript(component: Component) -> ArraySlice<UInt8>? {
    ranges[component].map { bytes[$0] }
  }
}
