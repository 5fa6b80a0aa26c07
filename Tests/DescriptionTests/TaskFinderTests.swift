@testable import Description
import Records
import Testing

@Suite struct `Tasks of a plan` {
  private static let plan = RecordDescription(fields: [
    .type: field("Kế hoạch"), .subject: field("Số hóa hồ sơ năm 2026"), .date: field("2025-11-14"),
  ])

  private static func field(_ value: String) -> DescribedField {
    DescribedField(
      value: value, printed: value, evidence: Evidence(page: 1, box: nil, rule: "zone-test"), confidence: 1)
  }

  private static func tasks(_ paper: Paper, of description: RecordDescription = plan) -> [PlannedTask] {
    TaskFinder(of: description).tasks(in: [paper.page()])
  }

  @Test func `are found in paragraphs, with who leads, who helps, what comes of it and when`() {
    var paper = Paper()
    paper.body("1. Rà soát, thống kê hồ sơ cấp phép xây dựng còn lưu tại các phòng chuyên môn của Sở Xây dựng tỉnh.")
    paper.body("- Đơn vị chủ trì: Văn phòng Sở.")
    paper.body(
      "- Đơn vị phối hợp: các phòng, đơn vị thuộc Sở và Trung tâm Lưu trữ lịch sử tỉnh An Giang trực thuộc Sở Nội vụ.")
    paper.body("- Kết quả: Bảng thống kê.")
    paper.body("- Thời gian hoàn thành: trước ngày 30/6/2026.")
    paper.body("2. Tập huấn")
    paper.body("- Cơ quan chủ trì: Sở Nội vụ; cơ quan phối hợp: Sở Xây dựng; sản phẩm: 03 lớp; thời hạn: Quý IV.")
    let found = Self.tasks(paper)
    #expect(
      found.map(\.work) == [
        "Rà soát, thống kê hồ sơ cấp phép xây dựng còn lưu tại các phòng chuyên môn của Sở Xây dựng tỉnh", "Tập huấn",
      ])
    #expect(found.map(\.lead) == ["Văn phòng Sở", "Sở Nội vụ"])
    #expect(found.first?.partners?.hasSuffix("trực thuộc Sở Nội vụ") == true)
    #expect(found.last?.partners == "Sở Xây dựng")
    #expect(found.map(\.result) == ["Bảng thống kê", "03 lớp"])
    #expect(found.map(\.due?.description) == ["2026-06-30", "2026-12-31"])
  }

  @Test func `have their heading, their state and results told point by point`() {
    var paper = Paper()
    paper.body("I. CẢI CÁCH THỦ TỤC")
    paper.body("1. Rà soát hồ sơ:")
    paper.body("- hồ sơ cấp phép;")
    paper.body("- hồ sơ nhà ở.")
    paper.body("* Đơn vị chủ trì: Văn phòng Sở.")
    paper.body("* Kết quả, giải pháp thực hiện:")
    paper.body("+ Bảng thống kê;")
    paper.body("+ Báo cáo.")
    paper.body("* Trạng thái: Đang triển khai.")
    paper.body("2. Tập huấn (Đã hoàn thành)")
    paper.body("* Cơ quan chủ trì: Sở Nội vụ; thời hạn: Quý IV.")
    paper.body("II. CHUYỂN ĐỔI SỐ")
    paper.body("1. Số hóa")
    paper.body("* Chủ trì: Thanh tra. Tiến độ: Chưa thực hiện.")
    let found = Self.tasks(paper)
    #expect(found.map(\.work) == ["Rà soát hồ sơ: hồ sơ cấp phép; hồ sơ nhà ở", "Tập huấn", "Số hóa"])
    #expect(found.map(\.result) == ["Bảng thống kê; Báo cáo", nil, nil])
    #expect(found.map(\.reported) == ["Đang triển khai", "Đã hoàn thành", "Chưa thực hiện"])
    #expect(found.map(\.section) == ["CẢI CÁCH THỦ TỤC", "CẢI CÁCH THỦ TỤC", "CHUYỂN ĐỔI SỐ"])
    #expect(found.map(\.time) == [nil, "Quý IV", nil])
  }

  @Test func `keep the line with which they begin at the end of a page`() {
    var first = Paper()
    first.body("1. Rà soát, thống kê hồ sơ cấp phép xây dựng còn lưu tại các phòng chuyên môn của Sở Xây dựng tỉnh.")
    first.body("- Đơn vị chủ trì: Văn phòng Sở.")
    first.body("2. Số hóa hồ sơ cấp phép xây dựng còn lưu tại các phòng chuyên môn và đơn vị thuộc Sở Xây dựng tỉnh")
    first.stamp("2", x: 1240, y: 3380)
    var second = Paper()
    second.left("An Giang.")
    second.body("- Đơn vị chủ trì: Thanh tra Sở.")
    let found = TaskFinder(of: Self.plan).tasks(in: [first.page(), second.page(2)])
    #expect(found.last?.work.hasPrefix("Số hóa hồ sơ") == true && found.last?.work.hasSuffix("tỉnh An Giang") == true)
    #expect(found.map(\.lead) == ["Văn phòng Sở", "Thanh tra Sở"])
  }

  /// A table of four columns whose cells are set in the middle of their rows.
  private static func table(ordinals: [String], lead: [String]) -> Paper {
    var paper = Paper()
    paper.stamp("TT", x: 300, y: 500)
    paper.stamp("Nhiệm vụ", x: 600, y: 500)
    paper.stamp("Đơn vị", x: 1200, y: 470)
    paper.stamp("chủ trì", x: 1210, y: 530)
    paper.stamp("Kết quả", x: 1700, y: 500)
    for (row, ordinal) in ordinals.enumerated() {
      let y = 640 + row * 220
      if !ordinal.isEmpty { paper.stamp(ordinal, x: 310, y: y + 60) }
      for (line, text) in ["Rà soát hồ sơ", "lưu trữ tại kho", "số \(row + 1) của Sở"].enumerated() {
        paper.stamp(text, x: 450, y: y + line * 60)
      }
      paper.stamp(lead[row], x: 1150, y: y + 60)
      paper.stamp("Báo cáo số", x: 1650, y: y + 30)
      paper.stamp("\(row + 1)a", x: 1650, y: y + 90)
    }
    return paper
  }

  @Test(arguments: [["1", "2", "3", "4"], ["1", "2", "", "4"], ["1", "l2", "3", "4"]])
  func `are found in tables, also where an ordinal was not read`(ordinals: [String]) {
    let leads = ["Văn phòng", "Thanh tra", "Văn phòng", "Phòng vận tải"]
    let found = Self.tasks(Self.table(ordinals: ordinals, lead: leads))
    #expect(found.map(\.work) == (1...4).map { "Rà soát hồ sơ lưu trữ tại kho số \($0) của Sở" })
    #expect(found.map(\.lead) == leads)
    #expect(found.map(\.result) == (1...4).map { "Báo cáo số \($0)a" })
  }

  @Test func `take a unit's name from the plan's other places where it was misread once`() {
    let leads = ["Trung tâm Lưu trữ", "Trung tâm Lưu trữ", "Trung tâm Luu trư", "Thanh tra"]
    let found = Self.tasks(Self.table(ordinals: ["1", "2", "3", "4"], lead: leads))
    #expect(found.map(\.lead) == ["Trung tâm Lưu trữ", "Trung tâm Lưu trữ", "Trung tâm Lưu trữ", "Thanh tra"])
  }

  @Test func `end where the text of the plan ends`() {
    var paper = Self.table(ordinals: ["1", "2"], lead: ["Văn phòng", "Thanh tra"])
    paper.stamp("Yêu cầu các đơn vị của Sở và các phòng tổ chức thực hiện./.", x: 475, y: 1130)
    paper.stamp("Nơi nhận:", x: 450, y: 1250)
    paper.stamp("GIÁM ĐỐC", x: 1650, y: 1250)
    #expect(Self.tasks(paper).last?.work == "Rà soát hồ sơ lưu trữ tại kho số 2 của Sở")
  }

  @Test func `stand under headings, not under the plan's title or the words before the first heading`() {
    var paper = Paper()
    paper.centre("KẾ HOẠCH")
    paper.body("Sở ban hành kế hoạch với các nhiệm vụ sau:")
    paper.body("I. Thể chế")
    paper.body("1. Rà soát")
    paper.body("- Đơn vị chủ trì: Văn phòng Sở.")
    #expect(Self.tasks(paper).map(\.section) == ["Thể chế"])
  }

  @Test func `are not made of an invitation's chair`() {
    var paper = Paper()
    paper.body("Kính mời các phòng")
    paper.body("- Chủ trì: Giám đốc Sở.")
    var invitation = Self.plan
    invitation[.type] = Self.field("Giấy mời")
    #expect(Self.tasks(paper, of: invitation) == [])
    #expect(Self.tasks(paper).map(\.lead) == ["Giám đốc Sở"])
  }

  @Test(
    arguments: [
      ("trước ngày 30/6/2026", "2026-06-30"), ("Quý IV/2025", "2025-12-31"), ("quý 2 năm 2026", "2026-06-30"),
      ("Quý II1/2026", "2026-09-30"), ("Quý H/2026", "2026-06-30"), ("Quý 1/2026", "2026-03-31"),
      ("Tháng 02/2024", "2024-02-29"), ("tháng 8 năm 2026", "2026-08-31"), ("10/2026", "2026-10-31"),
      ("ngày 15 tháng 6 năm 2026", "2026-06-15"), ("Năm 2026 - 2028", "2028-12-31"),
      ("6 tháng đầu năm 2026", "2026-06-30"),
      ("trước ngày 15/3", "2025-03-15"), ("Quý III", "2025-09-30"), ("Thường xuyên", nil), ("Hằng quý", nil),
    ] as [(String, String?)])
  func `are due on the last day of their time`(time: String, day: String?) {
    #expect(TaskDeadline.last(of: time, year: 2025)?.description == day)
  }

  @Test(arguments: [
    ("Quý II1/2026", "Quý III/2026"), ("Quý 1/2026", "Quý I/2026"), ("trước Quý 2/2026", "trước Quý 2/2026"),
  ])
  func `have a quarter's numeral set right`(read: String, meant: String) {
    #expect(TaskDeadline.tidied(read) == meant)
  }
}
