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
