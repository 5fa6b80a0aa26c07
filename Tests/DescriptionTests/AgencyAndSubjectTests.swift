import Description
import Records
import Testing

@Suite struct `Reading agency and subject` {
  @Test func `tells the issuing body from the one above it`() {
    let described = Paper.Decree().described()
    #expect(described[.agency]?.value == "SỞ XÂY DỰNG")
    #expect(described[.agencyParent]?.value == "ỦY BAN NHÂN DÂN TỈNH HẢI LĂNG")
  }

  @Test(arguments: [
    (["ỦY BAN NHÂN DÂN", "TỈNH HẢI LĂNG"], "ỦY BAN NHÂN DÂN TỈNH HẢI LĂNG"),
    (["BAN QUẢN LÝ DỰ ÁN", "ĐẦU TƯ XÂY DỰNG"], "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG"),
    (["PHÒNG KINH TẾ VÀ", "HẠ TẦNG"], "PHÒNG KINH TẾ VÀ HẠ TẦNG"),
    (["TRƯỜNG ĐẠI HỌC", "BÌNH AN"], "TRƯỜNG ĐẠI HỌC BÌNH AN"),
    (["SỞ XÂY DỰNG", "(TỔ CÔNG TÁC)"], "SỞ XÂY DỰNG (TỔ CÔNG TÁC)"),
  ])
  func `joins the lines of one body`(lines: [String], agency: String) {
    var paper = Paper.Decree()
    paper.parent = nil
    paper.agency = lines
    let described = paper.described()
    #expect(described[.agency]?.value == agency)
    #expect(described[.agencyParent] == nil)
  }

  @Test func `gives capitals the marks that the text has`() {
    var paper = Paper.Decree()
    paper.agency = ["SƠ XÂY DUNG"]
    let agency = paper.described()[.agency]
    #expect(agency?.value == "SỞ XÂY DỰNG")
    #expect(agency?.printed == "SƠ XÂY DUNG")
  }

  @Test(arguments: ["ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN"]) func `keeps either spelling of a name as printed`(
    name: String
  ) {
    var paper = Paper.Decree()
    paper.parent = nil
    paper.agency = [name, "TỈNH HẢI LĂNG"]
    #expect(paper.described()[.agency]?.value == name + " TỈNH HẢI LĂNG")
  }

  @Test(arguments: [
    "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỌNG HÒA XÃ HỌI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VI",
    "XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "",
  ])
  func `finds the header although the national name is misread, cropped or missing`(nation: String) {
    var paper = Paper.Decree()
    paper.nation = nation
    let described = paper.described()
    #expect(described[.agency]?.value == "SỞ XÂY DỰNG")
    #expect(described[.number]?.value == "45/KH-SXD")
    #expect(described[.date]?.value == "2024-03-12")
  }

  @Test func `reads a page without the national heading with less confidence`() {
    var paper = Paper.Decree()
    paper.nation = ""
    paper.motto = ""
    let described = paper.described()
    #expect(described.type == .keHoach)
    #expect(described[.number]?.value == "45/KH-SXD")
    #expect((described[.number]?.confidence ?? 1) < 0.85)
    #expect(described[.date]?.value == "2024-03-12")
  }

  @Test(arguments: [-110, 90]) func `follows the header where the page lies to one side`(shift: Int) {
    let paper = Paper.Decree().paper()
    var page = paper.page()
    for line in page.text.lines.indices {
      for word in page.text.lines[line].words.indices { page.text.lines[line].words[word].box.x += shift }
    }
    let described = Describer().describe([page])
    #expect(described[.agency]?.value == "SỞ XÂY DỰNG")
    #expect(described[.date]?.value == "2024-03-12")
  }

