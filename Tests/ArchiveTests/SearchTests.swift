@testable import Archive
import Foundation
import GRDB
import Records
import Testing

@Suite struct `Searching the archive` {
  let archive: Archive

  init() throws {
    archive = try Archive.inMemory()
  }

  @Test func `finds a page typed with or without marks, composed or not, in any case`() throws {
    let page = try archive.file("Kế hoạch chuyển đổi số của tỉnh")
    try archive.file("Quy hoạch thoát nước đô thị")
    for words in [
      "chuyển đổi số", "chuyen doi so", "CHUYỂN ĐỔI SỐ", "chuyển đổi số".decomposedStringWithCanonicalMapping,
      "số chuyển", "chuyen đổi", "ke hoach tinh",
    ] {
      #expect(try archive.found(words) == [page], "\(words)")
    }
    #expect(try archive.found("chuyển đổi nước").isEmpty)
  }

  @Test func `puts the marks that were typed first`() throws {
    let other = try archive.file("chuyện đội sở, chuyện đội sở, chuyện đội sở: chuyện đội sở")
    let meant = try archive.file("một trang dài nói đến nhiều việc khác và sau cùng là chuyển đổi số ở các sở ngành")
    #expect(try archive.found("chuyển đổi số") == [meant, other])
    #expect(try archive.found("chuyện đội sở") == [other, meant])
    #expect(try Set(archive.found("chuyen doi so")) == [meant, other])
    #expect(try archive.found("chuyển doi so") == [meant, other])
  }

  @Test func `puts neighbours before words that stand apart`() throws {
    let apart = try archive.file("xây nhà và cấp nước, dựng biển báo")
    let together = try archive.file("cấp phép và xây dựng, sửa biển báo")
    #expect(try archive.found("xay dung") == [together, apart])
  }

  @Test func `takes a phrase in quotes at its word`() throws {
    try archive.file("xây nhà và cấp nước, dựng biển báo")
    let together = try archive.file("cấp phép xây dựng\ncông trình")
    #expect(try archive.found("\"xây dựng\"") == [together])
    #expect(try archive.found("\"dung cong trinh\" phép") == [together])
    #expect(try archive.found("\"dựng xây\"").isEmpty)
    #expect(try archive.found("\"xây dựng").count == 2)
  }

  @Test func `finds a phrase of words that are common together, and no row of them that is broken`() throws {
    let page = try archive.file("căn cứ quyết định của ủy ban nhân dân tỉnh về việc phê duyệt")
    try archive.file("ủy ban\n\nnhân dân tỉnh, nhân dân ủy ban, quyết định về việc khác, ủy ban nhân tỉnh")
    for words in [
      "ủy ban nhân dân", "ban nhân dân tỉnh", "uy ban nhan dan tinh ve viec", "định của ủy ban nhân", "ủy ban nhân",
    ] {
      let found = try archive.found("\"\(words)\"")
      #expect(words == "ủy ban nhân" ? found.count == 2 && found.contains(page) : found == [page], "\(words)")
    }
    #expect(try archive.found("\"ủy ban tỉnh\"").isEmpty)
  }

  @Test(arguments: ["hoà bình", "hòa bình", "hoa binh", "HOÀ BÌNH"]) func `takes either place of the tone`(
    words: String
  ) throws {
    let new = try archive.file("hoà bình")
    let old = try archive.file("hòa bình")
    #expect(try Set(archive.found(words)) == [new, old])
  }

  @Test(arguments: ["quản lý", "quản lí", "quan ly", "quan li"]) func `takes either i or y`(words: String) throws {
    let page = try archive.file("quản lý")
    let other = try archive.file("quản lí")
    #expect(try Set(archive.found(words)) == [page, other])
  }

  @Test(arguments: ["123/QĐ-UBND", "123 QD UBND", "qd-ubnd 123", "123QĐ UBND", "\"123/QĐ-UBND\"", "123/QĐ-UBND*"])
  func `finds a number however it is typed`(words: String) throws {
    let page = try archive.file("Số: 123/QĐ-UBND ngày 5 tháng 3")
    try archive.file("Số: 124/QĐ-UBND ngày 5 tháng 3")
    #expect(try archive.found(words) == [page])
  }

