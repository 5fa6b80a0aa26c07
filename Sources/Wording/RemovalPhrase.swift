/// What is said of scans that are taken off the books.
package enum RemovalPhrase: Phrase {
  case remove, restore, target, disposal, listing, undo
  case removed, removedNext, disposed, restored, nothingThere, sharesFile, alreadyRemoved, notRestorable, targetMissing
  case listEmpty, listed, kindWrong, kindDisposal, isRestored, columnFile, columnPages, columnKind, columnBy,
    columnReason

  package var vietnamese: String {
    switch self {
    case .remove: "Đưa một bản quét nhầm, hoặc hồ sơ hết hạn bảo quản đã được duyệt hủy, ra khỏi kho dữ liệu."
    case .restore: "Đưa một văn bản đã loại nhầm trở lại kho."
    case .target: "Mã văn bản, hoặc đường dẫn tệp."
    case .disposal: "Hủy khi hết thời hạn bảo quản: chữ đã đọc và mô tả cũng bị xóa hẳn."
    case .listing: "Liệt kê những gì đã loại khỏi kho dữ liệu, với lý do."
    case .undo: "Đưa trở lại kho."
    case .removed: "Đã loại khỏi kho dữ liệu: {count} tệp, {pages} trang."
    case .removedNext: "Sự việc vẫn lưu trong nhật ký. Nếu nhầm: sohoa remove {id} --undo"
    case .disposed: "Đã hủy: {count} tệp, {pages} trang; chữ đã đọc và mô tả đã xóa. Tệp gốc không bị đụng đến."
    case .restored: "Văn bản {id} đã trở lại kho."
    case .nothingThere:
      "Trong kho không có “{text}”.\nGhi mã văn bản, hoặc đúng đường dẫn tệp như “sohoa show” cho thấy."
    case .sharesFile:
      "Tệp {path} còn chứa văn bản {text}.\nĐưa cả tệp ra bằng đường dẫn của nó, hoặc tách tệp trước."
    case .alreadyRemoved: "“{text}” đã được loại khỏi kho dữ liệu.\nXem bằng “sohoa remove --list”."
    case .notRestorable:
      "Không đưa văn bản {id} trở lại được.\nNội dung đã hủy, hoặc chỗ cũ nay có tệp khác; xem “sohoa remove --list”."
    case .targetMissing:
      "Chưa ghi văn bản hay tệp nào.\nGhi mã văn bản hoặc đường dẫn, ví dụ: sohoa remove 12 --reason \"quét nhầm\""
    case .listEmpty: "Chưa có bản quét nào bị loại khỏi kho dữ liệu."
    case .listed: "Đã loại khỏi kho dữ liệu: {count}"
    case .kindWrong: "quét nhầm"
    case .kindDisposal: "hủy"
    case .isRestored: "đã đưa trở lại"
    case .columnFile: "Tệp"
    case .columnPages: "Trang"
    case .columnKind: "Loại"
    case .columnBy: "Người quyết định"
    case .columnReason: "Lý do"
    }
  }

  package var english: String {
    switch self {
    case .remove: "Take a wrong scan, or a record whose disposal was approved, off the books."
    case .restore: "Put a record back that was taken off the books by mistake."
    case .target: "A document's number, or the path of a file."
    case .disposal: "Disposal after retention: the text and the description are removed for good."
    case .listing: "List what was taken off the books, with the reasons."
    case .undo: "Put it back."
    case .removed: "Taken off the books: {count} {count|file|files}, {pages} {pages|page|pages}."
    case .removedNext: "The log keeps the event. If it was a mistake: sohoa remove {id} --undo"
    case .disposed:
      "Disposed of: {count} {count|file|files}, {pages} {pages|page|pages}; text and description are gone. The originals are not touched."
    case .restored: "Document {id} is back in the archive."
    case .nothingThere:
      "The archive has no “{text}”.\nGive a document's number, or the path of a file as “sohoa show” tells it."
    case .sharesFile:
      "The file {path} also holds {text}.\nStrike the whole file off by its path, or divide it first."
    case .alreadyRemoved: "“{text}” was struck off already.\nSee “sohoa remove --list”."
    case .notRestorable:
      "Document {id} cannot be put back.\nIt was disposed of, or its place has another file by now; see “sohoa remove --list”."
    case .targetMissing:
      "No document and no file is named.\nGive a number or a path, such as: sohoa remove 12 --reason \"scanned by mistake\""
    case .listEmpty: "No scan was taken off the books."
    case .listed: "Taken off the books: {count}"
    case .kindWrong: "wrong scan"
    case .kindDisposal: "disposal"
    case .isRestored: "put back"
    case .columnFile: "File"
    case .columnPages: "Pages"
    case .columnKind: "Kind"
    case .columnBy: "Decided by"
    case .columnReason: "Reason"
    }
  }
}
