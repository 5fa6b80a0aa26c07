import Records
import Reuse
import Testing

@Suite struct `Whether a paper is somebody's` {
  private func person(_ name: String?, _ number: String? = nil, born: String? = nil, at address: String? = nil) throws
    -> Party
  {
    Party(
      name: name, number: try number.map { try IdentityNumber($0) }, born: born.flatMap { RecordDate($0) },
      address: address)
  }

  @Test func `is told by number and name, by name and day of birth, or by name and address`() throws {
    let wanted = try person(
      "Nguyễn Văn An", "089085001234", born: "1985-03-12", at: "Số 12, ấp Phú Thạnh, xã Phú Hội, huyện An Phú")
    #expect(PartyMatch(try person("Nguyên Van An", "089085001234"), wanted) == .same([.number, .name]))
    #expect(PartyMatch(try person(nil, "089085001234"), wanted) == .same([.number]))
    #expect(PartyMatch(try person("Nguyễn Văn An", "351234567", born: "1985-03-12"), wanted) == .same([.name, .born]))
    #expect(
      PartyMatch(try person("Nguyễn Văn An", at: "Số 12, ấp Phú Thạnh, xã Phú Hội"), wanted)
        == .same([.name, .address]))
  }

  @Test func `is doubted where the name alone, or a number with a slip, tells`() throws {
    let wanted = try person("Nguyễn Văn An", "089085001234", born: "1985-03-12")
    #expect(PartyMatch(try person("Nguyễn Văn An"), wanted) == .doubtful([.nameOnly]))
    #expect(PartyMatch(try person("Nguyễn Văn An", "089085001235"), wanted) == .doubtful([.numberSlip, .name]))
    #expect(
      PartyMatch(try person("Nguyễn Văn An", "089085001235", born: "1985-03-12"), wanted)
        == .same([.numberSlip, .name, .born]))
    #expect(PartyMatch(try person("Trần Thị Bích", "089085001234"), wanted) == .doubtful([.number, .nameDiffers]))
  }

  @Test func `is not told of a namesake with another number or day of birth`() throws {
    let wanted = try person("Nguyễn Văn An", "089085001234", born: "1985-03-12")
    #expect(PartyMatch(try person("Nguyễn Văn An", "089079004321"), wanted) == .other)
    #expect(PartyMatch(try person("Nguyễn Văn An", born: "1979-01-02"), wanted) == .other)
    #expect(PartyMatch(try person("Lê Hoàng Nam", born: "1985-03-12"), wanted) == .other)
  }

  @Test(arguments: [
    ("0300588569", nil), ("0300588568", IdentityNumber.Fault.checkDigit), ("12345", .length),
    ("999085001234", .province), ("08908500123x", .length),
  ])
  func `takes numbers whose digits fit`(text: String, fault: IdentityNumber.Fault?) {
    do {
      _ = try IdentityNumber(text)
      #expect(fault == nil)
    } catch { #expect(error == fault) }
  }
}
