import Description
import Records
import Testing

@Suite struct `Describing pages of noise` {
  private static let words = """
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do Hạnh phúc ĐẢNG SẢN Số: Số S6 12/QĐ-UBND /KH-SXD 57-NQ/TW / // -/ - . ..
    … 2017/ /2017/TT-BYT ngày tháng năm 05 2024 l4 ¿ ngày05 năm2024 QUYẾT ĐỊNH KẾ HOẠCH LUẬT V/v V/ Kính gửi: gửi Nơi nhận: KT.
    TM. GIÁM ĐỐC PHÓ CHỦ TỊCH Nguyễn Văn An TS.Lê SAO Y LỤC TRÍCH HỎA TỐC KHẨN ĐẾN kèm theo số UBND SỞ Y TẾ ( ) “ & @ ﬁ 🙂 e\u{301}
    \u{301} ỦY BAN NHÂN DÂN A Đ Ð QUANLY Điều 1. I. Bên A: bên B
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  @Test(arguments: 0..<60 as Range<UInt64>) func `answers with evidence inside the document, whatever stands there`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let pages = (1...Int.random(in: 1...3, using: &random)).map { number in
      DescribablePage(number: number, text: page(&random))
    }
    let described = Describer().describe(pages)
    for field in described.fields.values {
      #expect((0...1).contains(field.confidence))
      #expect(!field.value.isEmpty)
      #expect(pages.contains { $0.number == field.evidence.page })
    }
    #expect(described == Describer().describe(pages.reversed()))
  }

  private static let contents =
    words
      + """
      TT STT Nội dung Nhiệm vụ Đơn vị chủ trì chủ trì: trì phối hợp phối hợp: Kết quả: quả Sản phẩm/ Thời gian gian: hạn 1 2 3 l2
      IV/2025 Quý H/2026 quý 30/6/2026 tháng 12/99999999999999999999 118/2025/NĐ- CP 189 /KH- UBND 99999999999/TB-SYT O1/ l/ QH15
      33/2024/QH15 của Chính phủ - + a) 1.2. ; : TTr' 12TT'-BQL 1-/-/ 2545/QĐ-TTg, 5/5/5/5/QĐ-A&B.C của
      """.split(whereSeparator: \.isWhitespace).map(String.init)

  @Test(arguments: 100..<180 as Range<UInt64>) func `finds citations and tasks only on the pages that there are`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let pages = (1...Int.random(in: 1...3, using: &random)).map { number in
      DescribablePage(number: number, text: page(&random, of: Self.contents))
    }
    let description = Describer().describe(pages)
    for citation in CitationFinder(of: description).citations(in: pages) {
      #expect((0...1).contains(citation.confidence))
      #expect(!citation.number.isEmpty && !citation.printed.isEmpty && citation.times >= 1)
      #expect(pages.contains { $0.number == citation.page })
    }
    for task in TaskFinder(of: RecordDescription()).tasks(in: pages) {
      #expect((0...1).contains(task.confidence))
      #expect(!task.work.isEmpty)
      #expect(pages.contains { $0.number == task.page })
    }
  }

  private func page(_ random: inout SeededGenerator, of words: [String] = words) -> PageText {
    let lines = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      let y = Int.random(in: -40...3600, using: &random)
      var x = Int.random(in: -100...2000, using: &random)
      let row = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        let width = Int.random(in: 0...300, using: &random)
        defer { x += width + Int.random(in: -10...200, using: &random) }
        let box = PixelBox(x: x, y: y, width: width, height: Int.random(in: 0...80, using: &random))
        return Word(
          text: words.randomElement(using: &random) ?? "", box: box,
          confidence: .random(in: -5...101, using: &random))
      }
      return TextLine(words: row, block: 0, paragraph: 0)
    }
    return PageText(size: PixelSize(width: 2480, height: 3508), lines: lines)
  }
}

/// SplitMix64: the same numbers for the same seed on every machine.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
