internal import VietnameseText

/// The offices in which papers are signed (box 7a; Decree 30/2020, appendix I, II.7), in one table: what begins a signature,
/// how an office is spelt, and who stands in for whom.
enum Offices {
  /// An office, or a body in whose name somebody signs.
  struct Office: Hashable, Sendable {
    /// In capitals, as it is printed: `PHÓ GIÁM ĐỐC`.
    let name: String
    /// The words of the name, folded.
    let words: [String]
    /// The words one after another, folded.
    let joined: String
    /// The office that a deputy stands in for: `GIÁM ĐỐC`.
    let head: String?
    /// A body, which signs by somebody: `TM. ỦY BAN NHÂN DÂN`.
    let isBody: Bool
    /// Also the beginning of other words, so that it is no office without the rest of its line.
    let isLoose: Bool
    /// Who signs for a body where several sign side by side: the highest.
    let rank: Rank

    /// One of two sides that sign a paper together: `BÊN A`, `ĐẠI DIỆN BÊN MUA`.
    var isSide: Bool { words.first == "ben" || words.starts(with: ["dai", "dien"]) }

    fileprivate init(
      _ name: String, head: String? = nil, isBody: Bool = false, isLoose: Bool = false, rank: Rank = .head
    ) {
      self.name = name
      words = name.folded.split(separator: " ").map(String.init)
      joined = words.joined()
      self.head = head
      self.isBody = isBody
      self.isLoose = isLoose
      self.rank = rank
    }
  }

  /// Who wrote or checked a paper, who leads a part of the body, who leads the body.
  enum Rank: Int, Comparable, Sendable {
    case preparer, section, head

    static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
  }

  /// The signs by which somebody signs for another, folded, without stops (appendix I, II.7a), and forms in older use.
  static let signs: Set<String> = ["tm", "kt", "tl", "tuq", "q", "tun"]

  /// All offices and bodies; deputies behind their heads.
  static let all: [Office] =
    heads.flatMap { [Office($0), Office("PHÓ " + $0, head: $0)] }
    + sections.flatMap { [Office($0, rank: .section), Office("PHÓ " + $0, head: $0, rank: .section)] }
    + preparers.map { Office($0, rank: .preparer) }
    + [Office("THỨ TRƯỞNG", head: "BỘ TRƯỞNG"), Office("PHÓ BAN", head: "TRƯỞNG BAN")]
    + others.map { Office($0) } + loose.map { Office($0, isLoose: true) } + bodies.map { Office($0, isBody: true) }

  /// The words of all offices, folded: a line without one of them is hardly an office.
  static let vocabulary: Set<String> = Set(all.flatMap(\.words))

