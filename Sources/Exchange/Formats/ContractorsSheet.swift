internal import Archive
internal import Records
internal import Spreadsheets

extension ListLayout {
  /// The sheet in which contractors hand over what they digitised: 46 columns, known by their places, since seven headings come twice.
  ///
  /// After a sheet of this form from Hậu Giang and the notes of a program that makes packages of it (TT 05/2025). What no paper tells,
  /// such as retention and access, stays empty for a person. Numbers of documents, codes and parts of dates are text: `01` keeps its zero.
  package static let contractors = ListLayout(
    name: "Danh mục văn bản", columns: ofDossier + ofDocument)

  /// Codes of TT 05/2025: language 01 is Vietnamese, confidence level 02 digitised from paper, process 0 none.
  private static let (vietnamese, digitised, noProcess) = ("01", "02", "0")

  private static let ofDossier: [Column] = [
    count("STT", 6) { $0.number },
    text("Phông", 24) { $0.document.shelf.fonds },
    asked("Mục lục"),
    text("Hộp số", 12) { $0.document.shelf.box },
    text("Số và ký hiệu hồ sơ", 20) { $0.document.shelf.dossier },
    asked("Tiêu đề hồ sơ", 40),
    asked("Thời hạn bảo quản"),
    asked("Chế độ sử dụng"),
    text("Ngôn ngữ", 8) { _ in vietnamese },
    text("Ngày bắt đầu", 8) { day($0.dossier.earliest) },
    text("Tháng bắt đầu", 8) { month($0.dossier.earliest) },
    text("Năm bắt đầu", 8) { year($0.dossier.earliest) },
    text("Ngày kết thúc", 8) { day($0.dossier.latest) },
    text("Tháng kết thúc", 8) { month($0.dossier.latest) },
    text("Năm kết thúc", 8) { year($0.dossier.latest) },
    count("Tổng số văn bản trong hồ sơ", 12) { $0.dossier.documents },
    asked("Chú giải"),
    asked("Ký hiệu thông tin"),
    asked("Từ khóa"),
    asked("Số lượng tờ"),
    asked("Tình trạng vật lý"),
    text("Mức độ tin cậy", 10) { _ in digitised },
    asked("Mã hồ sơ giấy gốc ( nếu có )"),
    asked("Ghi chú"),
  ]

  private static let ofDocument: [Column] = [
    count("Số thứ tự văn bản trong hồ sơ", 12) { $0.ordinal },
    text("Tên loại văn bản", 18) { $0.value(.type) },
    text("Số của văn bản", 10) { numberAndSymbol($0).number },
    text("Ký hiệu của văn bản", 18) { numberAndSymbol($0).symbol },
    text("Ngày văn bản", 8) { day($0.date) },
    text("Tháng văn bản", 8) { month($0.date) },
    text("Năm văn bản", 8) { year($0.date) },
    text("Tên cơ quan, tổ chức ban hành văn bản", 32) { $0.value(.agency) ?? $0.value(.agencyParent) },
    text("Trích yếu nội dung", 60) { $0.value(.subject) },
    text("Ngôn ngữ", 8) { _ in vietnamese },
    count("Số lượng trang của văn bản", 12) { $0.document.pages },
    text("Ghi chú", 24) { copyNote($0) },
    asked("Ký hiệu thông tin"),
    asked("Từ khóa"),
    asked("Chế độ sử dụng"),
    text("Mức độ tin cậy", 10) { _ in digitised },
    asked("Bút tích"),
    asked("Tình trạng vật lý"),
    text("Quy trình xử lý ( nếu có )", 12) { _ in noProcess },
    asked("Tờ số"),
    asked("Loại tài liệu"),
    text("Đường dẫn file", 50) { $0.document.path },
  ]

  private static func text(
    _ heading: String, _ width: Double, _ value: @escaping @Sendable (ListRow) -> String?
  ) -> Column {
    Column(SheetColumn(heading, width: width)) { .known(value($0)) }
  }

  private static func count(_ heading: String, _ width: Double, _ value: @escaping @Sendable (ListRow) -> Int) -> Column
  {
    Column(SheetColumn(heading, width: width, kind: .number)) { .count(value($0)) }
  }

  /// A column that a person fills in.
  private static func asked(_ heading: String, _ width: Double = 12) -> Column {
    Column(SheetColumn(heading, width: width)) { _ in .empty }
  }

  private static func day(_ date: PartialDate?) -> String? { date?.day.map(twoDigits) }
  private static func month(_ date: PartialDate?) -> String? { date?.month.map(twoDigits) }
  private static func year(_ date: PartialDate?) -> String? { date.map { String($0.year) } }
  private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  /// `30/2020/NĐ-CP` is 30 and `2020/NĐ-CP`: with the sign that joined them they give the whole again.
  private static func numberAndSymbol(_ row: ListRow) -> (number: String?, symbol: String?) {
    guard let whole = row.value(.number), let number = RecordNumber(whole) else {
      return (row.value(.number), row.value(.symbol))
    }
    return (number.ordinal, number.year.map { "\($0)/\(number.symbol)" } ?? number.symbol)
  }

  /// `Sao y bản chính, 12/SY-UBND, 01/02/2025`, as much of it as is known.
  private static func copyNote(_ row: ListRow) -> String? {
    let date = row.value(.copyDate).map { RecordDate($0)?.dayFirst ?? $0 }
    let parts = [row.value(.copyForm), row.value(.copyNumber), date].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
