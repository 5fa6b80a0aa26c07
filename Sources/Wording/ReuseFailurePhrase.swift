/// Why a procedure, a case or a look-up was refused. The first line says what is wrong, the second what to do.
package enum ReuseFailurePhrase: Phrase {
  case procedureUnknown, procedureNotInForce, fileUnreadable, filesFaulty, subjectMissing, severalPeople, numberLength
  case checkDigit, province, dateNotUnderstood, purposeMissing, caseExists, caseMissing, caseClosed, caseCodeWrong
  case componentUnknown, alreadyUsed, mayNotLeave, sheetWrong, noneHeld, exemptWrong, resultCodeWrong

  package var vietnamese: String {
    switch self {
    case .procedureUnknown: "Không có thủ tục {code}.\nXem các thủ tục bằng: sohoa procedures list"
    case .procedureNotInForce:
      "Thủ tục {code} không có hiệu lực vào ngày {date}.\nCác phiên bản: {versions}; kiểm tra lại ngày tiếp nhận."
    case .fileUnreadable: "Không đọc được tệp {path}.\nKiểm tra lại đường dẫn và quyền đọc; tệp phải là UTF-8."
    case .filesFaulty: "Tệp thủ tục {path} có lỗi ở dòng {line}.\nXem các lỗi bằng: sohoa procedures check {path}"
    case .subjectMissing:
      "Chưa rõ hồ sơ của ai, công trình nào.\nHãy ghi --subject (họ tên, tên tổ chức hoặc số định danh) hoặc --works."
    case .severalPeople:
      "Tên này có thể là của {count} người khác nhau: {people}.\nHãy ghi thêm --number, --born hoặc --address để phân biệt."
    case .numberLength:
      "Số định danh phải có 12 số (căn cước), 9 số (chứng minh nhân dân), 10 hoặc 13 số (doanh nghiệp).\nĐối chiếu lại với giấy tờ rồi ghi lại số."
    case .checkDigit: "Mã số doanh nghiệp sai số kiểm tra.\nĐối chiếu lại từng chữ số với giấy chứng nhận đăng ký."
    case .province: "Ba số đầu của số căn cước không phải mã tỉnh.\nĐối chiếu lại từng chữ số với thẻ."
    case .dateNotUnderstood: "Không hiểu ngày “{text}”.\nHãy ghi như 28/07/2026 hoặc 2026-07-28."
    case .purposeMissing:
      "Chưa ghi tra cứu để làm gì.\nHãy thêm --purpose, ví dụ --purpose \"tiếp nhận hồ sơ cấp phép\"; mục đích được ghi vào nhật ký."
    case .caseExists: "Hồ sơ {code} đã được mở.\nXem hồ sơ bằng: sohoa case show {code}"
    case .caseMissing: "Không có hồ sơ {code}.\nXem các hồ sơ bằng “sohoa case list”, hoặc mở bằng “sohoa case open”."
    case .caseClosed: "Hồ sơ {code} đã kết thúc.\nKhông ghi thêm được; xem bằng: sohoa case show {code}"
    case .caseCodeWrong:
      "Mã hồ sơ “{text}” không đúng dạng.\nDạng đúng như H15.50.05.13-261008-0975 hoặc 000.00.53.H48-220921-0099."
    case .componentUnknown: "Thủ tục {code} không có thành phần “{text}”.\nCác thành phần: {names}."
    case .alreadyUsed: "Thành phần này đã được lấy từ văn bản {id}.\nKhông phải ghi lại."
    case .mayNotLeave:
      "Không dùng được văn bản {id} cho hồ sơ.\nKiểm tra lại mã văn bản, hoặc nhận bản giấy từ người nộp."
    case .sheetWrong:
      "Không đọc được danh sách hồ sơ {path}.\nCần bảng CSV hoặc XLSX có các cột: mã hồ sơ, mã thủ tục, chủ hồ sơ, ngày tiếp nhận."
    case .noneHeld:
      "Kho chưa chắc có văn bản nào cho thành phần “{text}”.\nXem “sohoa case show”; nếu đúng là một văn bản trong đó thì ghi --document MÃ."
    case .exemptWrong: "Không hiểu lý do không tính “{text}”.\nHãy ghi online, shown hoặc secret."
    case .resultCodeWrong: "Mã kết quả “{text}” không đúng dạng.\nDạng đúng như KQ.G15.000031."
    }
  }

  package var english: String {
    switch self {
    case .procedureUnknown: "There is no procedure {code}.\nSee which there are with: sohoa procedures list"
    case .procedureNotInForce:
      "Procedure {code} is not in force on {date}.\nIts versions: {versions}; check the day of reception."
    case .fileUnreadable:
      "{path} cannot be read.\nCheck the path and whether you may read it; the file has to be UTF-8."
    case .filesFaulty:
      "The file of procedures {path} has a fault on line {line}.\nSee the faults with: sohoa procedures check {path}"
    case .subjectMissing:
      "It is not said whose case it is.\nGive --subject (a name, or an identity number) or --works."
    case .severalPeople:
      "This name may be that of {count} people: {people}.\nAdd --number, --born or --address to tell them apart."
    case .numberLength:
      "An identity number has 12 digits (citizen), 9 (older card), 10 or 13 (enterprise).\nCompare it with the paper and type it again."
    case .checkDigit: "The check digit of the enterprise number is wrong.\nCompare each digit with the certificate."
    case .province: "The first three digits of the citizen number are no province.\nCompare each digit with the card."
    case .dateNotUnderstood: "The day “{text}” is not understood.\nWrite it as 28/07/2026 or 2026-07-28."
    case .purposeMissing:
      "It is not said what this is looked up for.\nAdd --purpose, such as --purpose \"reception of a case\"; it is kept in the log."
    case .caseExists: "The case {code} is open already.\nLook at it with: sohoa case show {code}"
    case .caseMissing:
      "There is no case {code}.\nSee which there are with “sohoa case list”, or open it with “sohoa case open”."
    case .caseClosed: "The case {code} is closed.\nNothing can be added; look at it with: sohoa case show {code}"
    case .caseCodeWrong:
      "“{text}” is no code of a case.\nCodes look like H15.50.05.13-261008-0975 or 000.00.53.H48-220921-0099."
    case .componentUnknown: "Procedure {code} has no component “{text}”.\nIts components: {names}."
    case .alreadyUsed: "This component is taken from document {id} already.\nNothing has to be done."
    case .mayNotLeave:
      "Document {id} cannot be used for a case.\nCheck the number of the document, or take the paper from the person."
    case .sheetWrong:
      "The list of cases {path} cannot be read.\nIt has to be CSV or XLSX with the columns: case code, procedure, subject, day of reception."
    case .noneHeld:
      "The archive surely holds nothing for the component “{text}”.\nSee “sohoa case show”; where a document shown there is the one, give --document ID."
    case .exemptWrong: "The exemption “{text}” is not understood.\nGive online, shown or secret."
    case .resultCodeWrong: "“{text}” is no code of a result.\nCodes look like KQ.G15.000031."
    }
  }
}
