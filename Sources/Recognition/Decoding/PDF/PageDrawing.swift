internal import CPoppler
internal import Records

/// Draws a page of a PDF on white, as it is printed: with the annotations and fields that print.
struct PageDrawing {
  /// A `PopplerPage`.
  let page: OpaquePointer
  /// Points, upright.
  let size: (width: Double, height: Double)

  init(_ page: OpaquePointer) {
    self.page = page
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(page, &width, &height)
    size = (width, height)
  }

  var isDrawable: Bool { size.width > 0 && size.height > 0 && size.width.isFinite && size.height.isFinite }

  /// `scale` is in pixels a point; the drawing is moved by `shift` pixels, less than one, to the right and down.
  func image(scale: Double, shift: (x: Double, y: Double) = (0, 0), limit: ScanDecoder) throws(RecognitionError)
    -> PageImage
  {
    let pixels = self.pixels(scale: scale)
    try limit.check(pixels)
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(pixels.width), Int32(pixels.height)),
      let context = cairo_create(surface)
    else { throw .unreadable(.outOfMemory) }
    defer {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
    }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_translate(context, shift.x, shift.y)
    cairo_scale(context, scale, scale)
    poppler_page_render_for_printing_with_options(page, context, POPPLER_PRINT_MARKUP_ANNOTS)
    // After a matrix of zeros cairo draws nothing more, and what follows on the page is lost.
    guard cairo_status(context) == CAIRO_STATUS_SUCCESS else { throw .unreadable(.damaged) }
    return try CairoPicture.image(from: surface)
  }

  /// How large a drawing at `scale` pixels a point becomes.
  func pixels(scale: Double) -> PixelSize {
    func pixels(_ points: Double) -> Int { max(1, Int(min(points * scale, 1_000_000).rounded())) }
    return PixelSize(width: pixels(size.width), height: pixels(size.height))
  }
}
