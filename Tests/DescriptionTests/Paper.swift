import Description
import Records

/// Prints invented documents: text in, recognised words with boxes out, as a reader would find them at 300 dpi on A4.
struct Paper {
  static let size = PixelSize(width: 2480, height: 3508)
  static let textLeft = 355
  static let textRight = 2300
  private static let leftColumn = 640
  private static let rightColumn = 1700
  private static let letterHeight = 44
  private static let pitch = 72

  var lines: [TextLine] = []
  private var y: Int
  private var block = 0
  var confidence = 95.0
  /// Pixels by which the page was laid askew to the right.
  var shift = 0

  init(top: Int = 250) { y = top }

  /// A row of the header, both columns in one line, as recognition often joins them.
  mutating func header(_ left: String, _ right: String) {
    add(words(left, centredAt: Self.leftColumn) + words(right, centredAt: Self.rightColumn))
  }

  /// A row of the header as two lines.
  mutating func columns(_ left: String, _ right: String) {
    if !left.isEmpty { place(words(left, centredAt: Self.leftColumn)) }
    if !right.isEmpty { place(words(right, centredAt: Self.rightColumn)) }
    y += Self.pitch
  }

  mutating func left(_ text: String) { add(words(text, from: Self.textLeft)) }
  mutating func leftColumn(_ text: String) { add(words(text, centredAt: Self.leftColumn)) }
  mutating func right(_ text: String) { add(words(text, centredAt: Self.rightColumn)) }
  mutating func centre(_ text: String) { add(words(text, centredAt: (Self.textLeft + Self.textRight) / 2)) }

  /// A paragraph of the text: indented, from margin to margin.
  mutating func body(_ text: String) {
    var rest = text.split(separator: " ").map(String.init)[...]
    var from = Self.textLeft + 120
    while !rest.isEmpty {
      var count = 0
      while count < rest.count, Self.width(rest.prefix(count + 1).joined(separator: " ")) <= Self.textRight - from {
        count += 1
      }
      let line = Array(rest.prefix(max(count, 1)))
      rest = rest.dropFirst(max(count, 1))
      let spare = rest.isEmpty ? 0 : Self.textRight - from - Self.width(line.joined(separator: " "))
      add(words(line.joined(separator: " "), from: from, spare: spare))
      from = Self.textLeft
    }
    block += 1
  }

  mutating func space(_ rows: Double) { y += Int(rows * Double(Self.pitch)) }

  /// Sets `text` anywhere, without moving on.
  mutating func stamp(_ text: String, x: Int, y: Int, confidence: Double = 80) {
    let kept = self.confidence
    self.confidence = confidence
    let line = y - self.y
    self.y += line
    place(words(text, from: x))
    self.y -= line
    self.confidence = kept
  }

  func page(_ number: Int = 1) -> DescribablePage {
    DescribablePage(number: number, text: PageText(size: Self.size, lines: lines))
  }

  private mutating func add(_ words: [Word]) {
    place(words)
    y += Self.pitch
  }

  private mutating func place(_ words: [Word]) {
    guard !words.isEmpty else { return }
    lines.append(TextLine(words: words, block: block, paragraph: 0))
  }

  private func words(_ text: String, centredAt middle: Int) -> [Word] {
    words(text, from: middle - Self.width(text) / 2)
  }

  private func words(_ text: String, from start: Int, spare: Int = 0) -> [Word] {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    var x = start + shift
    let stretch = parts.count > 1 ? spare / (parts.count - 1) : 0
    var words: [Word] = []
    for part in parts {
      let width = Self.width(part)
      if !part.isEmpty {
        let box = PixelBox(x: x, y: y, width: width, height: Self.letterHeight)
        words.append(Word(text: part, box: box, confidence: confidence))
      }
      x += width + Self.space + stretch
    }
    return words
  }

  private static let space = 14

  private static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + ($1 == " " ? space : $1.isUppercase ? 29 : 21) }
  }
}

extension Paper {
  /// A document of Decree 30/2020's layout, in parts that a test may change.
  struct Decree {
    var parent: String? = "ỦY BAN NHÂN DÂN TỈNH HẢI LĂNG"
    var agency = ["SỞ XÂY DỰNG"]
    var nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    var motto = "Độc lập - Tự do - Hạnh phúc"
    var number = "Số: 45/KH-SXD"
    var date = "Hải Lăng, ngày 12 tháng 3 năm 2024"
    var about: [String] = []
    var title: String? = "KẾ HOẠCH"
    var subject = ["Kiểm tra kho lưu trữ và số hóa hồ sơ năm 2024"]
    var addressee: String?
    var body = [
      "Căn cứ Quyết định số 17/QĐ-UBND ngày 05 tháng 01 năm 2023 của Ủy ban nhân dân tỉnh về việc sắp xếp kho lưu trữ;",
      "Sở Xây dựng thực hiện việc kiểm tra kho, lập danh mục hồ sơ và báo cáo kết quả trước ngày 30 tháng 6 năm 2024 theo "
        + "Công văn số 99/UBND-TH ngày 02/02/2024.",
    ]
    var role = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
    var signer: String? = "Trần Minh Khôi"
    var recipients = ["- Như trên;", "- Lưu: VT, VP."]

    func paper() -> Paper {
      var paper = Paper()
      let left = [parent].compactMap(\.self) + agency
      let right = [nation, motto].filter { !$0.isEmpty }
      for index in 0..<max(left.count, right.count) {
        paper.header(index < left.count ? left[index] : "", index < right.count ? right[index] : "")
      }
      paper.space(0.4)
      paper.header(number, date)
      for line in about { paper.leftColumn(line) }
      paper.space(0.8)
      if let title { paper.centre(title) }
      for line in title == nil ? [] : subject { paper.centre(line) }
      paper.space(1)
      if let addressee { paper.centre("Kính gửi: " + addressee) }
      paper.space(0.6)
      for text in body { paper.body(text) }
      paper.space(0.5)
      let under = role + ["", "", ""] + [signer ?? ""]
      let list = ["Nơi nhận:"] + recipients
      for index in 0..<max(under.count, list.count) {
        if index < list.count { paper.leftLine(list[index]) }
        paper.columns("", index < under.count ? under[index] : "")
      }
      return paper
    }

    func described() -> RecordDescription { Describer().describe([paper().page()]) }
  }

  /// A line at the left margin, without moving on.
  fileprivate mutating func leftLine(_ text: String) {
    guard !text.isEmpty else { return }
    place(words(text, from: Self.textLeft))
  }
}
