@testable import Archive
import Foundation
import Records
import Testing

@Suite struct `A forgiving search` {
  let archive: Archive

  init() throws {
    archive = try Archive.inMemory()
  }

  private func ask(_ words: String, limit: Int = 20, offset: Int = 0) throws -> SearchAnswer {
    var query = SearchQuery(words: words, limit: limit, offset: offset)
    query.isForgiving = true
    query.groupsDocuments = true
    return try archive.search(query)
  }

  @Test func `finds the new name of a place behind the old one, and says so`() throws {
    let now = try archive.file("Sở Y tế tỉnh An Giang báo cáo")
    let old = try archive.file("Sở Y tế tỉnh Kiên Giang báo cáo")
    let answer = try ask("sở y tế kiên giang")
    #expect(answer.hits.map(\.document) == [old, now] && answer.hits.map(\.variant) == [nil, 0])
    #expect(
      answer.variants == [
        SearchVariant(
          reason: .newName, typed: "Kiên Giang", others: ["An Giang"], total: 1, totalIsLowerBound: false)
      ])
    #expect(answer.total == 1 && answer.documents == 1)
    #expect(try ask("an giang").hits.map(\.document) == [now, old])
    #expect(try ask("an giang").variants.map(\.reason) == [.oldNames])
    #expect(try ask("\"tỉnh kiên giang báo\"").hits.map(\.document) == [old, now])
  }

  @Test func `takes no name for a place that has other marks`() throws {
    try archive.file("Sở Y tế An Giang")
    #expect(try ask("kiến giảng").hits.isEmpty)
  }

  @Test func `finds a commune under its new name`() throws {
    let now = try archive.file("Đặc khu Kiên Hải cấp giấy phép")
    #expect(try ask("giấy phép xã lại sơn").hits.map(\.document) == [now])
  }

  @Test(arguments: [
    "giay phep xay dumg", "giay phep xay dugn", "giay phepxay dung", "giay phep xay dungg", "giấy phép xaay dựng",
    "giay phep xya dung", "giay phe xay dung",
  ])
  func `finds what was typed with a slip, and says so`(words: String) throws {
    let page = try archive.file("Giấy phép xây dựng nhà ở")
    try archive.file("một trang khác")
    let answer = try ask(words)
    #expect(answer.hits.map(\.document) == [page] && answer.total == 0)
    #expect(answer.variants.map(\.reason) == [.slip])
  }

  @Test func `finds what was misread`() throws {
    let misread = try archive.file("Quyết định số l0/QĐ-UBND về thoát nước")
    #expect(try ask("10/QĐ-UBND").hits.map(\.document) == [misread])
    let joined = try archive.file("chuyển đổi sô ở cơ quan")
    #expect(try ask("chuyendoi số").hits.map(\.document) == [joined])
  }

  @Test(arguments: [
    ("l89/KH-UBND", "189/KH-UBND"), ("O7/BB-SXD", "07/BB-SXD"), ("V1TAM1N A", "vitamin A"), ("số l2", "số 12"),
  ])
  func `takes letters for the digits that they stand for, and digits for letters`(typed: String, text: String) throws {
    let page = try archive.file("văn bản \(text)")
    try archive.file("trang khác 89 7 2 t a")
    let answer = try ask(typed)
    #expect(answer.hits.map(\.document) == [page] && answer.variants.map(\.reason) == [.slip])
  }

  @Test func `takes no word of the archive for a slip because its neighbour is another`() throws {
    let page = try archive.file("ở Hà Nội, phía tây thành phố; va chạm, tai nạn")
    #expect(try ask("hà tây").hits.map(\.document) == [page] && ask("hà tây").variants.isEmpty)
    try archive.file("thanh tra viên và thanh tra việc, thanh tra việc")
    try archive.file("bệnh viêm gan")
    #expect(try ask("thanh tra viêm").variants.map(\.others) == [["viên"]])
  }

  @Test func `looks for no slip where a place is found under its other name`() throws {
    try archive.file("Quảng Ngãi don tu")
    #expect(try ask("kon tum").variants.map(\.reason) == [.newName])
  }

  @Test func `leaves out what no page has beside the rest, and says so`() throws {
    let page = try archive.file("quyết định thành lập tổ kiểm tra cấp phép")
    try archive.file("đoàn viên")
    let answer = try ask("quyết định thành lập đoàn kiểm tra")
    #expect(answer.hits.map(\.document) == [page] && answer.total == 0)
    #expect(answer.variants.map(\.typed) == ["đoàn"] && answer.variants.map(\.reason) == [.without])
  }

  @Test func `leaves out within the conditions, and sees slips behind what looks like a number`() throws {
    let page = try archive.file("phát triển kinh tế, khám chữa bệnh QH11", as: Sample.description())
    try archive.file("phát triển kinh tế khác", as: Sample.description(type: .baoCao))
    var query = SearchQuery(words: "phát triển kinh - tế zzzzzz", type: .keHoach)
    query.isForgiving = true
    #expect(try archive.search(query).hits.map(\.document) == [page])
    #expect(try ask("chữa bệnhh QH11").variants.map(\.others) == [["bệnh"]])
    #expect(try ask("phát NEAR khám").variants.isEmpty)
  }

  @Test func `says where a number stands only in parts`() throws {
    try archive.file("kế hoạch 18 của UBND, số 3/KH")
    #expect(try ask("18/KH-UBND").numberIsApart && ask("18/KH-UBND").total == 1)
    try archive.file("kế hoạch số 18/KH-UBND")
    #expect(try !ask("18/KH-UBND").numberIsApart && ask("18/KH-UBND").total == 1)
  }

  @Test func `leaves alone what many pages have`() throws {
    for _ in 0..<4 { try archive.file("giấy phép xây dựng") }
    try archive.file("giấy phép xây dumg")
    #expect(try ask("giấy phép").variants.isEmpty)
    #expect(try ask("zzzzzz").variants.isEmpty)
  }

  @Test func `pages through what was typed and what was meant in one row`() throws {
    for number in 0..<3 { try archive.file("Kiên Giang \(number)") }
    for number in 0..<3 { try archive.file("An Giang \(number)") }
    let whole = try ask("kiên giang").hits.map(\.document)
    let parts = try (0..<4).flatMap { try ask("kiên giang", limit: 2, offset: 2 * $0).hits.map(\.document) }
    #expect(whole.count == 6 && parts == whole)
    #expect(try ask("kiên giang", limit: 5).hasMore && !ask("kiên giang", limit: 6).hasMore)
  }

  @Test func `answers or explains any string at once`() throws {
    try archive.file("giấy phép xây dựng 22/KH-UBND ở Kiên Giang", as: Sample.description())
    let pieces = [
      "\"", "*", "(", "NEAR", "NEAR/5", "OR", "HOẶC", "-", "--", ":", "loai:", "so:22", "ngay:..", "trangthai:x",
      "nguoiky:\"", "kh*", "\"a*", "giấy", "phep", "22/KH", "kiên giang", "l0", "\u{0}", "\u{1}", "\u{202E}", "🙂",
      "שלום", "NEAR/51O", "l8/KH", "V1TAMIN", "−", "-loai:KH", "coquan:sxd", "12/2025", "\"a b\"", "th*",
      "e\u{323}\u{302}", "_", "#f", "^a", "=ở", "'", " ", "\n",
    ]
    var random = SeededRandom(seed: 66)
    #expect(try ask("NEAR/51O").hits.isEmpty)
    for number in 0..<400 {
      var typed = (0..<Int.random(in: 0..<9, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)] + (Bool.random(using: &random) ? " " : "")
      }.joined()
      if number.isMultiple(of: 100) { typed = String(repeating: typed + "x", count: 20_000) }
      var query: SearchQuery?
      do throws(SearchLanguage.Fault) {
        query = try SearchLanguage.read(typed)
      } catch {
        #expect(error.place.upperBound <= typed.count && !error.place.isEmpty)
      }
      guard var query else { continue }
      query.isForgiving = true
      query.groupsDocuments = true
      let answer = try archive.search(query)
      #expect(answer.hits.count <= 1)
      _ = try archive.explain(query)
    }
  }
}
