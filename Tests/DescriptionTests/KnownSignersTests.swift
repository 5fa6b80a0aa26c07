import Description
import Records
import Testing

@Suite struct `Remembering who signs` {
  private func known(_ name: String, documents: Int = 2, agency: String = "SỞ XÂY DỰNG") -> Describer {
    var known = KnownSigners()
    known.note(name, of: agency, under: "UBND TỈNH HẢI LĂNG", documents: documents)
    return Describer(known: known)
  }

  private func paper(signer: String, confidence: Double = 95) -> DescribablePage {
    var paper = Paper.Decree()
    paper.signer = nil
    var built = paper.paper()
    built.confidence = confidence
    built.right(signer)
    return built.page()
  }

  @Test(arguments: ["Trần Mình Khôi", "Trân Minh Khói", "Minh Khôi", "Trần Mimh Khôi"])
  func `knows a name of which marks, a letter or the surname was lost`(read: String) {
    let signer = known("Trần Minh Khôi").describe([paper(signer: read, confidence: 80)])[.signer]
    #expect(signer?.value == "Trần Minh Khôi")
    #expect(signer?.printed == read)
    #expect(signer?.evidence.rule == "zone-7-known-signer")
  }

  @Test func `is doubtful of a name that was read too badly to be one`() {
    let signer = known("Trần Minh Khôi").describe([paper(signer: "trzn mính khài")])[.signer]
    #expect(signer?.value == "Trần Minh Khôi")
    #expect((signer?.confidence ?? 1) < RecordDescription.doubtful)
  }

  @Test(arguments: ["Trần Văn Hòa", "Trần Minh Khê"]) func `leaves a name alone that is another person's`(name: String)
  {
    #expect(known("Trần Minh Khôi").describe([paper(signer: name, confidence: 75)])[.signer]?.value == name)
  }

  @Test func `needs two documents, and the same body`() {
    #expect(known("Trần Minh Khôi", documents: 1).describe([paper(signer: "Minh Khôi")])[.signer]?.value == "Minh Khôi")
    #expect(
      known("Trần Minh Khôi", agency: "SỞ Y TẾ").describe([paper(signer: "Minh Khôi")])[.signer]?.value == "Minh Khôi")
  }

  @Test func `is surer of a name that is known`() {
    let read = paper(signer: "Trần Minh Khôi", confidence: 60)
    let alone = Describer().describe([read])[.signer]
    let remembered = known("Trần Minh Khôi").describe([read])[.signer]
    #expect((alone?.confidence ?? 1) < RecordDescription.doubtful)
    #expect((remembered?.confidence ?? 0) > 0.9)
  }
}
