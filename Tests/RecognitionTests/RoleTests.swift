import LineRecognition
import Records
import Testing
import VietnameseText

@testable import Recognition

@Suite struct `Offices over signatures` {
  /// A line of words side by side, 40 pixels high.
  private func line(_ text: String, y: Int = 0, confidence: Double = 90) -> TextLine {
    let words = text.split(separator: " ").enumerated().map { index, word in
      Word(text: String(word), box: PixelBox(x: 120 * index, y: y, width: 100, height: 40), confidence: confidence)
    }
    return TextLine(words: words, block: 0, paragraph: 0)
  }

  private func corrected(_ lines: [TextLine]) throws -> [String] {
    let corrector = PageCorrector(try LanguageModel.stateProse())
    let page = corrector.corrected(PageText(size: PixelSize(width: 2000, height: 2000), lines: lines))
    return page.lines.map { $0.words.map(\.text).joined(separator: " ") }
  }

  @Test(arguments: [
    ("PHÓ GIÁM ĐÓC", "PHÓ GIÁM ĐỐC"), ("TM. BAN CHÁP HÀNH", "TM. BAN CHẤP HÀNH"), ("CHÍ CUC TRƯỚNG", "CHI CỤC TRƯỞNG"),
    ("Thú trướng đơn vị", "Thủ trưởng đơn vị"), ("HỘI ĐÒNG QUẢN TRỊ", "HỘI ĐỒNG QUẢN TRỊ"),
  ])
  func `get the marks that their letters tell, however sure the network was`(read: String, meant: String) throws {
    #expect(try corrected([line(read, confidence: 97)]) == [meant])
  }

  @Test(arguments: [
    ("{HÓ VỤ TRƯỞNG", "PHÓ VỤ TRƯỞNG"), ("Ó GIÁM ĐÓC", "PHÓ GIÁM ĐỐC"), ("tIÁM ĐÓC", "GIÁM ĐỐC"),
    ("PHÓ CHỦ TỊC", "PHÓ CHỦ TỊCH"),
  ])
  func `are mended where a ring took a letter of one word`(read: String, meant: String) throws {
    #expect(try corrected([line(read)]) == [meant])
  }

  @Test(arguments: [
    "để giảm độc tính của thuốc", "nhà trường phòng dịch", "bị thu hồi", "TRƯỜNG LAN ANH", "CÔNG TY TNHH GIANG",
    "Nguyễn Văn Trường", "BAN NHẠC",
  ])
  func `are not seen in what is like them`(read: String) throws { #expect(try corrected([line(read)]) == [read]) }

  @Test func `have KT. before them where the deputy signs below`() throws {
    #expect(
      try corrected([line("VY. GIÁM ĐÓC"), line("PHÓ GIÁM ĐÓC", y: 60)]) == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"])
    #expect(
      try corrected([line("TM. CHỦ TỊCH"), line("PHÓ CHỦ TỊCH", y: 60)]) == ["TM. CHỦ TỊCH", "PHÓ CHỦ TỊCH"])
    #expect(try corrected([line("VY. GIÁM ĐỐC"), line("PHÓ CHỦ TỊCH", y: 60)]) == ["VY. GIÁM ĐỐC", "PHÓ CHỦ TỊCH"])
  }

  @Test func `keep what was read`() throws {
    let corrector = PageCorrector(try LanguageModel.stateProse())
    let page = corrector.corrected(
      PageText(size: PixelSize(width: 2000, height: 2000), lines: [line("{HÓ VỤ TRƯỞNG")]))
    #expect(page.lines[0].words[0].raw == "{HÓ")
    #expect(page.lines[0].words[0].correction?.certainty == CorrectionRules.certaintyOfMendedRoles)
  }

  @Test func `are read from a stamp whose words run into each other`() throws {
    let words = try #require(StampedRole.words(of: line("PHỐGIÁMĐỚC")))
    #expect(words.map(\.text) == ["PHÓ", "GIÁM", "ĐỐC"])
    #expect(words.map(\.box.x) == [0, 31, 72])
    #expect(StampedRole.words(of: line("GIÁM ĐÓC"))?.map(\.text) == ["GIÁM", "ĐỐC"])
    #expect(StampedRole.words(of: line("THỰC PHẨM")) == nil)
    #expect(StampedRole.words(of: line("Giám đốc")) == nil)
  }
}
