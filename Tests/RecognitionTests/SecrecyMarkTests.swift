import Records
import Testing

import Recognition

@Suite struct `A secrecy mark` {
  @Test(arguments: ["MẬT", "MẠT", "MAT", "| MẬT |", "MẬT."]) func `is known when misread`(line: String) {
    #expect(SecrecyMark(stamped: line) == .secret)
  }

  @Test(arguments: ["MẬT HỎA TỐC", "L MẬT ị ¡ HÓA Tốc", "_MẬT ` HỎATỐC,", "MẬT || KHẨN"])
  func `is known beside an urgency mark and a frame`(line: String) {
    #expect(SecrecyMark(stamped: line) == .secret)
  }

  @Test(arguments: [("TỐI MẬT", SecrecyMark.highlySecret), ("TÓI MẠT", .highlySecret), ("TUYỆT MẬT", .topSecret)])
  func `has three degrees`(line: String, mark: SecrecyMark) {
    #expect(SecrecyMark(stamped: line) == mark)
  }

  @Test(arguments: [
    "mật độ xây dựng", "Mật", "BẢO MẬT", "MẶT BẰNG", "HỎA TỐC", "THƯỢNG KHẨN", "KHẨN", "", "BÍ MẬT NHÀ NƯỚC",
  ])
  func `is not seen where there is none`(line: String) {
    #expect(SecrecyMark(stamped: line) == nil)
  }

  @Test func `counts only in the upper half, alone on its line`() {
    #expect(SecrecyMark.standing(alone: page(["SỞ XÂY DỰNG", "MẬT", "Kính gửi"])) == .secret)
    #expect(SecrecyMark.standing(alone: page(["SỞ", "a", "b", "c", "d", "e", "f", "g", "MẬT"])) == nil)
    #expect(SecrecyMark.standing(alone: page(["DANH MỤC MẬT ĐỘ"])) == nil)
  }

  private func page(_ lines: [String]) -> PageText {
    let rows = lines.enumerated().map { row, text in
      TextLine(
        words: [Word(text: text, box: PixelBox(x: 100, y: 100 + 100 * row, width: 200, height: 40), confidence: 90)],
        block: 0, paragraph: row)
    }
    return PageText(size: PixelSize(width: 1000, height: 1000), lines: rows)
  }
}
