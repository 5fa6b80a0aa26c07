internal import CLeptonica
internal import Foundation
internal import Records

/// A file with one picture: JPEG, PNG, JPEG 2000, WebP, BMP, GIF, PNM.
struct SinglePicture {
  var path: String
  var format: ScanFormat

  /// The page as a viewer shows it.
  func decode(limit: ScanDecoder) throws(RecognitionError) -> DecodedPage {
    if let size = PictureHeader.size(of: path, format: format) { try limit.check(size) }
    let exif = PictureBlocks(path)?.exif(format: format) ?? .none
    let stored = try stored(limit: limit)
    try limit.check(stored.size)
    let density = density(of: stored, exif: exif)
    return try DecodedPage(
      stored: stored.normalised().onWhite(), orientation: exif.orientation, density: density, limit: limit)
  }

  /// The picture as it lies in the file, perhaps with an alpha channel.
  private func stored(limit: ScanDecoder) throws(RecognitionError) -> PageImage {
    switch format {
    case .jpeg: return try PageImage(readJPEG(), orFail: .damaged)
    case .png:
      return PictureBlocks(path)?.pngIsTransparent() == true
        ? try PageImage.transparentPNG(path) : try PageImage(pixRead(path), orFail: .damaged)
    case .gif:
      let image = try PageImage(pixRead(path), orFail: .damaged)
      GIFTransparency.clear(image, from: path)
      return image
    case .bmp: return try readBitmap(limit: limit)
    case .jpeg2000:
      var picture = try JPEG2000Picture(path)
      return try picture.decode(limit: limit)
    case .webp, .pnm, .tiff, .pdf: return try PageImage(pixRead(path), orFail: .damaged)
    }
  }

  /// What the file states, before the picture is turned.
  private func density(of stored: borrowing PageImage, exif: ExifTags) -> PixelDensity {
    var density = PixelDensity(across: Double(pixGetXRes(stored.pix)), down: Double(pixGetYRes(stored.pix)))
    switch format {
    case .jpeg2000: density = JPEG2000Picture.density(path)
    case .png: density = PictureBlocks(path)?.pngDensity() ?? density
    case .jpeg where density == .unknown: density = PictureBlocks(path)?.jpegDensity() ?? .unknown
    case .jpeg, .bmp, .gif, .pnm, .webp, .tiff, .pdf: break
    }
    // Where the file's own header says nothing, EXIF tells what is unequal; for equal densities the paper's size does.
    return density.isEqual && density.dotsAnInch == 0 && !exif.density.isEqual ? exif.density : density
  }

  private func readBitmap(limit: ScanDecoder) throws(RecognitionError) -> PageImage {
    let bitmap = try BitmapPicture(path)
    try limit.check(bitmap.header.size)
    if bitmap.header.isCommon, let image = pixRead(path) { return try PageImage(image) }
    let image = try bitmap.decode()
    pixSetResolution(
      image.pix, Int32(bitmap.header.density.across.rounded()), Int32(bitmap.header.density.down.rounded()))
    return bitmap.header.bits == 1 ? try PageImage(pixConvertTo1(image.pix, 128)) : image
  }

  /// A JPEG with a small fault is taken, one that is cut short is not: half a page must not pass for a page.
  private func readJPEG() -> UnsafeMutablePointer<Pix>? {
    if let whole = pixReadJpeg(path, 0, 1, nil, 0) { return whole }
    return endsLikeAJPEG ? pixReadJpeg(path, 0, 1, nil, Int32(L_JPEG_CONTINUE_WITH_BAD_DATA)) : nil
  }

  /// Whether the end-of-image marker stands near the end of the file.
  private var endsLikeAJPEG: Bool {
    guard let file = fopen(path, "rb") else { return false }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    fseek(file, max(0, ftell(file) - 4096), SEEK_SET)
    var tail = [UInt8](repeating: 0, count: 4096)
    let count = fread(&tail, 1, tail.count, file)
    return tail[..<count].firstRange(of: [0xFF, 0xD9]) != nil
  }
}
