import Archive
import Records
import Reporting
import Testing

@Suite struct `A report on the quality of scans` {
  private static func page(
    _ number: Int, state: PageState = .read, resolution: Int = 300, skew: Double = 0, accuracy: Double? = 0.995,
    quality: PageQuality? = PageQuality(contrast: 200, sharpness: 0.9, border: 0), fromTextLayer: Bool = false
  ) -> MeasuredPage {
    var measures = PageMeasures(
      size: PixelSize(width: 2480, height: 3508), resolution: resolution, skew: skew, fromTextLayer: fromTextLayer)
    measures.accuracy = accuracy
    measures.quality = quality
    return MeasuredPage(
      path: "/scans/a.tif", page: number, document: DocumentID(rawValue: 1), state: state, measures: measures)
  }

  @Test func `finds nothing wrong with good scans`() {
    let report = QualityReport([Self.page(1), Self.page(2, resolution: 200)])
    #expect(report.verdicts == [])
    #expect(report.pages == 2 && report.accurate == 2 && report.belowWantedResolution == 1)
    #expect(report.accuracy == 0.995)
  }

  @Test func `names each fault of a scan`() {
    func faults(_ page: MeasuredPage) -> [QualityFault]? { PageVerdict(page)?.faults }
    #expect(faults(Self.page(1, resolution: 150)) == [.lowResolution])
    #expect(faults(Self.page(1, skew: -3.5)) == [.skewed])
    #expect(faults(Self.page(1, accuracy: 0.97)) == [.lowAccuracy])
    #expect(faults(Self.page(1, quality: PageQuality(contrast: 50, sharpness: 0.9, border: 0))) == [.faint])
    #expect(
      faults(Self.page(1, quality: PageQuality(contrast: 200, sharpness: 0.4, border: 0.8))) == [
        .blurred, .blackBorder,
      ])
    #expect(faults(Self.page(1, state: .unreadable, accuracy: nil)) == [.unreadable])
  }

  @Test func `does not judge the picture of a page that is text already`() {
    #expect(PageVerdict(Self.page(1, resolution: 72, accuracy: nil, fromTextLayer: true)) == nil)
  }

  @Test func `puts pages to scan again first, the least accurate before others`() {
    let report = QualityReport([
      Self.page(1, accuracy: 0.9), Self.page(2, resolution: 100, accuracy: 0.97),
      Self.page(3, resolution: 100, accuracy: 0.95),
    ])
    #expect(report.verdicts.map(\.page.page) == [3, 2, 1])
    #expect(report.toBeScannedAgain == 2)
  }
}
