import Description
import Records
import Testing

@Suite struct `Telling handwriting from print` {
  private func page(_ paper: Paper.Decree, _ change: (inout Word) -> Void) -> DescribablePage {
    var page = paper.paper().page()
    for line in page.text.lines.indices {
      for word in page.text.lines[line].words.indices { change(&page.text.lines[line].words[word]) }
    }
    return page
  }

  /// Written by hand: higher than the print around it, however surely it was read.
  private func written(_ word: inout Word) {
    word.box.y -= 14
    word.box.height += 22
  }

  @Test func `leaves out a number that stands higher than its symbol, and keeps the symbol`() {
    var paper = Paper.Decree()
    paper.number = "Số: 45 /KH-SXD"
    let described = Describer().describe([page(paper) { if $0.text == "45" { written(&$0) } }])
    #expect(described[.number] == nil)
    #expect(described[.symbol]?.value == "KH-SXD")
    #expect(described[.symbol]?.evidence.rule == "zone-3-number-by-hand")
    #expect((described[.symbol]?.confidence ?? 0) > RecordDescription.doubtful)
  }

  @Test func `leaves out a day that stands higher than the year, and keeps the place`() {
    let described = Describer().describe([page(.init()) { if $0.text == "12" { written(&$0) } }])
    #expect(described[.date] == nil)
    #expect(described[.place]?.value == "Hải Lăng")
    #expect(described[.place]?.evidence.rule == "zone-4-date-by-hand")
    #expect(described[.place]?.printed.hasSuffix("tháng 3 năm 2024") == true)
    #expect(described[.month]?.value == "2024-03")
  }

  @Test func `keeps the year where the month was written by hand, too`() {
    let described = Describer().describe([page(.init()) { if $0.text == "12" || $0.text == "3" { written(&$0) } }])
    #expect(described[.date] == nil)
    #expect(described[.month]?.value == "2024")
    #expect(Paper.Decree().described()[.month] == nil)
  }

  @Test func `believes digits that stand as print does although they read unsurely`() {
    var paper = Paper.Decree()
    paper.number = "Số: 02 /KH-SXD"
    let unsure = page(paper) {
      if $0.text == "02" { $0.confidence = 60 }
      if $0.text == "12" { $0.confidence = 55 }
    }
    let described = Describer().describe([unsure])
    #expect(described[.number]?.value == "02/KH-SXD")
    #expect(described[.date]?.value == "2024-03-12")
  }

  @Test func `takes letters alone for no number`() {
    var paper = Paper.Decree()
    paper.number = "Số: Ô /KH-SXD"
    #expect(paper.described()[.number] == nil)
    #expect(paper.described()[.symbol]?.value == "KH-SXD")
  }

  @Test func `reads a pen that runs on into the next word`() {
    var paper = Paper.Decree()
    paper.date = "Hải Lăng, ngày 2# tháng 1#năm 2024"
    let described = paper.described()
    #expect(described[.date] == nil)
    #expect(described[.place]?.value == "Hải Lăng")
  }
}

@Suite struct `Weighing what a pen wrote` {
  /// The paper with what was read of a pen in the place of `word`.
  private func described(
    _ paper: Paper.Decree, _ kind: WrittenNumber.Kind, at word: String, _ readings: [(String, Double)]
  ) throws -> RecordDescription {
    var page = paper.paper().page()
    let place = try #require(page.text.words.first { $0.text == word })
    page.text.written = [
      WrittenNumber(
        kind: kind, box: place.box, readings: readings.map { WrittenNumber.Reading(text: $0.0, probability: $0.1) })
    ]
    return Describer().describe([page])
  }

  private var dated: Paper.Decree {
    var paper = Paper.Decree()
    paper.date = "Hải Lăng, ngày # tháng 3 năm 2024"
    return paper
  }

  @Test func `prefers days on which offices work`() throws {
    // The 16th was a Saturday.
    #expect(try described(dated, .day, at: "#", [("16", 0.5), ("18", 0.4)])[.date]?.value == "2024-03-18")
    #expect(try described(dated, .day, at: "#", [("16", 0.98), ("18", 0.01)])[.date]?.value == "2024-03-16")
  }

