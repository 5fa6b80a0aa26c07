/// What is said of citations, tasks, names and documents held back.
package enum ContentsPhrase: Phrase {
  case citesHeading, citesNothing, citedByHeading, citedByNothing, notHere, citedOn, times, citedAs
  case tasksFound, tasksNothing, tasksRemedy, lead, partners, result, time, reported, section, due, late
  case stateOpen, stateDone, stateDropped, toldBy, taskSource, taskSet
  case authorityNothing, authorityFound, agencies, signers, symbols, nameHeading, agencyHeading
  case withheld, withheldNext, released, releasedNext, divided, joined, boundariesNext

  package var vietnamese: String {
    switch self {
    case .citesHeading: "Văn bản này viện dẫn {count} văn bản:"
    case .citesNothing: "Không thấy văn bản này viện dẫn văn bản nào theo số, ký hiệu."
    case .citedByHeading: "Có {count} chỗ trong kho viện dẫn văn bản này:"
    case .citedByNothing: "Trong kho chưa có văn bản nào viện dẫn văn bản này."
    case .notHere: "không có trong kho"
    case .citedOn: "trang {page}, {share}"
    case .times: "{count} lần"
    case .citedAs: "ghi là: {text}"
    case .tasksFound: "Có {count} nhiệm vụ."
    case .tasksNothing: "Không có nhiệm vụ nào như vậy."
    case .tasksRemedy: "Nhiệm vụ được lấy từ kế hoạch, chương trình có ghi “Đơn vị chủ trì”."
    case .lead: "Chủ trì"
    case .partners: "Phối hợp"
    case .result: "Kết quả"
    case .time: "Thời gian"
    case .reported: "Tình trạng ghi trong văn bản"
    case .section: "Thuộc mục"
    case .due: "hạn {date}"
    case .late: "quá hạn từ {date}"
    case .stateOpen: "chưa xong"
    case .stateDone: "đã xong"
    case .stateDropped: "thôi thực hiện"
    case .toldBy: "{state} ({name}, {date})"
    case .taskSource: "Văn bản {id} · {name}, trang {page}"
    case .taskSet: "Nhiệm vụ {id}: {state}."
    case .authorityNothing:
      "Chưa có tên nào được xác nhận. Xác nhận bằng “sohoa review”; mỗi tên đã xác nhận giúp sửa lỗi đọc ở văn bản mới."
    case .authorityFound: "Có {count} tên đã xác nhận."
    case .agencies: "Cơ quan"
    case .signers: "Người ký"
    case .symbols: "Ký hiệu"
    case .nameHeading: "Tên"
    case .agencyHeading: "Cơ quan ban hành"
    case .withheld: "Đã tạm giữ văn bản {id}: {count} trang, chữ đã đọc và mô tả đã xóa khỏi kho."
    case .withheldNext: "Bỏ tạm giữ bằng: sohoa release {id} --reason LÝ_DO"
    case .released: "Đã bỏ tạm giữ văn bản {id}: {count} trang chờ đọc."
    case .releasedNext: "Lượt “sohoa run” sau sẽ đọc, dù trên trang có dấu chỉ độ mật."
    case .divided: "Văn bản {id}: {count} trang, đã mô tả lại."
    case .joined: "Đã ghép thành văn bản {id}: {count} trang, đã mô tả lại."
    case .boundariesNext: "Xem mô tả bằng “sohoa show”, các trường chưa chắc chắn bằng “sohoa review”."
    }
  }

  package var english: String {
    switch self {
    case .citesHeading: "This document cites {count} {count|other|others}:"
    case .citesNothing: "No citation by number was found in this document."
    case .citedByHeading: "It is cited in {count} {count|place|places} of the archive:"
    case .citedByNothing: "No document of the archive cites it."
    case .notHere: "not in the archive"
    case .citedOn: "page {page}, {share}"
    case .times: "{count} {count|time|times}"
    case .citedAs: "as: {text}"
    case .tasksFound: "{count} {count|task|tasks}."
    case .tasksNothing: "There are no such tasks."
    case .tasksRemedy: "Tasks are taken from plans and programmes that name a “Đơn vị chủ trì”."
    case .lead: "Lead"
    case .partners: "Partners"
    case .result: "Result"
    case .time: "Time"
    case .reported: "State told by the document"
    case .section: "Under"
    case .due: "due {date}"
    case .late: "late since {date}"
    case .stateOpen: "open"
    case .stateDone: "done"
    case .stateDropped: "dropped"
    case .toldBy: "{state} ({name}, {date})"
    case .taskSource: "Document {id} · {name}, page {page}"
    case .taskSet: "Task {id}: {state}."
    case .authorityNothing:
      "No name is confirmed yet. Confirm some with “sohoa review”; each helps to set slips right in new documents."
    case .authorityFound: "{count} confirmed {count|name|names}."
    case .agencies: "Agencies"
    case .signers: "Signers"
    case .symbols: "Symbols"
    case .nameHeading: "Name"
    case .agencyHeading: "Issuing agency"
    case .withheld:
      "Document {id} is withheld: {count} {count|page|pages}; its text and description are gone from the archive."
    case .withheldNext: "Release it with: sohoa release {id} --reason REASON"
    case .released: "Document {id} is released: {count} {count|page waits|pages wait} to be read."
    case .releasedNext: "The next “sohoa run” reads it, whatever mark it bears."
    case .divided: "Document {id}: {count} {count|page|pages}, described anew."
    case .joined: "Joined to document {id}: {count} {count|page|pages}, described anew."
    case .boundariesNext: "See the description with “sohoa show”, doubtful fields with “sohoa review”."
    }
  }
}
