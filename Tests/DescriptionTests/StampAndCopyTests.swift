import Description
import Records
import Testing

@Suite struct `Keeping stamps and copies apart` {
  @Test func `keeps the text of electronic signatures out of every field`() {
    var paper = Paper.Decree().paper()
    paper.stamp("Ký bởi: Văn phòng Sở Nội vụ", x: 1500, y: 20)
    paper.stamp("Cơ quan: Tỉnh Bình Sơn", x: 1500, y: 70)
    paper.stamp("Thời gian ký: 06/02/2025 16:02:02 +07:00", x: 1500, y: 120)
    paper.stamp("vanthu@binhson.gov.vn", x: 1500, y: 170)
    let described = Describer().describe([paper.page()])
    #expect(described == Paper.Decree().described())
  }

  @Test func `keeps the stamp of incoming mail out of number and subject`() {
    var paper = Paper.Decree()
    paper.title = nil
    paper.number = "Số: 318/SXD-QLXD"
    paper.about = ["V/v bổ sung hồ sơ cấp phép"]
    var built = paper.paper()
    built.stamp("SỞ NỘI VỤ BÌNH SƠN", x: 420, y: 800)
    built.stamp("ĐẾN", x: 420, y: 860)
    built.stamp("Số: 2770", x: 600, y: 860)
    built.stamp("Ngày: 04/4/2018", x: 600, y: 920)
    let described = Describer().describe([built.page()])
    #expect(described[.number]?.value == "318/SXD-QLXD")
    #expect(described[.date]?.value == "2024-03-12")
    #expect(described[.subject]?.value == "bổ sung hồ sơ cấp phép")
    #expect(described[.agency]?.value == "SỞ XÂY DỰNG")
  }

  @Test func `reads the urgency from a stamp that stands apart`() {
    var page = Paper.Decree().paper().page()
    let box = PixelBox(x: 500, y: 600, width: 300, height: 60)
    let word = { (text: String) in Word(text: text, box: box, confidence: 96) }
    page.text.stamps = [
      PageStamp(
        kind: .urgency, box: box, lines: [TextLine(words: [word("HỎA"), word("TỐC")], block: 0, paragraph: 0)])
    ]
    #expect(Describer().describe([page])[.urgency]?.value == "HỎA TỐC")
  }

  @Test(arguments: [
    ("SAO Y", CopyForm.saoY), ("SAO LỤC", .saoLuc), ("TRÍCH SAO", .trichSao), ("SAO Y BẢN CHÍNH", .saoY),
  ])
  func `keeps a certified copy's own number, date and signer apart`(printed: String, form: CopyForm) {
    var built = Paper.Decree().paper()
    built.space(2)
    built.columns("SỞ NỘI VỤ", printed)
    built.header("Số: 88/SY-SNV", "Bình Sơn, ngày 20 tháng 5 năm 2025")
    built.right("CHÁNH VĂN PHÒNG")
    built.space(3)
    built.right("Lý Văn Phong")
    let described = Describer().describe([built.page()])
    #expect(described[.copyForm]?.value == form.rawValue)
    #expect(described[.copyNumber]?.value == "88/SY-SNV")
    #expect(described[.copyDate]?.value == "2025-05-20")
    #expect(described[.number]?.value == "45/KH-SXD")
    #expect(described[.date]?.value == "2024-03-12")
    #expect(described[.signer]?.value == "Trần Minh Khôi")
    #expect(described[.agency]?.value == "SỞ XÂY DỰNG")
  }

  @Test(arguments: [("HỎA TỐC", "HỎA TỐC"), ("HOẢ TỐC", "HỎA TỐC"), ("THƯỢNG KHẨN", "THƯỢNG KHẨN"), ("KHẨN", "KHẨN")])
  func `reads the mark of urgency and takes it for no title`(printed: String, mark: String) {
    var built = Paper.Decree().paper()
    built.stamp(printed, x: 520, y: 620)
    let described = Describer().describe([built.page()])
    #expect(described[.urgency]?.value == mark)
    #expect(described.type == .keHoach)
    #expect(described[.subject]?.value == "Kiểm tra kho lưu trữ và số hóa hồ sơ năm 2024")
  }
}
