internal import CPageContent
internal import CPoppler
internal import Records

/// A page of a PDF as a viewer shows it: the stored scan where the page provably shows nothing else, else the page drawn;
/// with its text where that was typed.
struct PDFPage: ~Copyable {
  let handle: OpaquePointer
  /// From 1.
  let number: Int
  /// Nil where the file's objects cannot be parsed.
  let contents: PDFContents?
  private let maker: String?
  let drawing: PageDrawing

  /// Takes over `handle`, a `PopplerPage`.
  init(_ handle: OpaquePointer, number: Int, contents: PDFContents?, maker: String?) {
    self.handle = handle
    self.number = number
    self.contents = contents
    self.maker = maker
    drawing = PageDrawing(handle)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

  func decode(_ way: DecodingWay, limit: ScanDecoder) throws(RecognitionError) -> DecodedPage {
    var decoded = try decodePlainly(way, limit: limit)
    let pixels = decoded.image.size
    decoded.isTooCoarse =
      max(pixels.width, pixels.height) < Self.fewPixels && max(drawing.size.width, drawing.size.height) >= Self.sheet
    return decoded
  }

  /// Pixels of the long side: on A4 the letters of a mark, 4 mm high, have five pixels.
  private static let fewPixels = 400
  /// Points of the long side: A5.
  private static let sheet = 590.0

  private func decodePlainly(_ way: DecodingWay, limit: ScanDecoder) throws(RecognitionError) -> DecodedPage {
    guard drawing.isDrawable else { throw .unreadable(.damaged) }
    guard let page = contents?.page(number), page.isAsLarge(as: drawing.size) else {
      return try drawn(DrawingMeasure(resolution: DrawingMeasure.wanted), page: nil, limit: limit)
    }
    SignatureSeals.hide(on: handle, height: drawing.size.height, by: page)
    let seen = page.seen
    for paint in seen where paint.isPicture {
      try limit.check(PixelSize(width: max(1, Int(paint.width)), height: max(1, Int(paint.height))))
    }
    switch (PagePlan(for: page), way) {
    case (.picture(let paint, let place), .usual):
      if let scan = try stored(paint, place, page: page) { return scan }
      return try drawn(DrawingMeasure(of: seen, on: page), page: page, limit: limit)
    case (.picture, .other): return try drawn(DrawingMeasure(of: seen, on: page), page: page, limit: limit)
    case (.drawing(let measure), .usual): return try drawn(measure, page: page, limit: limit)
    case (.drawing, .other): return try largestPicture(of: page, seen: seen)
    }
  }

  /// The stored picture, as much of it as is shown, upright; nil where it cannot be had without drawing.
  private func stored(_ paint: Paint, _ place: PicturePlace, page: PageContent) throws(RecognitionError)
    -> DecodedPage?
  {
    guard let contents else { return nil }
    let stream = PictureStream(paint, in: contents)
    if let stream, stream.isCutShort { throw .unreadable(.damaged) }
    guard let image = stream?.decode() ?? popplersPicture(paint), let part = image.cropped(to: place.part) else {
      return nil
    }
    let upright = try part.shown(place.orientation)
    let resolution = place.horizontal
    var scan = DecodedPage(image: upright, statedResolution: Int(pixels: resolution.rounded()))
    scan.noteWords = page.notes.map(\.words)
    guard page.mayHaveText, let text = PDFTextLayer(handle, resolution: resolution * page.unit).text() else {
      return scan
    }
    let corner = page.box(of: paint.area, scale: resolution * page.unit / 72)
    keep(text.moved(left: corner.x, up: corner.y), shownOn: try GreyPixels(scan.image), of: page, with: &scan)
    return scan
  }

  /// The picture as poppler decodes it; nil where it would not be the stored one.
  private func popplersPicture(_ paint: Paint) -> PageImage? {
    guard paint.kind == SohoaPicture, let list = poppler_page_get_image_mapping(handle) else { return nil }
    defer { poppler_page_free_image_mapping(list) }
    guard g_list_length(list) == 1,
      let mapping = list.pointee.data?.assumingMemoryBound(to: PopplerImageMapping.self).pointee,
      let surface = poppler_page_get_image(handle, mapping.image_id)
    else { return nil }
    defer { cairo_surface_destroy(surface) }
    guard let image = try? CairoPicture.image(from: surface),
      image.size == PixelSize(width: Int(paint.width), height: Int(paint.height))
    else { return nil }
    return image
  }

  /// Drawn as `measure` says, or as finely as the limits allow; typed where its text is.
  private func drawn(_ measure: DrawingMeasure, page: PageContent?, limit: ScanDecoder) throws(RecognitionError)
    -> DecodedPage
  {
    let unit = page?.unit ?? 1
    let most = (Self.mostPixels / (drawing.size.width * drawing.size.height)).squareRoot() * 72 / unit
    let resolution = min(measure.resolution, most)
    let scale = resolution * unit / 72
    let shift = resolution < measure.resolution ? (0, 0) : measure.shift
    let image = try drawing.image(scale: scale, shift: shift, limit: limit)
    let stated = Int(resolution.rounded())
    guard page?.mayHaveText ?? true else { return described(DecodedPage(image: image, statedResolution: stated), page) }
    let text = PDFTextLayer(handle, resolution: scale * 72).text()
    let pixels = try GreyPixels(image)
    guard let page, page.mayBeTyped, let bare = contents?.pageWithoutText(number).flatMap(PDFInMemory.init)?.page(1)
    else {
      var decoded = described(DecodedPage(image: image, statedResolution: stated), page)
      if let text { keep(text, shownOn: pixels, of: page, with: &decoded) }
      return decoded
    }
    defer { g_object_unref(UnsafeMutableRawPointer(bare)) }
    SignatureSeals.hide(on: bare, height: drawing.size.height, by: page)
    let picture = try PageDrawing(bare).image(scale: scale, shift: shift, limit: limit)
    let notes = page.notes.map { (words: $0.words, box: page.box(of: $0.area, scale: scale)) }
    let typed = try TypedText(text, notes: notes, on: pixels, bare: picture, resolution: Int(resolution))
    let shown = typed.repeating.isEmpty ? image : picture
    var decoded = described(DecodedPage(image: shown, statedResolution: stated), page)
    decoded.textLayer = typed.whole
    decoded.typedWords = typed.single
    decoded.noteWords += typed.repeating.map(\.text)
    if typed.whole == nil, let text { keep(text, shownOn: pixels, of: page, with: &decoded) }
    return decoded
  }

  private func described(_ decoded: consuming DecodedPage, _ page: PageContent?) -> DecodedPage {
    var decoded = decoded
    decoded.noteWords = page?.notes.map(\.words) ?? []
    decoded.substance = page.map { PageSubstance($0) } ?? .unknown
    return decoded
  }

  /// Pixels of a drawing: A2 at 300 dpi.
  private static let mostPixels = 36_000_000.0

  /// Keeps the words of another program that stand where there is print to see: what is covered or was cut away is nobody's
  /// to keep. A mark among them is told in any case. Where most of an invisible layer stands beside the print, and nothing
  /// lies over it, it is only in the wrong place.
  private func keep(
    _ text: PageText, shownOn pixels: GreyPixels, of page: PageContent?, with decoded: inout DecodedPage
  ) {
    decoded.layerMark = .standing(alone: text)
    decoded.layerLetters = text.text.count { $0.isLetter }
    var kept = text
    kept.lines = text.lines.compactMap { line in
      var line = line
      line.words.removeAll { !pixels.showsPrint(in: $0.box) }
      return line.words.isEmpty ? nil : line
    }
    let isMisplaced = page?.hasLayerOnTop ?? false && 2 * kept.words.count < text.words.count
    let layer = isMisplaced ? text : kept
    decoded.layer = layer.lines.isEmpty ? nil : TextLayer(text: layer.text, maker: maker)
  }

  /// The largest picture that nothing is painted over, as it is stored: where a drawn page came out blank. What a mask
  /// hides, or shows only in part, is not to be read.
  private func largestPicture(of page: PageContent, seen: [Paint]) throws(RecognitionError) -> DecodedPage {
    let onTop = seen.lastIndex { !$0.isPicture }.map { seen[($0 + 1)...] } ?? seen[...]
    let paint = onTop.filter { $0.is_white == 0 && $0.is_clipped == 0 }.max { $0.area.size < $1.area.size }
    guard let paint, let place = PicturePlace(paint, on: page), var scan = try stored(paint, place, page: page)
    else { throw .unreadable(.noWords) }
    scan.isHidden = paint.has_mask != 0 || paint.is_translucent != 0
    return scan
  }

  /// Whether a picture of the page cannot be decoded, so that a drawing lacks it.
  func lacksPictures() -> Bool {
    guard let contents, let page = contents.page(number) else { return true }
    return page.seen.contains { paint in
      guard paint.isPicture else { return false }
      guard PictureStream.takes(paint) else { return !PictureStream.isWhole(paint, in: contents) }
      guard let stream = PictureStream(paint, in: contents) else { return true }
      // A fax whose codes are none is white.
      return stream.isCutShort || stream.decode() == nil || paint.filter == SohoaFax && DecodingFaults.count > 0
    }
  }
}

extension PageContent {
  /// Whether poppler takes the page to be as large, in points: else it is not the same page.
  fileprivate func isAsLarge(as size: (width: Double, height: Double)) -> Bool {
    let isTurned = turn == 90 || turn == 270
    let (width, height) = isTurned ? (shown.height, shown.width) : (shown.width, shown.height)
    return abs(width - size.width) <= 2 && abs(height - size.height) <= 2
  }
}

extension PageText {
  fileprivate func moved(left: Int, up: Int) -> PageText {
    var page = self
    for line in page.lines.indices {
      for word in page.lines[line].words.indices {
        page.lines[line].words[word].box.x -= left
        page.lines[line].words[word].box.y -= up
      }
    }
    return page
  }
}
