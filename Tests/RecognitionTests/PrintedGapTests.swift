import Records
import Testing

@testable import Recognition

@Suite struct `Gaps for a pen` {
  /// A line of words, 40 pixels high, in type of 50 pixels; each begins where it is said to, and is as wide as its print unless a right end
  /// is given.
  private static func line(_ words: [(text: String, x: Int, right: Int?)], at y: Int = 400) -> TextLine {
    let placed = words.map { text, x, right in
      let wide = Int((PrintedRow.width(of: text) - 0.06) * 50)
      return Word(
        text: text, box: PixelBox(x: x, y: y, width: right.map { $0 - x } ?? wide, height: 40),
        confidence: right == nil ? 95 : 30)
    }
    return TextLine(words: placed, block: 1, paragraph: 1)
  }

  private static func gaps(_ lines: [TextLine]) -> [PrintedGap] {
    // Type that tells how large it is.
    let body = (0..<8).map {
      line([("Trung", 300, nil), ("nghiệp", 500, nil), ("thành", 700, nil)], at: 1800 + 60 * $0)
    }
    return PrintedGap.all(in: PageText(size: PixelSize(width: 2480, height: 3508), lines: lines + body))
  }

  /// Where print ends, or begins, to a fifth of the type's size.
  private static func isNear(_ place: Int?, _ expected: Int) -> Bool { place.map { abs($0 - expected) <= 10 } ?? false }

  @Test func `lie between the label and the stroke`() {
    let gaps = Self.gaps([Self.line([("Số:", 300, nil), ("/QĐ-UBND", 500, nil)])])
    #expect(gaps.map(\.kind) == [.number])
    #expect(gaps.first?.print.right == 500)
    #expect(Self.isNear(gaps.first?.print.x, 352))
  }

  @Test(arguments: ["Số:/22/T.Tr-", "Só:/Í€/T.Tr-", "Số:Á5X'/T.Tr-"])
  func `are told by the widths of letters where a pen joined all to one word`(text: String) {
    let symbol = Int(PrintedRow.width(of: "/T.Tr-") * 50)
    let gaps = Self.gaps([Self.line([(text, 300, 500 + symbol), ("CC", 660, nil)])])
    #expect(gaps.map(\.kind) == [.number])
    #expect(Self.isNear(gaps.first?.print.right, 500))
    #expect(Self.isNear(gaps.first?.print.x, 356))
  }

  @Test func `end at the hyphen of a Party number, and before the year that is a part of a symbol`() {
    #expect(Self.gaps([Self.line([("Số", 300, nil), ("-CV/TU", 500, nil)])]).first?.print.right == 500)
    #expect(Self.gaps([Self.line([("Số:", 300, nil), ("/2017/TT-BYT", 500, nil)])]).first?.print.right == 500)
  }

  @Test func `are none in what the text cites`() {
    #expect(Self.gaps([Self.line([("định", 150, nil), ("số", 265, nil), ("12/QĐ-UBND", 340, nil)])]).isEmpty)
    #expect(Self.gaps([Self.line([("Sở", 300, nil), ("/QĐ-UBND", 500, nil)])]).isEmpty)
  }

  @Test func `lie between the words of a date`() {
    let gaps = Self.gaps([
      Self.line([
        ("Thanh,", 1200, nil), ("ngày", 1400, nil), ("05", 1530, 1570), ("tháng", 1620, nil), ("năm", 1850, nil),
        ("2010", 1960, nil),
      ])
    ])
    #expect(gaps.map(\.kind) == [.day, .month])
    #expect(gaps.map(\.print.right) == [1620, 1850])
    #expect(Self.isNear(gaps.first?.print.x, 1497))
  }

  @Test func `are found where a pen joined the words of a date`() {
    let (month, year) = (Int(PrintedRow.width(of: "tháng") * 50), Int(PrintedRow.width(of: "năm") * 50))
    let gaps = Self.gaps([
      Self.line([
        ("Thanh,", 1200, nil), ("ngày2Štháng", 1400, 1620 + month), ("Cnăm", 1800, 1850 + year), ("2010", 1960, nil),
      ])
    ])
    #expect(gaps.map(\.kind) == [.day, .month])
    #expect(Self.isNear(gaps.first?.print.x, 1498) && Self.isNear(gaps.first?.print.right, 1620))
    #expect(Self.isNear(gaps.last?.print.right, 1850))
  }

  @Test func `do not begin inside a digit that was taken into the next word`() {
    let month = Int(PrintedRow.width(of: "tháng") * 50)
    let gaps = Self.gaps([
      Self.line([
        ("Giang,", 1200, nil), ("ngày", 1400, nil), ("tháng", 1560, 1620 + month), ("10", 1760, nil),
        ("năm", 1850, nil),
        ("2017", 1960, nil),
      ])
    ])
    #expect(Self.isNear(gaps.first { $0.kind == .day }?.print.right, 1620))
  }

  @Test func `are found in a date above a signature`() {
    let words: [(String, Int, Int?)] = [
      ("Ngày", 1400, nil), ("4", 1530, 1560), ("tháng", 1620, nil), ("năm", 1850, nil), ("2010", 1960, nil),
    ]
    #expect(Self.gaps([Self.line(words, at: 2800)]).map(\.kind) == [.day, .month])
    // A sentence goes on.
    #expect(Self.gaps([Self.line(words + [("của", 2080, nil), ("Sở", 2180, nil)], at: 2800)]).isEmpty)
  }

  @Test func `are none on a page without words`() {
    #expect(PrintedGap.all(in: PageText(size: PixelSize(width: 2480, height: 3508), lines: [])).isEmpty)
  }
}