  @Test func `looks in the description as well, and holds it higher`() throws {
    let inText = try archive.file("thoát nước", as: Sample.description(subject: "việc khác"))
    let described = try archive.file("nội dung khác", as: Sample.description(subject: "thoát nước"))
    let answer = try archive.search(SearchQuery(words: "thoát nước"))
    #expect(answer.hits.map(\.document) == [described, inText])
    #expect(answer.hits.map(\.inDescription) == [true, false])
  }

  @Test func `tells what it knows of each page`() throws {
    let filed = try archive.file(
      Sample.scan("/a.tif"), [Sample.read("trang một"), Sample.read("giấy phép")], as: Sample.description())
    let hit = try #require(try archive.search(SearchQuery(words: "giấy phép")).hits.first)
    #expect(hit.page == filed.pages[1] && hit.document == filed.document && hit.pageIndex == 2)
    #expect(hit.path == "/a.tif" && hit.shelf.dossier == "HS 01")
    #expect(hit.type == .keHoach && hit.number == "22/KH-UBND" && hit.date == RecordDate("2025-07-28"))
    #expect(hit.agency == "Ủy ban nhân dân tỉnh" && hit.subject == "chuyển đổi số" && hit.title == nil)
    #expect(hit.passage == Passage(segments: [.init(text: "giấy phép", isFound: true)]))
  }

