internal import CLeptonica
internal import Foundation
internal import Records

extension PageReader {
  /// How a page comes into a PDF: as it is stored where that is possible.
  package func sheet(_ request: SheetRequest) throws(RecognitionError) -> Sheet {
    guard let format = try ScanFormat.detect(at: request.path) else { throw .unreadable(.notAScan) }
    if format == .pdf {
      if let sheet = try PDFScan(request.path).sheet(request) { return sheet }
      return try drawnSheet(request)
    }
    guard let measures = request.measures,
      let (picture, orientation) = try stored(request, format: format)
    else { return try drawnSheet(request) }
    return Sheet(
      picture, orientation: orientation, pixels: measures.size, resolution: measures.resolution)
  }

  /// The page as a viewer shows it, packed anew.
  package func drawnSheet(_ request: SheetRequest) throws(RecognitionError) -> Sheet {
    let decoded = try decoder.decode(request.path, page: request.page)
    let format = try ScanFormat.detect(at: request.path)
    // What was drawn, or packed with losses before, is not worth more.
    let isLossy =
      switch format {
      case .pdf, .webp, .jpeg, .jpeg2000: true
      case .tiff: try TIFFScan(request.path).isLossy(request.page)
      default: false
      }
    var picture = try PackedPicture(decoded.image, quality: isLossy ? Self.quality : nil)
    if format == .pdf { picture.isLossless = false }
    return Sheet(picture, orientation: .upright, pixels: decoded.image.size, resolution: decoded.resolution)
  }

  /// Of JPEG, 0 to 100. At 85 no letter of 300 dpi shows more than the scanner's own coding did.
  private static let quality = 85

  private func stored(_ request: SheetRequest, format: ScanFormat) throws(RecognitionError)
    -> (PackedPicture, StoredOrientation)?
  {
    switch format {
    case .tiff:
      let scan = try TIFFScan(request.path)
      let orientation = try scan.tags(request.page).orientation
      return try scan.packed(request.page).map { ($0, orientation) }
    case .jpeg, .png, .jpeg2000:
      guard let bytes = try? Data(contentsOf: URL(filePath: request.path)) else { throw .unreadable(.noAccess) }
      let orientation = PictureBlocks(request.path)?.exif(format: format).orientation ?? .upright
      let picture: PackedPicture? =
        switch format {
        case .jpeg: PackedPicture(jpeg: bytes)
        case .png: PackedPicture(png: bytes)
        default: request.part > 1 ? try PackedPicture(jpeg2000: bytes, decoder: decoder, path: request.path) : nil
        }
      return picture.map { ($0, orientation) }
    case .pdf, .webp, .bmp, .gif, .pnm: return nil
    }
  }
}

extension PackedPicture {
  /// A JPEG 2000 file, byte by byte; nil for a bare codestream, and for one that has not one or three components.
  fileprivate init?(jpeg2000 bytes: Data, decoder: ScanDecoder, path: String) throws(RecognitionError) {
    guard !JPEG2000Picture.isCodestream(path) else { return nil }
    var picture = try JPEG2000Picture(path)
    let image = try picture.decode(limit: decoder)
    guard pixGetSpp(image.pix) != 4, image.depth == 8 || image.depth == 32 else { return nil }
    self.init(
      coding: .jpeg2000, bytes: bytes, width: image.size.width, height: image.size.height, bits: 8,
      components: image.depth == 8 ? 1 : 3, isAsScanned: true, isLossless: true)
  }
}

extension Sheet {
  /// A page that is one picture, stored in `orientation`, of `pixels` as it is shown.
  init(_ picture: PackedPicture, orientation: StoredOrientation, pixels: PixelSize, resolution: Int) {
    width = Double(pixels.width) * 72 / Double(max(resolution, 1))
    height = Double(pixels.height) * 72 / Double(max(resolution, 1))
    frame = (0, 0, width, height)
    content = .picture(picture, Corners(orientation, width: width, height: height))
  }
}

extension Sheet.Corners {
  /// Of a picture that fills a page of `width` by `height`, as it is shown.
  init(_ orientation: StoredOrientation, left: Double = 0, top: Double = 0, width: Double, height: Double) {
    /// Shares of the stored picture, from its left and top, on the page.
    func place(_ u: Double, _ v: Double) -> Sheet.Point {
      let (s, t) =
        switch orientation {
        case .upright: (u, v)
        case .flippedAcross: (1 - u, v)
        case .upsideDown: (1 - u, 1 - v)
        case .flippedDown: (u, 1 - v)
        case .transposed: (v, u)
        case .turnedLeft: (1 - v, u)
        case .transposedUpsideDown: (1 - v, 1 - u)
        case .turnedRight: (v, 1 - u)
        }
      return Sheet.Point(left + s * width, top + t * height)
    }
    self.init(topLeft: place(0, 0), topRight: place(1, 0), bottomLeft: place(0, 1))
  }
}
