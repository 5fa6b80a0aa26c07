/// What a register audit finds: hints, not faults.
package enum AuditPhrase: Phrase {
  case nothing, found, hint, series, seriesBefore, seriesAfter
  case missingOne, missingMany, doubled, outOfOrder, outOfOrderAfter, outOfOrderBefore, dateAfterScan, dateTooEarly,
    yearContradicts, symbolContradicts, ofDocument

  package var vietnamese: String {
    switch self {
    case .nothing: "Đã đối chiếu {documents} văn bản trong {series} dãy số: không thấy gì bất thường."
    case .found: "Đã đối chiếu {documents} văn bản trong {series} dãy số: có {count} điều nên xem."
    case .hint: "Đây là gợi ý: có thể thiếu trang, hoặc máy đọc sai chữ số. Sửa bằng “sohoa review --set”."
    case .series: "{agency} · {type} · năm {year}"
    case .seriesBefore: "{agency} · {type} · năm {year}, trước 01/7"
    case .seriesAfter: "{agency} · {type} · năm {year}, từ 01/7"
    case .missingOne: "Thiếu số {first} (giữa {before} và {after})"
    case .missingMany: "Thiếu các số {first}–{last} (giữa {before} và {after})"
    case .doubled: "Trùng số {number}: {documents}"
    case .outOfOrder: "{document}, ngày {date}: không theo thứ tự, phải trong khoảng {before}–{after}"
    case .outOfOrderAfter: "{document}, ngày {date}: không theo thứ tự, số trước nó đã là ngày {before}"
    case .outOfOrderBefore: "{document}, ngày {date}: không theo thứ tự, số sau nó mới là ngày {after}"
    case .dateAfterScan: "{document}: ngày {date} sau ngày quét {scanned}"
    case .dateTooEarly: "{document}: ngày {date} quá sớm"
    case .yearContradicts: "{document}: số ghi năm {year} nhưng ngày ban hành là {date}"
    case .symbolContradicts: "{document}: ký hiệu là của {types}, nhưng tên loại là {type}"
    case .ofDocument: "{number} (văn bản {id})"
    }
  }

  package var english: String {
    switch self {
    case .nothing:
      "Compared {documents} {documents|document|documents} in {series} {series|series|series}: nothing strange."
    case .found:
      "Compared {documents} {documents|document|documents} in {series} {series|series|series}: {count} {count|thing|things} to look at."
    case .hint: "These are hints: a page may be missing, or a digit misread. Correct with “sohoa review --set”."
    case .series: "{agency} · {type} · {year}"
    case .seriesBefore: "{agency} · {type} · {year}, before 1 July"
    case .seriesAfter: "{agency} · {type} · {year}, from 1 July"
    case .missingOne: "Number {first} is missing (between {before} and {after})"
    case .missingMany: "Numbers {first}–{last} are missing (between {before} and {after})"
    case .doubled: "Number {number} stands twice: {documents}"
    case .outOfOrder: "{document} of {date}: out of order, should lie between {before} and {after}"
    case .outOfOrderAfter: "{document} of {date}: out of order, the number before it is of {before}"
    case .outOfOrderBefore: "{document} of {date}: out of order, the number after it is of {after}"
    case .dateAfterScan: "{document}: the date {date} is after the scan of {scanned}"
    case .dateTooEarly: "{document}: the date {date} is too early"
    case .yearContradicts: "{document}: the number says {year}, the date {date}"
    case .symbolContradicts: "{document}: the symbol is of {types}, the title of {type}"
    case .ofDocument: "{number} (document {id})"
    }
  }
}
