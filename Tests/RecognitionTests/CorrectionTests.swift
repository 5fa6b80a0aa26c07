import LineRecognition
import Records
import Testing
import VietnameseText

@testable import Recognition

@Suite struct `Correcting recognised words` {
  private let corrector: PageCorrector

  init() throws {
    corrector = PageCorrector(try LanguageModel.stateProse())
  }

  @Test(arguments: [
    ("thủ tục hành chinh của sở", "thủ tục hành chính của sở"), ("xin ý kiên bằng văn bản", "xin ý kiến bằng văn bản"),
    ("sử đụng đất ở", "sử dụng đất ở"), ("QUYÉT ĐỊNH", "QUYẾT ĐỊNH"),
    ("trong thời han (quy đinh)", "trong thời hạn (quy định)"),
  ])
  func `mends marks and đ where the neighbours leave no doubt`(read: String, meant: String) {
    #expect(corrected(read, confidence: 70) == meant)
  }

  @Test(arguments: [
    "Số: 189/KH-UBND", "ngày 30 tháng 4 năm 2025", "tại khoản 2 Điều 15", "chương XIV mục II", "file.signed.pdf",
    "Preservation of library materials", "La conservation des documents graphiques", "Đắk Lắk", "bà H'Bia Ayun",
    "ông Ma Seo Pao", "điểm đ khoản 1", "a) b) c) d)", "mua bán cồng chiêng", "giảm độ đục của nước",
  ])
  func `leaves alone what it does not know better`(read: String) {
    #expect(corrected(read, confidence: 90) == read)
  }

  @Test func `leaves a name alone that is like a frequent word`() {
    #expect(corrected("Trần Đinh Trọng", confidence: 85) == "Trần Đinh Trọng")
    #expect(corrected("chị Nguyễn Thị Tai và", confidence: 85) == "chị Nguyễn Thị Tai và")
  }

  @Test func `asks for more where the recogniser was sure`() {
    #expect(corrected("dự kiên trình", confidence: 60) == "dự kiến trình")
    #expect(corrected("dự kiên trình", confidence: 97) == "dự kiên trình")
  }

  @Test func `believes a letter that the network took for possible`() {
    var word = word("nhành", at: 1, confidence: 80)
    word.letters = "nhành".map { RecognisedLetter(chosen: .init(text: String($0), probability: 0.99)) }
    word.letters[2] = RecognisedLetter(
      chosen: .init(text: "à", probability: 0.6), second: .init(text: "á", probability: 0.35))
    let line = RecognisedLine(
      words: [self.word("chi", at: 0, confidence: 90), word], block: 0, paragraph: 0)
    let proposal = corrector.proposals(for: [line])[.init(line: 0, word: 1)]
    #expect(proposal?.text == "nhánh")
    #expect(proposal.map { $0.certainty > 0.95 && $0.certainty <= 1 } == true)
  }

  @Test func `reads on across the end of a line in its paragraph only`() {
    let first = line(["thuộc", "thẩm"], paragraph: 0)
    #expect(texts([first, line(["quyên", "."], paragraph: 0)]) == ["thuộc thẩm", "quyền ."])
    #expect(texts([first, line(["quyên", "."], paragraph: 1)]) == ["thuộc thẩm", "quyên ."])
  }

  @Test func `does not take words of two columns for neighbours`() {
    var far = word("quyên", at: 1, confidence: 70)
    far.box.x += 1000
    let line = RecognisedLine(words: [word("thẩm", at: 0, confidence: 70), far], block: 0, paragraph: 0)
    #expect(texts([line]) == ["thẩm quyên"])
  }

  @Test func `keeps the raw word beside the corrected one`() {
    let page = corrector.corrected(page([line(["thẩm", "quyên", "của"], paragraph: 0)]))
    let word = page.words[1]
    #expect(word.text == "quyền")
    #expect(word.raw == "quyên")
    #expect(page.asRecognised.text == "thẩm quyên của")
    #expect(page.words[0].correction == nil)
  }

  @Test func `is there for Vietnamese only`() {
    #expect(PageCorrector.forLanguage("eng") == nil)
    #expect(PageCorrector.forLanguage("vie+eng") != nil)
  }

  private func corrected(_ text: String, confidence: Float) -> String {
    let words = text.split(separator: " ").enumerated().map { word(String($1), at: $0, confidence: confidence) }
    return texts([RecognisedLine(words: words, block: 0, paragraph: 0)])[0]
  }

  private func texts(_ lines: [RecognisedLine]) -> [String] {
    corrector.corrected(page(lines), from: lines).lines.map(\.text)
  }

  private func page(_ lines: [RecognisedLine]) -> PageText {
    PageText(
      size: PixelSize(width: 2480, height: 3508),
      lines: lines.map { line in
        TextLine(
          words: line.words.map { Word(text: $0.text, box: $0.box, confidence: Double($0.confidence)) },
          block: line.block, paragraph: line.paragraph)
      })
  }

  private func line(_ words: [String], paragraph: Int) -> RecognisedLine {
    RecognisedLine(
      words: words.enumerated().map { word($1, at: $0, confidence: 70) }, block: 0, paragraph: paragraph)
  }

  private func word(_ text: String, at place: Int, confidence: Float) -> RecognisedWord {
    RecognisedWord(
      text: text, box: PixelBox(x: 120 * place, y: 0, width: 100, height: 40), confidence: confidence)
  }
}
