import Description
import Records
import Testing

@Suite struct `Reading number and date from the header` {
  @Test func `takes them from their boxes, never from the text`() {
    let described = Paper.Decree().described()
    #expect(described[.number]?.value == "45/KH-SXD")
    #expect(described[.symbol]?.value == "KH-SXD")
    #expect(described[.date]?.value == "2024-03-12")
    #expect(described[.place]?.value == "Hải Lăng")
    #expect(described[.number]?.evidence.rule == "zone-3-number")
    #expect(described[.date]?.evidence.page == 1)
  }

  @Test func `leaves them out where the header has none, whatever the text says`() {
    var paper = Paper.Decree()
    paper.number = ""
    paper.date = ""
    let described = paper.described()
    #expect(described[.number] == nil)
    #expect(described[.date] == nil)
    #expect(described.type == .keHoach)
  }

  @Test(arguments: [
    ("Só: 45/KH-SXD", "45/KH-SXD"), ("S6: 45/KH-SXD", "45/KH-SXD"), ("Số 45/KH-SXD", "45/KH-SXD"),
    ("Số: 4O/KH-SXD", "40/KH-SXD"), ("Số: l5/KH-SXD", "15/KH-SXD"), ("Số: 45/ KH - SXD", "45/KH-SXD"),
    ("Số: 45⁄KH–SXD", "45/KH-SXD"), ("Số: 7386/SXD-QLHĐ&VLXD", "7386/SXD-QLHĐ&VLXD"),
    ("Số: 16/2024/QĐ-UBND", "16/2024/QĐ-UBND"),
    ("Số: 66.18/2026/NQ-CP", "66.18/2026/NQ-CP"), ("Số: 45/QD-UBND", "45/QĐ-UBND"), ("Số: 45/QĐÐ-UBND", "45/QĐ-UBND"),
    ("Số: 157/ QĐ-NĐ-UB", "157/QĐ-NĐ-UB"), ("Số: 45QĐ-UBND", "45/QĐ-UBND"), ("Số: 45/TTR-SXD", "45/TTr-SXD"),
    ("Số: 45/HD-SXD", "45/HD-SXD"), ("Số: 45/DA-SXD", "45/DA-SXD"), ("Sá: 45/KH-SXD", "45/KH-SXD"),
    ("'§ố: 45/KH-SXD", "45/KH-SXD"), ("Số: 12-NQ/ĐĐU", "12-NQ/ĐU"), ("Số: 45/HĐ-BQI.DA", "45/HĐ-BQLDA"),
    ("Số: 45/TB-GA VI", "45/TB-GAVI"),
  ])
  func `sets right what is misread, and only that`(printed: String, number: String) {
    var paper = Paper.Decree()
    paper.title = "PHỤ LỤC CHUNG"
    paper.number = printed
    #expect(paper.described()[.number]?.value == number)
  }

  @Test func `finds by the body's initials where the symbol begins that a pen has run into`() {
    var paper = Paper.Decree()
    paper.title = nil
    paper.number = "Số: 2JJSXD-QLXD"
    let described = paper.described()
    #expect(described[.number] == nil)
    #expect(described[.symbol]?.value == "SXD-QLXD")
  }

  @Test func `keeps what is printed beside what is meant`() {
    var paper = Paper.Decree()
    paper.number = "Số: 45/QD-SXD"
    paper.title = "QUYẾT ĐỊNH"
    let number = paper.described()[.number]
    #expect(number?.value == "45/QĐ-SXD")
    #expect(number?.printed == "Số: 45/QD-SXD")
  }

  @Test(arguments: [("Số: 45/TB-DHBS", "TB-ĐHBS"), ("Số: 45/TB-DHHL", "TB-DHHL")])
  func `tells D from Đ by the body's name, where the symbol is made of its first letters`(
    printed: String, symbol: String
  ) {
    var paper = Paper.Decree()
    paper.agency = ["TRƯỜNG ĐẠI HỌC BÌNH SƠN"]
    paper.title = "THÔNG BÁO"
    paper.number = printed
    #expect(paper.described()[.symbol]?.value == symbol)
  }

