import Records
import Testing
import VietnameseText

@testable import Description

@Suite struct `A new scan under an old path` {
  /// A likeness by lot with `changed` of its bits turned over.
  private static func likeness(_ seed: UInt64 = 1, changed: Int = 0) -> PageLikeness? {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    let bits = (0..<PageLikeness.bitCount).map { index in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return (state >> 40 & 1 == 1) != (index < changed)
    }
    return PageLikeness(bits: bits)
  }

  private static func page(_ paper: Paper, _ likeness: PageLikeness?) -> ComparablePage {
    ComparablePage(likeness: likeness, text: paper.page().text)
  }

  /// One page with its description.
  private static func scan(_ paper: Paper, _ likeness: PageLikeness? = likeness()) -> ComparableScan {
    ComparableScan(pages: [page(paper, likeness)], descriptions: [Describer().describe([paper.page()])])
  }

  private static func looked(_ likenesses: [PageLikeness?]) -> ComparableScan {
    ComparableScan(pages: likenesses.map { ComparablePage(likeness: $0) }, descriptions: [nil])
  }

  private static let old = Paper.Decree()

  private func verdict(_ new: Paper.Decree, changed: Int = 40) -> RescanVerdict {
    RescanComparison().verdict(
      on: Self.scan(new.paper(), Self.likeness(changed: changed)), after: Self.scan(Self.old.paper()))
  }

  @Test func `is the same paper where nothing differs`() {
    #expect(verdict(Self.old) == RescanVerdict(relation: .same, counterparts: [0], doubts: []))
  }

  @Test func `is the same paper with slips of recognition`() {
    var new = Self.old.paper()
    new.misread(every: 6, confidence: 96) { $0.contains(where: \.isUppercase) ? $0 : $0.folded }
    new.misread(every: 25, confidence: 40) { $0.contains(where: \.isNumber) ? $0 : String($0.reversed()) }
    let verdict = RescanComparison().verdict(
      on: Self.scan(new, Self.likeness(changed: 60)), after: Self.scan(Self.old.paper()))
    #expect(verdict.relation == .same, "\(verdict.doubts)")
  }

  @Test func `is never the same with another number`() {
    var new = Self.old
    new.number = "Số: 46/KH-SXD"
    #expect(verdict(new).relation != .same)
    #expect(verdict(new).doubts.contains(.number))
  }

  @Test(arguments: ["Trần Minh Khuê", "Trần Minh Khởi", "Trần Văn Khôi", "Lê Đình Quyết", "Trần Khôi"])
  func `is never the same with another name`(name: String) {
    var new = Self.old
    new.signer = name
    #expect(verdict(new).relation == .unsure)
    #expect(verdict(new).doubts.contains(.words))
  }

  @Test(arguments: ["số 18/QĐ-UBND", "số 170/QĐ-UBND", "số 17/QĐ-TTg"])
  func `is never the same with another figure`(figure: String) {
    var new = Self.old
    new.body[0] = new.body[0].replacing("số 17/QĐ-UBND", with: figure)
    #expect(verdict(new).relation == .unsure)
    #expect(verdict(new).doubts == [.words])
  }

  @Test func `is never the same with another date`() {
    var new = Self.old
    new.date = "Hải Lăng, ngày 13 tháng 3 năm 2024"
    #expect(verdict(new).relation != .same)
    #expect(verdict(new).doubts.contains(.date))
  }

  @Test func `is never the same with a word more or less`() {
    var new = Self.old
    new.body[1] = new.body[1].replacing("thực hiện việc", with: "không thực hiện việc")
    #expect(verdict(new).relation == .unsure)
  }

  @Test func `is another paper where the words are others`() {
    var new = Self.old
    new.number = "Số: 812/TB-SXD"
    new.date = "Hải Lăng, ngày 30 tháng 9 năm 2024"
    new.title = "THÔNG BÁO"
    new.subject = ["Nghỉ lễ và trực cơ quan"]
    new.body = [
      "Toàn thể công chức được nghỉ hai ngày, bố trí người trực tại trụ sở, bảo đảm phòng cháy và an ninh trật tự; "
        + "các phòng gửi danh sách trực, số điện thoại về Văn phòng trong tuần này để tổng hợp."
    ]
    let verdict = verdict(new, changed: 220)
    #expect(verdict.relation == .other)
    #expect(verdict.doubts.contains(.words))
  }

