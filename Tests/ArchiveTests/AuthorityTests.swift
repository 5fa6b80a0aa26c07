@testable import Archive
import Records
import Testing

@Suite struct `The authority file` {
  private let archive: Archive

  init() throws {
    archive = try Archive.inMemory()
    var description = Sample.description(number: "5/QĐ-SXD", agency: "SỞ XÂY DỰNG TỈNH AN GIANG")
    description[.signer] = field("Nguyễn Hoài Phong")
    description[.symbol] = field("QĐ-SXD-QLĐT")
    let document = try archive.file("một", as: description)
    let confirmed = [FieldName.agency, .signer, .symbol].map {
      ReviewDecision(document: document, field: $0, verdict: .confirm)
    }
    #expect(try archive.decide(confirmed, by: "Lan").isEmpty)
  }

  private func field(_ value: String, confidence: Double = 0.6) -> DescribedField {
    DescribedField(
      value: value, printed: value, evidence: Evidence(page: 1, box: nil, rule: "zone-test"), confidence: confidence)
  }

  private func described(_ agency: String, signer: String? = nil, confidence: Double = 0.6) throws -> RecordDescription
  {
    var description = Sample.description()
    description[.agency] = field(agency, confidence: confidence)
    description[.signer] = signer.map { field($0, confidence: confidence) }
    let document = try archive.file("hai", as: description)
    return try #require(try archive.document(document)?.description)
  }

  @Test func `grows from what people confirm`() throws {
    #expect(
      try archive.authority() == [
        AuthorityName(kind: .agency, name: "SỞ XÂY DỰNG TỈNH AN GIANG", agency: nil, documents: 1),
        AuthorityName(kind: .signer, name: "Nguyễn Hoài Phong", agency: "SỞ XÂY DỰNG TỈNH AN GIANG", documents: 1),
        AuthorityName(kind: .symbol, name: "QĐ-SXD-QLĐT", agency: "SỞ XÂY DỰNG TỈNH AN GIANG", documents: 1),
      ])
    #expect(try archive.check().findings.filter { $0.isInside } == [])
  }

  @Test func `sets slips of recognition right in new documents, the printed form beside`() throws {
    let description = try described("SỞ XÂY DUNG TINH AM GIANG", signer: "Nguyên Hoài Phong")
    #expect(description[.agency]?.value == "SỞ XÂY DỰNG TỈNH AN GIANG")
    #expect(description[.agency]?.printed == "SỞ XÂY DUNG TINH AM GIANG")
    #expect(description[.agency]?.evidence.rule == "authority-agency")
    #expect(description[.signer]?.value == "Nguyễn Hoài Phong")
  }

  @Test func `leaves alone what was read surely, what is too far, and signers of other agencies`() throws {
    #expect(try described("SỞ XÂY DUNG TINH AM GIANG", confidence: 0.96)[.agency]?.value == "SỞ XÂY DUNG TINH AM GIANG")
    #expect(try described("SỞ NỘI VỤ TỈNH AN GIANG")[.agency]?.value == "SỞ NỘI VỤ TỈNH AN GIANG")
    #expect(try described("SỞ Y TẾ", signer: "Nguyên Hoài Phong")[.signer]?.value == "Nguyên Hoài Phong")
  }

  @Test func `leaves alone what two names are near to`() throws {
    var description = Sample.description(agency: "SỞ XÂY DỰNG TỈNH AN GIANH")
    description[.agency]?.confidence = 0.6
    let document = try archive.file("ba", as: Sample.description(agency: "SỞ Y TẾ"))
    let other = ReviewDecision(document: document, field: .agency, verdict: .correct("SỞ XÂY DỰNG TỈNH AN GIAMG"))
    #expect(try archive.decide([other], by: "Lan").isEmpty)
    let third = try archive.file("bốn", as: description)
    #expect(try archive.document(third)?.description?[.agency]?.value == "SỞ XÂY DỰNG TỈNH AN GIANH")
  }
}
