internal import Archive
internal import Exchange
internal import Records
internal import Reporting

/// A page as `report --quality --json` prints it, one a line; an interface. Only pages with faults are told.
struct QualityPageJSON: Encodable {
  let kind = "page"
  var file: String
  var page: Int
  var document: Int64
  var faults: [QualityFault]
  var scanAgain: Bool
  /// Shares, 0 to 1.
  @OrNull var accuracy: Double?
  @OrNull var confidence: Double?
  /// Dots an inch.
  @OrNull var resolution: Int?
  /// Degrees.
  @OrNull var skew: Double?
  @OrNull var quality: PageQuality?

  init(_ verdict: PageVerdict) {
    let measures = verdict.page.measures
    file = verdict.page.path
    page = verdict.page.page
    document = verdict.page.document.rawValue
    faults = verdict.faults
    scanAgain = verdict.isToBeScannedAgain
    accuracy = measures?.accuracy
    confidence = (measures?.confidence).map { ($0 / 100).thousandths }
    resolution = measures?.resolution
    skew = measures?.skew
    quality = measures?.quality
  }
}

/// The last line: the whole archive.
struct QualityTotalJSON: Encodable {
  let kind = "total"
  var pages: Int
  var recognised: Int
  var accurate: Int
  @OrNull var accuracy: Double?
  var below300: Int
  var scanAgain: Int

  enum CodingKeys: String, CodingKey {
    case kind, pages, recognised, accurate, accuracy, scanAgain
    case below300 = "below_300_dpi"
  }

  init(_ report: QualityReport) {
    pages = report.pages
    recognised = report.recognised
    accurate = report.accurate
    accuracy = report.accuracy
    below300 = report.belowWantedResolution
    scanAgain = report.toBeScannedAgain
  }
}
