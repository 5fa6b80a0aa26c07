import Records
import Testing

@Suite struct `What stamps say` {
  @Test(arguments: [
    ("Ký bởi: Văn phòng Sở Nội vụ", PageStamp.Kind.digitalSignature),
    ("` Người ký: ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN", .digitalSignature),
    ("16:02:02 06.02.2025: +07:00", .digitalSignature),
    ("HỎA TỐC", .urgency), ("ĐẾN", .incomingMail), ("CÔNG VĂN ĐẾN", .incomingMail),
  ])
  func `tells what it is`(line: String, kind: PageStamp.Kind) {
    #expect(StampWording.kind(of: line.split(separator: " ").map(String.init)) == kind)
  }

  @Test(arguments: [
    "đến ngày 30 tháng 6", "Khẩn trương thực hiện", "gửi qua email: vanthu@binhson.gov.vn", "Ngày ký hợp đồng", "Đến",
    "",
  ])
  func `is not found in a text`(line: String) {
    #expect(StampWording.kind(of: line.split(separator: " ").map(String.init)) == nil)
  }

  @Test func `goes on in addresses, where a signature stands beside`() {
    #expect(StampWording.continuesSignature(["Email:", "vanthu@binhson.gov.vn"]))
    #expect(StampWording.continuesSignature(["Cơ", "quan:", "TỈNH", "BÌNH", "SƠN"]))
    #expect(!StampWording.continuesSignature(["Các", "cơ", "quan,", "đơn", "vị"]))
  }
}
