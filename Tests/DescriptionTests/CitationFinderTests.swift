import Description
import Records
import Testing

@Suite struct `Citations` {
  /// A page of running text whose own number is 45/KH-SXD.
  private static func citations(_ body: String..., own: String? = "45/KH-SXD") -> [Citation] {
    var paper = Paper(top: 1200)
    for text in body { paper.body(text) }
    var description = RecordDescription()
    description[.symbol] = DescribedField(
      value: "KH-SXD", printed: "", evidence: Evidence(page: 1, box: nil, rule: "zone-3-symbol"), confidence: 1)
    description[.number] = own.map {
      DescribedField(
        value: $0, printed: $0, evidence: Evidence(page: 1, box: nil, rule: "zone-3-number"), confidence: 1)
    }
    return CitationFinder(of: description).citations(in: [paper.page()])
  }

  @Test(
    arguments: [
      (
        "Kế hoạch số 189/KH-UBND ngày 14/11/2025 của Ủy ban nhân dân tỉnh An Giang về số hóa", "189/KH-UBND",
        DocumentType.keHoach, "2025-11-14", "Ủy ban nhân dân tỉnh An Giang"
      ),
      (
        "Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện", "118/2025/NĐ-CP", .nghiDinh,
        "2025-06-09", "Chính phủ"
      ),
      (
        "Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá", "57-NQ/TW", .nghiQuyet, "2024-12-22",
        "Bộ Chính trị"
      ),
      ("Luật Quy hoạch số 21/2017/QH14 ngày 24/11/2017 của Quốc hội", "21/2017/QH14", .luat, "2017-11-24", "Quốc hội"),
      ("Công văn số 99/UBND-TH ngày 02/02/2024", "99/UBND-TH", .congVan, "2024-02-02", nil),
      ("Hợp đồng số 21/HĐ-SXD ngày 10/12/2025", "21/HĐ-SXD", .hopDong, "2025-12-10", nil),
      ("Quyết định của Giám đốc số: 7/QĐ-SXD", "7/QĐ-SXD", .quyetDinh, nil, nil),
    ] as [(String, String, DocumentType, String?, String?)])
  func `are found with type, number, date and agency`(
    text: String, number: String, type: DocumentType, date: String?, agency: String?
  ) throws {
    let found = Self.citations("Căn cứ " + text + ";")
    #expect(found.map(\.number) == [number])
    #expect(found.first?.type == type)
    #expect(found.first?.date?.description == date)
    #expect(found.first?.agency == agency)
    #expect(found.first?.box != nil)
  }

  @Test(arguments: [
    ("Nghị định số 118/2025/NĐ- CP", "118/2025/NĐ-CP"), ("Nghị định số 118/2025/ND-CP", "118/2025/NĐ-CP"),
    ("Kế hoạch số 189 /KH-UBND", "189/KH-UBND"), ("Kế hoạch số l89/KH-UBND", "189/KH-UBND"),
    ("Tờ trình số 1420/TTr--BQL", "1420/TTr-BQL"), ("Tờ trình số 1420TT’-BOL", "1420/TTr-BQL"),
    ("Kế hoạch số 194/KH-BCP", "194/KH-BCĐ"), ("Nghị quyết số 57 -NQ/TW", "57-NQ/TW"),
  ])
  func `are found as recognition leaves them`(text: String, number: String) {
    #expect(Self.citations(text).map(\.number) == [number])
  }

  @Test func `are found where a line ends within them`() {
    var paper = Paper(top: 1200)
    paper.left("Căn cứ các Quyết định số: 1743/QĐ-BGTVT, 1744/QĐ-")
    paper.left("BGTVT ngày 31/12/2024 của Bộ trưởng; Nghị định số")
    paper.left("161/2024/NĐ-CP ngày 18/12/2024 của Chính")
    paper.left("phủ quy định")
    let found = CitationFinder(of: RecordDescription()).citations(in: [paper.page()])
    #expect(found.map(\.number) == ["1743/QĐ-BGTVT", "1744/QĐ-BGTVT", "161/2024/NĐ-CP"])
    #expect(found.map(\.date?.description) == [nil, "2024-12-31", "2024-12-18"])
    #expect(found.last?.agency == "Chính phủ")
  }

  @Test func `are found in their own column of a table`() {
    var paper = Paper(top: 300)
    paper.stamp("Quyết định số 241/QĐ-", x: 400, y: 1000)
    paper.stamp("Sở Tài chính", x: 1500, y: 1000)
    paper.stamp("UBND ngày 17/02/2025", x: 400, y: 1060)
    paper.stamp("chủ trì", x: 1500, y: 1060)
    let found = CitationFinder(of: RecordDescription()).citations(in: [paper.page()])
    #expect(found.map(\.number) == ["241/QĐ-UBND"])
    #expect(found.first?.date?.description == "2025-02-17")
  }

  @Test(arguments: [
    "ngày 14/11/2025, đạt 100 km/h", "tổ chức ngày 01/7/2025 - 31/12/2025", "điện thoại 0296/3852", "hồ sơ 24/24h",
    "Mẫu số 01/BC-SXD", "giai đoạn 2021-2025/2030", "QCVN 12:2026/BCA", "mã 000.00.53.H48-220921-0099",
    "Kế hoạch số 45/KH-SXD của Sở", "tỷ lệ 1/500", "thửa 12/A",
  ])
  func `are not made of other figures, nor of the document's own number`(text: String) {
    #expect(Self.citations(text) == [])
  }

  @Test func `are not made of the phrase that names the document in its appendix, whose number is written by hand`() {
    #expect(Self.citations("(Kèm theo Kế hoạch số 47/KH-SXD ngày 01/02/2025)", own: nil) == [])
  }

  @Test func `count a document once, with what any of its places tells`() {
    let found = Self.citations("Quyết định số 5/QĐ-SXD và", "Quyết định số 05/QĐ-SXD ngày 02/02/2024 của Sở Xây dựng.")
    #expect(found.count == 1)
    #expect(found.first?.times == 2)
    #expect(found.first?.date?.description == "2024-02-02")
  }

  @Test func `leave out the header of the document and of papers that are enclosed`() {
    let header = Paper.Decree().paper().page()
    let description = Describer().describe([header])
    let found = CitationFinder(of: description).citations(in: [header])
    #expect(found.map(\.number) == ["17/QĐ-UBND", "99/UBND-TH"])
    #expect(
      CitationFinder(of: RecordDescription()).citations(in: [header]).map(\.number) == ["17/QĐ-UBND", "99/UBND-TH"])
  }
}
