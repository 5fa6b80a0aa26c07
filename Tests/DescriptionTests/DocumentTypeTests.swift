import Description
import Records
import Testing

@Suite struct `Deciding a document's type` {
  /// Types of the decree with the title that papers print and the abbreviation in their symbol.
  static let titled: [DocumentType] = DocumentType.allCases.prefix(29).filter { $0 != .congVan }

  @Test(arguments: titled) func `knows each type of the decree by its title`(type: DocumentType) {
    var paper = Paper.Decree()
    paper.title = type.name.uppercased()
    paper.number = "Số: 45/" + (type.abbreviations.first.map { $0 + "-SXD" } ?? "SXD-VP")
    let described = paper.described()
    #expect(described.type == type)
    #expect(described[.title]?.value == type.name.uppercased())
    #expect((described[.type]?.confidence ?? 0) > 0.9)
  }

  @Test(arguments: titled) func `knows each type by its title when the number cannot be read`(type: DocumentType) {
    var paper = Paper.Decree()
    paper.title = type.name.uppercased()
    paper.number = "§ ~ ¬"
    #expect(paper.described().type == type)
  }

  @Test(arguments: [
    ("QUYÉT ĐỊNH", DocumentType.quyetDinh), ("KÉ HOẠCH", .keHoach), ("THÒNG BÁO", .thongBao), ("TỞ TRÌNH", .toTrinh),
    ("BÁO CAO", .baoCao), ("GIÁY MỜI", .giayMoi), ("CHỈ THI", .chiThi), ("THÔNG CÁO", .thongCao), ("ĐÊ ÁN", .deAn),
    ("DỰ ÁN", .duAn), ("BIÊN BÃN", .bienBan), ("HƯỚNG DÂN", .huongDan), ("HỢP ĐÔNG", .hopDong),
  ])
  func `forgives letters that recognition loses`(printed: String, type: DocumentType) {
    var paper = Paper.Decree()
    paper.title = printed
    paper.number = "Số: 45/SXD"
    #expect(paper.described().type == type)
  }

  @Test func `takes the issuing body behind the type for part of the title's line`() {
    var paper = Paper.Decree()
    paper.title = "QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH"
    paper.number = "Số: 12/QĐ-UB"
    let described = paper.described()
    #expect(described.type == .quyetDinh)
    #expect(described[.subject]?.value == "Kiểm tra kho lưu trữ và số hóa hồ sơ năm 2024")
  }

  @Test(arguments: [
    ("HD-SXD", DocumentType.hopDong, "HỢP ĐỒNG"), ("DA-SXD", .deAn, "ĐỀ ÁN"), ("CT-SXD", .chuongTrinh, "CHƯƠNG TRÌNH"),
  ])
  func `lets the title decide between symbols one stroke apart`(symbol: String, type: DocumentType, title: String) {
    var paper = Paper.Decree()
    paper.title = title
    paper.number = "Số: 45/" + symbol
    #expect(paper.described().type == type)
  }

  @Test(arguments: ["THÔNG     BÁO", "TỜ    TRÌNH", "DỰ     ÁN"])
  func `knows a title whose words are set far apart`(printed: String) {
    var paper = Paper.Decree()
    paper.title = printed
    paper.number = "Số: 45/SXD"
    let described = paper.described()
    #expect(described.type?.name.uppercased() == printed.split(separator: " ").joined(separator: " "))
    #expect(described[.subject]?.value == "Kiểm tra kho lưu trữ và số hóa hồ sơ năm 2024")
  }

  @Test func `goes by the symbol where the title cannot be read`() {
    var paper = Paper.Decree()
    paper.title = "¬KẾ§ H#"
    let described = paper.described()
    #expect(described.type == .keHoach)
    #expect((described[.type]?.confidence ?? 1) < 0.9)
  }

  @Test func `knows a letter by V/v, addressee and a symbol without a type`() {
    var paper = Paper.Decree()
    paper.title = nil
    paper.number = "Số: 318/SXD-QLXD"
    paper.about = ["V/v bổ sung hồ sơ cấp phép", "công trình nhà kho"]
    paper.addressee = "Công ty Cổ phần Nam Thành."
    let described = paper.described()
    #expect(described.type == .congVan)
    #expect(described[.title] == nil)
    #expect(described[.subject]?.value == "bổ sung hồ sơ cấp phép công trình nhà kho")
    #expect(described[.addressee]?.value == "Công ty Cổ phần Nam Thành")
  }

  @Test(arguments: ["ĐIỀU LỆ", "THƯ MỜI", "ĐƠN ĐỀ NGHỊ", "PHIẾU KHẢO SÁT", "BẢN CAM KẾT"])
  func `gives a paper outside the lists its title and no type`(title: String) {
    var paper = Paper.Decree()
    paper.title = title
    paper.number = "Số: 01/BTC"
    let described = paper.described()
    #expect(described.type == nil)
    #expect(described[.title]?.value == title)
  }

  @Test func `does not take a state body's certificate for the Party's type`() {
    var paper = Paper.Decree()
    paper.title = "GIẤY CHỨNG NHẬN"
    paper.number = "Số: 01/SXD"
    let described = paper.described()
    #expect(described.type == nil)
    #expect(described[.title]?.value == "GIẤY CHỨNG NHẬN")
  }

  @Test func `takes a state body's inspection report for no conclusion of the Party`() {
    var paper = Paper.Decree()
    paper.title = "KẾT LUẬN THANH TRA"
    paper.number = "Số: 15/KLTT-TTr"
    let described = paper.described()
    #expect(described.type == nil)
    #expect(described[.title]?.value == "KẾT LUẬN THANH TRA")
    #expect(described[.subject]?.value == "Kiểm tra kho lưu trữ và số hóa hồ sơ năm 2024")
  }

  @Test func `says nothing about a page without a header`() {
    var paper = Paper()
    paper.body("Các phòng chuyên môn rà soát hồ sơ theo Quyết định số 12/QĐ-SXD ngày 03 tháng 4 năm 2023 và báo cáo.")
    paper.body("Kinh phí thực hiện lấy từ dự toán được giao trong năm, bảo đảm tiết kiệm và đúng mục đích sử dụng.")
    let described = Describer().describe([paper.page()])
    #expect(described.fields.isEmpty)
    #expect(described.needsReview)
  }

  @Test func `says nothing about a document without pages`() {
    #expect(Describer().describe([]).fields.isEmpty)
  }
}