  /// All offices by their first word, folded.
  static let byFirstWord: [(word: String, offices: [Office])] =
    Dictionary(grouping: all) { $0.words[0] }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }

  /// The deputy of an office: `PHÓ GIÁM ĐỐC` of `GIÁM ĐỐC`; nil where it has none.
  static func deputy(of name: String) -> Office? { deputies[name] }

  /// Offices of two words and more, which are known behind a sign that was misread.
  static let long: [Office] = all.filter { $0.words.count > 1 && !$0.isLoose }

  private static let deputies: [String: Office] = Dictionary(
    all.compactMap { office in office.head.map { ($0, office) } }
  ) { first, _ in first }

  private static func list(_ text: String) -> [String] {
    text.split { $0 == "|" || $0 == "\n" }.map(String.init)
  }

  /// Offices that have deputies.
  private static let heads = list(
    """
    GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHỦ TỊCH|THỦ TƯỚNG|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|TRƯỞNG BAN
    CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|CHÁNH ÁN|HIỆU TRƯỞNG|VIỆN TRƯỞNG|BÍ THƯ|TỔNG BÍ THƯ
    CHỦ NHIỆM|TRƯỞNG ĐOÀN|TRƯỞNG TRẠM|TRƯỞNG CÔNG AN|TRƯỞNG CHI NHÁNH|CHỈ HUY TRƯỞNG|ĐỘI TRƯỞNG
    TRẠM TRƯỞNG|HẠT TRƯỞNG|HỘI TRƯỞNG|TƯ LỆNH|TỔNG THANH TRA|TỔNG BIÊN TẬP|TỔNG THƯ KÝ|TỔNG KIỂM TOÁN NHÀ NƯỚC
    THỐNG ĐỐC|KIỂM TOÁN TRƯỞNG|TRƯỞNG THÔN|TRƯỞNG ẤP|TRƯỞNG BẢN|TRƯỞNG VĂN PHÒNG|TỔNG TƯ LỆNH|CHỦ TỊCH HỘI ĐỒNG
    """)
  private static let sections = list("TRƯỞNG PHÒNG|TRƯỞNG KHOA|TRƯỞNG BỘ MÔN|TRƯỞNG TIỂU BAN|TỔ TRƯỞNG")
  private static let preparers = list(
    """
    THƯ KÝ|KẾ TOÁN|KẾ TOÁN TRƯỞNG|NGƯỜI LẬP|NGƯỜI LẬP BIỂU|NGƯỜI LẬP BẢNG|LẬP BIỂU|LẬP BẢNG|NGƯỜI VIẾT BẢNG MÔ TẢ
    NGƯỜI BÁO CÁO|NGƯỜI GHI BIÊN BẢN|NGƯỜI NHẬN|NGƯỜI GIAO|NGƯỜI ĐỀ NGHỊ|NGƯỜI MÔ TẢ CÔNG VIỆC|NGƯỜI VIẾT|THỦ QUỸ
    """)
  private static let others = list(
    """
    BỘ TRƯỞNG|CHÍNH ỦY|CHỦ TỌA|CHỦ TRÌ|THỦ TRƯỞNG ĐƠN VỊ|THỦ TRƯỞNG CƠ QUAN|THỦ TRƯỞNG
    ĐẠI DIỆN|ĐẠI DIỆN BÊN A|ĐẠI DIỆN BÊN B|ĐẠI DIỆN BÊN GIAO|ĐẠI DIỆN BÊN NHẬN|ĐẠI DIỆN BÊN MUA|ĐẠI DIỆN BÊN BÁN
    ĐẠI DIỆN BÊN THUÊ|ĐẠI DIỆN CHỦ ĐẦU TƯ|ĐẠI DIỆN NHÀ THẦU|LÃNH ĐẠO ĐƠN VỊ|LÃNH ĐẠO VĂN PHÒNG|NGƯỜI LÀM ĐƠN|NGƯỜI VIẾT ĐƠN|NGƯỜI ĐƯỢC ỦY QUYỀN|NGƯỜI ỦY QUYỀN
    NGƯỜI KHAI|NGƯỜI CAM KẾT|ỦY VIÊN|DUYỆT CỦA LÃNH ĐẠO
    ỦY VIÊN THƯỜNG TRỰC|THẨM PHÁN|KIỂM SÁT VIÊN|CHỦ ĐẦU TƯ|BÊN A|BÊN B|BÊN GIAO|BÊN NHẬN|TRƯỞNG BAN QUẢN LÝ|CHỦ HỘ
    TRƯỞNG BAN TỔ CHỨC|THƯỜNG TRỰC ĐẢNG ỦY|CÔNG CHỨNG VIÊN|CHẤP HÀNH VIÊN|ĐẤU GIÁ VIÊN
    """)
  private static let loose = list("TRƯỞNG|PHÓ|QUYỀN|GIÁM THỊ|CÁN BỘ|XÁC NHẬN|THƯỜNG TRỰC")
  private static let bodies = list(
    """
    ỦY BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BAN CHỈ ĐẠO|BAN GIÁM HIỆU|BAN GIÁM ĐỐC
    BAN LÃNH ĐẠO|BAN TỔ CHỨC|ĐẢNG ỦY|CHI ỦY|CHI BỘ|CHÍNH PHỦ|TẬP THỂ|ĐOÀN CHỦ TỊCH|CHỦ TỊCH ĐOÀN|HỘI ĐỒNG QUẢN TRỊ
    HỘI ĐỒNG THÀNH VIÊN|HỘI ĐỒNG QUẢN LÝ|HỘI ĐỒNG|ỦY BAN THƯỜNG VỤ QUỐC HỘI|BAN BÍ THƯ|BỘ CHÍNH TRỊ|BAN QUẢN LÝ
    ỦY BAN MẶT TRẬN TỔ QUỐC|ỦY BAN KIỂM TRA|ĐOÀN KIỂM TRA|BTV|BCH|ĐẢNG BỘ|BAN THƯỜNG TRỰC|BAN CHỦ NHIỆM|BAN QUẢN TRỊ|BAN CÁN SỰ ĐẢNG
    """)
}
