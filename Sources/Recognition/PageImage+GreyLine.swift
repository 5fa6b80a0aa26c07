internal import CLeptonica
internal import LineRecognition
internal import Records

extension PageImage {
  /// A grey strip scaled by leptonica to the height that the network reads, and alike in width or to `width`; nil where
  /// it is too narrow to be read.
  func greyLine(width: Int? = nil) -> GreyLine? {
    let own = self.size
    let factor = Float(LineModel.height) / Float(own.height)
    let across = width.map { Float($0) / Float(own.width) } ?? factor
    guard let scaled = try? PageImage(pixScale(pix, across, factor)) else { return nil }
    let size = scaled.size
    guard let words = pixGetData(scaled.pix), scaled.depth == 8 else { return nil }
    let stride = Int(pixGetWpl(scaled.pix))
    let pixels = [UInt8](unsafeUninitializedCapacity: size.width * size.height) { buffer, count in
      for row in 0..<size.height {
        let line = words + row * stride
        for column in 0..<size.width {
          buffer[row * size.width + column] = UInt8(truncatingIfNeeded: line[column >> 2] >> (24 - 8 * (column & 3)))
        }
      }
      count = size.width * size.height
    }
    return GreyLine(width: size.width, height: size.height, pixels: pixels)
  }
}
