internal import CLeptonica
internal import Foundation
internal import Records

extension ScanFormat {
  /// The format that the first bytes of a file tell, whatever the file's name says. Nil for what is no scan.
  static func detect(at path: String) throws(RecognitionError) -> ScanFormat? {
    guard let file = fopen(path, "rb") else {
      throw .unreadable(errno == ENOENT || errno == ENOTDIR ? .vanished : .noAccess)
    }
    defer { fclose(file) }
    var start = [UInt8](repeating: 0, count: 1024)
    let count = fread(&start, 1, start.count, file)
    guard count > 0 else { throw .unreadable(.emptyFile) }
    // Many programs write something before the header; readers look for it in the first 1024 bytes (ISO 32000-1, H.3.4.1).
    if start[..<count].firstRange(of: Array("%PDF-".utf8)) != nil { return .pdf }
    if JPEG2000Picture.isCodestream(start) { return .jpeg2000 }
    var format: Int32 = 0
    guard count >= 12, findFileFormatBuffer(start, &format) == 0 else { return nil }
    return byLeptonicaFormat[Int(format)]
  }

  private static let byLeptonicaFormat: [Int: ScanFormat] = [
    IFF_BMP: .bmp, IFF_JFIF_JPEG: .jpeg, IFF_PNG: .png, IFF_TIFF: .tiff, IFF_TIFF_PACKBITS: .tiff, IFF_TIFF_RLE: .tiff,
    IFF_TIFF_G3: .tiff, IFF_TIFF_G4: .tiff, IFF_TIFF_LZW: .tiff, IFF_TIFF_ZIP: .tiff, IFF_TIFF_JPEG: .tiff,
    IFF_PNM: .pnm, IFF_GIF: .gif, IFF_JP2: .jpeg2000, IFF_WEBP: .webp,
  ].reduce(into: [:]) { $0[Int($1.key)] = $1.value }
}
