/// Why a spreadsheet cannot be written or taken: what is wrong, and what to do.
package enum SheetFailurePhrase: Phrase {
  case needsFile, columnNotKnown, columnsNotHere, libraryMissing, tooManyRows, cellTooLong
  case encrypted, oldWorkbook, binaryWorkbook, openDocument, notAWorkbook, cutShort, damaged, suspicious, noSheet,
    sheetMissing, headingMerged
  case fileTooLarge, tooManyParts, unpacksTooLarge, tooManyCells, tooMuchText, nestedTooDeep
  case textMissing, notANumber, notADate, kindNotKnown, notComputed, textTooLong, misplaced, legacyLetters

  package var vietnamese: String {
    switch self {
    case .needsFile: "Bảng Excel (xlsx) phải ghi vào một tệp.\nThêm --output TỆP.xlsx."
    case .columnNotKnown: "Không có cột “{text}”.\nHãy dùng short, hoặc các cột: {columns}."
    case .columnsNotHere:
      "--columns chỉ dùng cho dạng xlsx và csv.\nThêm --format xlsx hoặc --format csv, hoặc bỏ --columns."
    case .libraryMissing:
      "Máy chưa có thư viện libxlsxwriter để ghi bảng Excel.\nCài bằng lệnh: apt-get install libxlsxwriter4"
    case .tooManyRows: "Bảng Excel chỉ chứa được 1.048.576 dòng.\nXuất ít văn bản hơn, hoặc dùng --format csv."
    case .cellTooLong: "Nội dung ô {cell} dài hơn mức một ô bảng tính chứa được.\nDùng --format csv."
    case .encrypted: "{path} có đặt mật khẩu.\nMở bằng Excel, bỏ mật khẩu rồi lưu lại."
    case .oldWorkbook: "{path} là bảng Excel dạng cũ (xls).\nMở bằng Excel và lưu lại dạng xlsx."
    case .binaryWorkbook: "{path} là bảng Excel dạng nhị phân (xlsb).\nMở bằng Excel và lưu lại dạng xlsx."
    case .openDocument: "{path} là bảng của LibreOffice (ods).\nMở bằng LibreOffice và lưu lại dạng xlsx."
    case .notAWorkbook:
      "{path} không phải bảng tính xlsx hoặc csv.\nChọn đúng tệp bảng tính, không chỉ đổi đuôi tên tệp."
    case .cutShort: "{path} bị cụt: tệp chưa được chép hoặc tải về đủ.\nChép hoặc tải lại tệp."
    case .damaged: "{path} bị hỏng ở phần {part}.\nMở bằng Excel để sửa rồi lưu lại, hoặc chép lại tệp."
    case .suspicious:
      "{path} không do chương trình bảng tính ghi ra (phần {part}) nên không được mở.\nMở bằng Excel và lưu thành tệp mới nếu tin được nguồn."
    case .noSheet: "{path} không có trang tính nào đang hiện.\nCho hiện trang tính cần nhập rồi lưu lại."
    case .sheetMissing: "{path} không có trang tính “{name}”.\nCác trang tính có trong tệp: {sheets}."
    case .headingMerged: "{path}, ô {cell}: dòng tiêu đề có ô gộp.\nBỏ gộp ô ở dòng tiêu đề rồi lưu lại."
    case .fileTooLarge: "{path} quá lớn đối với một bảng tính.\nChia bảng thành nhiều tệp."
    case .tooManyParts: "{path} có quá nhiều phần bên trong.\nChép các ô sang một bảng tính mới rồi lưu lại."
    case .unpacksTooLarge:
      "{path} phình ra quá lớn khi mở nên không được mở.\nChép các ô sang một bảng tính mới rồi lưu lại."
    case .tooManyCells: "{path} có quá nhiều ô.\nXóa các dòng, cột thừa hoặc chia bảng thành nhiều tệp."
    case .tooMuchText: "{path} chứa quá nhiều chữ.\nChia bảng thành nhiều tệp."
    case .nestedTooDeep:
      "{path} có cấu trúc lồng nhau quá sâu nên không được mở.\nChép các ô sang một bảng tính mới rồi lưu lại."
    case .textMissing:
      "{path}, ô {cell} (dòng {row}): ô trỏ tới nội dung không có trong tệp.\nMở bằng Excel để sửa rồi lưu lại."
    case .notANumber: "{path}, ô {cell} (dòng {row}): “{text}” không phải số.\nGõ lại ô này rồi lưu lại."
    case .notADate:
      "{path}, ô {cell} (dòng {row}): “{text}” không phải ngày có trong lịch.\nGõ lại ngày ở ô này rồi lưu lại."
    case .kindNotKnown:
      "{path}, ô {cell} (dòng {row}): kiểu ô “{text}” không có trong bảng tính.\nMở bằng Excel và lưu lại."
    case .notComputed:
      "{path}, ô {cell} (dòng {row}): công thức chưa có kết quả.\nMở bằng Excel, để Excel tính rồi lưu lại."
    case .textTooLong:
      "{path}, ô {cell} (dòng {row}): nội dung dài hơn mức một ô bảng tính chứa được.\nRút ngắn nội dung ô này."
    case .misplaced: "{path}, ô {cell} (dòng {row}): ô nằm sai thứ tự hoặc ngoài bảng.\nMở bằng Excel và lưu lại."
    case .legacyLetters:
      "{path}, ô {cell} (dòng {row}): chữ Việt theo bảng mã cũ (TCVN3).\nChuyển sang Unicode bằng công cụ chuyển mã rồi lưu lại."
    }
  }

  package var english: String {
    switch self {
    case .needsFile: "A workbook (xlsx) must be written to a file.\nAdd --output FILE.xlsx."
    case .columnNotKnown: "There is no column “{text}”.\nUse short, or of these: {columns}."
    case .columnsNotHere:
      "--columns is for xlsx and csv only.\nAdd --format xlsx or --format csv, or leave --columns out."
    case .libraryMissing:
      "The library libxlsxwriter, which writes workbooks, is not installed.\nInstall it with: apt-get install libxlsxwriter4"
    case .tooManyRows: "A sheet has room for 1,048,576 rows.\nExport fewer documents, or use --format csv."
    case .cellTooLong: "The text for the cell {cell} is longer than a cell can hold.\nUse --format csv."
    case .encrypted: "{path} has a password.\nOpen it in Excel, take the password off and save it again."
    case .oldWorkbook: "{path} is a workbook of Excel's old form (xls).\nOpen it in Excel and save it as xlsx."
    case .binaryWorkbook: "{path} is a workbook of Excel's binary form (xlsb).\nOpen it in Excel and save it as xlsx."
    case .openDocument: "{path} is a sheet of LibreOffice (ods).\nOpen it in LibreOffice and save it as xlsx."
    case .notAWorkbook:
      "{path} is neither a workbook (xlsx) nor comma-separated values (csv).\nChoose the sheet itself; another name does not make one."
    case .cutShort: "{path} ends too early: it was not copied or loaded whole.\nCopy or load the file again."
    case .damaged:
      "{path} is damaged in its part {part}.\nOpen it in Excel, let it be repaired and save it, or copy the file again."
    case .suspicious:
      "{path} was not written by a spreadsheet program (part {part}) and is not opened.\nIf you trust where it comes from, open it in Excel and save it as a new file."
    case .noSheet: "{path} has no sheet that is shown.\nUnhide the sheet that is meant and save the file."
    case .sheetMissing: "{path} has no sheet “{name}”.\nThe sheets in it are: {sheets}."
    case .headingMerged:
      "{path}, cell {cell}: the heading has merged cells.\nSplit the cells of the heading and save the file."
    case .fileTooLarge: "{path} is too large for a sheet.\nDivide it into several files."
    case .tooManyParts: "{path} has too many parts inside.\nCopy the cells into a new workbook and save that."
    case .unpacksTooLarge:
      "{path} grows too large when it is opened, and is not opened.\nCopy the cells into a new workbook and save that."
    case .tooManyCells:
      "{path} has too many cells.\nDelete rows and columns that are not needed, or divide it into several files."
    case .tooMuchText: "{path} has too much text.\nDivide it into several files."
    case .nestedTooDeep:
      "{path} is nested too deeply and is not opened.\nCopy the cells into a new workbook and save that."
    case .textMissing:
      "{path}, cell {cell} (row {row}): the cell names a text that the file does not have.\nOpen it in Excel, let it be repaired and save it."
    case .notANumber: "{path}, cell {cell} (row {row}): “{text}” is no number.\nType the cell again and save the file."
    case .notADate:
      "{path}, cell {cell} (row {row}): “{text}” is no day of the calendar.\nType the date again and save the file."
    case .kindNotKnown:
      "{path}, cell {cell} (row {row}): “{text}” is no kind of cell.\nOpen it in Excel and save it again."
    case .notComputed:
      "{path}, cell {cell} (row {row}): the formula has no result.\nOpen it in Excel, which computes it, and save it."
    case .textTooLong: "{path}, cell {cell} (row {row}): the text is longer than a cell can hold.\nShorten it."
    case .misplaced:
      "{path}, cell {cell} (row {row}): the cell is out of order or outside the sheet.\nOpen it in Excel and save it again."
    case .legacyLetters:
      "{path}, cell {cell} (row {row}): Vietnamese in the letters of an old font (TCVN3).\nConvert it to Unicode and save the file."
    }
  }
}
