import Archive
import Records
import Testing

@Suite struct `Beginnings, nearness and numbers among the words` {
  let archive: Archive

  init() throws {
    archive = try Archive.inMemory()
  }

  @Test func `find all words that begin so`() throws {
    let pages = try ["khoa học", "khoan giếng", "khong co gi", "KHOÁNG sản"].map { try archive.file($0) }
    #expect(try Set(archive.found("khoa*")) == [pages[0], pages[1], pages[3]])
    #expect(try archive.found("khoa") == [pages[0]])
    #expect(try archive.found("khoa* giếng") == [pages[1]])
    #expect(try archive.found("khoáng sa*") == [pages[3]])
    #expect(try archive.found("\"khoang sa*\"") == [pages[3]])
    #expect(try archive.found("gi -khoa*") == [pages[2]])
    #expect(try archive.found("zz*").isEmpty)
    #expect(try archive.search(SearchQuery(words: "khoa*")).hits.allSatisfy { $0.passage.segments[0].isFound })
  }

  @Test func `find words that stand close together`() throws {
    let close = try archive.file("đất trồng cây lúa nước")
    let far = try archive.file("đất " + String(repeating: "ở một nơi khác ", count: 10) + "lúa")
    #expect(try archive.found("đất NEAR lúa") == [close])
    #expect(try archive.found("lua GẦN dat") == [close])
    #expect(try archive.found("đất NEAR/1 lúa").isEmpty)
    #expect(try Set(archive.found("đất NEAR/60 lúa")) == [close, far])
    #expect(try archive.found("near đất").isEmpty)
    #expect(try Set(archive.found("NEAR đất")) == [close, far])
    // Other words may stand anywhere.
    let plan = try archive.file("quyết định, trồng trọt; đất vườn và nhà ở của dân")
    #expect(try archive.found("trồng quyết đất NEAR/4 nhà dân") == [plan])
    #expect(try archive.found("\"quyết định\" NEAR/2 \"trồng trọt\"") == [plan])
    #expect(try archive.found("\"quyết định\" NEAR/9 \"trọt trồng\"").isEmpty)
    #expect(try archive.found("lúa OR đất NEAR/4 nhà").contains(plan))
    #expect(try archive.found("lúa OR đất NEAR/9 nhà ở").contains(close))
    #expect(try archive.found("vườn đất NEAR/9 nhà OR lúa").contains(close))
    // Between a phrase and a word as many syllables as between two words.
    #expect(try archive.found("\"đất vườn\" NEAR/1 nhà") == [plan])
  }

  @Test(arguments: ["22/KH-UBND", "22 KH UBND", "22kh-ubnd", "kh-ubnd 22", "KH-UBND số 22", "số 022/KH-UBND"])
  func `put the record that bears a number first, in any writing`(words: String) throws {
    let plan = try archive.file("nội dung kế hoạch", as: Sample.description(subject: "việc khác"))
    for _ in 0..<3 { try archive.file("căn cứ Kế hoạch số 22/KH-UBND, Kế hoạch 22/KH-UBND, 22/KH-UBND") }
    #expect(try archive.found(words).first == plan)
    #expect(try archive.search(SearchQuery(words: "", number: words)).hits.map(\.document) == [plan])
  }

  @Test(arguments: ["22/KH", "22", "KH-UBND", "kh 22"]) func `put it first by half of its number`(words: String) throws
  {
    let plan = try archive.file("nội dung kế hoạch", as: Sample.description(subject: "việc khác"))
    for _ in 0..<3 { try archive.file("căn cứ Kế hoạch số 22/KH-UBND, Kế hoạch 22/KH-UBND, 22/KH-UBND") }
    #expect(try archive.found(words).first == plan)
  }

