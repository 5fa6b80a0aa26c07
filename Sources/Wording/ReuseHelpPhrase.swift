/// What `--help` says of procedures, cases, and papers that are used again.
package enum ReuseHelpPhrase: Phrase {
  case procedures, proceduresList, proceduresShow, proceduresCheck, caseCommand, open, importList, show, list, use, add
  case result, close, portal, reuse, known
  case code, caseCode, file, folder, day, procedure, subject, number, born, address, works, received, division, exempt
  case purpose, reveal, component, document, resultCode, paperNumber, from, to, indicators, checklist, checklistFile

  package var vietnamese: String {
    switch self {
    case .procedures: "Thủ tục hành chính: thành phần hồ sơ của từng phiên bản theo ngày tiếp nhận."
    case .proceduresList: "Liệt kê các thủ tục và các phiên bản."
    case .proceduresShow: "Xem thành phần hồ sơ của một thủ tục vào một ngày."
    case .proceduresCheck: "Kiểm tra một tệp thủ tục; lỗi được báo theo dòng."
    case .caseCommand: "Hồ sơ thủ tục hành chính: thành phần nào đã có bản số hóa, không yêu cầu nộp lại."
    case .open: "Mở một hồ sơ và xem thành phần nào đã có trong kho."
    case .importList:
      "Lấy danh sách hồ sơ từ hệ thống một cửa (CSV hoặc XLSX: mã hồ sơ, thủ tục, chủ hồ sơ, ngày tiếp nhận)."
    case .show: "Xem một hồ sơ: thành phần đã có, hết hạn, đã bị thay thế, chưa chắc, hoặc còn thiếu."
    case .list: "Liệt kê các hồ sơ; số định danh được che."
    case .use: "Ghi rằng một thành phần được lấy từ văn bản trong kho, không yêu cầu nộp lại."
    case .add: "Ghi một tệp mới nộp cho một thành phần."
    case .result: "Ghi tệp kết quả giải quyết của hồ sơ."
    case .close: "Kết thúc hồ sơ."
    case .portal: "Xuất việc tái sử dụng theo trường của Cổng Dịch vụ công quốc gia."
    case .reuse: "Xem mọi giấy tờ kho đang có của một người, một tổ chức, một thửa đất hay một công trình."
    case .known: "Tờ này đã được số hóa chưa? Hỏi trước khi quét lại."
    case .code: "Mã thủ tục, ví dụ 1.013236."
    case .caseCode: "Mã hồ sơ của hệ thống một cửa, ví dụ H15.50.05.13-261008-0975."
    case .file: "Tệp."
    case .folder: "Thư mục có tệp thủ tục (*.toml) của cơ quan; thay cho thủ tục cùng mã đi kèm chương trình."
    case .day: "Phiên bản vào ngày này (mặc định: hôm nay)."
    case .procedure: "Mã thủ tục của hồ sơ."
    case .subject: "Chủ hồ sơ: họ tên, tên tổ chức, hoặc số định danh."
    case .number: "Số căn cước, chứng minh nhân dân, hoặc mã số doanh nghiệp của chủ hồ sơ."
    case .born: "Ngày sinh của chủ hồ sơ."
    case .address: "Địa chỉ của chủ hồ sơ."
    case .works: "Tên công trình, dự án, hoặc thửa đất: “thửa 12 tờ 5, xã Phú Hội”; nhiều thì cách bằng dấu “;”."
    case .received: "Ngày tiếp nhận (mặc định: hôm nay)."
    case .division: "Phòng, đơn vị giải quyết."
    case .exempt: "Không tính vào chỉ số: online (nộp trực tuyến), shown (chỉ xuất trình), secret (bí mật nhà nước)."
    case .purpose: "Tra cứu để làm gì; được ghi vào nhật ký cùng tên người tra."
    case .reveal: "Hiện đủ số định danh."
    case .component: "Thành phần, theo tên ngắn trong “sohoa case show”."
    case .document: "Mã văn bản trong kho."
    case .resultCode: "Mã kết quả thay thế thành phần (MaKetQuaThayThe), ví dụ KQ.G15.000031."
    case .paperNumber: "Số, ký hiệu ghi trên tờ giấy."
    case .from: "Từ ngày."
    case .to: "Đến ngày."
    case .indicators: "Các chỉ số 4.1 đến 4.4 về số hóa hồ sơ thủ tục hành chính."
    case .checklistFile: "Ghi phiếu đó thành tệp PDF để in hoặc đưa cho người nộp."
    case .checklist: "Phiếu đưa cho người nộp: những giấy tờ không phải nộp lại."
    }
  }

  package var english: String {
    switch self {
    case .procedures: "Procedures: the components of each version, by the day of reception."
    case .proceduresList: "List procedures and their versions."
    case .proceduresShow: "Show the components of a procedure on a day."
    case .proceduresCheck: "Check a file of procedures; faults are told by line."
    case .caseCommand: "Cases of procedures: which components are held in digital form and are not asked for again."
    case .open: "Open a case and see which components the archive holds."
    case .importList:
      "Take a list of cases of the one-stop system (CSV or XLSX: code, procedure, subject, day of reception)."
    case .show: "Show a case: components held, expired, superseded, doubtful or missing."
    case .list: "List cases; identity numbers are masked."
    case .use: "Note that a component is taken from a document of the archive and not asked for again."
    case .add: "Note a file that was filed for a component."
    case .result: "Note the file of the case's result."
    case .close: "Close a case."
    case .portal: "Export what was used again, in the fields of the national portal."
    case .reuse: "Show all papers that are held of a person, a firm, a plot or works."
    case .known: "Is this paper digitised already? Asked before it is scanned again."
    case .code: "Code of the procedure, such as 1.013236."
    case .caseCode: "Code of the case in the one-stop system, such as H15.50.05.13-261008-0975."
    case .file: "File."
    case .folder:
      "Folder with the office's own files of procedures (*.toml); they take the place of those of the same code."
    case .day: "The version of this day (default: today)."
    case .procedure: "Code of the case's procedure."
    case .subject: "Whose case it is: a person's or firm's name, or an identity number."
    case .number: "Number of the identity card or of the enterprise."
    case .born: "Day of birth."
    case .address: "Address."
    case .works: "Name of works or project, or a plot: “thửa 12 tờ 5, xã Phú Hội”; both with a semicolon between."
    case .received: "Day of reception (default: today)."
    case .division: "The division that settles it."
    case .exempt: "Not counted in the indicators: online (filed online), shown (papers only shown), secret."
    case .purpose: "What it is looked up for; kept in the log with the name of who asks."
    case .reveal: "Show identity numbers in full."
    case .component: "The component, by its short name in “sohoa case show”."
    case .document: "Number of the document in the archive."
    case .resultCode: "Code of the result that stands for the component (MaKetQuaThayThe), such as KQ.G15.000031."
    case .paperNumber: "Number and symbol on the paper."
    case .from: "From this day."
    case .to: "Up to this day."
    case .indicators: "Indicators 4.1 to 4.4 of digitising cases of procedures."
    case .checklistFile: "Write that sheet as a PDF to print or hand out."
    case .checklist: "A sheet for the person: the papers that need not be brought."
    }
  }
}
