@testable import Archive
import GRDB
import Records
import Testing

@Suite struct `Pages in an order` {
  @Test(arguments: [1, 3, 7, 100]) func `are the same however few of them are counted`(counted: Int) throws {
    let archive = try Archive.inMemory()
    var random = SeededRandom(seed: 3)
    var dated: [(date: String?, page: Int64)] = []
    for number in 1...60 {
      let day = RecordDate(
        year: 2020 + Int.random(in: 0...2, using: &random), month: Int.random(in: 1...12, using: &random), day: 3)
      // Of some only the year is known, or the month, or neither.
      let length = number.isMultiple(of: 9) ? 0 : number.isMultiple(of: 8) ? 4 : number.isMultiple(of: 7) ? 7 : 10
      let known = (day?.description.prefix(length)).map(String.init)
      try archive.file(
        "đất", as: Sample.description(date: length == 10 ? known : nil, month: length < 10 ? known : nil))
      dated.append((known == "" ? nil : known, Int64(number)))
    }
    let expected = dated.sorted { ($1.date ?? "", $0.page) < ($0.date ?? "", $1.page) }.map(\.page)
    let found = try archive.reading { db in
      let expression = SearchExpression("đất")
      let match = MatchExpression(expression, facets: [])
      let bounds = PageSearch.Bounds(read: 10, weighed: 10, counted: counted)
      let search = PageSearch(expression: expression, match: match, db: db, bounds: bounds)
      return try OrderedSearch(search: search, expression: match.plain.expression).byDate(wanted: 20)
    }
    #expect(Array(found.prefix(20)) == Array(expected.prefix(20)))
    #expect(found.totalIsLowerBound == (counted < 60) && found.total == min(60, max(counted, 20)))
  }

  @Test func `are gone through once, the weighed ones first`() {
    let found = FoundPages(best: [5, 9], all: [9, 8, 5, 2], total: 4)
    #expect(Array(found) == [5, 9, 8, 2])
    #expect([9, 8, 5, 2].allSatisfy(found.contains) && ![1, 3, 10].contains(where: found.contains))
  }
}
