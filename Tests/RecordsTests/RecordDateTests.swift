import Records
import Testing

@Suite struct `Days of the calendar` {
  @Test(arguments: ["2025-07-28", "28/07/2025", "28-7-2025", "28.7.2025"]) func `reads the usual forms`(text: String) {
    #expect(RecordDate(text) == RecordDate(year: 2025, month: 7, day: 28))
  }

  @Test(arguments: [
    "", "2025", "31/02/2025", "29/02/2023", "0/1/2025", "12/13/2025", "1/1/1899", "a/b/c", "2025-7", "--",
  ])
  func `has no day that the calendar lacks`(text: String) {
    #expect(RecordDate(text) == nil)
  }

  @Test(arguments: [(2024, true), (2023, false), (2000, true), (1900, false)]) func `knows leap years`(
    year: Int, leaps: Bool
  ) {
    #expect((RecordDate(year: year, month: 2, day: 29) != nil) == leaps)
  }

  @Test func `writes ISO 8601 and reads it again`() {
    let date = RecordDate(year: 1999, month: 2, day: 3)
    #expect(date?.description == "1999-02-03")
    #expect(date.flatMap { RecordDate($0.description) } == date)
  }

  @Test func `orders by time`() throws {
    let earlier = try #require(RecordDate("2024-12-31"))
    let later = try #require(RecordDate("2025-01-01"))
    #expect(earlier < later)
  }
}
