/// What is said while doubtful fields are gone through.
package enum ReviewPhrase: Phrase {
  case nothing, count, place, missing, found, line, noLine, writtenChoices, cropWritten, cropFailed
  case question, askCorrection, notUnderstood, confirmed, corrected, markedUnknown, notTold, ended, listed, remedy
  case exported, imported, recognisedAs, decidedBy
  case columnDocument, columnFile, columnPage, columnField, columnValue, columnConfidence, columnLine, columnDecision,
    columnCorrection

  package var vietnamese: String {
    switch self {
    case .nothing: "Không còn trường nào cần người xem lại."
    case .count: "Cần xem lại {fields} trường của {documents} văn bản."
    case .place: "{path}, trang {page}"
    case .missing: "chưa tìm được"
    case .found: "{value} ({share})"
    case .line: "Dòng chữ"
    case .noLine: "(không có dòng chữ nào ở chỗ này)"
    case .writtenChoices: "Chữ viết tay có thể là: {choices}  (gõ số thứ tự để chọn)"
    case .cropWritten: "Ảnh cắt từ bản quét: {path}"
    case .cropFailed: "Không cắt được ảnh: {reason}"
    case .question: "[đ] đúng  [s GIÁ TRỊ] sửa  [k] không rõ  [b] bỏ qua  [t] thoát > "
    case .askCorrection: "Giá trị đúng > "
    case .notUnderstood: "Không hiểu “{text}”. Hãy gõ đ, s, k, b hoặc t."
    case .confirmed: "Đã xác nhận."
    case .corrected: "Đã sửa thành: {value}"
    case .markedUnknown: "Đã ghi: văn bản không cho biết."
    case .notTold: "văn bản không cho biết"
    case .ended: "Đã quyết định {decided} trường, bỏ qua {skipped}; còn {left} trường chưa hỏi."
    case .listed: "Quyết định bằng “sohoa review”, hoặc từng trường: sohoa review --set {id} {field}=…"
    case .remedy: "Gõ lại, hoặc bỏ qua bằng b."
    case .exported: "Đã ghi {count} trường của {documents} văn bản vào {path}."
    case .imported: "Đã nhận {count} quyết định từ {path}; {skipped} dòng để trống."
    case .recognisedAs: "máy đọc: {value}"
    case .decidedBy: "{name}, {date}"
    case .columnDocument: "Mã văn bản"
    case .columnFile: "Tệp"
    case .columnPage: "Trang"
    case .columnField: "Trường"
    case .columnValue: "Máy đọc"
    case .columnConfidence: "Độ tin cậy"
    case .columnLine: "Dòng chữ trên trang"
    case .columnDecision: "Quyết định (đúng / sửa / không rõ)"
    case .columnCorrection: "Giá trị đúng"
    }
  }

  package var english: String {
    switch self {
    case .nothing: "There is no field left that a person should look at."
    case .count: "{fields} {fields|field|fields} of {documents} {documents|document|documents} to be looked at."
    case .place: "{path}, page {page}"
    case .missing: "not found"
    case .found: "{value} ({share})"
    case .line: "Line of print"
    case .noLine: "(there is no line of print here)"
    case .writtenChoices: "The handwriting may say: {choices}  (type a place to choose)"
    case .cropWritten: "Cut from the scan: {path}"
    case .cropFailed: "The picture could not be cut: {reason}"
    case .question: "[c] confirm  [e VALUE] correct  [u] unknown  [s] skip  [q] quit > "
    case .askCorrection: "The right value > "
    case .notUnderstood: "“{text}” is not understood. Type c, e, u, s or q."
    case .confirmed: "Confirmed."
    case .corrected: "Corrected to: {value}"
    case .markedUnknown: "Noted: the paper does not tell."
    case .notTold: "not told by the paper"
    case .ended:
      "{decided} {decided|field|fields} decided, {skipped} skipped; {left} {left|field|fields} not asked yet."
    case .listed: "Decide with “sohoa review”, or one by one: sohoa review --set {id} {field}=…"
    case .remedy: "Type it again, or skip it with s."
    case .exported: "Wrote {count} {count|field|fields} of {documents} {documents|document|documents} to {path}."
    case .imported:
      "Took {count} {count|decision|decisions} from {path}; {skipped} {skipped|row was|rows were} left blank."
    case .recognisedAs: "recognised: {value}"
    case .decidedBy: "{name}, {date}"
    case .columnDocument: "Document"
    case .columnFile: "File"
    case .columnPage: "Page"
    case .columnField: "Field"
    case .columnValue: "Recognised"
    case .columnConfidence: "Confidence"
    case .columnLine: "Line of print"
    case .columnDecision: "Decision (confirm / correct / unknown)"
    case .columnCorrection: "Right value"
    }
  }
}
