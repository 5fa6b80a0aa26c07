internal import CLeptonica
internal import Foundation
internal import Records

/// A file with one picture: JPEG, PNG, JPEG 2000, WebP, BMP, GIF, PNM.
struct SinglePicture {
  var path: String
  var format: ScanFormat

  func decode(limit: ScanDecoder) throws(RecognitionError) -> DecodedPage {
    if let size = PictureHeader.size(of: path, format: format) { try limit.check(size) }
    let image = try PageImage(format == .jpeg ? readJPEG() : pixRead(path), orFail: .damaged)
    try limit.check(image.size)
    let resolution = Int(pixGetXRes(image.pix))
    return DecodedPage(image: try image.normalised(), statedResolution: resolution)
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
