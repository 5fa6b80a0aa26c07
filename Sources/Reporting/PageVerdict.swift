package import Archive
internal import Records

/// What is wrong with a page's scan. The raw value is what programs see.
package enum QualityFault: String, Hashable, Sendable, Codable, CaseIterable {
  case unreadable
  case lowResolution = "low-resolution"
  case blurred
  case faint
  case skewed
  case blackBorder = "black-border"
  case lowAccuracy = "low-accuracy"

  /// Whether scanning the page again may help; a low accuracy by itself may also come from handwriting or from the paper.
  package var isOfTheScan: Bool { self != .lowAccuracy }
}

/// What pages are held against.
package enum QualityLimits {
  /// Dots an inch; CV 7197 asks for 300, and for 200 at the least where papers are kept for a short time.
  package static let leastResolution = 200
  package static let wantedResolution = 300
  /// Share of right letters that CV 7197 asks of Vietnamese OCR.
  package static let leastAccuracy = 0.98
  /// Drawn pages blurred until confidence fell by two points or more are below this (docs/accuracy.md, "Page quality").
  package static let leastSharpness = 0.5
  /// Steps of grey; pages whose print is a quarter as dark as usual are below this.
  package static let leastContrast = 60
  /// Degrees. The guide only says to look at it; lines are read at any such angle, but people see it.
  package static let mostSkew = 3.0
  /// Share of a margin of 3 mm that is black.
  package static let mostBorder = 0.5
}

/// What is wrong with one page.
package struct PageVerdict: Hashable, Sendable {
  package let page: MeasuredPage
  /// In the order of `QualityFault`; never empty.
  package let faults: [QualityFault]

  /// Nil for a page with which all is well.
  package init?(_ page: MeasuredPage) {
    var faults: [QualityFault] = page.state == .unreadable ? [.unreadable] : []
    if let measures = page.measures, !measures.fromTextLayer {
      if measures.resolution < QualityLimits.leastResolution { faults.append(.lowResolution) }
      if let quality = measures.quality {
        if quality.sharpness < QualityLimits.leastSharpness { faults.append(.blurred) }
        if quality.contrast < QualityLimits.leastContrast { faults.append(.faint) }
        if quality.border > QualityLimits.mostBorder { faults.append(.blackBorder) }
      }
      if abs(measures.skew) > QualityLimits.mostSkew { faults.append(.skewed) }
      if let accuracy = measures.accuracy, accuracy < QualityLimits.leastAccuracy { faults.append(.lowAccuracy) }
    }
    guard !faults.isEmpty else { return nil }
    self.page = page
    self.faults = QualityFault.allCases.filter(faults.contains)
  }

  /// Whether the page should be scanned again.
  package var isToBeScannedAgain: Bool { faults.contains(where: \.isOfTheScan) }
}
