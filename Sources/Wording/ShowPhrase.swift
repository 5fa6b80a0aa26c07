/// What is said about one document.
package enum ShowPhrase: Phrase {
  case heading, place, file, filePage, filePages, state, done, toReview, notDone, stillWaiting, noFields, foundHeading,
    pageHeading, noText, pictureWritten
  case pictureFrames, evidence, evidenceWithoutBox, withheldText, exported

  package var vietnamese: String {
    switch self {
    case .heading: "Văn bản {id}"
    case .place: "Nơi lưu"
    case .file: "Tệp gốc"
    case .filePage: "{path}, trang {page}"
    case .filePages: "{path}, trang {first}–{last}"
    case .state: "Tình trạng"
    case .done: "hoàn thành"
    case .toReview: "cần người xem lại"
    case .notDone: "chưa đủ: có trang không đọc được hoặc đang tạm giữ"
    case .stillWaiting: "đang chờ xử lý"
    case .noFields: "Chưa tìm được trường nào."
    case .foundHeading: "Số chỗ tìm thấy"
    case .pageHeading: "Trang {page}"
    case .noText: "(không có văn bản chữ: {reason})"
    case .pictureWritten: "Đã ghi ảnh trang {page} vào {path}."
    case .pictureFrames: "Đóng khung {count} chỗ."
    case .evidence: "trang {page}, ô {box}, quy tắc {rule}"
    case .evidenceWithoutBox: "trang {page}, quy tắc {rule}"
    case .withheldText: "Văn bản này có dấu chỉ độ mật: nội dung không được lưu."
    case .exported: "Đã xuất {count} văn bản vào {path}."
    }
  }

  package var english: String {
    switch self {
    case .heading: "Document {id}"
    case .place: "Shelf"
    case .file: "Original"
    case .filePage: "{path}, page {page}"
    case .filePages: "{path}, pages {first}–{last}"
    case .state: "State"
    case .done: "done"
    case .toReview: "to be reviewed"
    case .notDone: "incomplete: a page could not be read or is withheld"
    case .stillWaiting: "waiting to be read"
    case .noFields: "No field was found."
    case .foundHeading: "Found"
    case .pageHeading: "Page {page}"
    case .noText: "(no text: {reason})"
    case .pictureWritten: "Page {page} was drawn to {path}."
    case .pictureFrames: "{count} {count|place is|places are} framed."
    case .evidence: "page {page}, box {box}, rule {rule}"
    case .evidenceWithoutBox: "page {page}, rule {rule}"
    case .withheldText: "This document bears a secrecy mark: its content was not stored."
    case .exported: "Exported {count} {count|document|documents} to {path}."
    }
  }
}
