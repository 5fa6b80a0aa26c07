import Records
import Testing

@Suite struct `Taking a record's number apart` {
  @Test(arguments: [
    ("22/KH-UBND", "22", nil as Int?, "KH-UBND"), ("30/2020/NĐ-CP", "30", 2020, "NĐ-CP"),
    ("57-NQ/TW", "57", nil, "NQ/TW"),
    ("1657/SXD-QLCL", "1657", nil, "SXD-QLCL"), ("66.18/2026/NQ-CP", "66.18", 2026, "NQ-CP"),
    ("33/2024/QH15", "33", 2024, "QH15"),
    ("15a/QĐ-UB", "15a", nil, "QĐ-UB"), ("/2017/TT-BYT", "", 2017, "TT-BYT"), ("/KH-SXD", "", nil, "KH-SXD"),
    ("157/ QĐ-NĐ-UB", "157", nil, "QĐ-NĐ-UB"),
  ])
  func `finds ordinal, year and symbol`(text: String, ordinal: String, year: Int?, symbol: String) {
    let number = RecordNumber(text)
    #expect(number?.ordinal == ordinal)
    #expect(number?.year == year)
    #expect(number?.symbol == symbol)
    #expect(number?.written == text.filter { !$0.isWhitespace })
  }

  @Test(arguments: ["", "12", "12/", "/", "12/2024", "12/5", "abc"]) func `is none without a symbol in letters`(
    text: String
  ) {
    #expect(RecordNumber(text) == nil)
  }
}
