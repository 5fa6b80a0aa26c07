/// What is said of records that were scanned again, of files that were overwritten, and of scans that are struck off.
package enum RescanPhrase: Phrase {
  case rescannedHeading, rescannedLine, overwrittenHeading, overwrittenLine, overwrittenRemedy, neverReadLine
  case undecidedHeading, undecidedLine, undecidedRemedy, filesStruckOff
  case overwrittenOn, copiesAt, versionsHeading, versionNow, versionEnded, versionPages, versionsNext, versionMissing
  case doubtNumber, doubtDate, doubtAgency, doubtWords, doubtPages, doubtLikeness
  case askSame, askHeld, askQuestion, answeredSame, answeredOther, otherIsRead, notUnderstood
  case pagesMissing, pagesAdded, fieldDiffers, looked, lookedRemedy, questionsCount
  case noQuestion, recordWithoutPage, nothingToLook
  case alikeHeading, alikeNothing, alikeLine, alikeNotWithheld, unscreened
  case severalQuestions, questionsLeft, notKept, releaseAsked, sharedWithWithheld

  package var vietnamese: String {
    switch self {
    case .rescannedHeading: "Quét lại văn bản đã có, giữ nguyên mã và các quyết định: {count}"
    case .rescannedLine: "văn bản {id}: {path}"
    case .overwrittenHeading: "Tệp cũ đã bị bản quét khác ghi đè: {count}"
    case .overwrittenLine: "văn bản {id} vẫn còn trong kho; tệp {path} nay là giấy tờ khác"
    case .overwrittenRemedy:
      "Những gì kho đã đọc vẫn được giữ, nhưng ảnh gốc không còn ở chỗ cũ. Quét lại với tên tệp khác nếu còn cần ảnh; đặt tên tệp riêng cho mỗi giấy tờ, hoặc dùng --keep để kho giữ bản sao."
    case .neverReadLine: "tệp {path} bị ghi đè trước khi được đọc"
    case .undecidedHeading: "Chưa rõ có phải cùng một giấy tờ được quét lại không: {count}"
    case .undecidedLine: "văn bản {id} ({path}) có phải là văn bản {other} không? {doubts}"
    case .undecidedRemedy: "Cả hai đều được giữ. Quyết định bằng: sohoa review"
    case .filesStruckOff: "đã loại khỏi kho dữ liệu {count}"
    case .overwrittenOn: "tệp đã bị bản quét khác ghi đè ngày {date}"
    case .copiesAt: "Bản sao"
    case .versionsHeading: "Các lần quét của văn bản {id}"
    case .versionNow: "đang dùng"
    case .versionEnded: "thay ngày {date}"
    case .versionPages: "{count} trang"
    case .versionsNext: "Xem lần quét trước: sohoa show {id} --version 1"
    case .versionMissing:
      "Văn bản {id} không có lần quét thứ {number}.\nXem các lần quét bằng “sohoa show {id} --versions”."
    case .doubtNumber: "số, ký hiệu khác"
    case .doubtDate: "ngày khác"
    case .doubtAgency: "cơ quan khác"
    case .doubtWords: "có chữ khác"
    case .doubtPages: "số trang khác"
    case .doubtLikeness: "hình trang khác"
    case .askSame: "Văn bản {id} ({path}) có phải là văn bản {other} được quét lại không? {doubts}"
    case .askHeld: "Ở chỗ này đã có văn bản tạm giữ, nên bản quét mới chưa được đọc."
    case .askQuestion: "[c] cùng một giấy tờ  [k] giấy tờ khác  [b] bỏ qua  [t] thoát > "
    case .answeredSame: "Đã ghi: văn bản {other} được quét lại; mã và các quyết định giữ nguyên."
    case .answeredOther: "Đã ghi: văn bản {id} và văn bản {other} là hai giấy tờ khác nhau."
    case .otherIsRead: "Lượt “sohoa run” sau sẽ đọc văn bản {id}."
    case .notUnderstood: "Không hiểu “{text}”. Hãy gõ c, k, b hoặc t."
    case .pagesMissing: "Văn bản {id}: lần quét mới thiếu trang {text} của lần quét trước."
    case .pagesAdded: "Văn bản {id}: lần quét mới có thêm trang {text}."
    case .fieldDiffers: "Văn bản {id}: lần quét mới cho thấy “{field}” khác với giá trị đã quyết định."
    case .looked: "Đã ghi là đã xem {count} điều của văn bản {id}."
    case .lookedRemedy: "Xem xong thì ghi: sohoa review --seen {id}"
    case .questionsCount: "Có {count} câu hỏi về bản quét lại."
    case .noQuestion: "Không có câu hỏi nào về văn bản {id}.\nXem các câu hỏi bằng “sohoa review --list”."
    case .recordWithoutPage:
      "Không ghép được: văn bản cũ có phần không còn trang nào trong bản quét mới, hoặc đã có người trả lời.\nTrả lời là giấy tờ khác, hoặc quét lại đủ trang."
    case .alikeHeading: "Có {count} văn bản có trang trông giống văn bản {id}:"
    case .alikeNothing: "Không có văn bản nào có trang trông giống văn bản {id}."
    case .severalQuestions:
      "Văn bản {id} có thể là bản quét lại của nhiều văn bản: {others}.\nGhi rõ văn bản cũ: --earlier MÃ, hoặc trả lời bằng “sohoa review”."
    case .questionsLeft:
      "Còn {count} điều chờ người trả lời về bản quét lại và văn bản chưa được xem: sohoa review{archive}"
    case .notKept:
      "Chưa chép được bản sao của {count} tệp gốc vào kho (xem dung lượng đĩa và quyền đọc), lượt sau sẽ chép lại."
    case .releaseAsked:
      "Chưa rõ văn bản {id} có phải bản quét lại của văn bản đang tạm giữ không.\nTrả lời trước bằng “sohoa review”; nếu là giấy tờ khác, lượt “sohoa run” sau sẽ đọc."
    case .sharedWithWithheld:
      "Tệp gốc của văn bản {id} có trang đang tạm giữ, nên không chép ra.\nXem từng trang bằng “sohoa show {id} --image TỆP --page N”."
    case .alikeLine: "giống {share}"
    case .alikeNotWithheld:
      "Những văn bản trông giống và chưa tạm giữ: {text}. Hãy xem và quyết định từng văn bản."
    case .unscreened:
      "Văn bản {id} trông giống một văn bản đang tạm giữ và chưa được đọc. Xem bản quét, rồi “sohoa release {id}” hoặc “sohoa withhold {id}”."
    case .nothingToLook:
      "Văn bản {id} không có điều gì cần xem sau khi quét lại.\nXem các câu hỏi bằng “sohoa review --list”."
    }
  }

  package var english: String {
    switch self {
    case .rescannedHeading: "Papers scanned again, under their old numbers and decisions: {count}"
    case .rescannedLine: "document {id}: {path}"
    case .overwrittenHeading: "Files overwritten by another scan: {count}"
    case .overwrittenLine: "document {id} stays in the archive; {path} is another paper now"
    case .overwrittenRemedy:
      "What the archive has read of them stays, but their pictures are gone from their place. Scan them again under another name if they are wanted; give each paper a file name of its own, or let the archive keep copies with --keep."
    case .neverReadLine: "{path} was overwritten before it was read"
    case .undecidedHeading: "Perhaps papers scanned again: {count}"
    case .undecidedLine: "is document {id} ({path}) the paper of document {other}? {doubts}"
    case .undecidedRemedy: "Both are kept. Decide with: sohoa review"
    case .filesStruckOff: "{count} struck off"
    case .overwrittenOn: "its file was overwritten on {date}"
    case .copiesAt: "Copies"
    case .versionsHeading: "Versions of document {id}"
    case .versionNow: "the one that counts"
    case .versionEnded: "replaced on {date}"
    case .versionPages: "{count} {count|page|pages}"
    case .versionsNext: "See an earlier one: sohoa show {id} --version 1"
    case .versionMissing: "Document {id} has no version {number}.\nSee its versions with “sohoa show {id} --versions”."
    case .doubtNumber: "other number"
    case .doubtDate: "other date"
    case .doubtAgency: "other agency"
    case .doubtWords: "other words"
    case .doubtPages: "other pages"
    case .doubtLikeness: "looks different"
    case .askSame: "Is document {id} ({path}) the paper of document {other}, scanned again? {doubts}"
    case .askHeld: "A withheld document lay in its place, so the new scan was not read."
    case .askQuestion: "[y] the same paper  [n] another paper  [s] skip  [q] quit > "
    case .answeredSame: "Noted: document {other} was scanned again; its number and decisions stay."
    case .answeredOther: "Noted: documents {id} and {other} are two papers."
    case .otherIsRead: "The next “sohoa run” reads document {id}."
    case .notUnderstood: "“{text}” is not understood. Type y, n, s or q."
    case .pagesMissing: "Document {id}: the new scan lacks page {text} of the earlier one."
    case .pagesAdded: "Document {id}: the new scan has page {text} more."
    case .fieldDiffers: "Document {id}: the new scan shows another “{field}” than was decided."
    case .looked: "Noted as looked at: {count} {count|thing|things} of document {id}."
    case .lookedRemedy: "When you have looked at it: sohoa review --seen {id}"
    case .questionsCount: "{count} {count|question|questions} about papers scanned again."
    case .noQuestion: "There is no question about document {id}.\nSee what is asked with “sohoa review --list”."
    case .recordWithoutPage:
      "They cannot be joined: a part of the earlier record has no page in the new scan, or somebody has answered meanwhile.\nAnswer that it is another paper, or scan all pages again."
    case .alikeHeading: "{count} {count|document has|documents have} pages that look like document {id}:"
    case .alikeNothing: "No document has pages that look like document {id}."
    case .severalQuestions:
      "Document {id} may be a new scan of several: {others}.\nName the earlier one with --earlier ID, or answer in “sohoa review”."
    case .questionsLeft:
      "{count} {count|question|questions} about rescans and unscreened documents {count|waits|wait} for an answer: sohoa review{archive}"
    case .notKept:
      "{count} {count|original|originals} could not be copied into the archive (see disk space and rights); the next run tries again."
    case .releaseAsked:
      "It is not clear whether document {id} is a new scan of a withheld one.\nAnswer in “sohoa review” first; if it is another paper, the next “sohoa run” reads it."
    case .sharedWithWithheld:
      "The original of document {id} holds withheld pages, so it is not handed out.\nLook at single pages with “sohoa show {id} --image FILE --page N”."
    case .alikeLine: "{share} alike"
    case .alikeNotWithheld: "Documents that look like it and are not withheld: {text}. Look at them and decide on each."
    case .unscreened:
      "Document {id} looks like a withheld one and was not read. Look at its scan, then “sohoa release {id}” or “sohoa withhold {id}”."
    case .nothingToLook: "Nothing is to be looked at of document {id}.\nSee what is asked with “sohoa review --list”."
    }
  }
}
