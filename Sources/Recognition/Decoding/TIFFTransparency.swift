internal import CTIFF

/// What the fourth channel of a TIFF means, from its extra samples (TIFF 6.0, section 18).
enum TIFFTransparency {
  case none
  /// There is a channel, and nobody said what it is: viewers leave it out.
  case unknown
  /// libtiff hands over colours that are multiplied by alpha already.
  case multiplied
  /// Grey with an alpha by itself, which libtiff does not multiply.
  case apart

  /// Of the directory that `file` stands at.
  init(_ file: OpaquePointer) {
    switch sohoa_tiff_first_extra(file) {
    case UInt32(EXTRASAMPLE_ASSOCALPHA): self = .multiplied
    case UInt32(EXTRASAMPLE_UNASSALPHA):
      self = sohoa_tiff_short(file, UInt32(TIFFTAG_SAMPLESPERPIXEL), 1) == 2 ? .apart : .multiplied
    default:
      let isColour = sohoa_tiff_short(file, UInt32(TIFFTAG_PHOTOMETRIC), 1) == UInt32(PHOTOMETRIC_RGB)
      self = isColour && sohoa_tiff_short(file, UInt32(TIFFTAG_SAMPLESPERPIXEL), 1) > 3 ? .unknown : .none
    }
  }

  /// A pixel as leptonica has it, on white; libtiff packs alpha, blue, green, red from the highest byte. What libtiff left
  /// out is 0 and becomes white.
  func leptonica(_ pixel: UInt32) -> UInt32 {
    if self == .unknown { return pixel.byteSwapped | 0xFF }
    let alpha = pixel >> 24
    if pixel == 0 || self == .none && alpha == 0 { return 0xFFFF_FF00 }
    if self == .none || alpha == 255 { return pixel.byteSwapped | 0xFF }
    let white = 255 - alpha
    func over(_ channel: UInt32) -> UInt32 {
      min(255, white + (self == .apart ? channel * alpha / 255 : channel))
    }
    return over(pixel & 0xFF) << 24 | over(pixel >> 8 & 0xFF) << 16 | over(pixel >> 16 & 0xFF) << 8 | 0xFF
  }
}
