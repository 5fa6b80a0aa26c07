internal import CLeptonica
internal import CPoppler
internal import Records

/// Pictures as poppler hands them over.
enum CairoPicture {
  /// The surface's pixels as a picture: bilevel where all are black or white, grey where none has a colour, else colour.
  static func image(from surface: OpaquePointer) throws(RecognitionError) -> PageImage {
    if cairo_surface_status(surface) == CAIRO_STATUS_NO_MEMORY { throw .unreadable(.outOfMemory) }
    cairo_surface_flush(surface)
    let width = Int(cairo_image_surface_get_width(surface))
    let height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface)) / 4
    let format = cairo_image_surface_get_format(surface)
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, width > 0, height > 0,
      format == CAIRO_FORMAT_RGB24 || format == CAIRO_FORMAT_ARGB32,
      let bytes = cairo_image_surface_get_data(surface)
    else { throw .unreadable(.damaged) }
    let image = try PageImage(pixCreate(Int32(width), Int32(height), 32))
    guard let target = pixGetData(image.pix) else { throw .unreadable(.outOfMemory) }
    let targetStride = Int(pixGetWpl(image.pix))
    var isGrey = true
    var isBilevel = true
    bytes.withMemoryRebound(to: UInt32.self, capacity: stride * height) { source in
      for row in 0..<height {
        let from = source + row * stride
        let to = target + row * targetStride
        for column in 0..<width {
          let rgb = from[column] & 0xFF_FFFF
          to[column] = rgb << 8
          // Grey: all three channels alike.
          if isGrey, rgb != (rgb & 0xFF) &* 0x01_0101 { isGrey = false }
          if isBilevel, rgb != 0, rgb != 0xFF_FFFF { isBilevel = false }
        }
      }
    }
    if isBilevel { return try PageImage(pixConvertTo1(image.pix, 128)) }
    if isGrey { return try PageImage(pixConvertTo8(image.pix, 0)) }
    return image
  }
}
