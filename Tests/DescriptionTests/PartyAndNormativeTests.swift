import Description
import Records
import Testing

@Suite struct `Describing papers of the Party and normative documents` {
  private func party(number: String, title: String, subject: String = "lãnh đạo công tác lưu trữ năm 2025")
    -> RecordDescription
  {
    var paper = Paper()
    paper.header("ĐẢNG BỘ TỈNH HẢI LĂNG", "ĐẢNG CỘNG SẢN VIỆT NAM")
    paper.header("ĐẢNG ỦY SỞ XÂY DỰNG", "")
    paper.leftColumn("*")
    paper.header(number, "Hải Lăng, ngày 05 tháng 9 năm 2025")
    paper.space(1)
    paper.centre(title)
    paper.centre(subject)
    paper.space(1.5)
    paper.body(
      "Thực hiện nghị quyết của cấp trên, Đảng ủy Sở Xây dựng yêu cầu các chi bộ triển khai những nội dung sau đây.")
    paper.space(1)
    paper.right("T/M ĐẢNG ỦY")
    paper.right("BÍ THƯ")
    paper.space(3)
    paper.right("Trần Minh Khôi")
    return Describer().describe([paper.page()])
  }

  @Test func `reads a Party number with the hyphen first`() {
    let described = party(number: "Số 12-NQ/ĐU", title: "NGHỊ QUYẾT")
    #expect(described.type == .nghiQuyet)
    #expect(described[.number]?.value == "12-NQ/ĐU")
    #expect(described[.symbol]?.value == "NQ/ĐU")
    #expect(described[.date]?.value == "2025-09-05")
    #expect(described[.agency]?.value == "ĐẢNG ỦY SỞ XÂY DỰNG")
    #expect(described[.agencyParent]?.value == "ĐẢNG BỘ TỈNH HẢI LĂNG")
    #expect(described[.signerRole]?.value == "T/M ĐẢNG ỦY / BÍ THƯ")
    #expect(described[.signer]?.value == "Trần Minh Khôi")
  }

  @Test(arguments: [
    ("QUYẾT ĐỊNH", "Số 19-QĐ/ĐU", DocumentType.quyetDinh), ("QUY ĐỊNH", "Số 19-QĐ/ĐU", .quyDinh),
    ("QUY ĐỊNH", "Số 19-QĐi/TU", .quyDinh),
    ("KẾT LUẬN", "Số 198-KL/TW", .ketLuan), ("THÔNG TRI", "Số 03-TT/TU", .thongTri),
    ("HƯỚNG DẪN", "Số 05-HD/TU", .huongDan),
    ("CHƯƠNG TRÌNH", "Số 07-CTr/TU", .chuongTrinh), ("LỜI KÊU GỌI", "", .loiKeuGoi),
  ])
  func `lets the title decide where the Party's symbols are shared`(title: String, number: String, type: DocumentType) {
    #expect(party(number: number, title: title).type == type)
  }

  @Test func `cannot tell decision from regulation by the symbol alone`() {
    #expect(party(number: "Số 19-QĐ/ĐU", title: "§ ¬ #").type == nil)
  }

  @Test(arguments: [
    ("THÔNG TƯ", "Số: 05/2025/TT-BXD", DocumentType.thongTu), ("NGHỊ ĐỊNH", "Số: 30/2020/NĐ-CP", .nghiDinh),
    ("QUYẾT ĐỊNH", "Số: 16/2024/QĐ-UBND", .quyetDinh), ("NGHỊ QUYẾT", "Số: 08/2024/NQ-HĐND", .nghiQuyet),
    ("THÔNG TƯ LIÊN TỊCH", "Số: 05/2014/TTLT-BXD-BTC", .thongTuLienTich), ("LUẬT", "Luật số: 33/2024/QH15", .luat),
  ])
  func `knows normative documents`(title: String, number: String, type: DocumentType) {
    var paper = Paper.Decree()
    paper.title = title
    paper.number = number
    paper.parent = nil
    paper.agency = ["BỘ XÂY DỰNG"]
    let described = paper.described()
    #expect(described.type == type)
    #expect(described[.number]?.value == number.split(separator: " ").last.map(String.init))
  }
}
