internal import Records

extension PageReader {
  /// How a page comes into a PDF that is to be small: its picture taken apart where that saves room, else as `sheet` has it.
  package func smallSheet(_ request: SheetRequest) throws(RecognitionError) -> Sheet {
    var sheet = try sheet(request)
    let (stored, frame): (Int, (left: Double, top: Double, width: Double, height: Double))
    switch sheet.content {
    case .picture(let packed, let corners) where packed.bits == 8: (stored, frame) = (packed.bytes.count, corners.frame)
    case .object(_, _, let corners, let bytes): (stored, frame) = (bytes, corners.frame)
    case .picture, .page, .layers: return sheet
    }
    let decoded = try decoder.decode(request.path, page: request.page)
    guard decoded.image.depth > 1, !decoded.isHidden else { return sheet }
    let layers = try RasterLayers(decoded.image, resolution: decoded.resolution)
    guard layers.size < stored else { return sheet }
    sheet.content = .layers(
      print: layers.print, paper: layers.paper, ink: layers.ink,
      Sheet.Corners(
        .upright, left: frame.left, top: frame.top, width: frame.width, height: frame.height))
    return sheet
  }
}