  @Test(arguments: ["22/KH-UBND", "22 KH UBND", "kh-ubnd 22"])
  func `find a number as one, and its parts only where it is nowhere`(words: String) throws {
    let apart = try archive.file("UBND tỉnh giao 22 đơn vị lập KH năm sau")
    #expect(try archive.found(words) == [apart])
    let citing = try archive.file("căn cứ Kế hoạch số 22/KH-UBND")
    let plan = try archive.file("nội dung", as: Sample.description(subject: "việc khác"))
    #expect(try Set(archive.found(words)) == [citing, plan])
    #expect(try archive.search(SearchQuery(words: words)).total == 2)
  }

  @Test(arguments: [
    "quy hoạch 2021-2030", "COVID-19", "tháng 11/2025", "đa dạng sinh học 2020", "da dang sinh hoc 2020",
    "14 NEAR/5 lúa",
    "Quyết định số 22/QĐ-UBND", "quyet dinh 22/qd-ubnd", "22*/KH-UBND",
  ])
  func `are words where they may be`(words: String) throws {
    let text = try archive.file(
      "quy hoạch tỉnh 2021 và 2030; phòng COVID 19; 11 tháng của 2025; đa dạng 2020 sinh học; 14 ha lúa. UBND 221 KH. "
        + "Quyết định 22 QĐ UBND")
    let record = try archive.file(
      "nội dung",
      as: Sample.description(
        type: .quyetDinh, number: "22/QĐ-UBND",
        subject: "quy hoạch 2021-2030, COVID-19, tháng 11/2025, đa dạng sinh học 2020, 14 lúa"))
    try archive.file("22/KH-UBND")
    #expect(try archive.found(words).contains(text))
    #expect(try words.contains("*") || words.contains("NEAR") || archive.found(words).contains(record))
  }

  @Test func `are found as one whatever they are narrowed down by`() throws {
    try archive.file("UBND tỉnh giao 22 đơn vị lập KH", as: Sample.description(number: nil, date: "2024-01-02"))
    let citing = try archive.file("theo 22/KH-UBND", as: Sample.description(number: nil, date: "2025-01-02"))
    #expect(try archive.found("22/KH-UBND") == [citing])
    #expect(try archive.search(SearchLanguage.read("22/KH-UBND ngay:2024")).hits.isEmpty)
  }

  @Test func `find a record by parts of its number that do not stand beside each other`() throws {
    let plan = try archive.file("nội dung", as: Sample.description(subject: "việc khác"))
    let citing = try archive.file("văn bản số 22/UBND")
    #expect(try Set(archive.found("22/UBND")) == [plan, citing])
  }

  @Test func `narrow down by signer and standing`() throws {
    var description = Sample.description()
    let evidence = Evidence(page: 1, box: nil, rule: "test")
    description[.signer] = DescribedField(
      value: "Trần Văn An", printed: "Trần Văn An", evidence: evidence, confidence: 0.9)
    let signed = try archive.file(
      Sample.scan("/a"), [Sample.read("một"), Sample.read("hai trang"), PageReading(outcome: .blank)],
      as: description)
    try archive.file("hai trang", as: Sample.description())
    let found = { (typed: String) in try archive.search(SearchLanguage.read(typed)) }
    #expect(try found("trang nguoiky:\"Văn An\"").hits.map(\.page) == [signed.pages[1]])
    #expect(try found("signer:tran").hits.map(\.document) == [signed.document])
    #expect(try found("nguoiky:\"An Văn\"").hits.isEmpty)
    #expect(try found("trangthai:trang").hits.map(\.page) == [signed.pages[2]])
    #expect(try found("trangthai:cho").hits.isEmpty)
    #expect(try found("trang status:review").hits.count == found("status:review trang").hits.count)
    #expect(throws: SearchLanguage.Fault.self) { try found("trangthai:gì") }
  }
}

@Suite struct `Documents that were found` {
  let archive: Archive

  init() throws {
    archive = try Archive.inMemory()
  }

  private func ask(_ words: String, _ change: (inout SearchQuery) -> Void = { _ in }) throws -> SearchAnswer {
    var query = SearchQuery(words: words)
    query.groupsDocuments = true
    change(&query)
    return try archive.search(query)
  }

