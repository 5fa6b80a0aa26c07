internal import CLeptonica
internal import COpenJPEG
internal import Foundation
internal import Records

/// A JPEG 2000 picture, in its file format or as a bare codestream, read by OpenJPEG itself: leptonica takes neither
/// samples of other than 8 bits, nor subsampled and luminance-chrominance pictures.
struct JPEG2000Picture: ~Copyable {
  private let codec: UnsafeMutablePointer<opj_codec_t?>
  private let stream: UnsafeMutablePointer<opj_stream_t?>
  private var image: UnsafeMutablePointer<opj_image_t>?

  init(_ path: String) throws(RecognitionError) {
    guard let codec = opj_create_decompress(Self.isCodestream(path) ? OPJ_CODEC_J2K : OPJ_CODEC_JP2) else {
      throw .unreadable(.outOfMemory)
    }
    guard let stream = opj_stream_create_default_file_stream(path, 1) else {
      opj_destroy_codec(codec)
      throw .unreadable(.damaged)
    }
    self.codec = codec
    self.stream = stream
  }

  deinit {
    if let image { opj_image_destroy(image) }
    opj_stream_destroy(stream)
    opj_destroy_codec(codec)
  }

  /// The picture with 8 or 32 bits a pixel; what is transparent has an alpha channel. Refused before it is decoded where
  /// it is too large, damaged where any part of it is missing.
  mutating func decode(limit: ScanDecoder) throws(RecognitionError) -> PageImage {
    var parameters = opj_dparameters_t()
    opj_set_default_decoder_parameters(&parameters)
    guard opj_setup_decoder(codec, &parameters) != 0, opj_read_header(stream, codec, &image) != 0,
      let picture = image?.pointee, picture.x1 > picture.x0, picture.y1 > picture.y0
    else { throw .unreadable(.damaged) }
    let size = PixelSize(width: Int(picture.x1 - picture.x0), height: Int(picture.y1 - picture.y0))
    try limit.check(size)
    guard opj_decode(codec, stream, image) != 0, opj_end_decompress(codec, stream) != 0, let decoded = image?.pointee
    else { throw .unreadable(.damaged) }
    return try JPEG2000Samples(decoded).picture(size)
  }

  /// What the resolution box states; bare codestreams have none.
  static func density(_ path: String) -> PixelDensity {
    guard !isCodestream(path), let file = fopen(path, "rb") else { return .unknown }
    defer { fclose(file) }
    var (across, down): (Int32, Int32) = (0, 0)
    guard fgetJp2kResolution(file, &across, &down) == 0 else { return .unknown }
    return PixelDensity(across: Double(across), down: Double(down))
  }

  /// A codestream begins with its own markers (ISO 15444-1, A.4.1), the file format with a box.
  static func isCodestream(_ path: String) -> Bool {
    guard let file = fopen(path, "rb") else { return false }
    defer { fclose(file) }
    var start = [UInt8](repeating: 0, count: 4)
    return fread(&start, 1, 4, file) == 4 && isCodestream(start)
  }

  static func isCodestream(_ start: [UInt8]) -> Bool { start.starts(with: [0xFF, 0x4F, 0xFF, 0x51]) }
}
