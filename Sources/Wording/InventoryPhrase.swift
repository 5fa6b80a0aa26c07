/// What `sohoa inventory` says: its help, columns, what was done, and what is wrong with a row.
package enum InventoryPhrase: Phrase {
  case inventory, take, template, list, differences, file
  case code, fonds, inventoryNumber, box, title, firstDay, lastDay, sheets, pages, retention, division, field, priority
  case sheetName, templateWritten, taken, nothing, summary, notScanned, notPlanned, pagesDiffer, unclear, pagesAre,
    pagesCount
  case rowWithoutCode, codeTwice, notACount, notADay, daysReversed

  package var vietnamese: String {
    switch self {
    case .inventory: "Mục lục hồ sơ của kho: có những hồ sơ nào, đã quét hồ sơ nào, còn thiếu hồ sơ nào."
    case .take: "Nhập mục lục hồ sơ (CSV hoặc XLSX); nhập lại thì chỉ đổi những dòng đã đổi."
    case .template: "Tạo bảng mẫu để điền mục lục hồ sơ."
    case .list: "Liệt kê mục lục hồ sơ."
    case .differences: "So mục lục với hồ sơ đã quét: chưa quét, ngoài mục lục, số trang không khớp."
    case .file: "Tệp bảng (CSV hoặc XLSX)."
    case .code: "Mã hồ sơ"
    case .fonds: "Phông"
    case .inventoryNumber: "Mục lục số"
    case .box: "Hộp số"
    case .title: "Tiêu đề hồ sơ"
    case .firstDay: "Ngày đầu"
    case .lastDay: "Ngày cuối"
    case .sheets: "Số tờ"
    case .pages: "Số trang"
    case .retention: "Thời hạn bảo quản"
    case .division: "Đơn vị"
    case .field: "Lĩnh vực"
    case .priority: "Ưu tiên"
    case .sheetName: "Mục lục hồ sơ"
    case .templateWritten: "Đã tạo bảng mẫu {path}. Điền xong thì nhập: sohoa inventory import {path}"
    case .taken: "Đã nhập mục lục: {new} dòng mới, {changed} dòng đổi, {unchanged} dòng như cũ."
    case .nothing: "Chưa có mục lục hồ sơ. Tạo bảng mẫu: sohoa inventory template muc-luc.xlsx"
    case .summary:
      "Mục lục có {lines} hồ sơ, đã quét {scanned} hồ sơ ({share}). Trang: mục lục ghi {planned}, các hồ sơ đó đã quét {pages}."
    case .notScanned: "Có trong mục lục, chưa quét: {count}"
    case .notPlanned: "Đã quét, không có trong mục lục: {count}"
    case .pagesDiffer: "Số trang không khớp: {count}"
    case .unclear: "Chưa rõ là hồ sơ nào (mã khớp với nhiều hồ sơ, hoặc nhiều dòng cùng một hồ sơ): {count}"
    case .pagesAre: "mục lục {planned} trang, đã quét {pages} trang"
    case .pagesCount: "{count} trang"
    case .rowWithoutCode: "Dòng {row}: thiếu mã hồ sơ."
    case .codeTwice: "Dòng {row}: mã “{text}” đã có ở dòng {other}."
    case .notACount: "Dòng {row}: “{text}” không phải số."
    case .notADay: "Dòng {row}: “{text}” không phải ngày, tháng hoặc năm."
    case .daysReversed: "Dòng {row}: ngày đầu sau ngày cuối."
    }
  }

  package var english: String {
    switch self {
    case .inventory: "The inventory of the holdings: which dossiers there are, which are scanned, which are missing."
    case .take: "Take an inventory in (CSV or XLSX); given again, only rows that changed are changed."
    case .template: "Make an empty table for the inventory."
    case .list: "List the inventory."
    case .differences:
      "Compare it with what was scanned: not scanned, not in the inventory, numbers of pages that differ."
    case .file: "A table (CSV or XLSX)."
    case .code: "Dossier code"
    case .fonds: "Fonds"
    case .inventoryNumber: "Inventory"
    case .box: "Box"
    case .title: "Title"
    case .firstDay: "First day"
    case .lastDay: "Last day"
    case .sheets: "Sheets"
    case .pages: "Pages"
    case .retention: "Retention"
    case .division: "Division"
    case .field: "Field"
    case .priority: "Priority"
    case .sheetName: "Inventory"
    case .templateWritten: "Made the table {path}. When it is filled in: sohoa inventory import {path}"
    case .taken:
      "Took the inventory in: {new} new {new|row|rows}, {changed} changed, {unchanged} as before."
    case .nothing: "There is no inventory yet. Make an empty table: sohoa inventory template inventory.xlsx"
    case .summary:
      "The inventory has {lines} {lines|dossier|dossiers}; {scanned} are scanned ({share}). Pages: {planned} in the inventory, {pages} scanned of those dossiers."
    case .notScanned: "In the inventory, not scanned: {count}"
    case .notPlanned: "Scanned, not in the inventory: {count}"
    case .pagesDiffer: "Numbers of pages that differ: {count}"
    case .unclear: "Not clear which dossier is meant (a code that fits several, or several rows for one): {count}"
    case .pagesAre: "{planned} pages in the inventory, {pages} scanned"
    case .pagesCount: "{count} {count|page|pages}"
    case .rowWithoutCode: "Row {row}: there is no dossier code."
    case .codeTwice: "Row {row}: the code “{text}” stands in row {other} already."
    case .notACount: "Row {row}: “{text}” is no number."
    case .notADay: "Row {row}: “{text}” is no day, month or year."
    case .daysReversed: "Row {row}: the first day is after the last one."
    }
  }
}

/// Why an inventory was not taken in (two lines each: sentence, remedy).
package enum InventoryFailurePhrase: Phrase {
  case fileUnreadable, codeColumnMissing, rowsWrong, fileExists

  package var vietnamese: String {
    switch self {
    case .fileUnreadable: "Không đọc được {path}.\nHãy kiểm tra đường dẫn và quyền đọc tệp."
    case .codeColumnMissing: "{path} không có cột mã hồ sơ.\nHãy dùng bảng mẫu: sohoa inventory template muc-luc.xlsx"
    case .rowsWrong: "{path} có {count} dòng sai, nên chưa nhập dòng nào.\nHãy sửa các dòng trên rồi nhập lại."
    case .fileExists: "Đã có tệp {path}.\nHãy chọn tên khác."
    }
  }

  package var english: String {
    switch self {
    case .fileUnreadable: "{path} cannot be read.\nCheck the path and the right to read it."
    case .codeColumnMissing:
      "{path} has no column of dossier codes.\nUse the table of: sohoa inventory template inventory.xlsx"
    case .rowsWrong:
      "{path} has {count} wrong {count|row|rows}, so nothing was taken in.\nMend the rows above and import it again."
    case .fileExists: "There is a file {path} already.\nChoose another name."
    }
  }
}
