package import Archive
internal import Records

/// How well the pages of an archive were scanned and read: what must be scanned again, and why.
package struct QualityReport: Hashable, Sendable {
  /// Pages that were read or could not be read.
  package private(set) var pages = 0
  /// Those of them whose text was recognised, so that its accuracy can be estimated.
  package private(set) var recognised = 0
  /// Those with 98 % of the letters or more, by estimate.
  package private(set) var accurate = 0
  /// Those below 300 dots an inch.
  package private(set) var belowWantedResolution = 0
  /// Pages with faults: those to be scanned again first, the least accurate of each kind first.
  package private(set) var verdicts: [PageVerdict] = []
  private var sumOfAccuracies = 0.0

  package init(_ archive: Archive) throws(ArchiveError) {
    var report = QualityReport()
    try archive.eachMeasuredPage { report.add($0) }
    report.sort()
    self = report
  }

  package init(_ pages: [MeasuredPage]) {
    self.init()
    for page in pages { add(page) }
    sort()
  }

  private init() {}

  /// The mean of the estimated shares of right letters, 0 to 1; nil without recognised pages.
  package var accuracy: Double? { recognised > 0 ? sumOfAccuracies / Double(recognised) : nil }

  package var toBeScannedAgain: Int { verdicts.count(where: \.isToBeScannedAgain) }

  private mutating func add(_ page: MeasuredPage) {
    pages += 1
    if let accuracy = page.measures?.accuracy {
      recognised += 1
      sumOfAccuracies += accuracy
      if accuracy >= QualityLimits.leastAccuracy { accurate += 1 }
    }
    if let measures = page.measures, !measures.fromTextLayer, measures.resolution < QualityLimits.wantedResolution {
      belowWantedResolution += 1
    }
    if let verdict = PageVerdict(page) { verdicts.append(verdict) }
  }

  private mutating func sort() {
    verdicts.sort { left, right in
      if left.isToBeScannedAgain != right.isToBeScannedAgain { return left.isToBeScannedAgain }
      let accuracies = (left.page.measures?.accuracy ?? 0, right.page.measures?.accuracy ?? 0)
      if accuracies.0 != accuracies.1 { return accuracies.0 < accuracies.1 }
      return (left.page.path, left.page.page) < (right.page.path, right.page.page)
    }
  }
}
