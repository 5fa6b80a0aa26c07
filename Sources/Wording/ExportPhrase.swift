/// What is said of documents that leave the archive.
package enum ExportPhrase: Phrase {
  case export, format, output, out, dossier, box, fonds, search, replace, reason, by, ids
  case progress, done, doneOne, manifest, unsettled, lacking, tookAway, failedHeading, failed
  case refusedMissing, refusedWithheld, refusedUnsettled
  case notMade, pageNotRead, nameTaken, originalShared, originalGone
  case pastHeading, past, pastReason, pastMore, leftBefore

  package var vietnamese: String {
    switch self {
    case .export:
      "Đưa văn bản ra ngoài kho: thành tệp cho người và cho chương trình khác; mỗi lần xuất được ghi vào sổ."
    case .format: "Dạng xuất: {text}."
    case .output: "Ghi vào tệp này (danh sách, hoặc một văn bản) thay vì in ra."
    case .out: "Thư mục nhận mỗi văn bản một tệp, theo cây phông/hộp/hồ sơ, kèm bản kê."
    case .dossier: "Văn bản của hồ sơ có tên này."
    case .box: "Văn bản của hộp có tên này."
    case .fonds: "Văn bản của phông có tên này."
    case .search: "Văn bản tìm được bằng câu này (cũng nhận điều kiện như “sohoa search”)."
    case .replace: "Ghi đè cả những tệp trùng tên không do lệnh này ghi ra."
    case .reason: "Lý do xuất, ghi vào sổ."
    case .by: "Tên người xuất, ghi vào sổ (mặc định: SOHOA_BY, nếu không thì tên đăng nhập)."
    case .ids: "Mã các văn bản; không ghi gì thì xuất tất cả."
    case .progress: "Đang xuất văn bản {done}/{known}"
    case .done: "Đã xuất {count} văn bản vào {path}: {made} mới ghi, {unchanged} giữ nguyên."
    case .doneOne: "Đã xuất văn bản {id} vào {path}."
    case .manifest: "Bản kê với mã SHA-256 của từng tệp: {path}"
    case .unsettled: "Chưa xuất {count} văn bản còn trang chờ đọc; chạy “sohoa run” rồi xuất lại."
    case .lacking:
      "Trong đó {count} văn bản có trang không đọc được; trang ấy vẫn có chỗ trong tệp và được nêu trong bản kê."
    case .tookAway:
      "Đã gỡ khỏi thư mục này tệp của văn bản bị tạm giữ sau lần xuất trước; những bản đã giao đi phải thu hồi."
    case .failedHeading: "Không xuất được {count} văn bản:"
    case .failed: "văn bản {id} ({path}): {reason}"
    case .refusedMissing: "Không có văn bản số {id} trong kho."
    case .refusedWithheld: "Văn bản {id} đang tạm giữ nên không xuất."
    case .refusedUnsettled: "Văn bản {id} còn trang chờ đọc nên chưa xuất; chạy “sohoa run” rồi xuất lại."
    case .notMade: "không tạo được tệp"
    case .pageNotRead: "trang {page}: {reason}"
    case .nameTaken: "đã có tệp khác ở {path}; dời tệp ấy đi, hoặc dùng --replace"
    case .originalShared: "tệp gốc có chữ ký số chứa cả trang đang tạm giữ"
    case .originalGone: "không chép được tệp gốc có chữ ký số"
    case .pastHeading: "Đã xuất khỏi kho"
    case .past: "ngày {date}, dạng {format}, {name}"
    case .pastReason: "ngày {date}, dạng {format}, {name}: {reason}"
    case .pastMore: "và {count} lần trước đó"
    case .leftBefore:
      "Văn bản này đã được xuất {count} lần, lần cuối ngày {date}: phải thu hồi những bản đã giao; chạy lại lệnh xuất vào thư mục cũ thì tệp ở đó được gỡ."
    }
  }

  package var english: String {
    switch self {
    case .export:
      "Let documents leave the archive: files for people and other programs; each export is entered in the log."
    case .format: "Format: {text}."
    case .output: "Write to this file (a list, or one document) instead of printing."
    case .out: "Folder for a file a document, in the tree fonds/box/dossier, with a manifest."
    case .dossier: "Documents of the dossier of this name."
    case .box: "Documents of the box of this name."
    case .fonds: "Documents of the fonds of this name."
    case .search: "Documents that this search finds (conditions among its words, as in “sohoa search”)."
    case .replace: "Also write over files of the same name that no export wrote."
    case .reason: "Why they leave, for the log."
    case .by: "Who exports, for the log (default: SOHOA_BY, else the login name)."
    case .ids: "Numbers of documents; all of the archive where none is given."
    case .progress: "Exporting documents, {done}/{known}"
    case .done:
      "Exported {count} {count|document|documents} to {path}: {made} written, {unchanged} unchanged."
    case .doneOne: "Exported document {id} to {path}."
    case .manifest: "Manifest with the SHA-256 of each file: {path}"
    case .unsettled:
      "Left out: {count} {count|document|documents} with pages that wait to be read; “sohoa run”, then export again."
    case .lacking:
      "Of these, {count} {count|has|have} pages that could not be read; they have their place in the file, and the manifest names them."
    case .tookAway:
      "Files of documents that were withheld since an earlier export were taken out of this folder; call back what was handed on."
    case .failedHeading: "Not exported: {count} {count|document|documents}:"
    case .failed: "document {id} ({path}): {reason}"
    case .refusedMissing: "There is no document {id} in the archive."
    case .refusedWithheld: "Document {id} is withheld and does not leave."
    case .refusedUnsettled: "Document {id} has pages that wait to be read; “sohoa run”, then export again."
    case .notMade: "its file could not be made"
    case .pageNotRead: "page {page}: {reason}"
    case .nameTaken: "another file lies at {path}; move it away, or use --replace"
    case .originalShared: "its digitally signed original also holds pages that are withheld"
    case .originalGone: "its digitally signed original cannot be copied"
    case .pastHeading: "Left the archive"
    case .past: "on {date}, as {format}, {name}"
    case .pastReason: "on {date}, as {format}, {name}: {reason}"
    case .pastMore: "and {count} {count|time|times} before"
    case .leftBefore:
      "It has left in {count} {count|export|exports}, last on {date}: call back what was handed on; giving the export to the same folder again takes its file away there."
    }
  }
}
