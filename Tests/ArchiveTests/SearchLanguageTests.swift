import Archive
import Records
import Testing

@Suite struct `Conditions among the words` {
  @Test(arguments: [
    "loai:KH so:22/KH-UBND ngay:2025-07..2025-12 coquan:\"Sở Xây dựng\" hoso:12 dan:\"57-NQ/TW\" chuyển đổi",
    "chuyển đổi Loại:KH Số:22/KH-UBND ngày:2025-07..2025-12 Dẫn:57-NQ/TW coquan:“Sở Xây dựng” hoso:12",
    "type:KH cites:57-NQ/TW number:22/KH-UBND date:2025-07..2025-12 chuyển đổi agency:\"Sở Xây dựng\" dossier:12",
  ])
  func `are read in Vietnamese with or without marks, and in English`(typed: String) throws {
    var query = try SearchLanguage.read(typed)
    query.words = query.words.split(separator: " ").joined(separator: " ")
    var expected = SearchQuery(
      words: "chuyển đổi", type: .keHoach, number: "22/KH-UBND", agency: "Sở Xây dựng",
      from: RecordDate("2025-07-01"), to: RecordDate("2025-12-31"), dossier: "12")
    expected.cites = "57-NQ/TW"
    #expect(query == expected)
  }

  @Test(arguments: [
    "Số: 22/KH-UBND", "\"so:22\"", "text:a", "http://a.b", ":", "a:b", "so:", "xso:22", "ngay : 2025", "8:30",
  ])
  func `are not seen in what stands on papers`(typed: String) throws {
    #expect(try SearchLanguage.read(typed) == SearchQuery(words: typed))
  }

  @Test func `take one end of a period, a year, a month or a day`() throws {
    let dates = { (typed: String) in
      let query = try SearchLanguage.read(typed)
      return [query.from?.description, query.to?.description]
    }
    #expect(try dates("ngay:2025..") == ["2025-01-01", nil])
    #expect(try dates("ngay:..7/2025") == [nil, "2025-07-31"])
    #expect(try dates("ngay:28/7/2025") == ["2025-07-28", "2025-07-28"])
    #expect(try dates("ngay:2024..2025") == ["2024-01-01", "2025-12-31"])
  }

  @Test func `are read as they are spoken, too`() throws {
    #expect(try SearchLanguage.read("cơ quan:\"Sở Y tế\" hồ sơ:12 đất người ký:An").agency == "Sở Y tế")
    #expect(try SearchLanguage.read("đất người ký:An").signer == "An")
    #expect(try SearchLanguage.read("ngay:\"28 tháng 7 năm 2025\"").from == RecordDate("2025-07-28"))
    #expect(try SearchLanguage.read("ngay:\"tháng 7 năm 2025\"").to == RecordDate("2025-07-31"))
  }

  @Test(arguments: [
    (["coquan:Sở Xây dựng"], "coquan:\"Sở Xây dựng\""), (["đất", "nguoiky:Văn An"], "đất nguoiky:\"Văn An\""),
    (["loai:Kế hoạch"], "loai:\"Kế hoạch\""), (["loai:KH đất lúa"], "loai:KH đất lúa"),
    (["coquan:\"Sở Y tế\" đất"], "coquan:\"Sở Y tế\" đất"), (["so:22 đất"], "so:22 đất"), (["đất lúa"], "đất lúa"),
    (["hoso:so hoa loai:KH"], "hoso:so hoa loai:KH"), (["---x:y", ""], "---x:y "),
  ])
  func `keep their values together where a shell took the quotes`(arguments: [String], line: String) {
    #expect(SearchLanguage.line(arguments) == line)
  }

  @Test(arguments: [
    ("coquan:SXD giấy phép", "coquan:\"SXD\" giấy phép"), ("coquan:Sở Y tế đất", "coquan:\"Sở Y tế\" đất"),
    ("coquan:Sở Tài chính", "coquan:\"Sở Tài chính\""), ("hoso:12 đất", "hoso:\"12\" đất"),
  ])
  func `leave the rest to words where the archive knows the name`(argument: String, line: String) {
    let names = ["SXD", "Sở", "Sở Y tế", "12"]
    #expect(SearchLanguage.line([argument]) { names.contains($1) } == line)
  }

  @Test(arguments: [
    ("đất loai:XY", SearchLanguage.Fault.Reason.typeNotUnderstood, SearchLanguage.Field.type, "XY", 4..<11),
    ("ngay:hôm", .dateNotUnderstood, .date, "hôm", 0..<8),
    ("ngay:2025..2024", .datesReversed, .date, "2025..2024", 0..<15),
    ("so:\"\" đất", .valueMissing, .number, "", 0..<5),
    ("đất dan:\"\"", .valueMissing, .cites, "", 4..<10),
    ("dan:\"Luật Xây dựng\" đất", .numberNotUnderstood, .cites, "Luật Xây dựng", 0..<19),
    ("dan:1/KH cites:2/KH", .givenTwice, .cites, "2/KH", 9..<19),
    ("so:1 so:2", .givenTwice, .number, "2", 5..<9), ("đất -loai:KH", .excluded, .type, "KH", 4..<12),
  ])
  func `say where they are not understood`(
    typed: String, reason: SearchLanguage.Fault.Reason, field: SearchLanguage.Field, value: String, place: Range<Int>
  ) {
    #expect(throws: SearchLanguage.Fault(reason: reason, field: field, value: value, place: place)) {
      try SearchLanguage.read(typed)
    }
  }
}

@Suite struct `Signs among the words` {
  let archive: Archive
  let plan: DocumentID
  let report: DocumentID
  let permit: DocumentID

  init() throws {
    archive = try Archive.inMemory()
    plan = try archive.file("kế hoạch cấp nước")
    report = try archive.file("báo cáo cấp điện")
    permit = try archive.file("giấy phép cấp nước ngầm")
  }

  @Test func `leave out what stands behind a dash`() throws {
    #expect(try archive.found("cấp -điện") == [permit, plan])
    #expect(try archive.found("cap -nuoc") == [report])
    #expect(try archive.found("cấp -\"nước ngầm\"") == [report, plan])
    #expect(try archive.found("cấp -kế -điện") == [permit])
    #expect(try archive.found("-điện") == [report])
    #expect(try archive.found("cấp - nước") == [permit, plan])
  }

  @Test func `take one or the other`() throws {
    #expect(try archive.found("kế hoạch OR báo cáo") == [report, plan])
    #expect(try archive.found("\"kế hoạch\" HOẶC \"giấy phép\" cấp") == [permit, plan])
    #expect(try archive.found("điện OR ngầm OR hoạch").count == 3)
    #expect(try archive.found("điện or ngầm").isEmpty)
    #expect(try archive.found("OR điện OR") == [report])
  }
}
