/// A line of text as a grey picture (0 black, 255 white), 36 pixels high, row after row.
package struct GreyLine: Hashable, Sendable {
  package let width: Int
  package let height: Int
  package let pixels: [UInt8]

  /// Narrower lines give the network not one column.
  package static let smallestWidth = 3

  /// nil where the height is not that of the network, the line is too narrow, or the pixels are not as many as they
  /// should be.
  package init?(width: Int, height: Int, pixels: [UInt8]) {
    guard height == LineModel.height, width >= Self.smallestWidth, pixels.count / height == width,
      pixels.count % height == 0
    else { return nil }
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// White on black instead of black on white.
  package var inverted: GreyLine {
    GreyLine(unchecked: width, pixels: pixels.map { 255 - $0 })
  }

  private init(unchecked width: Int, pixels: [UInt8]) {
    self.width = width
    height = LineModel.height
    self.pixels = pixels
  }
}
