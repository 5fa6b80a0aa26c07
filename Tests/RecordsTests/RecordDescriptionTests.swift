import Records
import Testing

@Suite struct `A record's description` {
  private func description(confidence: Double, without missing: Set<FieldName> = []) -> RecordDescription {
    let values: [FieldName: String] = [
      .type: "Kế hoạch", .number: "22/KH-UBND", .date: "2025-07-28", .agency: "SỞ XÂY DỰNG", .subject: "Kiểm tra kho",
    ]
    return RecordDescription(
      fields: values.filter { !missing.contains($0.key) }.mapValues {
        DescribedField(
          value: $0, printed: $0, evidence: Evidence(page: 1, box: nil, rule: "test"), confidence: confidence)
      })
  }

  @Test func `gives its values as what they mean`() {
    let described = description(confidence: 0.9)
    #expect(described.type == .keHoach)
    #expect(described.number == RecordNumber("22/KH-UBND"))
    #expect(described.date == RecordDate(year: 2025, month: 7, day: 28))
    #expect(!described.needsReview)
  }

  @Test(arguments: [FieldName.type, .number, .date, .agency, .subject])
  func `goes before a person where a field is missing`(field: FieldName) {
    #expect(description(confidence: 0.9, without: [field]).needsReview)
  }

  @Test func `goes before a person where it is doubtful`() {
    #expect(description(confidence: 0.69).needsReview)
    #expect(!description(confidence: 0.7).needsReview)
  }
}
