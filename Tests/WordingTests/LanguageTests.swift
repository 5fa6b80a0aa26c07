import Records
import Testing
import Wording

@Suite struct `Choosing the language` {
  @Test(arguments: [
    ([:], Language.vietnamese),
    (["LANG": "C"], .vietnamese), (["LANG": "POSIX"], .vietnamese), (["LANG": "C.UTF-8"], .vietnamese),
    (["LANG": "vi_VN.UTF-8"], .vietnamese), (["LANG": "fr_FR.UTF-8"], .vietnamese),
    (["LANG": "en_GB.UTF-8"], .english), (["LANG": "en"], .english),
    (["LANG": "en_GB.UTF-8", "LC_ALL": "vi_VN"], .vietnamese),
    (["LANG": "vi_VN", "LC_ALL": "", "LC_MESSAGES": "en_US"], .english),
    (["LANG": "vi_VN", "SOHOA_LANG": "en"], .english), (["LANG": "en_US", "SOHOA_LANG": "vi"], .vietnamese),
    (["LANG": "en_US", "SOHOA_LANG": "klingon"], .english),
  ])
  func `goes by the environment`(environment: [String: String], expected: Language) {
    #expect(Language.chosen(environment: environment) == expected)
  }

  @Test func `puts what was asked for first`() {
    #expect(Language.chosen(asked: "vi", environment: ["SOHOA_LANG": "en"]) == .vietnamese)
    #expect(Language.chosen(asked: "en", environment: ["LANG": "vi_VN"]) == .english)
  }
}

@Suite struct `Numbers and dates` {
  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1234, "1.234", "1,234"), (1_234_567, "1.234.567", "1,234,567"),
    (-1234, "-1.234", "-1,234"),
  ])
  func `group their digits by threes`(value: Int, vietnamese: String, english: String) {
    #expect(Language.vietnamese.number(value) == vietnamese)
    #expect(Language.english.number(value) == english)
  }

  @Test func `have the decimal mark of the language`() {
    #expect(Language.vietnamese.decimal(1234.56) == "1.234,6")
    #expect(Language.english.decimal(0.04) == "0.0")
    #expect(Language.english.decimal(-0.5) == "-0.5")
  }

  @Test func `never show nearly all as all, nor nearly nothing as nothing`() {
    #expect(Language.english.share(99_999, of: 100_000) == "99.9 %")
    #expect(Language.english.share(1, of: 100_000) == "0.1 %")
    #expect(Language.vietnamese.share(1, of: 3) == "33,3 %")
    #expect(Language.vietnamese.finerShare(84, of: 12_132) == "0,69 %")
    #expect(Language.english.finerShare(1, of: 1_000_000) == "0.01 %")
    #expect(Language.english.finerShare(0, of: 9) == "0 %")
    #expect(Language.vietnamese.share(3, of: 3) == "100 %")
    #expect(Language.vietnamese.share(0, of: 3) == "0 %")
    #expect(Language.vietnamese.share(0, of: 0) == "–")
  }

  @Test func `write a day as each language does`() throws {
    let day = try #require(RecordDate(year: 2025, month: 7, day: 8))
    #expect(Language.vietnamese.date(day) == "08/07/2025")
    #expect(Language.english.date(day) == "2025-07-08")
  }

  @Test func `tell a span in its two largest units`() {
    #expect(Language.vietnamese.span(seconds: 72) == "1 phút 12 giây")
    #expect(Language.english.span(seconds: 7500) == "2 h 5 min")
    #expect(Language.english.span(seconds: 0.4) == "0 s")
  }
}
