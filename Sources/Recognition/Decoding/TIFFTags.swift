internal import CTIFF
internal import Records

/// What a directory of a TIFF file says of its picture.
struct TIFFTags {
  let size: PixelSize
  /// Of the stored rows and columns.
  let density: PixelDensity
  let orientation: StoredOrientation
  let transparency: TIFFTransparency
  let isBilevel: Bool
  /// Whether leptonica reads this kind of picture as it is; libtiff's own conversion takes the others
  /// (CMYK, YCbCr, 16 bits, tiles, transparency).
  let isPlain: Bool
  /// leptonica 1.82 turns colour pictures of orientation 8 the wrong way.
  let isTurnedWrong: Bool

  /// Of the directory that `file` stands at.
  init(_ file: OpaquePointer) {
    size = PixelSize(
      width: Int(sohoa_tiff_long(file, UInt32(TIFFTAG_IMAGEWIDTH), 0)),
      height: Int(sohoa_tiff_long(file, UInt32(TIFFTAG_IMAGELENGTH), 0)))
    density = Self.density(file)
    orientation = StoredOrientation(tag: Int(sohoa_tiff_short(file, UInt32(TIFFTAG_ORIENTATION), 1)))
    transparency = TIFFTransparency(file)
    let bits = sohoa_tiff_short(file, UInt32(TIFFTAG_BITSPERSAMPLE), 1)
    let samples = sohoa_tiff_short(file, UInt32(TIFFTAG_SAMPLESPERPIXEL), 1)
    let photometric = sohoa_tiff_short(file, UInt32(TIFFTAG_PHOTOMETRIC), 1)
    isBilevel = bits == 1 && samples == 1
    let isRead =
      TIFFIsTiled(file) == 0 && (isBilevel || bits == 8 && (samples == 1 || samples == 3))
      && photometric <= UInt32(PHOTOMETRIC_RGB)
    isTurnedWrong = isRead && samples == 3 && orientation == .turnedRight
    isPlain = isRead && !isTurnedWrong
  }

  private static func density(_ file: OpaquePointer) -> PixelDensity {
    let unit = sohoa_tiff_short(file, UInt32(TIFFTAG_RESOLUTIONUNIT), UInt32(RESUNIT_INCH))
    let perInch = unit == UInt32(RESUNIT_CENTIMETER) ? 2.54 : 1
    func value(_ tag: Int32) -> Double {
      let value = Double(sohoa_tiff_float(file, UInt32(tag), 0))
      return value.isFinite && value > 0 ? value * perInch : 0
    }
    let density = PixelDensity(across: value(TIFFTAG_XRESOLUTION), down: value(TIFFTAG_YRESOLUTION))
    // Without a unit only the proportion counts; small numbers are none of dots an inch.
    let isProportion = unit == UInt32(RESUNIT_NONE) && density.across < leastDots
    return isProportion ? PixelDensity(across: density.across, down: density.down, isInches: false) : density
  }

  private static let leastDots = 50.0
}
