/// What is said of pages that are read anew, of mended faults, and of the words of other programs.
package enum RereadPhrase: Phrase {
  case reread, blank, unreadable, advised, search, page, dryRun, layer, readings, reading
  case nothingChosen, idsOrSearch, pageOfOne, readingMissing
  case surveying, adviceHeading, adviceNone, adviceLine, adviceUnsurveyed, adviceAway, adviceCommand, checkUnsurveyed
  case previewHeading, previewLine, previewFaults, previewNothing, previewCommand
  case finished, nothing, interrupted, renewed, unchanged, kept, withheld, opened
  case leftWithheld, leftWaiting, leftOverwritten
  case renewedHeading, keptHeading, change, keptBlank, keptCorrected, keptBlankRemedy, keptCorrectedRemedy
  case layerLine, layerLineUnknown, layerHint, layerNone
  case readingsHeading, readingLine, readingsNext, readingsNone, unknownVersion

  package var vietnamese: String {
    switch self {
    case .reread: "Đọc lại những trang đã xử lý; quyết định của người giữ nguyên, bản đọc cũ được lưu làm lịch sử."
    case .blank: "Các trang bị coi là trang trắng."
    case .unreadable: "Các trang không đọc được."
    case .advised: "Các trang mắc lỗi đọc đã được khắc phục ở phiên bản này."
    case .search: "Mọi trang của những văn bản tìm được bằng câu này."
    case .page: "Chỉ trang này của văn bản."
    case .dryRun: "Chỉ cho biết sẽ đọc lại những trang nào."
    case .layer: "Xem lời mà chương trình khác để lại trong tệp, từng trang."
    case .readings: "Liệt kê các bản đọc trước của từng trang."
    case .reading: "Xem chữ của bản đọc trước số này."
    case .nothingChosen:
      "Chưa chỉ trang nào để đọc lại.\nHãy ghi mã văn bản, hoặc --blank, --unreadable, --advised, --search “TỪ”."
    case .idsOrSearch: "Mã văn bản và --search không dùng cùng nhau.\nHãy chọn một trong hai."
    case .pageOfOne: "--page chỉ dùng với một văn bản.\nHãy ghi một mã văn bản, ví dụ: sohoa reread 12 --page 3"
    case .readingMissing:
      "Văn bản {id} không có bản đọc trước số {number}.\nXem các bản đọc bằng “sohoa show {id} --readings”."
    case .surveying: "Đang rà soát trang cần đọc lại: {done}/{known}"
    case .adviceHeading: "Lỗi đọc đã được khắc phục ở phiên bản này ảnh hưởng đến {count} trang:"
    case .adviceNone: "Không có trang nào mắc lỗi đọc đã được khắc phục."
    case .adviceLine: "{count} trang – {fault}"
    case .adviceUnsurveyed: "Có {count} trang do phiên bản trước đọc, chưa rà soát xem có cần đọc lại không."
    case .adviceAway:
      "{count} trang chưa rà soát được vì tệp không còn ở chỗ cũ hoặc đã đổi; đưa tệp về, chạy “sohoa run”, rồi làm lại lệnh này."
    case .adviceCommand: "Đọc lại bằng: sohoa reread --advised{archive}"
    case .checkUnsurveyed: "Rà soát và đọc lại những trang cần đọc: sohoa reread --advised{archive}"
    case .previewHeading: "Sẽ đọc lại {count} trang của {documents} văn bản:"
    case .previewLine: "{path}, trang {page} – nay: {state}"
    case .previewFaults: "{line}; {faults}"
    case .previewNothing: "Không có trang nào để đọc lại."
    case .previewCommand: "Chưa đọc trang nào. Bỏ --dry-run để đọc lại."
    case .finished: "Đã đọc lại {count} trang trong {span}."
    case .nothing: "Không có trang nào để đọc lại."
    case .interrupted:
      "Đã dừng theo yêu cầu.\nTrang chưa đọc lại vẫn giữ bản đọc cũ; chạy lại đúng lệnh này để làm tiếp."
    case .renewed: "Bản đọc mới được dùng: {count} trang"
    case .unchanged: "Đọc ra như cũ: {count} trang"
    case .kept: "Giữ bản đọc cũ: {count} trang"
    case .withheld: "Tạm giữ: {count} trang"
    case .opened: "Tệp trước không mở được, nay đã đọc: {count} trang"
    case .leftWithheld: "Không đọc lại vì đang tạm giữ: {count} trang"
    case .leftWaiting: "Chưa đọc lần nào, để “sohoa run” đọc: {count} trang"
    case .leftOverwritten: "Không đọc lại vì tệp đã bị bản quét khác ghi đè: {count} trang"
    case .renewedHeading: "Trang đã đọc lại: {count}"
    case .keptHeading: "Giữ bản đọc cũ: {count} trang"
    case .change: "{path}, trang {page} (văn bản {id}): {was} → {now}"
    case .keptBlank: "lần này không thấy chữ nào"
    case .keptCorrected: "đã có người sửa chữ của trang"
    case .keptBlankRemedy: "Hãy xem ảnh trang; nếu bản đọc cũ sai, hãy sửa các trường bằng “sohoa review”."
    case .keptCorrectedRemedy: "Chữ do người sửa không bị bản đọc của máy thay thế."
    case .layerLine: "Lời của chương trình khác ({maker}) – không dùng làm văn bản:"
    case .layerLineUnknown: "Lời của chương trình khác (không rõ tên) – không dùng làm văn bản:"
    case .layerHint: "Trang {pages} có kèm lời của chương trình khác, không dùng làm văn bản: sohoa show {id} --layer"
    case .layerNone: "Không trang nào của văn bản {id} có kèm lời của chương trình khác."
    case .readingsHeading: "Các bản đọc trước của văn bản {id}"
    case .readingLine:
      "trang {page}, {state}, {count} từ, phiên bản đọc {version}, đọc ngày {read}, thay ngày {date} ({name})"
    case .readingsNext: "Xem chữ của một bản đọc trước: sohoa show {id} --reading 1"
    case .readingsNone: "Văn bản {id} chưa có trang nào được đọc lại."
    case .unknownVersion:
      "Có {count} trang do phiên bản trước đọc; rà soát trang cần đọc lại: sohoa reread --advised --dry-run{archive}"
    }
  }

  package var english: String {
    switch self {
    case .reread: "Read settled pages anew; what people decided stands, what was read before is kept as history."
    case .blank: "Pages that were called blank."
    case .unreadable: "Pages that could not be read."
    case .advised: "Pages that were misread in a way that this version mends."
    case .search: "All pages of the documents that this search finds."
    case .page: "Only this page of the document."
    case .dryRun: "Only say which pages would be read."
    case .layer: "Show the words that another program left in the file, page by page."
    case .readings: "List how pages had been read before they were read anew."
    case .reading: "Show the text of this earlier reading."
    case .nothingChosen:
      "No page was named that is to be read anew.\nName documents, or --blank, --unreadable, --advised, --search “WORDS”."
    case .idsOrSearch: "Documents and --search do not go together.\nChoose one of them."
    case .pageOfOne: "--page goes with one document only.\nName one document, such as: sohoa reread 12 --page 3"
    case .readingMissing:
      "Document {id} has no earlier reading {number}.\nSee what there is with “sohoa show {id} --readings”."
    case .surveying: "Looking for pages that are worth reading anew, {done}/{known}"
    case .adviceHeading: "Faults of reading that this version mends touch {count} {count|page|pages}:"
    case .adviceNone: "No page was misread in a way that this version mends."
    case .adviceLine: "{count} {count|page|pages} – {fault}"
    case .adviceUnsurveyed:
      "{count} {count|page|pages} of earlier versions {count|has|have} not been looked at for mended faults."
    case .adviceAway:
      "{count} {count|page|pages} could not be looked at, as the file is gone or changed; put it back, “sohoa run”, and try again."
    case .adviceCommand: "Read them anew with: sohoa reread --advised{archive}"
    case .checkUnsurveyed: "Look at them, and read anew what is worth it: sohoa reread --advised{archive}"
    case .previewHeading:
      "Would be read anew: {count} {count|page|pages} of {documents} {documents|document|documents}:"
    case .previewLine: "{path}, page {page} – now: {state}"
    case .previewFaults: "{line}; {faults}"
    case .previewNothing: "No page is to be read anew."
    case .previewCommand: "Nothing was read. Leave out --dry-run to read them."
    case .finished: "Read anew: {count} {count|page|pages} in {span}."
    case .nothing: "No page is to be read anew."
    case .interrupted:
      "Stopped as asked.\nPages that were not read anew stand as before; give the same command again to go on."
    case .renewed: "Now as read anew: {count} {count|page|pages}"
    case .unchanged: "Read as before: {count} {count|page|pages}"
    case .kept: "Earlier reading kept: {count} {count|page|pages}"
    case .withheld: "Withheld: {count} {count|page|pages}"
    case .opened: "Of files that could not be opened before: {count} {count|page|pages}"
    case .leftWithheld: "Not read anew, as withheld: {count} {count|page|pages}"
    case .leftWaiting: "Never read yet, left to “sohoa run”: {count} {count|page|pages}"
    case .leftOverwritten: "Not read anew, as another scan took the file's place: {count} {count|page|pages}"
    case .renewedHeading: "Pages read anew: {count}"
    case .keptHeading: "Earlier reading kept: {count} {count|page|pages}"
    case .change: "{path}, page {page} (document {id}): {was} → {now}"
    case .keptBlank: "nothing was found on it this time"
    case .keptCorrected: "a person has corrected its text"
    case .keptBlankRemedy: "Look at the page; where the earlier reading is wrong, correct the fields in “sohoa review”."
    case .keptCorrectedRemedy: "What a person corrected is not replaced by a machine's reading."
    case .layerLine: "Words of another program ({maker}) – not used as text:"
    case .layerLineUnknown: "Words of another program (name unknown) – not used as text:"
    case .layerHint: "Page {pages} carries another program's words, which are not used as text: sohoa show {id} --layer"
    case .layerNone: "No page of document {id} carries another program's words."
    case .readingsHeading: "Earlier readings of document {id}"
    case .readingLine:
      "page {page}, {state}, {count} {count|word|words}, reading version {version}, read on {read}, replaced on {date} ({name})"
    case .readingsNext: "See the text of one: sohoa show {id} --reading 1"
    case .readingsNone: "No page of document {id} has been read anew."
    case .unknownVersion:
      "{count} {count|page was|pages were} read by an earlier version; see which are worth reading anew: sohoa reread --advised --dry-run{archive}"
    }
  }
}
