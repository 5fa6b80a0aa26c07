import Records
import Testing

@Suite struct `Naming types of documents` {
  @Test func `the decree has 29 types`() {
    #expect(DocumentType.allCases.prefix(29).last == .thuCong)
  }

  @Test func `no two types share an abbreviation`() {
    let all = DocumentType.allCases.flatMap(\.abbreviations)
    #expect(Set(all).count == all.count)
  }

  @Test(arguments: [
    ("HD", DocumentType.huongDan), ("HĐ", .hopDong), ("DA", .duAn), ("ĐA", .deAn), ("CT", .chiThi),
    ("CTr", .chuongTrinh), ("TC", .thongCao),
    ("TB", .thongBao), ("KH", .keHoach), ("kh", .keHoach), ("ttr", .toTrinh), ("kế hoạch", .keHoach),
    ("ke hoach", .keHoach), ("Giấy mời", .giayMoi),
    (" quyết  định ", .quyetDinh),
  ])
  func `understands what a person types`(text: String, type: DocumentType) {
    #expect(DocumentType(named: text) == type)
  }

  @Test(arguments: ["", "XY", "kế"]) func `knows no type that there is not`(text: String) {
    #expect(DocumentType(named: text) == nil)
  }
}
