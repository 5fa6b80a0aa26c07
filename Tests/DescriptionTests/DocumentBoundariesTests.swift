import Description
import Records
import Testing

@Suite struct `Finding where documents begin in a scan` {
  private var text: DescribablePage {
    var paper = Paper()
    paper.body(
      "Các phòng chuyên môn rà soát hồ sơ theo Quyết định số 12/QĐ-SXD ngày 03 tháng 4 năm 2023 và báo cáo kết quả.")
    return paper.page()
  }

  private func numbered(_ pages: [DescribablePage]) -> [DescribablePage] {
    pages.enumerated().map { DescribablePage(number: $0.offset + 1, text: $0.element.text) }
  }

  @Test func `begins one with every header that has an agency and a number`() {
    var letter = Paper.Decree()
    letter.title = nil
    letter.number = "Số: 318/SXD-QLXD"
    letter.about = ["V/v bổ sung hồ sơ cấp phép"]
    let pages = numbered([letter.paper().page(), text, Paper.Decree().paper().page(), text, text])
    #expect(DocumentBoundaries().firstPages(of: pages) == [1, 3])
    #expect(DocumentBoundaries().firstPages(of: pages.reversed()) == [1, 3])
  }

  /// The first page of a document whose signature is to come.
  private var beginning: DescribablePage {
    var paper = Paper()
    paper.header("ỦY BAN NHÂN DÂN TỈNH HẢI LĂNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    paper.header("SỞ XÂY DỰNG", "Độc lập - Tự do - Hạnh phúc")
    paper.header("Số: 45/KH-SXD", "Hải Lăng, ngày 12 tháng 3 năm 2024")
    paper.space(1)
    paper.centre("KẾ HOẠCH")
    paper.body(Paper.Decree().body[1])
    return paper.page()
  }

  private func second(_ draw: (inout Paper) -> Void) -> DescribablePage {
    var paper = Paper()
    draw(&paper)
    return paper.page(2)
  }

  @Test func `goes on with a sheet that bears the next number, or none`() {
    let prose = "Các phòng chuyên môn rà soát hồ sơ và báo cáo kết quả với Giám đốc Sở trước ngày làm việc cuối cùng."
    let bare = second { $0.body(prose) }
    let next = second {
      $0.centre("2")
      $0.body(prose)
    }
    let other = second {
      $0.centre("7")
      $0.body(prose)
    }
    let list = second {
      $0.centre("PHỤ LỤC")
      $0.centre("(Kèm theo Quyết định số 241/QĐ-SXD ngày 17/02/2025 của Giám đốc Sở)")
    }
    let boundaries = DocumentBoundaries()
    #expect(boundaries.isContinued([beginning], by: bare))
    #expect(boundaries.isContinued([beginning], by: next))
    #expect(!boundaries.isContinued([beginning], by: other))
    #expect(!boundaries.isContinued([beginning], by: Paper.Decree().paper().page(2)))
    let signed = Paper.Decree().paper().page()
    #expect(!boundaries.isContinued([signed], by: bare))
    #expect(boundaries.isContinued([signed], by: next))
    #expect(boundaries.isContinued([signed], by: list))
    #expect(!boundaries.isContinued([text], by: bare))
  }

  @Test func `goes on with one over forms and lists`() {
    var form = Paper()
    form.centre("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    form.centre("Độc lập - Tự do - Hạnh phúc")
    form.centre("ĐƠN ĐỀ NGHỊ")
    var list = Paper()
    list.centre("DANH SÁCH HỒ SƠ")
    list.centre("(Kèm theo Quyết định số 241/QĐ-SXD ngày 17/02/2025 của Giám đốc Sở)")
    let pages = numbered([Paper.Decree().paper().page(), form.page(), list.page()])
    #expect(DocumentBoundaries().firstPages(of: pages) == [1])
  }

  @Test func `goes on with one over a form that has a header to be filled in`() {
    var form = Paper.Decree().paper()
    form.stamp("Mẫu số 02", x: 1900, y: 150, confidence: 95)
    let pages = numbered([Paper.Decree().paper().page(), form.page()])
    #expect(DocumentBoundaries().firstPages(of: pages) == [1])
  }

  @Test func `begins one with a form that was filled in by hand`() {
    var form = Paper()
    form.centre("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    form.centre("Độc lập - Tự do - Hạnh phúc")
    form.space(1)
    form.centre("ĐƠN XIN GIAO ĐẤT")
    for line in 0..<6 {
      form.left("Họ và tên người đề nghị cấp giấy")
      form.stamp("Ngx~n v4 T]h 12b xq", x: 1300, y: 700 + 72 * line, confidence: 20)
    }
    let pages = numbered([Paper.Decree().paper().page(), form.page()])
    #expect(DocumentBoundaries().firstPages(of: pages) == [1, 2])
  }

  @Test func `begins with the first page that could be read`() {
    let pages = [DescribablePage(number: 3, text: text.text), DescribablePage(number: 4, text: text.text)]
    #expect(DocumentBoundaries().firstPages(of: pages) == [3])
    #expect(DocumentBoundaries().firstPages(of: []).isEmpty)
  }
}
