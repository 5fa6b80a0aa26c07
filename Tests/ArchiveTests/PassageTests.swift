import Archive
import Records
import Testing

@Suite struct `Showing where words were found` {
  private func passage(_ words: String, in text: String) throws -> Passage {
    let archive = try Archive.inMemory()
    try archive.file(text)
    return try #require(try archive.search(SearchQuery(words: words)).hits.first).passage
  }

  @Test func `marks what was found and keeps the page's own marks`() throws {
    let passage = try passage("giay phep", in: "Cấp Giấy phép, xây dựng (giấy)")
    #expect(
      passage.segments == [
        .init(text: "Cấp ", isFound: false), .init(text: "Giấy phép", isFound: true),
        .init(text: ", xây dựng (giấy)", isFound: false),
      ])
    #expect(!passage.startsInside && !passage.endsInside)
  }

  @Test func `marks words that stand alone where they are nowhere together`() throws {
    let passage = try passage("giay phep", in: "giấy, xây dựng, phép")
    #expect(passage.segments.filter(\.isFound).map(\.text) == ["giấy", "phép"])
  }

  @Test func `marks of a phrase nothing but itself`() throws {
    let filling = String(repeating: "khác ", count: 60)
    let text = "Phó giám đốc, trưởng phòng, Sở Xây dựng \(filling) Phó Trưởng phòng \(filling) giấy"
    let passage = try passage("\"phó trưởng phòng\" giấy", in: text)
    #expect(passage.segments.filter(\.isFound).map(\.text) == ["Phó Trưởng phòng"])
    let number = try self.passage("157/QĐ-UB", in: "số 157/QĐ-UB thay cho 204/UB-QĐ")
    #expect(number.segments.filter(\.isFound).map(\.text) == ["157", "QĐ", "UB"])
  }

  @Test func `shows the place where most words stand together, in whole words`() throws {
    let filling = (0..<60).map { "từ\($0 % 7)" }.joined(separator: " ")
    let text = "giấy \(filling) phép \(filling) cấp giấy phép xây dựng \(filling)"
    let passage = try passage("giấy phép xây dựng", in: text)
    #expect(passage.segments.filter(\.isFound).map(\.text) == ["giấy phép xây dựng"])
    #expect(passage.startsInside && passage.endsInside)
    #expect(text.contains(passage.text))
    #expect(passage.text.split(separator: " ").count >= 10)
    #expect(text.split(separator: " ").contains(passage.text.split(separator: " ")[0]))
  }

  @Test func `prefers the marks that were typed`() throws {
    let filling = String(repeating: "khác ", count: 60)
    let passage = try passage("số", in: "sở \(filling) số \(filling)")
    #expect(passage.segments.filter(\.isFound).map(\.text) == ["số"])
  }

  @Test func `stands in one line, without control characters`() throws {
    let passage = try passage("phép", in: "giấy\nphép\n\nxây\u{1B}[31m dựng")
    #expect(passage.text == "giấy phép xây [31m dựng")
  }

  @Test func `shows the beginning of a page that was found by its description`() throws {
    let archive = try Archive.inMemory()
    try archive.file("Nội dung trang", as: Sample.description(subject: "thoát nước"))
    let hit = try #require(try archive.search(SearchQuery(words: "thoát nước")).hits.first)
    #expect(hit.passage == Passage(segments: [.init(text: "Nội dung trang", isFound: false)]))
    #expect(hit.inDescription)
  }
}