  @Test func `narrows down by the description`() throws {
    let plan = try archive.file("nội dung", as: Sample.description())
    let report = try archive.file(
      "nội dung",
      as: Sample.description(
        type: .baoCao, number: "7/BC-SXD", date: "2026-01-02", agency: "Sở Xây dựng", subject: "tiến độ"))
    let found = { (query: SearchQuery) in try archive.search(query).hits.map(\.document) }
    for words in ["", "noi dung"] {
      #expect(try found(SearchQuery(words: words, type: .baoCao)) == [report])
      #expect(try found(SearchQuery(words: words, number: "22/kh-ubnd")) == [plan])
      #expect(try found(SearchQuery(words: words, number: "bc sxd")) == [report])
      #expect(try found(SearchQuery(words: words, number: "2")) == [])
      #expect(try found(SearchQuery(words: words, agency: "so xay dung")) == [report])
      #expect(
        try found(SearchQuery(words: words, from: RecordDate("2025-07-28"), to: RecordDate("2025-07-28"))) == [plan])
      #expect(try found(SearchQuery(words: words, from: RecordDate("2025-07-29"))) == [report])
      #expect(try Set(found(SearchQuery(words: words, dossier: "hs 01"))) == [plan, report])
      #expect(try found(SearchQuery(words: words, dossier: "HS 0")) == [])
      #expect(try Set(found(SearchQuery(words: words, dossier: "1"))) == [plan, report])
    }
    #expect(try found(SearchQuery(words: "", dossier: "HS 01")) == [report, plan])
    // Written by hand, the day is not known.
    let letter = try archive.file("nội dung", as: Sample.description(type: .congVan, date: nil, month: "2021-03"))
    for (from, to, isFound) in [
      ("2021-03-01", "2021-03-31", true), ("2020-12-30", "2021-12-31", true), ("2021-04-01", "2021-12-31", false),
    ] {
      #expect(
        try found(SearchQuery(words: "", from: RecordDate(from), to: RecordDate(to))) == (isFound ? [letter] : []))
    }
  }

  @Test(arguments: [
    "số 189/KH-UBND", "Số: 189/KH-UBND", "Số, ký hiệu: 0189/KH-UBND", "0189/KH-UBND", "189", "so 189", "kh ubnd",
  ])
  func `finds a number with what stands before it, and with zeros or without`(number: String) throws {
    let plan = try archive.file("nội dung", as: Sample.description(number: "189/KH-UBND"))
    try archive.file("nội dung", as: Sample.description(number: "1890/BC-SXD"))
    #expect(try archive.search(SearchQuery(words: "", number: number)).hits.map(\.document) == [plan])
  }

  @Test(arguments: ["7/BB-SXD", "07/BB-SXD", "007/bb-sxd"]) func `takes no notice of leading zeros`(
    number: String
  ) throws {
    let minutes = try archive.file("nội dung", as: Sample.description(number: "07/BB-SXD"))
    let text = try archive.file("căn cứ Biên bản số 7/BB-SXD")
    try archive.file("Biên bản số 70/BB-SXD")
    #expect(try archive.search(SearchQuery(words: "", number: number)).hits.map(\.document) == [minutes])
    #expect(try Set(archive.found(number)) == [minutes, text])
  }

  @Test func `finds a dossier by a part of its name`() throws {
    let filed = try archive.file(Sample.scan("/a", dossier: "Hồ sơ 0004 – Đất đai"), [Sample.read("một")])
    try archive.file(Sample.scan("/b", dossier: "Hồ sơ 0040"), [Sample.read("một")])
    for dossier in ["ho so 0004", "Hồ sơ 4", "dat dai", "0004"] {
      let answer = try archive.search(SearchQuery(words: "", dossier: dossier))
      #expect(answer.hits.map(\.document) == [filed.document], "\(dossier)")
    }
  }

  @Test(arguments: ["14/11/2025", "14-11-2025", "ngày 14 tháng 11 năm 2025", "NGAY 14 THANG 11 NAM 2025"])
  func `puts the records of a day that was typed first`(words: String) throws {
    let day = "ngày 14 tháng 11 năm 2025"
    let citing = try archive.file("\(day), \(day), \(day)", as: Sample.description(date: "2025-12-01"))
    let undated = try archive.file("\(day), \(day)")
    let long = String(repeating: "một trang dài nói đến nhiều việc khác. ", count: 20)
    let dated = try archive.file(long + day, as: Sample.description(date: "2025-11-14"))
    #expect(try archive.found(words).first == dated)
    #expect(try Set(archive.found(words)) == [dated, citing, undated])
  }

  @Test func `counts all, and shows a few at a time`() throws {
    let documents = try (0..<7).map { _ in try archive.file("giấy phép") }
    let first = try archive.search(SearchQuery(words: "giay phep", limit: 3))
    let rest = try archive.search(SearchQuery(words: "giay phep", limit: 10, offset: 3))
    #expect(first.total == 7 && rest.total == 7)
    #expect(Set(first.hits.map(\.document)).union(rest.hits.map(\.document)) == Set(documents))
    #expect(try archive.search(SearchQuery(words: "giay phep", limit: 0)).hits.isEmpty)
    #expect(try archive.search(SearchQuery(words: "giay phep", limit: -1, offset: -5)).total == 7)
  }

  @Test(arguments: [(0, 30), (5, 1000), (1000, 1000)])
  func `ranks alike where many pages answer and where few do`(read: Int, counted: Int) throws {
    let query = SearchQuery(words: "xây dựng")
    let scattered = try archive.file("xây nhà và cấp nước, dựng biển báo")
    let otherMarks = try archive.file("xay dung")
    let headed = try archive.file("nội dung khác", as: Sample.description(subject: "Xây dựng nhà ở"))
    let neighbours = try archive.file("cấp phép xây dựng")
    for number in 0..<30 { try archive.file("xây nhà số \(number) và dựng cột") }
    let bounds = PageSearch.Bounds(read: read, weighed: 20, counted: counted)
    let found = try archive.reading { db in
      let expression = SearchExpression(query.words)
      let match = MatchExpression(expression, facets: [])
      return try PageSearch(expression: expression, match: match, db: db, bounds: bounds).byRelevance()
    }
    #expect(found.total == (read == 0 ? 30 : 34) && found.totalIsLowerBound == (read == 0))
    let documents = try found.prefix(20).map { page in
      try archive.reading { try Int64.fetchOne($0, sql: "SELECT document_id FROM page WHERE id = \(page)") }
    }
    // A wrong mark stands somewhere; neighbours with other marks are nearer to what was meant.
    #expect(documents.prefix(3) == [headed.rawValue, neighbours.rawValue, otherMarks.rawValue])
    #expect(!documents.contains(scattered.rawValue))
    #expect(Set(found).count == Array(found).count)
  }

  @Test(arguments: [(0, 29), (10, 5000), (100, 5000)])
  func `holds headings and neighbours higher where no marks were typed`(read: Int, counted: Int) throws {
    let apart = try archive.file("xây nhà và cấp nước, dựng biển báo")
    let headed = try archive.file("nội dung khác", as: Sample.description(subject: "Xây dựng nhà ở"))
    let neighbours = try archive.file("cấp phép xây dựng")
    for number in 0..<30 { try archive.file("xây nhà số \(number) và dựng cột") }
    let found = try ranked("xay dung", PageSearch.Bounds(read: read, weighed: 20, counted: counted))
    #expect(found.prefix(2) == [headed, neighbours] && found.firstIndex(of: apart) ?? 20 >= 2)
  }

  @Test(arguments: [0, 10, 100]) func `holds a heading with the typed marks higher than one without`(read: Int) throws {
    let exact = try archive.file("số liệu", as: Sample.description(subject: "Sửa chữa má phanh"))
    try archive.file("má cũ, má mới", as: Sample.description(subject: "Mã số"))
    for number in 0..<30 { try archive.file("má \(number)") }
    let found = try ranked("má", PageSearch.Bounds(read: read, weighed: 20, counted: read == 0 ? 29 : 5000))
    #expect(found.first == exact)
  }

  /// The documents of the first pages that a search of these bounds finds.
  private func ranked(_ words: String, _ bounds: PageSearch.Bounds) throws -> [DocumentID] {
    try archive.reading { db in
      let expression = SearchExpression(words)
      let match = MatchExpression(expression, facets: [])
      let found = try PageSearch(expression: expression, match: match, db: db, bounds: bounds).byRelevance()
      return try found.prefix(20).compactMap { page in
        try Int64.fetchOne(db, sql: "SELECT document_id FROM page WHERE id = \(page)").map(DocumentID.init(rawValue:))
      }
    }
  }

  @Test func `puts the record that bears a number before others that name it in their headings`() throws {
    let bearer = try archive.file("22 KH UBND", as: Sample.description(number: "22/KH-UBND"))
    for _ in 0..<3 {
      try archive.file("22 KH UBND", as: Sample.description(number: nil, subject: "thực hiện 22/KH-UBND, 22/KH-UBND"))
    }
    for number in 0..<20 { try archive.file("22 KH UBND, mục \(number)") }
    #expect(try ranked("22/KH-UBND", PageSearch.Bounds(read: 10)).first == bearer)
  }

  @Test func `frames the words that it found`() throws {
    let page = Sample.page("Giấy phép\nxây dựng, giay")
    #expect(archive.boxes(of: "giấy dựng", in: page).map(\.x) == [0, 100])
    #expect(archive.boxes(of: "giay dung", in: page).map(\.x) == [0, 100, 200])
    #expect(archive.boxes(of: "xay dung, giay", in: page).map(\.x) == [0, 100, 200])
    #expect(archive.boxes(of: "*", in: page).isEmpty)
  }

  @Test(arguments: [
    "", " ", "\"", "\"\"", "'", "*", "NEAR(", "NEAR(a b, 3)", "a AND", "OR", "NOT x", "a NOT", "-a", "^a", "text:a",
    "description : b", "{text} : c", "(", ")", "a + b", "🙂", "🙂 phép", "\u{0}", "a\u{0}b", "\u{1}\u{2}\u{1F}", "%", "_",
    "=", "giay_phep", "=giấy", "\u{E000}a", "; DROP TABLE page", "\\", "”“„", "\u{301}\u{301}", "𝕬𝖇", "½²³", "\u{FEFF}",
    "a\"b\"c\"d", String(repeating: "a ", count: 50_000), String(repeating: "x", count: 100_000),
    String(repeating: "\"", count: 100_000),
  ])
  func `takes anything a person types`(words: String) throws {
    try archive.file("giấy phép xây dựng", as: Sample.description())
    let answer = try archive.search(SearchQuery(words: words))
    #expect(answer.total >= answer.hits.count)
    _ = try archive.search(SearchQuery(words: "phép", number: words, agency: words, dossier: words))
    #expect(try archive.ledger().registered == 1)
  }

  @Test func `takes 500 queries of random characters`() throws {
    try archive.file("giấy phép xây dựng 22/KH-UBND", as: Sample.description())
    var random = SeededRandom(seed: 22)
    let pieces = [
      "\"", "*", "(", ")", "NEAR", " AND ", " OR ", " NOT ", "^", ":", "-", "+", "{", "}", "giấy", "phep", "22",
      "\u{0}",
      "=", "_", " ", "ệ", "e\u{323}", "🙂", "'", ",", "\u{7F}", "\n", "ﬁ", "中",
    ]
    for _ in 0..<500 {
      let words = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      let answer = try archive.search(SearchQuery(words: words))
      #expect(answer.total == answer.hits.count)
    }
  }

  @Test func `does not take the joining of words for a word`() throws {
    try archive.file("giấy phép")
    #expect(try archive.found("giayphep").isEmpty)
    #expect(try archive.found("giay_phep").count == 1)
  }
}