  @Test func `goes before a person where it was read badly`() {
    var new = Self.old.paper()
    new.misread(every: 3, confidence: 30) { _ in "zq" }
    let verdict = RescanComparison().verdict(
      on: Self.scan(new, Self.likeness(changed: 90)), after: Self.scan(Self.old.paper()))
    #expect(verdict.relation == .unsure)
    #expect(verdict.counterparts == [0])
    #expect(verdict.doubts.contains(.words))
  }

  @Test func `may lack a page of several, or have one more`() {
    let pages = (1...3).map { page in
      var paper = Paper()
      for line in 0..<8 { paper.body(Self.sentence(UInt64(page * 100 + line))) }
      return Self.page(paper, Self.likeness(UInt64(page)))
    }
    let (whole, part) = (ComparableScan(pages: pages), ComparableScan(pages: [pages[0], pages[2]]))
    let comparison = RescanComparison()
    #expect(
      comparison.verdict(on: part, after: whole)
        == RescanVerdict(relation: .same, counterparts: [0, 2], doubts: []))
    #expect(
      comparison.verdict(on: whole, after: part)
        == RescanVerdict(relation: .same, counterparts: [0, nil, 1], doubts: []))
    let first = ComparableScan(pages: [pages[0]])
    #expect(comparison.verdict(on: first, after: whole).relation == .unsure)
    #expect(comparison.verdict(on: first, after: whole).doubts == [.pages])
  }

  /// Words by lot.
  private static func sentence(_ seed: UInt64) -> String {
    let words = [
      "kho", "giấy", "tờ", "bìa", "sổ", "hộp", "giá", "phòng", "đường", "cầu", "nhà", "trường", "chợ", "kênh",
    ]
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<24).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return words[Int(state >> 33) % words.count]
    }.joined(separator: " ")
  }

  @Test func `is judged by likeness alone where there is no text, and strictly`() {
    let old = Self.looked([Self.likeness(1), Self.likeness(2)])
    func relation(_ new: [PageLikeness?]) -> RescanVerdict.Relation {
      RescanComparison().verdict(on: Self.looked(new), after: old).relation
    }
    #expect(relation([Self.likeness(1, changed: 70), Self.likeness(2, changed: 30)]) == .same)
    #expect(relation([Self.likeness(1, changed: 70), Self.likeness(2, changed: 140)]) == .unsure)
    #expect(relation([Self.likeness(1, changed: 70)]) == .unsure)
    #expect(relation([Self.likeness(1), nil]) == .unsure)
    #expect(relation([Self.likeness(8), Self.likeness(9)]) == .other)
    #expect(relation([Self.likeness(8), Self.likeness(2)]) == .unsure)
    #expect(relation([Self.likeness(8), nil]) == .unsure)
    #expect(relation([nil, nil]) == .unsure)
    #expect(relation([]) == .unsure)
  }

  @Test func `is held back where a page pictures a withheld one`() throws {
    let withheld = try #require(Self.likeness(1))
    let again = try #require(Self.likeness(1, changed: 60))
    let other = try #require(Self.likeness(1, changed: 150))
    #expect(RescanComparison().resembles(again, withheld: withheld))
    #expect(!RescanComparison().resembles(other, withheld: withheld))
  }

  @Test func `is judged whatever it is made of`() {
    let comparison = RescanComparison()
    let scans = [
      ComparableScan(pages: []), Self.looked([nil]), Self.looked([Self.likeness(), nil]), Self.scan(Self.old.paper()),
      ComparableScan(pages: [ComparablePage(text: PageText(size: Paper.size, lines: []), record: 7)]),
    ]
    for new in scans {
      for old in scans {
        let verdict = comparison.verdict(on: new, after: old)
        #expect(verdict.counterparts.count == new.pages.count)
        #expect((verdict.relation == .same) == verdict.doubts.isEmpty)
      }
    }
  }
}

extension Paper {
  /// Reads every so many words otherwise, as sure of it as `confidence` says.
  fileprivate mutating func misread(every step: Int, confidence: Double, as other: (String) -> String) {
    var place = 0
    for line in lines.indices {
      for index in lines[line].words.indices {
        place += 1
        guard place.isMultiple(of: step) else { continue }
        lines[line].words[index].text = other(lines[line].words[index].text)
        lines[line].words[index].confidence = confidence
      }
    }
  }
}
