/// What is said of pages that were set aside because they could not be read, and of letting them be read again.
package enum SetAsidePhrase: Phrase {
  case setAside, retry, all, reason
  case none, heading, page, attempts, notCounted, overwritten, attemptsColumn, next
  case nothingChosen, allOrIDs, reasonNotUnderstood
  case waiting, nothing, left, run, runs

  package var vietnamese: String {
    switch self {
    case .setAside: "Các trang không đọc được: ở hồ sơ nào, vì sao, đã thử mấy lần, cần làm gì."
    case .retry: "Cho các trang không đọc được chờ đọc lại; lượt số hóa tới sẽ đọc."
    case .all: "Mọi trang không đọc được."
    case .reason:
      "Chỉ các trang không đọc được vì lý do này, như “reason” của “sohoa report --set-aside --json”; dùng được nhiều lần."
    case .none: "Không có trang nào bị để riêng vì không đọc được."
    case .heading: "Không đọc được: {count} trang trong {dossiers} hồ sơ"
    case .page: "{place} – {reason} (văn bản {id}, {attempts})"
    case .attempts: "đã thử {count} lần"
    case .notCounted: "không đếm được số trang"
    case .overwritten: "tệp đã bị bản quét khác ghi đè"
    case .attemptsColumn: "Số lần\nthử"
    case .next:
      "Sau khi đã xử lý, cho đọc lại: sohoa retry MÃ_VĂN_BẢN{archive}, hoặc tất cả: sohoa retry --all{archive}; rồi chạy “sohoa run”."
    case .nothingChosen:
      "Chưa chọn trang nào để đọc lại.\nHãy ghi mã văn bản, hoặc dùng --all hay --reason; xem các trang bằng “sohoa report --set-aside”."
    case .allOrIDs: "Không dùng --all cùng với mã văn bản.\nHãy chọn một trong hai cách."
    case .reasonNotUnderstood: "Không có lý do “{text}”.\nHãy dùng một trong các lý do: {reasons}."
    case .waiting: "{count} trang chờ đọc lại."
    case .nothing: "Không có trang nào như vậy bị để riêng vì không đọc được."
    case .left: "{count} trang giữ nguyên, vì tệp đã bị bản quét khác ghi đè: hãy quét lại với tên khác."
    case .run: "Đọc ngay: {command}"
    case .runs: "Đọc ngay bằng “sohoa run” với thư mục bản quét như mọi lần."
    }
  }

  package var english: String {
    switch self {
    case .setAside: "Pages that could not be read: of which dossier, why, how often they were tried, what to do."
    case .retry: "Let pages wait again that could not be read; the next run reads them."
    case .all: "All pages that could not be read."
    case .reason:
      "Only pages that could not be read for this reason, as “reason” of “sohoa report --set-aside --json”; may be repeated."
    case .none: "No page was set aside as unreadable."
    case .heading: "Unreadable: {count} {count|page|pages} in {dossiers} {dossiers|dossier|dossiers}"
    case .page: "{place} – {reason} (document {id}, {attempts})"
    case .attempts: "tried {count} {count|time|times}"
    case .notCounted: "its pages could not be counted"
    case .overwritten: "another scan took the place of the file"
    case .attemptsColumn: "Tries"
    case .next:
      "When the cause is mended, have them read again: sohoa retry DOCUMENT{archive}, or all: sohoa retry --all{archive}; then “sohoa run”."
    case .nothingChosen:
      "No pages were chosen to be read again.\nGive numbers of documents, or --all or --reason; “sohoa report --set-aside” lists the pages."
    case .allOrIDs: "--all and numbers of documents exclude each other.\nChoose one of the two."
    case .reasonNotUnderstood: "There is no reason “{text}”.\nUse one of: {reasons}."
    case .waiting: "{count} {count|page waits|pages wait} to be read again."
    case .nothing: "No such page was set aside as unreadable."
    case .left:
      "{count} {count|page stays|pages stay} as before, because another scan took the place of the file: scan it again under another name."
    case .run: "To read now: {command}"
    case .runs: "To read now, give “sohoa run” with the folders of scans as always."
    }
  }
}
