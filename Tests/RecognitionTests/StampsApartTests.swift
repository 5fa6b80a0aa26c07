import Records
import Testing

@testable import Recognition

@Suite struct `Stamps beside the text` {
  private static let size = PixelSize(width: 1654, height: 2339)

  private static func line(_ text: String, x: Int, y: Int, confidence: Double = 95) -> TextLine {
    var left = x
    let words = text.split(separator: " ").map { word -> Word in
      defer { left += word.count * 16 + 12 }
      return Word(
        text: "\(word)", box: PixelBox(x: left, y: y, width: word.count * 16, height: 30), confidence: confidence)
    }
    return TextLine(words: words, block: 0, paragraph: 0)
  }

  private static func apart(_ lines: [TextLine], frames: [PixelBox] = [], seals: [PixelBox] = []) -> PageText {
    StampsApart(frames: frames, seals: seals).apart(PageText(size: size, lines: lines))
  }

  @Test func `of incoming mail are kept apart, and the text that runs into them stays`() {
    let page = Self.apart(
      [
        Self.line("SỞ NỘI VỤ BÌNH SƠN", x: 60, y: 520), Self.line("ĐẾN", x: 60, y: 580),
        Self.line("Ngày 04 Thực hiện ý kiến", x: 220, y: 640),
      ], frames: [PixelBox(x: 40, y: 500, width: 320, height: 200)])
    #expect(page.text == "Thực hiện ý kiến")
    #expect(page.stamps.map(\.kind) == [.incomingMail])
    #expect(page.stamps.first?.text == "SỞ NỘI VỤ BÌNH SƠN\nĐẾN\nNgày 04")
  }

  @Test func `filled in by hand are stamps, small tables are none`() {
    let frame = PixelBox(x: 40, y: 500, width: 320, height: 200)
    let byHand = Self.apart([Self.line("gey 1A0/ yên", x: 60, y: 560, confidence: 30)], frames: [frame])
    #expect(byHand.lines.isEmpty && byHand.stamps.count == 1)
    let table = Self.apart([Self.line("Diện tích sàn", x: 60, y: 560)], frames: [frame])
    #expect(table.stamps.isEmpty && table.text == "Diện tích sàn")
  }

  @Test func `of electronic signatures take their addresses with them, a text keeps its own`() {
    let page = Self.apart([
      Self.line("Ký bởi: Văn phòng Sở Nội vụ", x: 900, y: 20), Self.line("Email: vanthu@binhson.gov.vn", x: 900, y: 60),
      Self.line("Thời gian ký: 06/02/2025 16:02:02 +07:00", x: 900, y: 100),
      Self.line("qua địa chỉ email: vanthu@binhson.gov.vn", x: 200, y: 1400),
    ])
    #expect(page.text == "qua địa chỉ email: vanthu@binhson.gov.vn")
    #expect(page.stamps.map(\.kind) == [.digitalSignature])
    #expect(page.stamps.first?.lines.count == 3)
  }

  @Test func `of urgency stand in the upper half`() {
    let page = Self.apart([Self.line("HỎA TỐC", x: 300, y: 380), Self.line("KHẨN", x: 300, y: 1900)])
    #expect(page.stamps.map(\.text) == ["HỎA TỐC"])
    #expect(page.text == "KHẨN")
  }

  @Test func `are seals with what stands in their middle; an office across their edge is text`() {
    let seal = PixelBox(x: 800, y: 1500, width: 280, height: 280)
    let page = Self.apart(
      [Self.line("SỞ", x: 920, y: 1600), Self.line("GIÁM ĐỐC", x: 900, y: 1490), Self.line("Y TẾ", x: 905, y: 1640)],
      seals: [seal])
    #expect(page.text == "GIÁM ĐỐC")
    #expect(page.stamps == [PageStamp(kind: .seal, box: seal, lines: page.stamps.first?.lines ?? [])])
    #expect(page.stamps.first?.text == "SỞ\nY TẾ")
  }
}
