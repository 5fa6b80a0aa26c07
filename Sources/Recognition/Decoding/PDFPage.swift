internal import CLeptonica
internal import CPoppler
internal import Records

/// A page of a PDF: the embedded scan at its own resolution where the page is one picture, else the page rendered;
/// with its text where it is born digital.
struct PDFPage: ~Copyable {
  private let handle: OpaquePointer
  /// Points, 72 an inch, upright.
  private let width: Double
  private let height: Double

  init(_ handle: OpaquePointer) {
    self.handle = handle
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(handle, &width, &height)
    self.width = width
    self.height = height
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

  func decode(limit: ScanDecoder) throws(RecognitionError) -> DecodedPage {
    guard width >= 1, height >= 1, width.isFinite, height.isFinite else { throw .unreadable(.damaged) }
    if let picture = coveringPicture(), let scan = try embeddedScan(picture, limit: limit) { return scan }
    let page = try rendered(resolution: Self.resolution, limit: limit)
    return DecodedPage(
      image: page, statedResolution: Int(Self.resolution),
      textLayer: PDFTextLayer(handle, resolution: Self.resolution).soundText())
  }

  /// What recognition likes best (`PagePreparation.wantedResolution`).
  private static let resolution = 300.0

  /// A picture that covers less of the page than this is an illustration, not the scan.
  private static let coveringShare = 0.8

  /// The picture that covers the page: its number and its area in points.
  private func coveringPicture() -> (id: Int32, width: Double)? {
    guard let list = poppler_page_get_image_mapping(handle) else { return nil }
    defer { poppler_page_free_image_mapping(list) }
    var node: UnsafeMutablePointer<GList>? = list
    var largest: (id: Int32, width: Double, share: Double)?
    while let entry = node {
      node = entry.pointee.next
      guard let mapping = entry.pointee.data?.assumingMemoryBound(to: PopplerImageMapping.self).pointee else {
        continue
      }
      let breadth = min(mapping.area.x2, width) - max(mapping.area.x1, 0)
      let length = min(mapping.area.y2, height) - max(mapping.area.y1, 0)
      let share = breadth * length / (width * height)
      if share > largest?.share ?? Self.coveringShare {
        largest = (mapping.image_id, mapping.area.x2 - mapping.area.x1, share)
      }
    }
    return largest.map { ($0.id, $0.width) }
  }

  /// The embedded picture, turned as the page shows it; nil where the page shows more than this picture.
  private func embeddedScan(_ picture: (id: Int32, width: Double), limit: ScanDecoder) throws(RecognitionError)
    -> DecodedPage?
  {
    guard let surface = poppler_page_get_image(handle, picture.id) else { return nil }
    defer { cairo_surface_destroy(surface) }
    let size = PixelSize(
      width: Int(cairo_image_surface_get_width(surface)), height: Int(cairo_image_surface_get_height(surface)))
    try limit.check(size)
    let image = try CairoPicture.image(from: surface)
    if holdsNothingElse, isShapedLikeThePage(size) {
      return DecodedPage(image: image, statedResolution: resolution(of: size, across: picture.width))
    }
    let thumbnail = try rendered(resolution: 36, limit: limit)
    guard let turn = EmbeddedPicture.turn(of: image, toLookLike: thumbnail) else { return nil }
    let upright = turn == 0 ? image : try image.turned(by: turn)
    let turnedSize = upright.size
    return DecodedPage(image: upright, statedResolution: resolution(of: turnedSize, across: picture.width))
  }

  /// Dots an inch of a picture that is `points` wide on the page.
  private func resolution(of size: PixelSize, across points: Double) -> Int {
    Int((Double(size.width) / points * 72).rounded())
  }

  /// Whether the page is one picture without text, notes, seals or form fields over it. It need not be drawn then to see
  /// what it shows, which takes as long as decoding it; should it lie upside down, reading it tells.
  private var holdsNothingElse: Bool {
    guard let pictures = poppler_page_get_image_mapping(handle) else { return false }
    defer { poppler_page_free_image_mapping(pictures) }
    guard g_list_length(pictures) == 1 else { return false }
    let notes = poppler_page_get_annot_mapping(handle)
    defer { poppler_page_free_annot_mapping(notes) }
    let fields = poppler_page_get_form_field_mapping(handle)
    defer { poppler_page_free_form_field_mapping(fields) }
    guard notes == nil, fields == nil else { return false }
    guard let text = poppler_page_get_text(handle) else { return true }
    defer { g_free(text) }
    return String(cString: text).allSatisfy(\.isWhitespace)
  }

  /// Whether a picture has the page's proportions, so that it does not lie on its side.
  private func isShapedLikeThePage(_ size: PixelSize) -> Bool {
    let proportion = Double(size.width) / Double(size.height) / (width / height)
    return abs(proportion - 1) < Self.sameProportion && abs(width / height - 1) > Self.sameProportion
  }

  private static let sameProportion = 0.03

  /// The page drawn on white at `resolution` dots an inch.
  private func rendered(resolution: Double, limit: ScanDecoder) throws(RecognitionError) -> PageImage {
    let scale = resolution / 72
    let size = PixelSize(width: max(1, Int(width * scale)), height: max(1, Int(height * scale)))
    try limit.check(size)
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(size.width), Int32(size.height)),
      let context = cairo_create(surface)
    else { throw .unreadable(.outOfMemory) }
    defer {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
    }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
    poppler_page_render(handle, context)
    return try CairoPicture.image(from: surface)
  }
}
