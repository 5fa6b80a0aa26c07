import Archive
import Records
import Testing

@Suite struct `Who signs, as the archive tells` {
  private func description(signer: String, confidence: Double, parent: String?) -> RecordDescription {
    var description = Sample.description(agency: "SỞ XÂY DỰNG")
    let evidence = Evidence(page: 1, box: nil, rule: "test")
    description[.signer] = DescribedField(value: signer, printed: signer, evidence: evidence, confidence: confidence)
    description[.agencyParent] = parent.map {
      DescribedField(value: $0, printed: $0, evidence: evidence, confidence: 0.5)
    }
    return description
  }

  @Test func `counts the documents of a body on which a name was surely read`() throws {
    let archive = try Archive.inMemory()
    for confidence in [0.95, 0.9, 0.89, 0.6] {
      try archive.file("một", as: description(signer: "Trần Minh Khôi", confidence: confidence, parent: "UBND TỈNH"))
    }
    try archive.file("hai", as: description(signer: "Lý Văn Phong", confidence: 1, parent: nil))
    try archive.file("ba", as: Sample.description())
    #expect(
      Set(try archive.surelyReadSigners()) == [
        SureSigner(agency: "SỞ XÂY DỰNG", parent: "UBND TỈNH", name: "Trần Minh Khôi", documents: 2),
        SureSigner(agency: "SỞ XÂY DỰNG", parent: nil, name: "Lý Văn Phong", documents: 1),
      ])
  }
}
