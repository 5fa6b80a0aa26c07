/// What `--help` says of the commands by which people decide on records, and of what stands in them.
package enum RecordHelpPhrase: Phrase {
  case review, withhold, release, divide, join, cites, tasks, audit, authority
  case list, set, confirm, unknown, decider, crop, exportSheet, importSheet, onlyDocument
  case same, other, earlier, seen, withholdingKind
  case before, others, reason, mark, unit, state, due, done, reopen, drop, kind, auditAgency

  package var vietnamese: String {
    switch self {
    case .review: "Xem lại các trường chưa chắc chắn: xác nhận, sửa, hoặc ghi là không rõ."
    case .withhold: "Tạm giữ một văn bản: xóa chữ đã đọc và mô tả khỏi kho, chỉ giữ chỗ và lý do."
    case .release: "Bỏ tạm giữ một văn bản; lượt “sohoa run” sau sẽ đọc."
    case .divide: "Tách một văn bản tại nơi văn bản khác bắt đầu; quyết định này được giữ ở các lượt sau."
    case .join: "Ghép trang của các văn bản vào một văn bản; quyết định này được giữ ở các lượt sau."
    case .cites: "Xem văn bản viện dẫn những văn bản nào, và được văn bản nào viện dẫn."
    case .tasks: "Liệt kê nhiệm vụ mà kế hoạch, chương trình đã giao; ghi nhiệm vụ đã xong."
    case .audit: "Đối chiếu số văn bản như sổ đăng ký: số thiếu, số trùng, sai thứ tự, ngày vô lý."
    case .authority: "Xem cơ quan, người ký, ký hiệu đã được xác nhận."
    case .list: "Chỉ liệt kê, không hỏi."
    case .set: "Ghi giá trị: mã văn bản, rồi TRƯỜNG=GIÁ_TRỊ (một hoặc nhiều)."
    case .confirm: "Xác nhận: mã văn bản, rồi tên trường; không ghi trường thì xác nhận mọi trường đã tìm được."
    case .unknown: "Ghi là văn bản không cho biết: mã văn bản, rồi tên trường."
    case .decider: "Tên người quyết định (mặc định: SOHOA_BY, hoặc tên đăng nhập)."
    case .crop: "Ghi ảnh cắt từ bản quét vào tệp PNG này trước mỗi câu hỏi."
    case .exportSheet: "Ghi các trường cần xem vào bảng: TỆP.xlsx hoặc TỆP.csv, mở được bằng Excel."
    case .importSheet: "Nhận quyết định từ bảng (xlsx hoặc csv) đã điền."
    case .onlyDocument: "Chỉ xem văn bản này."
    case .before: "Trang của văn bản mà văn bản khác bắt đầu tại đó; ghi nhiều lần được."
    case .others: "Mã các văn bản ghép vào sau, theo thứ tự."
    case .reason: "Lý do; lưu cùng tên người quyết định."
    case .withholdingKind: "Loại: secrecy (mật), personal (dữ liệu cá nhân), legal-hold (đang giải quyết vụ việc)."
    case .same: "Văn bản này là giấy tờ cũ được quét lại."
    case .earlier: "Cùng với --same, --other: mã văn bản cũ, khi có nhiều câu hỏi về một văn bản."
    case .other: "Văn bản này là giấy tờ khác, không phải bản quét lại."
    case .seen: "Ghi là đã xem những điều mà lần quét lại của văn bản này để lại."
    case .mark: "Mức độ mật: MẬT, TỐI MẬT hoặc TUYỆT MẬT."
    case .unit: "Đơn vị chủ trì hoặc phối hợp, hoặc một phần tên."
    case .state: "Tình trạng: open (chưa xong), done (đã xong), dropped (thôi thực hiện)."
    case .due: "Đến hạn trong hoặc trước ngày, tháng, năm này: 30/6/2026, 6/2026, 2026."
    case .done: "Ghi nhiệm vụ số này đã xong."
    case .reopen: "Ghi nhiệm vụ số này chưa xong."
    case .drop: "Ghi nhiệm vụ số này thôi thực hiện."
    case .kind: "Chỉ xem một loại: agency (cơ quan), signer (người ký), symbol (ký hiệu)."
    case .auditAgency: "Chỉ đối chiếu cơ quan này, hoặc một phần tên."
    }
  }

  package var english: String {
    switch self {
    case .review: "Go through doubtful fields: confirm them, correct them, or note that the paper does not tell."
    case .withhold:
      "Withhold a document: its text and description leave the archive, only its place and the reason stay."
    case .release: "Release a withheld document; the next “sohoa run” reads it."
    case .divide: "Cut a document where another one begins; later runs keep to it."
    case .join: "Put the pages of documents behind those of one; later runs keep to it."
    case .cites: "See what a document cites, and what cites it."
    case .tasks: "List the tasks that plans and programmes assign; note that one is done."
    case .audit: "Compare numbers as a register would: missing, doubled, out of order, impossible dates."
    case .authority: "See the agencies, signers and symbols that people confirmed."
    case .list: "Only list, do not ask."
    case .set: "Set values: the document's number, then FIELD=VALUE, once or more often."
    case .confirm: "Confirm: the document's number, then names of fields; without any, all that were found."
    case .unknown: "Note that the paper does not tell: the document's number, then names of fields."
    case .decider: "Who decides (default: SOHOA_BY, else the login name)."
    case .crop: "Write the part of the scan to this PNG before each question."
    case .exportSheet: "Write the fields to be looked at to a sheet that Excel opens: FILE.xlsx or FILE.csv."
    case .importSheet: "Take decisions from a sheet (xlsx or csv) that was filled in."
    case .onlyDocument: "Look at this document only."
    case .before: "Page of the document with which another one begins; may be given more than once."
    case .others: "The numbers of the documents that go on it, in order."
    case .reason: "The reason; it is kept with the name of who decides."
    case .withholdingKind: "Kind: secrecy, personal or legal-hold."
    case .same: "This document is an earlier paper, scanned again."
    case .earlier: "With --same or --other: the earlier document, where several are asked about."
    case .other: "This document is another paper, not a new scan of the earlier one."
    case .seen: "Note that what a new scan of this document left open was looked at."
    case .mark: "Secrecy mark: MẬT, TỐI MẬT or TUYỆT MẬT."
    case .unit: "Unit that leads or helps, or a part of its name."
    case .state: "State: open, done or dropped."
    case .due: "Due by the end of this day, month or year: 2026-06-30, 2026-06, 2026."
    case .done: "Note that the task of this number is done."
    case .reopen: "Note that the task of this number is open."
    case .drop: "Note that the task of this number is dropped."
    case .kind: "Only one kind: agency, signer or symbol."
    case .auditAgency: "Only this agency, or a part of its name."
    }
  }
}
