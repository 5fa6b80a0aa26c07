/// What a run says while it goes on and when it ends.
package enum RunPhrase: Phrase {
  case looking, finishing, progress, rate, timeLeft
  case finished, finishedQuickly, nothingNew, nothingNewButProblems, nothingNewButMissing, interrupted
  case account, thisRun, wholeArchive, balances, unbalanced
  case files, filesNew, filesChanged, filesKnown, filesDuplicate, filesAside, documents, documentsToReview
  case unreadableHeading, duplicateHeading, asideHeading, problemHeading, more, andMoreAside
  case missingHeading, missingInFolder, missingAway, missingRemedy, awayRemedy, awayFolderRemedy
  case unreadableBefore, standIn, exposed, exposedDisk, exposedNetwork, compared
  case next, nextSearch, nextReport, exampleWords

  package var vietnamese: String {
    switch self {
    case .looking: "Đang xem thư mục: {count} tệp"
    case .finishing: "Đang hoàn tất mô tả văn bản…"
    case .progress: "{done}/{known} trang"
    case .rate: "{rate} trang/phút"
    case .timeLeft: "còn {span}"
    case .finished: "Đã xong: {count} trang trong {span} ({rate} trang/phút)."
    case .finishedQuickly: "Đã xong: {count} trang trong {span}."
    case .nothingNew: "Không có trang nào mới: mọi tệp đều đã có trong kho."
    case .nothingNewButProblems: "Không có trang nào mới, nhưng có chỗ chưa đưa vào kho được (xem bên dưới)."
    case .nothingNewButMissing: "Không có trang nào mới, và không thấy một số tệp đã có trong kho (xem bên dưới)."
    case .missingHeading: "Không thấy tệp đã có trong kho: {count} tệp"
    case .missingInFolder: "{path}: {count} tệp"
    case .missingAway: "{path}: {count} tệp, ở đó hiện không có gì"
    case .missingRemedy: "Đưa tệp về chỗ cũ rồi chạy lại; nếu bỏ hẳn một tệp: sohoa remove TỆP --reason LÝ_DO{archive}"
    case .awayRemedy:
      "Gắn lại đĩa hoặc ổ mạng rồi chạy lại; nếu thư mục đã chuyển chỗ: sohoa shelf move {path} CHỖ_MỚI{archive}"
    case .awayFolderRemedy:
      "Gắn lại đĩa hoặc ổ mạng rồi chạy lại; nếu thư mục đã chuyển chỗ: sohoa run CHỖ_MỚI{archive} (tệp được nhận ra theo nội dung)"
    case .interrupted: "Đã dừng theo yêu cầu.\nChạy lại đúng lệnh này để làm tiếp; trang đã xong không phải đọc lại."
    case .account: "Đối chiếu số trang"
    case .thisRun: "Lượt này"
    case .wholeArchive: "Toàn kho"
    case .balances: "Số liệu khớp: {read} + {blank} + {unreadable} + {withheld} + {waiting} = {registered}"
    case .unbalanced: "Số liệu không khớp. Hãy chạy “sohoa check”."
    case .files: "Tệp"
    case .filesNew: "mới {count}"
    case .filesChanged: "thay đổi {count}"
    case .filesKnown: "đã có {count}"
    case .filesDuplicate: "bản trùng {count}"
    case .filesAside: "để riêng {count}"
    case .documents: "Văn bản đã mô tả: {count}"
    case .documentsToReview: "cần người xem lại {count}"
    case .unreadableHeading: "Không đọc được: {count} trang"
    case .duplicateHeading: "Bản trùng, không đọc lại: {count} tệp"
    case .asideHeading: "Để riêng vì không phải bản quét: {count} tệp"
    case .problemHeading: "Chưa đưa vào kho được: {count}"
    case .more: "… và {count} mục khác; xem đủ bằng --json"
    case .andMoreAside: " và {count} tệp khác"
    case .unreadableBefore:
      "Còn {count} trang không đọc được từ các lượt trước (xem: sohoa report --set-aside{archive}; cho đọc lại: sohoa retry --all{archive})."
    case .standIn:
      "Bộ nhận dạng riêng không nhận mô hình ngôn ngữ “{language}” (khác dạng, hoặc nhiều ngôn ngữ): libtesseract đọc thay, chậm hơn."
    case .exposed:
      "Hệ điều hành này không cho ngăn trình đọc khỏi: {missing}. Trang vẫn được đọc như thường, nhưng một bản quét cài mã độc sẽ khó bị chặn hơn; nên dùng nhân Linux từ 5.13 có bật Landlock và seccomp."
    case .exposedDisk: "ghi lên đĩa"
    case .exposedNetwork: "mạng và các tiến trình khác"
    case .compared:
      "Đối chiếu hai bộ nhận dạng: {words} từ, {different} từ khác ({share}); trong số từ giống nhau, {boxes} từ lệch khung, {confidences} từ lệch độ tin cậy."
    case .next: "Việc tiếp theo"
    case .nextSearch: "Tìm trong kho"
    case .nextReport: "Xem tiến độ"
    case .exampleWords: "TỪ CẦN TÌM"
    }
  }

  package var english: String {
    switch self {
    case .looking: "Looking through the folders: {count} {count|file|files}"
    case .finishing: "Completing descriptions…"
    case .progress: "{done}/{known} pages"
    case .rate: "{rate} pages/min"
    case .timeLeft: "{span} left"
    case .finished: "Done: {count} {count|page|pages} in {span} ({rate} pages/min)."
    case .finishedQuickly: "Done: {count} {count|page|pages} in {span}."
    case .nothingNew: "No new pages: the archive has all of these files."
    case .nothingNewButProblems: "No new pages, but something could not be taken in (see below)."
    case .nothingNewButMissing: "No new pages, and some files of the archive are missing (see below)."
    case .missingHeading: "Missing, though the archive has them: {count} {count|file|files}"
    case .missingInFolder: "{path}: {count} {count|file|files}"
    case .missingAway: "{path}: {count} {count|file|files}; nothing at all is there now"
    case .missingRemedy:
      "Put the files back, then run again; to strike a file off for good: sohoa remove FILE --reason …{archive}"
    case .awayRemedy:
      "Mount the disk or share, then run again; where the folder has another place: sohoa shelf move {path} NEW{archive}"
    case .awayFolderRemedy:
      "Mount the disk or share, then run again; where the folder has another place: sohoa run NEW{archive} (files are known by their content)"
    case .interrupted: "Stopped as asked.\nGive the same command again to go on; settled pages are not read again."
    case .account: "Account of pages"
    case .thisRun: "This run"
    case .wholeArchive: "Archive"
    case .balances: "Balances: {read} + {blank} + {unreadable} + {withheld} + {waiting} = {registered}"
    case .unbalanced: "The account does not balance. Run “sohoa check”."
    case .files: "Files"
    case .filesNew: "{count} new"
    case .filesChanged: "{count} changed"
    case .filesKnown: "{count} known"
    case .filesDuplicate: "{count} {count|duplicate|duplicates}"
    case .filesAside: "{count} left aside"
    case .documents: "Documents described: {count}"
    case .documentsToReview: "{count} to be reviewed"
    case .unreadableHeading: "Unreadable: {count} {count|page|pages}"
    case .duplicateHeading: "Duplicates, not read again: {count} {count|file|files}"
    case .asideHeading: "Left aside, as they are no scans: {count} {count|file|files}"
    case .problemHeading: "Could not be taken in: {count}"
    case .more: "… and {count} more; see all with --json"
    case .andMoreAside: " and {count} more"
    case .unreadableBefore:
      "{count} {count|page|pages} of earlier runs could not be read (see: sohoa report --set-aside{archive}; to have them read again: sohoa retry --all{archive})."
    case .standIn:
      "The own recogniser does not take the language model “{language}” (of another shape, or several languages): libtesseract read the lines instead, more slowly."
    case .exposed:
      "This system does not let readers be shut off from: {missing}. Pages are read as always, but a hostile scan would be held back less; use a Linux kernel from 5.13 on with Landlock and seccomp."
    case .exposedDisk: "writing to the disk"
    case .exposedNetwork: "the network and other processes"
    case .compared:
      "The two recognisers compared: {words} {words|word|words}, {different} read differently ({share}); of those read alike, {boxes} with another box, {confidences} with another confidence."
    case .next: "What to do next"
    case .nextSearch: "Search the archive"
    case .nextReport: "See how far it is"
    case .exampleWords: "WORDS"
    }
  }
}
