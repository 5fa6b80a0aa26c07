/// What a run says while it goes on and when it ends.
package enum RunPhrase: Phrase {
  case looking, progress, progressUnknown, rate, timeLeft, plainProgress
  case finished, interrupted, nothingNew
  case account, filesSeen, filesNew, filesKnown, filesDuplicate, filesAside, documentsDescribed, documentsToReview
  case unreadableHeading, withheldHeading, duplicateHeading, duplicateOf, asideHeading, more
  case withheldRemedy, asideRemedy, unbalanced
  case next, nextSearch, nextReport, nextReview, nextRetry, nextContinue

  package var vietnamese: String {
    switch self {
    case .looking: "Đang xem các thư mục…"
    case .progress: "{done}/{known} trang"
    case .progressUnknown: "{done} trang"
    case .rate: "{rate} trang/phút"
    case .timeLeft: "còn {span}"
    case .plainProgress: "{done}/{known} trang · {rate} trang/phút · còn {span}"
    case .finished: "Đã xong: {count} trang trong {span} ({rate} trang/phút)."
    case .interrupted: "Đã dừng theo yêu cầu. Chạy lại cùng lệnh để tiếp tục; trang đã xong không phải đọc lại."
    case .nothingNew: "Không có gì mới: mọi tệp đều đã có trong kho."
    case .account: "Sổ trang của lượt này"
    case .filesSeen: "Tệp đã xem: {count}"
    case .filesNew: "mới {count}"
    case .filesKnown: "đã có {count}"
    case .filesDuplicate: "bản trùng {count}"
    case .filesAside: "để riêng {count}"
    case .documentsDescribed: "Văn bản đã mô tả: {count}"
    case .documentsToReview: "cần người xem lại {count}"
    case .unreadableHeading: "Không đọc được ({count} trang)"
    case .withheldHeading: "Tạm giữ vì có dấu chỉ độ mật ({count} tệp)"
    case .duplicateHeading: "Bản trùng, không đọc lại ({count} tệp)"
    case .duplicateOf: "trùng với {path}"
    case .asideHeading: "Để riêng, không phải bản quét ({count} tệp)"
    case .more: "… và {count} dòng khác; xem đủ bằng --json"
    case .withheldRemedy: "Nội dung không được lưu. Người có thẩm quyền quyết định; giữ các tệp này đúng chế độ mật."
    case .asideRemedy: "Các tệp này vẫn ở chỗ cũ."
    case .unbalanced: "Sổ trang không khớp. Hãy chạy “sohoa check”."
    case .next: "Việc tiếp theo"
    case .nextSearch: "Tìm trong kho:          {command}"
    case .nextReport: "Xem tiến độ:            {command}"
    case .nextReview: "Xem một văn bản:        {command}"
    case .nextRetry: "Đọc lại trang lỗi:      {command}"
    case .nextContinue: "Làm tiếp phần còn lại:  {command}"
    }
  }

  package var english: String {
    switch self {
    case .looking: "Looking through the folders…"
    case .progress: "{done}/{known} pages"
    case .progressUnknown: "{done} pages"
    case .rate: "{rate} pages/min"
    case .timeLeft: "{span} left"
    case .plainProgress: "{done}/{known} pages · {rate} pages/min · {span} left"
    case .finished: "Done: {count} {count|page|pages} in {span} ({rate} pages/min)."
    case .interrupted: "Stopped as asked. Give the same command to go on; settled pages are not read again."
    case .nothingNew: "Nothing new: the archive has all of these files."
    case .account: "Account of this run's pages"
    case .filesSeen: "Files seen: {count}"
    case .filesNew: "{count} new"
    case .filesKnown: "{count} known"
    case .filesDuplicate: "{count} {count|duplicate|duplicates}"
    case .filesAside: "{count} left aside"
    case .documentsDescribed: "Documents described: {count}"
    case .documentsToReview: "{count} to be reviewed"
    case .unreadableHeading: "Unreadable ({count} {count|page|pages})"
    case .withheldHeading: "Withheld for a secrecy mark ({count} {count|file|files})"
    case .duplicateHeading: "Duplicates, not read again ({count} {count|file|files})"
    case .duplicateOf: "same as {path}"
    case .asideHeading: "Left aside, no scans ({count} {count|file|files})"
    case .more: "… and {count} more; see all with --json"
    case .withheldRemedy:
      "Nothing of their content was stored. A person in charge decides; handle these files as secret."
    case .asideRemedy: "These files stay where they are."
    case .unbalanced: "The account does not balance. Run “sohoa check”."
    case .next: "What to do next"
    case .nextSearch: "Search the archive:      {command}"
    case .nextReport: "See how far it is:       {command}"
    case .nextReview: "Look at a document:      {command}"
    case .nextRetry: "Try failed pages again:  {command}"
    case .nextContinue: "Go on with the rest:     {command}"
    }
  }
}
