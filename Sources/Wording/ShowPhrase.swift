/// What is said about one document.
package enum ShowPhrase: Phrase {
  case heading, place, file, filePage, filePages, fileAndOthers, state, done, toReview, notDone, stillWaiting, noFields,
    foundHeading,
    pageHeading, noText, pictureWritten
  case pictureFrames, evidence, evidenceWithoutBox, exported, reviewReasons, withheldBy, releasedBy, originalWritten,
    fieldMissing, fieldDoubtful, stamp, stampWithText, seal, incomingMail, digitalSignature, urgencyMark

  package var vietnamese: String {
    switch self {
    case .heading: "Văn bản {id}"
    case .place: "Nơi lưu"
    case .file: "Tệp gốc"
    case .filePage: "{path}, trang {page}"
    case .filePages: "{path}, trang {first}–{last}"
    case .fileAndOthers: "{path} và {count} tệp tiếp theo"
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
    case .evidence: "trang {page}, ô {box}, theo {rule}"
    case .evidenceWithoutBox: "trang {page}, theo {rule}"
    case .reviewReasons: "Lý do xem lại"
    case .withheldBy: "Người tạm giữ"
    case .originalWritten: "Đã chép tệp gốc vào {path}."
    case .releasedBy: "Người bỏ tạm giữ"
    case .fieldMissing: "chưa tìm được: {field}"
    case .fieldDoubtful: "chưa chắc chắn: {field} ({share}, dưới {least})"
    case .stamp: "Trang {page}: {kind}"
    case .stampWithText: "Trang {page}: {kind} – {text}"
    case .seal: "con dấu"
    case .incomingMail: "dấu công văn đến"
    case .digitalSignature: "chữ ký số"
    case .urgencyMark: "dấu chỉ mức độ khẩn"
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
    case .fileAndOthers: "{path} and {count} {count|file|files} behind it"
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
    case .evidence: "page {page}, box {box}, by {rule}"
    case .evidenceWithoutBox: "page {page}, by {rule}"
    case .withheldBy: "Withheld by"
    case .originalWritten: "The original was copied to {path}."
    case .releasedBy: "Released by"
    case .reviewReasons: "Why review"
    case .fieldMissing: "not found: {field}"
    case .fieldDoubtful: "not certain: {field} ({share}, below {least})"
    case .stamp: "Page {page}: {kind}"
    case .stampWithText: "Page {page}: {kind} – {text}"
    case .seal: "seal"
    case .incomingMail: "stamp of incoming mail"
    case .digitalSignature: "electronic signature"
    case .urgencyMark: "mark of urgency"
    case .exported: "Exported {count} {count|document|documents} to {path}."
    }
  }
}
