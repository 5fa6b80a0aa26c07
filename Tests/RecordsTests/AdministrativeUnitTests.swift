import Records
import Testing

@Suite struct `Administrative units` {
  @Test func `know what a province became, and what it was`() {
    #expect(
      AdministrativeUnit.units(named: "kien giang").map { [$0.name] + $0.others } == [["Kiên Giang", "An Giang"]])
    let now = AdministrativeUnit.units(named: "an giang")
    #expect(now.map(\.others) == [["Kiên Giang"]] && now.first?.change == .was)
    #expect(AdministrativeUnit.units(named: "thanh pho ho chi minh").first?.others.contains("Bình Dương") == true)
  }

  @Test func `know communes by their kind and province`() throws {
    let units = AdministrativeUnit.units(named: "xa hon tre")
    let unit = try #require(units.first { $0.province == "Kiên Giang" })
    #expect(unit.change == .became && unit.others == ["Đặc khu Kiên Hải"])
  }

  @Test(arguments: ["", "kien", "kien gian", "kien giang ", "zzz", "\u{1}", "ho chi minh", "xa"])
  func `know nothing of other names`(name: String) {
    #expect(AdministrativeUnit.units(named: name).isEmpty)
  }
}