  @Test func `asks where a day is sure, but free`() throws {
    let sure = try #require(try described(dated, .day, at: "#", [("18", 0.98), ("13", 0.01)])[.date])
    #expect(sure.confidence >= RecordDescription.doubtful)
    #expect(sure.evidence.rule == "zone-4-date-written")
    let free = try #require(try described(dated, .day, at: "#", [("16", 0.97), ("18", 0.03)])[.date])
    #expect(free.confidence < RecordDescription.doubtful)
  }

  @Test func `hears the reader of print, too`() throws {
    var paper = Paper.Decree()
    paper.number = "Số:15 /KH-SXD"
    let field = try described(paper, .number, at: "Số:15", [("75", 0.5), ("15", 0.4)])[.number]
    #expect(field?.value == "15/KH-SXD")
  }

  @Test func `asks where digits that were read as print have something else between them`() throws {
    var paper = Paper.Decree()
    paper.number = "Số: 02-02/26 /KH-SXD"
    let field = try described(paper, .number, at: "02-02/26", [("020226", 0.99)])[.number]
    #expect((field?.confidence ?? 0) < RecordDescription.doubtful)
  }

  @Test(arguments: ["ngày2Štháng 3 năm", "ngày..2Š.tháng 3 năm", "ngày2Štháng3năm"])
  func `takes words apart that a pen has joined`(words: String) throws {
    var paper = Paper.Decree()
    paper.date = "Hải Lăng, \(words) 2024"
    let first = String(words.prefix { $0 != " " })
    let field = try described(paper, .day, at: first, [("25", 0.99)])[.date]
    #expect(field?.value.hasSuffix("-25") ?? words.hasSuffix("3năm"))
  }

  @Test func `finds the symbol where a pen ran over its stroke`() throws {
    var paper = Paper.Decree()
    paper.number = "Số: Á5X’ KH-SXD"
    #expect(try described(paper, .number, at: "Á5X’", [("158", 0.99)])[.number]?.value == "158/KH-SXD")
    paper.number = "Số:/Í€/KH-SXD"
    #expect(try described(paper, .number, at: "Số:/Í€/KH-SXD", [("118", 0.99)])[.number]?.value == "118/KH-SXD")
  }
}

@Suite struct `Comparing a date with what the text cites` {
  private func described(year: String, confidence: Double) -> RecordDescription {
    var paper = Paper.Decree()
    paper.date = "Hải Lăng, ngày 12 tháng 3 năm " + year
    paper.body = [
      "Căn cứ Quyết định số 17/QĐ-UBND ngày 05/01/2018 của Ủy ban nhân dân tỉnh về việc sắp xếp kho lưu trữ của các cơ quan;",
      "Các đơn vị báo cáo kết quả kiểm tra kho năm 2018 trước ngày 30/6/2018 để Sở Xây dựng tổng hợp theo quy định.",
    ]
    var page = paper.paper().page()
    for line in page.text.lines.indices {
      for word in page.text.lines[line].words.indices where page.text.lines[line].words[word].text == year {
        page.text.lines[line].words[word].confidence = confidence
      }
    }
    return Describer().describe([page])
  }

  @Test func `sets an unsure year right by the year that the text is about, with doubt`() {
    let date = described(year: "2013", confidence: 85)[.date]
    #expect(date?.value == "2018-03-12")
    #expect(date?.printed.hasSuffix("2013") == true)
    #expect((date?.confidence ?? 1) < RecordDescription.doubtful)
  }

  @Test func `keeps a year that was clearly read, with doubt`() {
    let date = described(year: "2013", confidence: 97)[.date]
    #expect(date?.value == "2013-03-12")
    #expect((date?.confidence ?? 1) < RecordDescription.doubtful)
  }

  @Test func `leaves a date alone that follows what is cited`() {
    let date = described(year: "2018", confidence: 85)[.date]
    #expect(date?.value == "2018-03-12")
    #expect((date?.confidence ?? 0) >= RecordDescription.doubtful)
  }
}