  @Test func `reads a spoilt symbol by the printed title`() {
    var paper = Paper.Decree()
    paper.title = "QUYẾT ĐỊNH"
    paper.number = "Số: 45/Qb-SXD"
    #expect(paper.described()[.symbol]?.value == "QĐ-SXD")
  }

  @Test func `gives only the symbol where handwriting cannot be read`() {
    var paper = Paper.Decree()
    paper.number = "Số: 2}# /KH-SXD"
    let described = paper.described()
    #expect(described[.number] == nil)
    #expect(described[.symbol]?.value == "KH-SXD")
  }

  @Test func `gives a draft's number without digits`() {
    var paper = Paper.Decree()
    paper.number = "Số:      /2024/TT-BXD"
    paper.title = "THÔNG TƯ"
    paper.date = "Hà Nội, ngày    tháng    năm 2024"
    let described = paper.described()
    #expect(described[.number]?.value == "/2024/TT-BXD")
    #expect(described[.date] == nil)
    #expect(described.type == .thongTu)
  }

  @Test func `takes a number and a date under a title in the middle`() {
    var paper = Paper()
    paper.centre("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    paper.centre("Độc lập - Tự do - Hạnh phúc")
    paper.space(0.5)
    paper.right("Hải Lăng, ngày 10 tháng 12 năm 2025")
    paper.space(0.8)
    paper.centre("HỢP ĐỒNG")
    paper.centre("Cung cấp dịch vụ số hóa")
    paper.centre("Số: 21/HĐ-SXD")
    paper.space(1)
    paper.body(
      "Hôm nay, ngày 11 tháng 12 năm 2025, tại trụ sở Sở Xây dựng, hai bên gồm có những người dưới đây cùng ký.")
    let described = Describer().describe([paper.page()])
    #expect(described.type == .hopDong)
    #expect(described[.number]?.value == "21/HĐ-SXD")
    #expect(described[.date]?.value == "2025-12-10")
    #expect(described[.agency] == nil)
    #expect(described[.subject]?.value == "Cung cấp dịch vụ số hóa")
  }

  @Test(arguments: [
    ("Hải Lăng, ngày 05 tháng 02 năm 2025", "2025-02-05"), ("Hải Lăng, ngày l4 tháng 11 năm 2025", "2025-11-14"),
    ("Hải Lăng, ngảy 14 thắng 11 nãm 2025", "2025-11-14"), ("Hải Lăng, ngày15 tháng 4 năm2025", "2025-04-15"),
    ("Hải Lăng, ngày 4 tháng I năm 2025", "2025-01-04"),
  ])
  func `reads dates with letters for digits`(printed: String, date: String) {
    var paper = Paper.Decree()
    paper.date = printed
    #expect(paper.described()[.date]?.value == date)
  }

  @Test(arguments: [
    "Hải Lăng, ngày 31 tháng 02 năm 2025", "Hải Lăng, ngày 43 tháng 11 năm 2025",
    "Hải Lăng, ngày ÄOÖ tháng 11 năm 2025",
    "Hải Lăng, ngày    tháng 11 năm 2025", "Hải Lăng, ngày {ð tháng 3 năm 2025", "Hải Lăng, ngày 12 tháng 3 năm 20",
  ])
  func `leaves out a date that is blank, unreadable or not in the calendar`(printed: String) {
    var paper = Paper.Decree()
    paper.date = printed
    #expect(paper.described()[.date] == nil)
  }

  @Test func `learns a number written by hand from the appendix that names it`() {
    var paper = Paper.Decree()
    paper.number = "Số: 2¿1 /QĐ-SXD"
    paper.title = "QUYẾT ĐỊNH"
    paper.date = "Hải Lăng, ngày {7 tháng 02 năm 2025"
    var appendix = Paper()
    appendix.centre("PHỤ LỤC DANH MỤC HỒ SƠ")
    appendix.centre("(Kèm theo Quyết định số 241/QĐ-SXD ngày 17/02/2025 của Giám đốc Sở)")
    let described = Describer().describe([paper.paper().page(), appendix.page(2)])
    #expect(described[.number]?.value == "241/QĐ-SXD")
    #expect(described[.number]?.evidence.rule == "appendix-citation")
    #expect(described[.number]?.evidence.page == 2)
    #expect(described[.date]?.value == "2025-02-17")
  }

  @Test(arguments: [
    ("Hải Lăng, ngày 14-11-1978", "1978-11-14"), ("Hải Lăng, 14/11/1998", "1998-11-14"),
    ("Hải Lăng, ngày 5 . 9 . 1990", "1990-09-05"),
  ])
  func `reads a date in digits`(printed: String, date: String) {
    var paper = Paper.Decree()
    paper.date = printed
    let described = paper.described()
    #expect(described[.date]?.value == date)
    #expect(described[.place]?.value == "Hải Lăng")
  }

  @Test(arguments: ["trước ngày 20 tháng 12 năm 2025", "Hết ngày 20 tháng 12 năm 2025", "đến 20/12/2025"])
  func `takes no limit for the date of the paper`(printed: String) {
    var paper = Paper.Decree()
    paper.date = printed
    #expect(paper.described()[.date] == nil)
  }

  @Test func `reads the date above the signature where the header has none`() {
    var paper = Paper.Decree()
    paper.date = ""
    paper.role = ["Hải Lăng, ngày 12 tháng 3 năm 2024", "GIÁM ĐỐC"]
    let date = paper.described()[.date]
    #expect(date?.value == "2024-03-12")
    #expect(date?.evidence.rule == "date-above-signature")
  }

  @Test func `reads when minutes were taken from their first sentence`() {
    var paper = Paper.Decree()
    paper.title = "BIÊN BẢN"
    paper.date = ""
    paper.body.insert("Hôm nay, ngày 09 tháng 12 năm 2025, tại phòng họp của Sở đã diễn ra cuộc họp sau đây.", at: 0)
    let date = paper.described()[.date]
    #expect(date?.value == "2025-12-09")
    #expect(date?.evidence.rule == "opening-date")
  }

  @Test func `doubts a number that the text gives to another paper`() {
    var paper = Paper.Decree()
    let sure = paper.described()[.number]?.confidence ?? 0
    paper.body.append("Thực hiện Kế hoạch số 45/KH-SXD ngày 12 tháng 3 năm 2020 của Sở Xây dựng về kho lưu trữ.")
    let number = paper.described()[.number]
    #expect(number?.value == "45/KH-SXD")
    #expect((number?.confidence ?? 1) < min(sure, RecordDescription.doubtful))
  }

  @Test(arguments: [
    ("Số: 1Z/T.Tr-SXD", "T.Tr-SXD"), ("Số: LZ/BC-SXD", "BC-SXD"), ("Số: 16/2024/QĐ-UBND", "2024/QĐ-UBND"),
  ])
  func `leaves what a pen wrote before the stroke out of the symbol`(printed: String, symbol: String) {
    var paper = Paper.Decree()
    paper.title = "PHỤ LỤC CHUNG"
    paper.number = printed
    #expect(paper.described()[.symbol]?.value == symbol)
  }

  @Test(arguments: [("Số: 96b/KH-SXD", "96b/KH-SXD"), ("Số: 774BS/KH-SXD", "774BS/KH-SXD")])
  func `keeps the letter of a number that was put in between others`(printed: String, number: String) {
    var paper = Paper.Decree()
    paper.number = printed
    #expect(paper.described()[.number]?.value == number)
    #expect(RecordNumber(number)?.symbol == "KH-SXD")
  }
}
