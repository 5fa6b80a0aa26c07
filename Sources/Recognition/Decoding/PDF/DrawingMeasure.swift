internal import CPageContent
internal import Records

/// How finely a page is drawn, and where on the pixels.
struct DrawingMeasure {
  /// Dots an inch.
  var resolution: Double
  /// Pixels, less than one: they make the pixels of the page's main picture fall on pixels of the drawing.
  var shift: (x: Double, y: Double) = (0, 0)

  init(resolution: Double) { self.resolution = resolution }

  /// As fine as the finest picture that matters, where pictures are what the page shows.
  init(of seen: [Paint], on page: PageContent) {
    let pictures = seen.filter {
      $0.isPicture && $0.finerDensity > 0 && $0.finerDensity.isFinite
        && $0.area.size >= Self.leastPicture * page.shown.size
    }
    let covered = pictures.map(\.area.size).max() ?? 0
    let isDigital = covered < PagePlan.leastShare * page.shown.size && seen.contains { $0.kind == SohoaGlyphs }
    guard let finest = pictures.max(by: { $0.finerDensity < $1.finerDensity }), !isDigital else {
      resolution = page.inches > Self.longest ? Self.wanted * Self.longestSide / page.inches : Self.wanted
      return
    }
    let stated = finest.finerDensity * 72 / page.unit
    // On pages that are measured in pixels, a picture's own resolution is as little as it says.
    let least = page.inches > Self.longest ? 0 : Self.least
    resolution =
      stated > Self.most ? stated / (stated / Self.most).rounded(.up) : stated * max(1, (least / stated).rounded(.up))
    guard let place = PicturePlace(finest, on: page) else { return }
    let scale = resolution * page.unit / 72
    func rest(_ points: Double) -> Double { (points * scale).rounded() - points * scale }
    shift = (rest(place.left), rest(place.top))
  }

  /// What recognition likes best (`PagePreparation.wantedResolution`), on pages of the size of paper.
  static let wanted = 300.0
  private static let most = 400.0
  /// Below this a picture tells nothing of how finely the page is to be drawn.
  private static let coarsest = 5.0
  /// Notes and curves that are drawn over a coarse scan are not to be as coarse.
  private static let least = 150.0
  /// Inches: larger than A1 is no paper that is filed, but a page whose points are pixels; A4 is 11.69 inches long.
  private static let longest = 34.0
  private static let longestSide = 11.69
  /// Share of the page below which a picture's resolution does not matter.
  private static let leastPicture = 0.0005
}

extension PageContent {
  /// Of the long side.
  fileprivate var inches: Double { max(shown.width, shown.height) / 72 * unit }
}

extension Paint {
  /// Dots a point in the finer direction.
  fileprivate var finerDensity: Double { max(density.along, density.across) }
}
