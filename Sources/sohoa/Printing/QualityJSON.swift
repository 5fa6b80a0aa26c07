internal import Archive
internal import Records
internal import Reporting

/// A page as `report --quality --json` prints it, one a line; an interface. Only pages with faults are told.
struct QualityPageJSON: Encodable {
  var file: String
  var page: Int
  var document: Int64
  var faults: [QualityFault]
  var scanAgain: Bool
  var accuracy: Double?
  var confidence: Double?
  var resolution: Int?
  var skew: Double?
  var quality: PageQuality?

  enum CodingKeys: String, CodingKey {
    case file, page, document, faults, accuracy, confidence, resolution, skew, quality
    case scanAgain = "scan_again"
  }

  init(_ verdict: PageVerdict) {
    let measures = verdict.page.measures
    file = verdict.page.path
    page = verdict.page.page
    document = verdict.page.document.rawValue
    faults = verdict.faults
    scanAgain = verdict.isToBeScannedAgain
    accuracy = measures?.accuracy
    confidence = measures?.confidence
    resolution = measures?.resolution
    skew = measures?.skew
    quality = measures?.quality
  }
}

/// The last line: the whole archive.
struct QualityTotalJSON: Encodable {
  var total: Bool = true
  var pages: Int
  var recognised: Int
  var accurate: Int
  var accuracy: Double?
  var below300: Int
  var scanAgain: Int

  enum CodingKeys: String, CodingKey {
    case total, pages, recognised, accurate, accuracy
    case below300 = "below_300_dpi"
    case scanAgain = "scan_again"
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
