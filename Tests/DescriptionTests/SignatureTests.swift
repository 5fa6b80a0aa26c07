import Description
import Records
import Testing

@Suite struct `Reading who signed` {
  @Test func `takes the name under the office`() {
    let described = Paper.Decree().described()
    #expect(described[.signer]?.value == "Trần Minh Khôi")
    #expect(described[.signerRole]?.value == "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC")
    #expect(described[.recipients]?.value == "Như trên; Lưu: VT, VP")
  }

  @Test(arguments: [
    (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"),
    (["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"], "TL. GIÁM ĐỐC / CHÁNH VĂN PHÒNG"), (["Q. GIÁM ĐỐC"], "Q. GIÁM ĐỐC"),
    (["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG TỔ CHỨC"], "TUQ. GIÁM ĐỐC / TRƯỞNG PHÒNG TỔ CHỨC"),
    (["HIỆU TRƯỞNG"], "HIỆU TRƯỞNG"),
  ])
  func `joins the lines of the office`(lines: [String], role: String) {
    var paper = Paper.Decree()
    paper.role = lines
    #expect(paper.described()[.signerRole]?.value == role)
  }

  @Test(arguments: [
    (["GiÁM ĐỐC"], "GIÁM ĐỐC"), (["kT. TRƯỞNG PHÒNG", "PHÓ TIUƯỞNG PHÒNG"], "KT. TRƯỞNG PHÒNG / PHÓ TRƯỞNG PHÒNG"),
    (["T7 TRƯỞNG PHÒNG", "PHÓ 1XJỞNG PHÒNG"], "KT. TRƯỞNG PHÒNG / PHÓ TRƯỞNG PHÒNG"),
    (["TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ PHÁP CHẾ"], "TL. BỘ TRƯỞNG / VỤ TRƯỞNG VỤ PHÁP CHẾ"),
  ])
  func `spells an office that a seal has spoilt`(lines: [String], role: String) {
    var paper = Paper.Decree()
    paper.role = lines
    #expect(paper.described()[.signerRole]?.value == role)
  }

  @Test(arguments: [
    ("TS. Trần Minh Khôi", "Trần Minh Khôi"), ("PGS.TS.Trần Minh Khôi", "Trần Minh Khôi"),
    ("ThS. Trần Minh Khôi", "Trần Minh Khôi"),
    ("“Nguyền Minh Khôi", "Nguyễn Minh Khôi"), ("BS. Lê Thị Hòa", "Lê Thị Hòa"),
  ])
  func `leaves academic titles and specks out`(printed: String, name: String) {
    var paper = Paper.Decree()
    paper.signer = printed
    #expect(paper.described()[.signer]?.value == name)
  }

  @Test func `prefers the surest name to strokes that look like one`() {
    var built = Paper.Decree().paper()
    built.stamp("N Gà", x: 1600, y: 1990, confidence: 45)
    #expect(Describer().describe([built.page()])[.signer]?.value == "Trần Minh Khôi")
  }

  @Test func `mends a middle name that is no syllable, with doubt`() {
    var paper = Paper.Decree()
    paper.signer = "Trần Ÿăn Khôi"
    let signer = paper.described()[.signer]
    #expect(signer?.value == "Trần Văn Khôi")
    #expect((signer?.confidence ?? 1) < RecordDescription.doubtful)
  }

  @Test(arguments: [
    ("ạm Minh Khôi", "Phạm Minh Khôi"), ("õ Minh Khôi", "Võ Minh Khôi"), ("Nuyễn Minh Khôi", "Nguyễn Minh Khôi"),
    ("Nffrễn Minh Khôi", "Nguyễn Minh Khôi"), ("irương Minh Khôi", "Trương Minh Khôi"),
    ("1iuỳnh Minh Khôi", "Huỳnh Minh Khôi"), ("'trần Minh Khôi", "Trần Minh Khôi"), ("Ế Minh Khôi", "Lê Minh Khôi"),
  ])
  func `completes a surname that only one surname can be, with doubt`(printed: String, name: String) {
    var paper = Paper.Decree()
    paper.signer = printed
    let signer = paper.described()[.signer]
    #expect(signer?.value == name)
    #expect((signer?.confidence ?? 1) < RecordDescription.doubtful)
  }

  @Test(arguments: [
    "Trương Quốc Khôi", "Vũ Minh Khôi", "Đoàn Thị Hòa", "Tô Thị Hòa", "Y Minh Khôi", "Danh Khôi", "TRẦN MINH KHÔI",
  ])
  func `knows names that begin like an office or a body`(name: String) {
    var paper = Paper.Decree()
    paper.signer = name
    #expect(paper.described()[.signer]?.value == name)
  }

  @Test func `is doubtful of a name of two syllables, whose surname may be covered`() {
    var paper = Paper.Decree()
    paper.signer = "Hoàng Khôi"
    #expect((paper.described()[.signer]?.confidence ?? 1) < RecordDescription.doubtful)
  }

  @Test(arguments: ["XT. GIÁM ĐỐC", "{T. GIÁM ĐỐC", "NGUƯỜÒ! LÀM ĐƠN"])
  func `knows an office of which a word is spoilt`(printed: String) {
    var paper = Paper.Decree()
    paper.role = [printed]
    #expect(paper.described()[.signer]?.evidence.rule == "zone-7-signature")
  }

  @Test func `leaves signs out that stand behind a name`() {
    var paper = Paper.Decree()
    paper.signer = "Trần Minh Khôi. '. ˆ"
    #expect(paper.described()[.signer]?.value == "Trần Minh Khôi")
  }

  @Test func `finds the name overleaf where the office is the last line of a page`() {
    var first = Paper.Decree()
    first.role = []
    first.signer = nil
    first.recipients = []
    var page = first.paper()
    page.space(30)
    page.right("CHỦ TỊCH")
    var next = Paper()
    next.space(3)
    next.right("Trần Minh Khôi")
    let described = Describer().describe([page.page(), next.page(2)])
    #expect(described[.signer]?.value == "Trần Minh Khôi")
    #expect(described[.signer]?.evidence.page == 2)
  }

  @Test func `takes no office for a name`() {
    var paper = Paper.Decree()
    paper.role = ["KT. CHU TICH", "PHÓ CHỦ TICH"]
    paper.signer = nil
    #expect(paper.described()[.signer] == nil)
  }

  @Test func `takes the first signature, not that of an appendix`() {
    var appendix = Paper()
    appendix.centre("PHỤ LỤC")
    appendix.space(3)
    appendix.right("TRƯỞNG PHÒNG")
    appendix.space(3)
    appendix.right("Lý Văn Phong")
    let described = Describer().describe([Paper.Decree().paper().page(), appendix.page(2)])
    #expect(described[.signer]?.value == "Trần Minh Khôi")
    #expect(described[.signer]?.evidence.page == 1)
  }

  @Test func `names no single signer where both sides of a contract sign`() {
    var paper = Paper()
    paper.centre("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    paper.centre("Độc lập - Tự do - Hạnh phúc")
    paper.space(1)
    paper.centre("HỢP ĐỒNG")
    paper.centre("Số: 21/HĐ-SXD")
    paper.space(1)
    paper.body(
      "Bên A và Bên B thống nhất ký kết hợp đồng với các điều khoản sau đây, có hiệu lực kể từ ngày hai bên ký.")
    paper.header("ĐẠI DIỆN BÊN A", "ĐẠI DIỆN BÊN B")
    paper.space(3)
    paper.header("Trần Minh Khôi", "Lý Văn Phong")
    #expect(Describer().describe([paper.page()])[.signer] == nil)
  }

  @Test func `takes the right one of two signatures where a body issues`() {
    var paper = Paper.Decree()
    paper.role = []
    paper.signer = nil
    paper.recipients = []
    var built = paper.paper()
    built.header("NGƯỜI LẬP", "GIÁM ĐỐC")
    built.space(3)
    built.header("Lý Văn Phong", "Trần Minh Khôi")
    #expect(Describer().describe([built.page()])[.signer]?.value == "Trần Minh Khôi")
  }

  @Test func `is doubtful of a name whose office was not read`() {
    var paper = Paper.Decree()
    paper.role = []
    let described = paper.described()
    #expect(described[.signer]?.value == "Trần Minh Khôi")
    #expect(described[.signer]?.evidence.rule == "zone-7-name-only")
    #expect((described[.signer]?.confidence ?? 1) < 0.8)
    #expect(described[.signerRole] == nil)
  }

  @Test(arguments: [
    // Letters of a ring between the words, words that lost their beginning, a sign that is none.
    (["KT. GIÁM ĐỐC", "PHÓ Z{ GIÁM GIÁM Đ ĐỐC"], "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC"),
    (["KT. GIÁM ĐỐC", "Ó GIÁM ĐỐC"], "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC"),
    (["ẤT, GIÁM ĐÓC", "PHÓ GIÁM ĐỐC"], "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC"),
    (["GIÁM ĐỐC", "PHÓ GIÁM Đ"], "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC"),
    (["K/T TRƯỞNG BAN", "FRƯỞNG BAN HƯỜNG TRỤC"], "K/T TRƯỞNG BAN / PHÓ TRƯỞNG BAN THƯỜNG TRỰC"),
    (["TM. BANCHẤP HÀNH", "CHỦ TỊCH"], "TM. BAN CHẤP HÀNH / CHỦ TỊCH"),
    (
      ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
      "TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG"
    ),
  ])
  func `reads an office through what a seal or a pen left on it`(lines: [String], role: String) {
    var paper = Paper.Decree()
    paper.role = lines
    #expect(paper.described()[.signerRole]?.value == role)
  }

  @Test(arguments: [
    (["PHÓ GIÁM ĐỐC"], "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC"), (["KT. GIÁM ĐỐC"], "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC"),
    (["#T, CHỦ TỊCH"], "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"),
    (
      ["HIỆU TRƯỞNG", "TRƯỞNG PHÒNG TỔ CHỨC"],
      "TL. HIỆU TRƯỞNG / TRƯỞNG PHÒNG TỔ CHỨC"
    ), (["TM. BAN THƯỜNG VỤ"], "TM. BAN THƯỜNG VỤ"),
  ])
  func `brings a rank that only follows from the other lines before a person`(lines: [String], role: String) {
    var paper = Paper.Decree()
    paper.role = lines
    let field = paper.described()[.signerRole]
    #expect(field?.value == role)
    #expect((field?.confidence ?? 1) < RecordDescription.doubtful)
  }

  @Test func `gives the office where the name was not read, and asks for the name`() {
    var paper = Paper.Decree()
    paper.signer = nil
    let described = paper.described()
    #expect(described[.signerRole]?.value == "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC")
    #expect(described[.signerRole]?.evidence.rule == "zone-7-role-only")
    #expect(described[.signer] == nil)
    #expect(described.doubtfulFields.map(\.name).contains(.signer))
  }

  @Test func `asks for the office where only the name was read`() {
    var paper = Paper.Decree()
    paper.role = []
    #expect(paper.described().doubtfulFields.map(\.name).contains(.signerRole))
  }

  @Test func `takes no office out of a table or the text for the signer's`() {
    var paper = Paper.Decree()
    paper.role = []
    paper.signer = nil
    paper.body.insert("Giám đốc", at: 1)
    #expect(paper.described()[.signerRole] == nil)
  }

  @Test func `takes the head of the body, not who prepared the paper, wherever the two stand`() {
    var paper = Paper.Decree()
    paper.role = []
    paper.signer = nil
    paper.recipients = []
    var built = paper.paper()
    built.header("CHI CỤC TRƯỞNG", "NGƯỜI LẬP BẢNG")
    built.space(3)
    built.header("Trần Minh Khôi", "Lý Văn Phong")
    let described = Describer().describe([built.page()])
    #expect(described[.signerRole]?.value == "CHI CỤC TRƯỞNG")
    #expect(described[.signer]?.value == "Trần Minh Khôi")
  }

  @Test func `joins the second office of the head of a board`() {
    var paper = Paper.Decree()
    paper.role = ["TRƯỞNG BAN"]
    paper.signer = nil
    var built = paper.paper()
    built.right("GIÁM ĐỐC SỞ XÂY DỰNG")
    built.right("Trần Minh Khôi")
    #expect(
      Describer().describe([built.page()])[.signerRole]?.value == "TRƯỞNG BAN / GIÁM ĐỐC SỞ XÂY DỰNG")
  }

  @Test(arguments: ["Đại tá Trần Minh Khôi", "NGƯT. Trần Minh Khôi", "BSCKII. Trần Minh Khôi"])
  func `leaves ranks and honours out of a name`(printed: String) {
    var paper = Paper.Decree()
    paper.signer = printed
    #expect(paper.described()[.signer]?.value == "Trần Minh Khôi")
  }

  @Test func `knows every office in one table, deputies behind their heads`() {
    #expect(Paper.Decree().described()[.signerRole]?.evidence.rule == "zone-7-signature")
    for office in ["TỔNG THƯ KÝ", "TRƯỞNG CÔNG AN", "CHÁNH ÁN", "TƯ LỆNH"] {
      var paper = Paper.Decree()
      paper.role = ["KT. " + office, "PHÓ " + office]
      #expect(paper.described()[.signerRole]?.value == "KT. \(office) / PHÓ \(office)")
    }
  }

  @Test func `doubts a signer who signs for one of two sides`() {
    var paper = Paper.Decree()
    paper.title = "HỢP ĐỒNG"
    paper.role = ["ĐẠI DIỆN BÊN MUA"]
    let described = paper.described()
    #expect(described[.signer]?.value == "Trần Minh Khôi")
    #expect((described[.signer]?.confidence ?? 1) < RecordDescription.doubtful)
    #expect((described[.signerRole]?.confidence ?? 1) < RecordDescription.doubtful)
  }

  @Test(arguments: ["‹› CHÁNH VĂN PHÒNG", "- CHÁNH VĂN PHÒNG"]) func `takes a speck before an office for no sign`(
    line: String
  ) {
    var paper = Paper.Decree()
    paper.role = ["TL. GIÁM ĐỐC", line]
    let role = paper.described()[.signerRole]
    #expect(role?.value == "TL. GIÁM ĐỐC / CHÁNH VĂN PHÒNG")
    #expect((role?.confidence ?? 0) >= RecordDescription.doubtful)
  }
}
