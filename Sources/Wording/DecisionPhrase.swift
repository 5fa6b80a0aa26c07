/// Why a decision was not taken: first line what is wrong, second line what to do.
package enum DecisionPhrase: Phrase {
  case documentMissing, documentWithheld, documentWaits, noSuchPage, notDescribed, nothingToConfirm, changed
  case valueEmpty, valueTooLong, typeNotKnown, typeAmbiguous, dateNotUnderstood, numberWithoutDigits
  case nameMissing, fieldNotKnown, assignmentNotUnderstood, documentNotANumber
  case sheetNotRead, sheetEncoding, sheetQuote, sheetColumns, sheetRows, row
  case decisionNotKnown, correctionMissing, correctionWithoutNeed
  case taskMissing, reasonMissing, custodyUnchanged, notWithheld, markNotKnown, dueNotUnderstood, onlyOneDecision

  package var vietnamese: String {
    switch self {
    case .documentMissing:
      "Không có văn bản {id} trong kho.\nXem mã văn bản bằng “sohoa search” hoặc “sohoa review --list”."
    case .documentWaits:
      "Văn bản {id} còn trang chờ đọc.\nChạy “sohoa run” cho xong rồi thử lại."
    case .noSuchPage:
      "Không tách được văn bản {id} trước trang {page}.\nGhi số trang của văn bản, từ 2; xem bằng “sohoa show {id}”."
    case .documentWithheld:
      "Văn bản {id} đang tạm giữ, không xem lại được.\nNgười có thẩm quyền bỏ tạm giữ bằng “sohoa release {id} --reason LÝ_DO”."
    case .notDescribed: "Văn bản {id} chưa được mô tả.\nChạy “sohoa run” cho đọc xong, rồi quyết định."
    case .nothingToConfirm:
      "Văn bản {id}: trường “{field}” chưa có giá trị để xác nhận.\nGhi giá trị: sohoa review --set {id} {name}=…"
    case .changed:
      "Văn bản {id}: trường “{field}” nay là “{value}”, khác với lúc xuất.\nXem lại trường này, hoặc xuất bảng mới."
    case .valueEmpty: "Giá trị của “{field}” không có chữ hay số nào.\nGhi giá trị, hoặc chọn “không rõ”."
    case .valueTooLong: "Giá trị của “{field}” dài quá {most} ký tự.\nGhi gọn lại như trên văn bản."
    case .typeNotKnown: "Không có tên loại văn bản “{value}”.\nDùng tên loại hoặc chữ viết tắt, ví dụ Kế hoạch, KH, QĐ."
    case .typeAmbiguous: "“{value}” có thể là nhiều tên loại: {types}.\nGhi một trong các tên đó."
    case .dateNotUnderstood: "Không hiểu ngày “{value}”.\nViết 28/7/2025 hoặc 2025-07-28."
    case .numberWithoutDigits: "Số, ký hiệu “{value}” không có chữ số nào.\nViết như 22/KH-UBND."
    case .nameMissing: "Chưa rõ ai quyết định.\nGhi tên bằng --by TÊN, hoặc đặt biến SOHOA_BY."
    case .fieldNotKnown: "Không có trường “{text}”.\nDùng một trong các tên: {fields}."
    case .assignmentNotUnderstood: "Không hiểu “{text}”.\nViết TRƯỜNG=GIÁ_TRỊ, ví dụ number=22/KH-UBND."
    case .documentNotANumber:
      "“{text}” không phải mã văn bản.\nMã là số N ở dòng “Văn bản N” của mỗi kết quả tìm, ví dụ 12."
    case .sheetNotRead: "Không đọc được {path}.\nKiểm tra đường dẫn và quyền đọc tệp."
    case .sheetEncoding: "{path} không phải văn bản Unicode.\nTrong Excel, lưu lại dạng “CSV UTF-8”."
    case .sheetQuote: "{path}, dòng {row}: dấu ngoặc kép mở mà không đóng.\nSửa dòng này, hoặc lưu lại bằng Excel."
    case .sheetColumns: "{path} thiếu cột: {columns}.\nGiữ nguyên dòng tiêu đề của bảng đã xuất."
    case .sheetRows: "Có {count} dòng không nhận được; chưa ghi quyết định nào.\nSửa các dòng nêu trên, rồi nhập lại."
    case .row: "Dòng {row}: {reason}\n{remedy}"
    case .decisionNotKnown: "Không hiểu quyết định “{text}”.\nGhi đúng, sửa, không rõ, hoặc để trống."
    case .correctionMissing: "Chọn sửa nhưng chưa có giá trị đúng.\nGhi giá trị vào cột “Giá trị đúng”."
    case .correctionWithoutNeed: "Có giá trị đúng nhưng quyết định không phải là sửa.\nGhi “sửa”, hoặc xóa giá trị."
    case .taskMissing: "Không có nhiệm vụ số {id}.\nXem số nhiệm vụ bằng “sohoa tasks”."
    case .reasonMissing: "Chưa ghi lý do.\nGhi lý do bằng --reason; lý do được lưu cùng tên người quyết định."
    case .custodyUnchanged: "Văn bản {id} đã tạm giữ từ trước.\nXem bằng “sohoa show {id}”."
    case .notWithheld: "Văn bản {id} không bị tạm giữ.\nXem tình trạng bằng “sohoa show {id}”."
    case .markNotKnown: "Không có mức độ mật “{text}”.\nDùng MẬT, TỐI MẬT hoặc TUYỆT MẬT."
    case .dueNotUnderstood: "Không hiểu thời hạn “{text}”.\nViết 30/6/2026, 6/2026 hoặc 2026."
    case .onlyOneDecision: "Chỉ dùng được một trong {text} mỗi lần.\nTách thành nhiều lệnh."
    }
  }

  package var english: String {
    switch self {
    case .documentMissing:
      "There is no document {id} in the archive.\nFind its number with “sohoa search” or “sohoa review --list”."
    case .documentWaits:
      "Document {id} has pages that wait to be read.\nLet “sohoa run” finish and try again."
    case .noSuchPage:
      "Document {id} cannot be cut before page {page}.\nGive a page of the document, from 2; see “sohoa show {id}”."
    case .documentWithheld:
      "Document {id} is withheld and cannot be reviewed.\nA person in charge releases it with “sohoa release {id} --reason REASON”."
    case .notDescribed: "Document {id} is not described yet.\nLet “sohoa run” read it first, then decide."
    case .nothingToConfirm:
      "Document {id}: the field “{field}” has no value to confirm.\nGive it one: sohoa review --set {id} {name}=…"
    case .changed:
      "Document {id}: the field “{field}” says “{value}” by now, not what was exported.\nLook at it again, or export a new sheet."
    case .valueEmpty: "The value of “{field}” has no letters or digits.\nGive a value, or choose “unknown”."
    case .valueTooLong: "The value of “{field}” is longer than {most} characters.\nWrite what the paper says, in short."
    case .typeNotKnown:
      "There is no document type “{value}”.\nUse a Vietnamese name or abbreviation, such as Kế hoạch, KH, QĐ."
    case .typeAmbiguous: "“{value}” may be several types: {types}.\nWrite one of these names."
    case .dateNotUnderstood: "“{value}” is no date.\nWrite 2025-07-28 or 28/7/2025."
    case .numberWithoutDigits: "The number “{value}” has no digits.\nWrite it as 22/KH-UBND."
    case .nameMissing: "It is not told who decides.\nGive a name with --by NAME, or set SOHOA_BY."
    case .fieldNotKnown: "There is no field “{text}”.\nUse one of these names: {fields}."
    case .assignmentNotUnderstood: "“{text}” is not understood.\nWrite FIELD=VALUE, such as number=22/KH-UBND."
    case .documentNotANumber:
      "“{text}” is no document's number.\nIt is N in the line “Document N” of each search result, such as 12."
    case .sheetNotRead: "{path} cannot be read.\nCheck the path, and that the file may be opened."
    case .sheetEncoding: "{path} is no Unicode text.\nSave it in Excel as “CSV UTF-8”."
    case .sheetQuote:
      "{path}, row {row}: a quotation mark is opened and never closed.\nMend this row, or save it with Excel."
    case .sheetColumns: "{path} lacks columns: {columns}.\nKeep the heading of the sheet that was exported."
    case .sheetRows:
      "{count} {count|row|rows} cannot be taken; nothing was decided.\nMend the rows named above, then import again."
    case .row: "Row {row}: {reason}\n{remedy}"
    case .decisionNotKnown:
      "The decision “{text}” is not understood.\nWrite confirm, correct or unknown, or leave it blank."
    case .correctionMissing:
      "“Correct” is chosen, but there is no right value.\nWrite it into the column “Right value”."
    case .correctionWithoutNeed:
      "There is a right value, but the decision is not to correct.\nWrite “correct”, or delete the value."
    case .taskMissing: "There is no task {id}.\nSee the numbers of tasks with “sohoa tasks”."
    case .reasonMissing: "No reason is given.\nGive one with --reason; it is kept with the name of who decides."
    case .custodyUnchanged: "Document {id} is withheld already.\nLook at it with “sohoa show {id}”."
    case .notWithheld: "Document {id} is not withheld.\nLook at its state with “sohoa show {id}”."
    case .markNotKnown: "There is no secrecy mark “{text}”.\nUse MẬT, TỐI MẬT or TUYỆT MẬT."
    case .dueNotUnderstood: "“{text}” is no time.\nWrite 2026-06-30, 2026-06 or 2026."
    case .onlyOneDecision: "Only one of {text} can be used at a time.\nGive several commands."
    }
  }
}
