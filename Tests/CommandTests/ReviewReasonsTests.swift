import Records
import Testing
import Wording

@testable import sohoa
@testable import Showing

@Suite struct `The reasons to review a document` {
  private static let wanted: [FieldName] = [.type, .title, .number, .date, .agency, .subject]

  @Test func `are there exactly where a document needs review`() {
    // Each field missing, doubtful or certain: 3^6 documents.
    for number in 0..<729 {
      var description = RecordDescription()
      var rest = number
      for name in Self.wanted {
        if rest % 3 > 0 { description[name] = Self.field(confidence: rest % 3 == 1 ? 0.69 : 0.7) }
        rest /= 3
      }
      let reasons = ReviewReasons(description)
      #expect((reasons.missing.isEmpty && reasons.doubtful.isEmpty) == !description.needsReview, "\(number)")
    }
  }

  @Test func `name the field, and how far it is from being certain`() {
    var description = RecordDescription()
    for name in Self.wanted where name != .subject { description[name] = Self.field(confidence: 0.9) }
    description[.number] = Self.field(confidence: 0.62)
    let reasons = ReviewReasons(description)
    #expect(
      reasons.lines(in: .vietnamese) == [
        "chưa tìm được: Trích yếu", "chưa chắc chắn: Số, ký hiệu (62,0 %, dưới 70,0 %)",
      ])
    #expect(
      reasons.lines(in: .english) == ["not found: Subject", "not certain: Number (62.0 %, below 70.0 %)"])
  }

  private static func field(confidence: Double) -> DescribedField {
    DescribedField(
      value: "x", printed: "x", evidence: Evidence(page: 1, box: nil, rule: "zone-test"), confidence: confidence)
  }
}