  @Test func `stand once, with their other pages`() throws {
    let filed = try archive.file(
      Sample.scan("/a"), [Sample.read("đất"), Sample.read("nước"), Sample.read("đất đai, đất ở")])
    let other = try archive.file("đất")
    let answer = try ask("đất")
    #expect(Set(answer.hits.map(\.document)) == [filed.document, other])
    #expect(answer.total == 3 && answer.documents == 2)
    let hit = try #require(answer.hits.first { $0.document == filed.document })
    #expect(hit.pageIndex == 3 && hit.otherPages == [1])
    #expect(try ask("đất") { $0.limit = 1 }.hasMore)
  }

  @Test func `come in the order of their days or numbers`() throws {
    let dates = ["2024-05-01", "2025-01-31", nil, "2025-01-02", "1998-12-31"]
    let numbers = ["7/KH-UBND", "22/KH-UBND", nil, "3/KH-UBND", "100/KH-UBND"]
    let documents = try zip(dates, numbers).map { date, number in
      try archive.file("đất", as: Sample.description(number: number, date: date))
    }
    let byDate = [1, 3, 0, 4, 2].map { documents[$0] }
    #expect(try ask("đất") { $0.order = .date }.hits.map(\.document) == byDate)
    #expect(try ask("") { $0.type = .keHoach }.hits.map(\.document) == byDate)
    #expect(
      try ask("") {
        $0.type = .keHoach; $0.offset = 3
      }.hits.map(\.document) == Array(byDate[3...]))
    #expect(try ask("đất") { $0.order = .number }.hits.map(\.document) == [3, 0, 1, 4, 2].map { documents[$0] })
  }

  @Test func `are counted by type, year, agency and dossier`() throws {
    try archive.file("đất", as: Sample.description())
    try archive.file("đất", as: Sample.description())
    try archive.file("đất", as: Sample.description(type: .baoCao, date: "2019-01-01", agency: nil))
    try archive.file("nước", as: Sample.description())
    let facets = try archive.facets(of: SearchQuery(words: "đất"))
    #expect(facets.documents == 3 && !facets.areOfLatestOnly)
    #expect(facets.types.map(\.name) == ["Kế hoạch", "Báo cáo"] && facets.types.map(\.documents) == [2, 1])
    #expect(facets.years.map(\.name) == ["2025", "2019"])
    #expect(facets.agencies.map(\.documents) == [2, 1])
    #expect(facets.dossiers.map(\.documents) == [3])
  }

  @Test func `are told from those that were seen before`() throws {
    try archive.file("đất")
    let seen = try archive.latestEvent()
    let new = try archive.file("đất")
    #expect(try ask("đất") { $0.filedAfter = seen }.hits.map(\.document) == [new])
    let latest = try archive.latestEvent()
    #expect(try ask("đất") { $0.filedAfter = latest }.hits.isEmpty)
  }

  @Test func `are explained`() throws {
    let reading = try archive.explain(SearchQuery(words: "kiên giang \"giấy phép\" OR đất -lúa 22*"))
    #expect(
      reading.parts == [
        .words(["kiên", "giang"]), .either([.phrase("giấy phép"), .words(["đất"])]), .words(["22*"]),
        .beginning("22", ["22"]),
      ])
    #expect(reading.without == [.words(["lúa"])])
    #expect(reading.places.map(\.typed) == ["Kiên Giang"])
    #expect(try archive.explain(SearchQuery(words: "kh-ubnd 22")).number == "22 kh ubnd")
    #expect(try archive.explain(SearchQuery(words: "kh-ubnd 22")).parts == [.words(["kh", "ubnd", "22"])])
    try archive.file("theo 22/KH-UBND")
    #expect(try archive.explain(SearchQuery(words: "kh-ubnd 22")).parts == [.wholeNumber("22 kh ubnd")])
  }
}
