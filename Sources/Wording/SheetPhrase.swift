/// What is said of spreadsheets that leave: names of their tabs, headings, help.
package enum SheetPhrase: Phrase {
  case documents, report, quality, setAside, review
  case row, ordinal, id
  case columnsHelp, reportFormat, reportOutput, written

  package var vietnamese: String {
    switch self {
    case .documents: "Danh mục văn bản"
    case .report: "Báo cáo tiến độ"
    case .quality: "Chất lượng bản quét"
    case .setAside: "Trang để riêng"
    case .review: "Cần xem lại"
    case .row: "STT"
    case .ordinal: "Số thứ tự trong hồ sơ"
    case .id: "Mã văn bản"
    case .columnsHelp:
      "Các cột của bảng xlsx, csv: short (danh mục gọn), hoặc tên cột cách nhau bằng dấu phẩy (mặc định: bảng 46 cột)."
    case .reportFormat: "Dạng bảng: csv, hoặc xlsx (mở bằng Excel, cần --output)."
    case .reportOutput: "Ghi bảng vào tệp này."
    case .written: "Đã ghi bảng vào {path}."
    }
  }

  package var english: String {
    switch self {
    case .documents: "Documents"
    case .report: "Progress"
    case .quality: "Quality of scans"
    case .setAside: "Pages set aside"
    case .review: "To review"
    case .row: "No."
    case .ordinal: "Position in dossier"
    case .id: "Document"
    case .columnsHelp:
      "Columns of the xlsx or csv sheet: short (a brief list), or names of columns with commas (default: the sheet of 46 columns)."
    case .reportFormat: "Form of the table: csv, or xlsx for Excel, which needs --output."
    case .reportOutput: "Write the table to this file."
    case .written: "The table was written to {path}."
    }
  }
}
