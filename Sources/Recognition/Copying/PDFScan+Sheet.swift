internal import CPageContent
internal import Records

extension PDFScan {
  /// How a page comes along as it is; nil where it has to be drawn.
  func sheet(_ request: SheetRequest) throws(RecognitionError) -> Sheet? {
    guard let contents = PDFContents(request.path), contents.pageCount == pageCount, !contents.hasPrintLayers,
      let page = contents.page(request.page), page.isComplete, !page.hasLayers
    else { return nil }
    if case .picture(let paint, let place) = PagePlan(for: page), place.isWhole, paint.object > 0,
      !paint.isInverted, paint.kind == SohoaPicture
    {
      let bytes = contents.stream(of: paint)?.count ?? 0
      return Sheet(paint, place, on: page, bytes: bytes, measures: request.measures)
    }
    guard page.showsAllThatItHas else { return nil }
    let keepsText = request.measures?.fromTextLayer ?? false
    // Glyphs that were read from the page's picture would be there twice; notes do not come along.
    let isKept = page.seen.allSatisfy { paint in
      switch paint.kind {
      case SohoaGlyphs: keepsText
      case SohoaNote: false
      default: true
      }
    }
    return isKept ? Sheet(page, keepsText: keepsText) : nil
  }
}

extension Sheet {
  /// A page that shows one whole picture and nothing else.
  fileprivate init(
    _ paint: Paint, _ place: PicturePlace, on page: PageContent, bytes: Int, measures: PageMeasures?
  ) {
    (width, height) = page.shownSize
    let (wide, tall) = page.isTurned ? (paint.whole.height, paint.whole.width) : (paint.whole.width, paint.whole.height)
    let corners = Corners(
      place.orientation, left: place.left * page.unit, top: place.top * page.unit, width: wide * page.unit,
      height: tall * page.unit)
    content = .object(paint.object, generation: paint.generation, corners, bytes: bytes)
    frame = corners.frame
    // It was drawn when it was read: then all of the page was.
    let stored = place.orientation.swapsSides ? (paint.height, paint.width) : (paint.width, paint.height)
    if let measures, measures.size != PixelSize(width: Int(stored.0), height: Int(stored.1)) {
      frame = (0, 0, width, height)
    }
  }

  fileprivate init(_ page: PageContent, keepsText: Bool) {
    let shown = page.shown
    (width, height) = page.shownSize
    frame = (0, 0, width, height)
    content = .page(
      PageSpace(
        left: shown.left, bottom: shown.bottom, right: shown.right, top: shown.top, unit: page.unit, turn: page.turn),
      keepsText: keepsText)
  }
}

extension PageContent {
  /// Whether nothing lies outside the page, wholly under a picture, or under a box: what was covered or cut away must not leave with
  /// the page. Pictures that lie over a part of another one are what scanners make of a page when they take it apart.
  fileprivate var showsAllThatItHas: Bool {
    let covers = paints.indices.filter { paints[$0].mayCover }
    return paints.enumerated().allSatisfy { index, paint in
      if paint.isPicture {
        let seen = paint.area.common(with: paint.whole)
        guard seen.size >= Self.leastShown * paint.whole.size else { return false }
      }
      guard paint.isPicture || paint.kind == SohoaGlyphs && paint.is_invisible == 0 else { return true }
      return !covers.contains { other in
        guard other > index else { return false }
        let common = paints[other].area.common(with: paint.area)
        if paint.isPicture, paints[other].isPicture { return common.size >= Self.leastShown * paint.area.size }
        return min(common.width, common.height) > Self.thin && common.right > common.left && common.top > common.bottom
      }
    }
  }

  /// Share of a picture; scanners cut edges off.
  private static let leastShown = 0.97
  /// Points: rules and underlines are thinner.
  private static let thin = 4.0

  fileprivate var isTurned: Bool { turn == 90 || turn == 270 }

  fileprivate var shownSize: (Double, Double) {
    isTurned ? (shown.height * unit, shown.width * unit) : (shown.width * unit, shown.height * unit)
  }
}

extension Paint {
  /// Paints over what was there: an opaque picture, or a shape, which may be filled.
  fileprivate var mayCover: Bool { isOpaquePicture || kind == SohoaCurves && is_invisible == 0 }

  fileprivate var isInverted: Bool { is_inverted != 0 && filter == SohoaJPEG2000 }

  /// The area of the whole picture, on the page's own space.
  fileprivate var whole: SohoaArea {
    let m = matrix
    return SohoaArea(
      left: min(0, m.0) + min(0, m.2) + m.4, bottom: min(0, m.1) + min(0, m.3) + m.5,
      right: max(0, m.0) + max(0, m.2) + m.4, top: max(0, m.1) + max(0, m.3) + m.5)
  }
}
