import Description
import Records
import Testing

@Suite struct `The people and plots of a paper` {
  private func found(_ text: String) -> (parties: [Party], sites: [Site]) {
    let lines = text.split(separator: "\n").enumerated().map { number, line in
      TextLine(
        words: line.split(separator: " ").enumerated().map { place, word in
          Word(
            text: String(word), box: PixelBox(x: 100 * place, y: 50 * number, width: 90, height: 40), confidence: 90)
        }, block: 0, paragraph: number)
    }
    let page = DescribablePage(
      number: 1, text: PageText(size: PixelSize(width: 2480, height: 3508), lines: lines))
    return PartyFinder().found(in: [page])
  }

  @Test func `are found with number, day of birth and address`() throws {
    let (parties, sites) = found(
      """
      Cấp cho: Ông Nguyễn Văn An, sinh ngày 12/03/1985
      Số CCCD: 089085001234 cấp ngày 01/02/2021
      Địa chỉ thường trú: Số 12, ấp Phú Thạnh, xã Phú Hội, huyện An Phú
      Được phép xây dựng công trình trên thửa đất số 123, tờ bản đồ số 045, xã Phú Hội.
      Tên công trình: Nhà ở riêng lẻ
      """)
    let party = try #require(parties.first)
    #expect(parties.count == 1)
    #expect(party.name == "Nguyễn Văn An")
    #expect(party.number?.digits == "089085001234")
    #expect(party.born == RecordDate("1985-03-12"))
    #expect(party.address == "Số 12, ấp Phú Thạnh, xã Phú Hội, huyện An Phú")
    #expect(sites.map(\.name) == ["thửa 123 tờ 45, xã Phú Hội", "Nhà ở riêng lẻ"])
  }

  @Test func `are found where marks are lost and digits stand apart`() throws {
    let (parties, _) = found(
      """
      Ho va ten: NGUYỄN THỊ LAN
      Nam sinh: 1979
      CMND số: 351 234 567
      """)
    #expect(parties.map(\.name) == ["NGUYỄN THỊ LAN"])
    #expect(parties.first?.number?.digits == "351234567")
    #expect(parties.first?.born == RecordDate("1979-01-01"))
  }

  @Test func `are a firm with its number`() throws {
    let (parties, _) = found("Chủ đầu tư: Công ty TNHH Xây dựng Phú Hội;\nMã số doanh nghiệp: 0300588569.")
    #expect(parties.map(\.name) == ["Công ty TNHH Xây dựng Phú Hội"])
    #expect(parties.first?.number?.kind == .enterprise)
  }

  @Test func `are not taken from running text, nor a wrong check digit for a number`() {
    #expect(found("Công trình này do nhân dân xã xây dựng theo dự án của tỉnh.").sites.isEmpty)
    #expect(found("Mã số thuế: 0300588568").parties.isEmpty)
  }
}
