/// What the report on scans says.
package enum QualityPhrase: Phrase {
  case measured, accuracy, belowWanted, again, look, nothing, more, estimate
  case unreadable, lowResolution, blurred, faint, skewed, blackBorder, lowAccuracy
  case resolutionColumn, accuracyColumn, faultColumn, againColumn, yes, no

  package var vietnamese: String {
    switch self {
    case .measured: "Đã xem {count} trang."
    case .accuracy: "Độ chính xác ký tự ước tính: {accuracy}; {accurate} trên {recognised} trang đạt từ 98 % (CV 7197)."
    case .belowWanted: "Trang quét dưới 300 dpi: {count}."
    case .again: "Cần quét lại: {count} trang."
    case .look: "Chỉ cần xem lại, vì chữ viết tay hoặc bản gốc mờ: {count} trang."
    case .nothing: "Không có trang nào cần quét lại."
    case .more: "… và {count} trang nữa; xem hết bằng “sohoa report --quality --csv”."
    case .estimate: "Độ chính xác được ước tính từ độ tin cậy khi nhận dạng, không thay cho việc kiểm tra mẫu."
    case .unreadable: "không đọc được"
    case .lowResolution: "độ phân giải dưới 200 dpi"
    case .blurred: "nhòe"
    case .faint: "chữ mờ nhạt"
    case .skewed: "lệch trên 3 độ"
    case .blackBorder: "viền đen"
    case .lowAccuracy: "dưới 98 % ký tự"
    case .resolutionColumn: "dpi"
    case .accuracyColumn: "Ký tự\nđúng"
    case .faultColumn: "Vì sao"
    case .againColumn: "Quét lại"
    case .yes: "có"
    case .no: "không"
    }
  }

  package var english: String {
    switch self {
    case .measured: "{count} pages were looked at."
    case .accuracy:
      "Estimated share of right letters: {accuracy}; {accurate} of {recognised} pages reach 98 % (CV 7197)."
    case .belowWanted: "Pages below 300 dpi: {count}."
    case .again: "To be scanned again: {count} pages."
    case .look: "To be looked at only, for handwriting or a poor original: {count} pages."
    case .nothing: "No page has to be scanned again."
    case .more: "… and {count} more; see all with “sohoa report --quality --csv”."
    case .estimate: "The share is estimated from how sure the recognition was; it does not replace checking samples."
    case .unreadable: "unreadable"
    case .lowResolution: "below 200 dpi"
    case .blurred: "blurred"
    case .faint: "faint print"
    case .skewed: "skewed by more than 3°"
    case .blackBorder: "black border"
    case .lowAccuracy: "below 98 % of the letters"
    case .resolutionColumn: "dpi"
    case .accuracyColumn: "Right\nletters"
    case .faultColumn: "Why"
    case .againColumn: "Scan again"
    case .yes: "yes"
    case .no: "no"
    }
  }
}