  @Test func `joins the subject's lines and stops before the text`() {
    var paper = Paper.Decree()
    paper.subject = ["Về việc kiểm tra kho lưu trữ của các đơn vị", "trên địa bàn tỉnh Hải Lăng"]
    #expect(
      paper.described()[.subject]?.value == "Về việc kiểm tra kho lưu trữ của các đơn vị trên địa bàn tỉnh Hải Lăng")
  }

  @Test(arguments: ["V/v", "V#", "V/¿", "Vív", "V/v:"]) func `knows V/v when misread`(lead: String) {
    var paper = Paper.Decree()
    paper.title = nil
    paper.number = "Số: 318/SXD-QLXD"
    paper.about = [lead + " bổ sung hồ sơ cấp phép"]
    #expect(paper.described()[.subject]?.value == "bổ sung hồ sơ cấp phép")
  }

  @Test func `is doubtful of a subject of which several words were read unsurely`() {
    var paper = Paper.Decree()
    paper.title = nil
    paper.number = "Số: 318/SXD-QLXD"
    paper.about = ["V/v bổ sung hồ sơ cấp phép"]
    var page = paper.paper().page()
    for line in page.text.lines.indices {
      for word in page.text.lines[line].words.indices
      where ["bổ", "sung"].contains(page.text.lines[line].words[word].text) {
        page.text.lines[line].words[word].confidence = 60
      }
    }
    #expect((Describer().describe([page])[.subject]?.confidence ?? 1) < RecordDescription.doubtful)
  }

  @Test func `stops before the office that decides`() {
    var paper = Paper.Decree()
    paper.title = "QUYẾT ĐỊNH"
    paper.number = "Số: 45/QĐ-SXD"
    paper.subject = ["Về việc thành lập Tổ kiểm tra", "GIÁM ĐỐC SỞ XÂY DỰNG TỈNH HẢI LĂNG"]
    #expect(paper.described()[.subject]?.value == "Về việc thành lập Tổ kiểm tra")
  }

  @Test func `leaves the subject out where the text follows the title at once`() {
    var paper = Paper.Decree()
    paper.title = "GIẤY GIỚI THIỆU"
    paper.number = "Số: 64/GGT-SXD"
    paper.subject = []
    #expect(paper.described()[.subject] == nil)
  }

  @Test func `takes the subject from the title's own line`() {
    var paper = Paper.Decree()
    paper.title = "BÁO CÁO KẾT QUẢ KIỂM TRA KHO"
    paper.number = "Số: 45/BC-SXD"
    paper.subject = []
    #expect(paper.described()[.subject]?.value == "KẾT QUẢ KIỂM TRA KHO")
  }

  @Test(arguments: [
    (["SỐ XÂY DỰNG"], "SỞ XÂY DỰNG"), (["ÚY BAN NHÂN DÂN", "TỈNH HẢI LĂNG"], "ỦY BAN NHÂN DÂN TỈNH HẢI LĂNG"),
    (["HÔI NÔNG DÂN", "TỈNH HẢI LĂNG"], "HỘI NÔNG DÂN TỈNH HẢI LĂNG"),
    (["CÔNG TY CỔ PHẦN", "XÂY LẮP HẢI LĂNG"], "CÔNG TY CỔ PHẦN XÂY LẮP HẢI LĂNG"),
  ])
  func `spells the beginning of a body's name as bodies are written`(lines: [String], agency: String) {
    var paper = Paper.Decree()
    paper.parent = nil
    paper.agency = lines
    paper.body = ["Nội dung công việc được nêu ở phần sau của văn bản này, đề nghị các đơn vị thực hiện đầy đủ."]
    #expect(paper.described()[.agency]?.value == agency)
  }

  @Test func `takes no symbol and no title into the body's name`() {
    var paper = Paper.Decree()
    paper.agency = ["TRƯỜNG ĐẠI HỌC BÌNH AN", "ĐHBA-KHTC"]
    paper.number = ""
    #expect(paper.described()[.agency]?.value == "TRƯỜNG ĐẠI HỌC BÌNH AN")
  }

  @Test(arguments: [
    // What stands before "Về việc" goes on with the title; brackets below say where the paper belongs.
    (["TRÁCH NHIỆM", "Về việc bảo quản kho lưu trữ"], "Về việc bảo quản kho lưu trữ"),
    (["Về việc bảo quản kho lưu trữ", "(Kèm theo Quyết định số 12/QĐ-SXD)"], "Về việc bảo quản kho lưu trữ"),
    (["(Về việc bảo quản kho lưu trữ)"], "(Về việc bảo quản kho lưu trữ)"),
    (
      ["Kiểm kê tài sản của các phòng thuộc Sở trong năm", "2024"],
      "Kiểm kê tài sản của các phòng thuộc Sở trong năm 2024"
    ),
  ])
  func `begins at Về việc and ends before a remark in brackets`(lines: [String], subject: String) {
    var paper = Paper.Decree()
    paper.subject = lines
    #expect(paper.described()[.subject]?.value == subject)
  }

  @Test(arguments: ["Kính gửi:", "Kính gởi:"]) func `ends before an addressee of which the names stand apart`(
    lead: String
  ) {
    var paper = Paper.Decree()
    paper.subject = ["Lùi thời gian nộp hồ sơ", lead + "        Các đơn vị trong Sở"]
    #expect(paper.described()[.subject]?.value == "Lùi thời gian nộp hồ sơ")
  }

  @Test func `doubts a subject that is only what the paper calls itself`() {
    var paper = Paper.Decree()
    paper.title = "DANH SÁCH CÁN BỘ DỰ TẬP HUẤN"
    paper.subject = []
    let subject = paper.described()[.subject]
    #expect(subject?.value == "DANH SÁCH CÁN BỘ DỰ TẬP HUẤN")
    #expect((subject?.confidence ?? 1) < RecordDescription.doubtful)
  }
}
