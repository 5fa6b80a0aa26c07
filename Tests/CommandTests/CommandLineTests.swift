import Records
import Testing
import Wording

@testable import sohoa

@Suite struct `The command line` {
  @Test func `ends with the exit codes that are written in the README`() {
    #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 3, 10, 11, 12, 13, 14, 64, 130])
  }

  @Test(arguments: [
    ("2025-07-28", "2025-07-28", "2025-07-28"), ("28/7/2025", "2025-07-28", "2025-07-28"),
    ("2025", "2025-01-01", "2025-12-31"), ("2025-07", "2025-07-01", "2025-07-31"),
    ("7/2025", "2025-07-01", "2025-07-31"),
    ("2024-02", "2024-02-01", "2024-02-29"), ("02/2023", "2023-02-01", "2023-02-28"),
  ])
  func `takes a day, a month or a year`(text: String, first: String, last: String) throws {
    let period = try #require(DatePeriod(text))
    #expect(period.first.description == first)
    #expect(period.last.description == last)
  }

  @Test(arguments: [
    "", "abc", "31/2/2025", "2025-13", "13/2025", "1", "20250728", "2025-07-28-01", "-", "2025-", "/2025",
  ])
  func `refuses what is no date`(text: String) {
    #expect(DatePeriod(text) == nil)
  }

  @Test(arguments: [
    (["sohoa", "search", "--lang", "en"], "en"), (["sohoa", "--lang=vi", "run"], "vi"), (["sohoa", "run"], nil),
    (["sohoa", "run", "--lang"], nil), (["sohoa", "search", "--", "--lang", "en"], nil),
  ])
  func `says its language before it is understood`(arguments: [String], expected: String?) {
    #expect(Language.asked(in: arguments) == expected)
  }

  @Test(arguments: [
    ("Unknown option '--x'", "There is no option --x."),
    ("Unknown option '--limt'. Did you mean '--limit'?", "There is no option --limt."),
    ("Missing value for '--limit <n>'", "The option --limit <n> needs a value."),
    ("Missing expected argument '<id>'", "<id> is missing."),
    ("The value 'a' is invalid for '--limit <n>'", "“a” is no value for --limit <n>."),
    ("Unexpected argument 'x'", "“x” is not expected here."), ("Something new", "The command line is not understood."),
  ])
  func `is answered in a person's words`(message: String, sentence: String) {
    let failure = UsageText(message: message).failure(usage: "See 'sohoa search --help' for more.", in: .english)
    #expect(
      failure == Failure(status: .usage, sentence: sentence, remedy: "See how it is used: sohoa search --help"))
  }
}
