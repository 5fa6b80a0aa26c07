internal import CExif
internal import Records

/// What a camera or scanner wrote about a picture that matters for reading it (EXIF 2.32).
struct ExifTags {
  var orientation: StoredOrientation = .upright
  var density: PixelDensity = .unknown

  /// No tags at all.
  static let none = ExifTags()

  private init() {}

  /// From a block as JPEG, PNG and WebP files hold it: a TIFF header with directories, after `Exif` where that is there.
  /// Damaged blocks have no tags.
  init(block: [UInt8]) {
    let start = Array("Exif\0\0".utf8)
    let whole = block.starts(with: start) ? block : start + block
    guard let tags = exif_data_new() else { return }
    defer { exif_data_unref(tags) }
    // Otherwise libexif adds what the standard asks for, with its own values.
    exif_data_unset_option(tags, EXIF_DATA_OPTION_FOLLOW_SPECIFICATION)
    exif_data_load_data(tags, whole, UInt32(whole.count))
    guard let first = tags.pointee.ifd.0 else { return }
    let order = exif_data_get_byte_order(tags)
    orientation = StoredOrientation(tag: Self.short(first, EXIF_TAG_ORIENTATION, order))
    // 1: only how the two compare; 2: inches; 3: centimetres.
    let unit = Self.short(first, EXIF_TAG_RESOLUTION_UNIT, order) ?? 2
    guard let across = Self.ratio(first, EXIF_TAG_X_RESOLUTION, order),
      let down = Self.ratio(first, EXIF_TAG_Y_RESOLUTION, order)
    else { return }
    let perInch = unit == 3 ? 2.54 : 1
    density = PixelDensity(across: across * perInch, down: down * perInch, isInches: unit != 1)
  }

  private static func short(_ tags: UnsafeMutablePointer<ExifContent>, _ tag: ExifTag, _ order: ExifByteOrder) -> Int? {
    guard let entry = exif_content_get_entry(tags, tag)?.pointee, entry.format == EXIF_FORMAT_SHORT, entry.size >= 2
    else { return nil }
    return Int(exif_get_short(entry.data, order))
  }

  private static func ratio(_ tags: UnsafeMutablePointer<ExifContent>, _ tag: ExifTag, _ order: ExifByteOrder)
    -> Double?
  {
    guard let entry = exif_content_get_entry(tags, tag)?.pointee, entry.format == EXIF_FORMAT_RATIONAL, entry.size >= 8
    else { return nil }
    let ratio = exif_get_rational(entry.data, order)
    return ratio.denominator == 0 ? nil : Double(ratio.numerator) / Double(ratio.denominator)
  }
}
