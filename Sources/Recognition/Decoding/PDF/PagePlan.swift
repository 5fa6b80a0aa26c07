internal import CPageContent
internal import Records

/// How the picture of a page is got: from one stored picture, where that is provably what the page shows, or by drawing it.
enum PagePlan {
  case picture(Paint, PicturePlace)
  case drawing(DrawingMeasure)

  init(for page: PageContent) {
    let seen = page.seen
    if page.isComplete, !page.hasLayers, seen.count == 1, let place = Self.place(ofOnly: seen[0], on: page) {
      self = .picture(seen[0], place)
    } else {
      self = .drawing(DrawingMeasure(of: seen, on: page))
    }
  }

  /// Where the only thing that a page shows is a picture without masks, or a stencil in black.
  private static func place(ofOnly paint: Paint, on page: PageContent) -> PicturePlace? {
    guard paint.isOpaquePicture || paint.isBlackStencil, paint.area.size >= leastShare * page.shown.size,
      let place = PicturePlace(paint, on: page), place.part.width > 0, place.part.height > 0
    else { return nil }
    let ratio = place.horizontal / place.vertical
    return abs(ratio - 1) < sameResolution ? place : nil
  }

  /// Share of the page below which a picture is an illustration.
  static let leastShare = 0.5
  private static let sameResolution = 0.03
}

extension Paint {
  fileprivate var isBlackStencil: Bool {
    kind == SohoaStencil && is_black != 0 && is_translucent == 0 && is_clipped == 0 && isLevel
  }
}
