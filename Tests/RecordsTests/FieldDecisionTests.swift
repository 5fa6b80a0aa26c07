import Records
import Testing

@Suite struct `What people decide on fields` {
  private let box = PixelBox(x: 10, y: 20, width: 30, height: 40)

  private func found(_ value: String, confidence: Double = 0.5) -> DescribedField {
    DescribedField(
      value: value, printed: "Số: " + value, evidence: Evidence(page: 1, box: box, rule: "zone-3-number"),
      confidence: confidence)
  }

  private func decision(_ verdict: FieldVerdict, _ value: String?) -> FieldDecision {
    FieldDecision(verdict: verdict, value: value, found: "22/KH-SXD", by: "Lan", at: "2026-01-01T00:00:00Z")
  }

  @Test func `takes the place of what was found, which keeps its place and its printed form`() {
    let description = RecordDescription(fields: [.number: found("22/KH-SXD")])
      .applying([.number: decision(.corrected, "23/KH-UBND")])
    #expect(description[.number]?.value == "23/KH-UBND")
    #expect(description[.number]?.printed == "Số: 22/KH-SXD")
    #expect(description[.number]?.evidence == Evidence(page: 1, box: box, rule: "person-corrected"))
    #expect(description[.symbol]?.value == "KH-UBND")
    #expect(description.decided == [.number])
  }

  @Test func `leaves the printed symbol where only the number cannot be told`() {
    let description = RecordDescription(fields: [.number: found("22/KH-SXD"), .symbol: found("KH-SXD")])
      .applying([.number: decision(.unknown, nil)])
    #expect(description[.number] == nil)
    #expect(description[.symbol]?.value == "KH-SXD")
  }

  @Test func `is not asked for again`() {
    var description = RecordDescription(fields: [
      .type: found("Kế hoạch", confidence: 0.9), .date: found("2025-07-28", confidence: 0.9),
      .agency: found("SỞ XÂY DỰNG", confidence: 0.9), .subject: found("Kiểm tra", confidence: 0.9),
    ])
    #expect(description.doubtfulFields.map(\.name) == [.number])
    description = description.applying([.number: decision(.unknown, nil)])
    #expect(description.doubtfulFields == [])
    #expect(!description.needsReview)
  }

  @Test func `asks for a signer where an office signs, and for nothing that a type does not have`() {
    var description = RecordDescription(fields: [
      .type: found("Phiếu chuyển", confidence: 0.9), .number: found("5/PC-VP", confidence: 0.9),
      .date: found("2025-07-28", confidence: 0.9), .agency: found("SỞ XÂY DỰNG", confidence: 0.9),
    ])
    #expect(description.doubtfulFields == [])
    description[.signerRole] = found("GIÁM ĐỐC", confidence: 0.9)
    #expect(description.doubtfulFields == [DoubtfulField(name: .signer, field: nil)])
    description[.signer] = found("Lê Văn A", confidence: 0.69)
    #expect(description.doubtfulFields.map(\.field?.confidence) == [0.69])
  }

  @Test(arguments: [
    ("KH", FieldName.type, "Kế hoạch"), ("ke hoach", .type, "Kế hoạch"), (" 28/7/2025 ", .date, "2025-07-28"),
    ("22 / KH-UBND", .number, "22/KH-UBND"), ("Trần  Văn A", .signer, "Trần Văn A"),
  ])
  func `are normalised as they are typed`(typed: String, field: FieldName, value: String) throws {
    #expect(try FieldValue.normalised(typed, for: field) == value)
  }

  @Test(arguments: [
    ("", FieldName.signer, FieldValueFault.empty), ("--", .subject, .empty), ("XYZ", .type, .typeNotKnown),
    ("31/2/2025", .date, .dateNotUnderstood), ("KH-UBND", .number, .numberWithoutDigits),
    (String(repeating: "a", count: 1001), .subject, .tooLong(most: 1000)),
  ])
  func `are refused where they cannot be`(typed: String, field: FieldName, fault: FieldValueFault) {
    #expect(throws: fault) { try FieldValue.normalised(typed, for: field) }
  }

  @Test func `are the same value when a spreadsheet wrote a date anew`() {
    for text in ["2025-07-28", "28/07/2025", "7/28/2025"] {
      #expect(FieldValue.isSame(text, "2025-07-28", for: .date))
    }
    #expect(!FieldValue.isSame("2025-07-27", "2025-07-28", for: .date))
    #expect(!FieldValue.isSame("28/07/2025", "2025-07-28", for: .number))
  }
}
