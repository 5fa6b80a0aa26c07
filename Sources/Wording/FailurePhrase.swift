/// Why a command could not do what was asked. The first line says what is wrong, the second what to do.
package enum FailurePhrase: Phrase {
  case archiveMissing, archiveInUse, notAnArchive, archiveNewer, archiveDamaged, indexDamaged, archiveNoAccess,
    archiveFailed,
    archiveOutdated, noRoomToUpgrade, archiveGone, archiveEntry, archiveNotEncoded, archiveFile, archiveDisk, diskFull
  case pathsMissing
  case scansTakenAway, readerMissing, readerFailed, readersDie, languageMissing, recogniserFailed
  case outOfRange, languageNotUnderstood
  case wordsMissing, wordsWithoutLetters, conditionEmpty, dateNotUnderstood, datesReversed, typeNotUnderstood,
    typeAmbiguous, limitOutOfRange, onlyOneForm
  case fieldEmpty, fieldType, fieldDate, fieldDatesReversed, fieldTwice, fieldStanding, fieldNumber,
    standingNotUnderstood, numberNotUnderstood,
    savedMissing, savedNameWrong, newWithoutSaved,
    orderNotUnderstood, openOutOfRange, nothingToOpen, searchesDamaged, fieldExcluded, givenTwice
  case documentMissing, pageMissing, pageWithoutPicture, nothingFoundInDocument
  case outputFailed, fileFull, outputFull, outputClosed, outputLost, unexpected

  package var vietnamese: String {
    switch self {
    case .archiveMissing:
      "Không có kho lưu trữ ở {path}.\nHãy số hóa trước bằng “sohoa run THƯ_MỤC”, hoặc chỉ định kho khác bằng --archive."
    case .archiveInUse:
      "Kho lưu trữ {path} đang có một lượt số hóa khác ghi vào.\nHãy đợi lượt đó xong, rồi chạy lại lệnh này."
    case .notAnArchive:
      "{path} không phải kho lưu trữ của sohoa.\nHãy chọn thư mục khác bằng --archive."
    case .archiveNewer:
      "Kho lưu trữ {path} do một bản sohoa mới hơn tạo ra.\nHãy cập nhật chương trình, rồi chạy lại."
    case .archiveOutdated:
      "Kho lưu trữ {path} do một bản sohoa cũ tạo ra, cần nâng cấp trước khi xem.\nHãy chạy “sohoa upgrade”: danh mục cũ được sao giữ, không mất gì."
    case .noRoomToUpgrade:
      "Nâng cấp kho lưu trữ {path} cần {needed} MB trống, mà đĩa chỉ còn {free} MB.\nHãy giải phóng dung lượng, rồi chạy lại; kho vẫn còn nguyên."
    case .archiveDamaged:
      "Không đọc được danh mục của kho lưu trữ {path}.\nHãy đổi tên thư mục kho, rồi phục hồi từ bản sao lưu bằng “sohoa restore”; bản gốc không bị ảnh hưởng."
    case .indexDamaged:
      "Chỉ mục tìm kiếm của kho lưu trữ {path} bị hỏng.\nHãy chạy “sohoa index --rebuild” để lập lại; không mất gì."
    case .archiveNoAccess:
      "Không có quyền mở kho lưu trữ {path}.\nHãy cấp quyền đọc và ghi cho thư mục này, rồi chạy lại."
    case .archiveFailed:
      "Kho lưu trữ {path} báo lỗi (SQLite {code}).\nHãy chạy “sohoa check” để kiểm tra kho; việc đã ghi vẫn còn nguyên."
    case .archiveGone:
      "Kho lưu trữ {path} đã bị xóa, đổi chỗ hoặc ngắt khỏi máy trong khi đang ghi.\nHãy đưa kho về chỗ cũ (gắn lại đĩa, hoặc lấy lại từ bản sao lưu), rồi chạy lại; trang ghi sau lúc đó sẽ được đọc lại."
    case .archiveEntry:
      "Trong danh mục của kho lưu trữ {path} có mục mà bản sohoa này không hiểu.\nHãy chạy “sohoa check”; nếu kho đã được một bản sohoa mới hơn ghi vào, hãy dùng bản đó."
    case .archiveNotEncoded:
      "Chương trình không ghi được một giá trị vào kho lưu trữ {path}; đây là lỗi của chương trình, kho không bị hỏng.\nHãy báo cho người phụ trách kỹ thuật lệnh đã chạy; việc đã ghi vẫn còn nguyên."
    case .archiveFile:
      "Không đọc, ghi hoặc chuyển được một tệp trong kho lưu trữ {path}.\nHãy kiểm tra đĩa và quyền của thư mục, rồi chạy lại; “sohoa check” cho biết có thiếu tệp nào không."
    case .archiveDisk:
      "Đĩa chứa kho lưu trữ {path} báo lỗi khi đọc hoặc ghi.\nHãy kiểm tra đĩa, dây nối hoặc ổ mạng, rồi chạy lại: việc đã xong không phải làm lại."
    case .diskFull:
      "Đĩa chứa kho lưu trữ {path} đã đầy.\nHãy giải phóng dung lượng, rồi chạy lại: việc đã xong không phải làm lại."
    case .pathsMissing: "Chưa chỉ thư mục nào.\nHãy ghi thư mục hoặc tệp bản quét sau “sohoa run”."
    case .readerMissing:
      "Không thấy chương trình sohoa-reader ở {path}.\nHãy cài lại để sohoa và sohoa-reader nằm cùng thư mục."
    case .readerFailed:
      "Trình đọc trang không khởi động được; các trang vẫn chờ.\nHãy chạy “sohoa-reader vie own 150 2048” để xem thông báo, hoặc cài lại chương trình."
    case .scansTakenAway:
      "Thư mục bản quét {path} không còn ở đó nữa: đĩa hoặc ổ mạng đã bị ngắt trong khi đang đọc.\nHãy gắn lại rồi chạy lại đúng lệnh này; các trang chưa đọc vẫn chờ, trang đã xong không phải đọc lại."
    case .readersDie:
      "Trình đọc dừng đột ngột ở mọi trang được giao ({count} tệp), nên lượt này dừng lại; không trang nào bị ghi là không đọc được.\nHãy kiểm tra bộ nhớ còn trống (thử --readers 1), cài lại chương trình, rồi chạy lại; nếu chỉ các tệp đó có lỗi, hãy tạm chuyển chúng ra chỗ khác."
    case .languageMissing:
      "Chưa cài dữ liệu nhận dạng cho ngôn ngữ {code}.\nHãy cài bằng lệnh: apt-get install tesseract-ocr-{code}"
    case .recogniserFailed:
      "Bộ nhận dạng chữ không khởi động được.\nHãy cài lại bằng lệnh: apt-get install --reinstall libtesseract5 tesseract-ocr-vie"
    case .outOfRange: "Giá trị {value} không dùng được cho {option}.\nHãy chọn từ {least} đến {most}."
    case .languageNotUnderstood:
      "Mã ngôn ngữ “{code}” không hợp lệ.\nHãy dùng mã của Tesseract, ví dụ: vie, eng, vie+eng."
    case .wordsMissing:
      "Chưa có gì để tìm.\nHãy gõ từ cần tìm, hoặc ít nhất một điều kiện như --type, --number, --from."
    case .wordsWithoutLetters:
      "Trong “{text}” không có chữ hay số nào để tìm.\nHãy gõ ít nhất một từ; dấu câu và ký hiệu không tìm được."
    case .conditionEmpty: "Tùy chọn {option} chưa có giá trị để tìm.\nHãy ghi giá trị, hoặc bỏ tùy chọn này."
    case .dateNotUnderstood:
      "Không hiểu ngày “{text}”.\nHãy viết 28/7/2025, 2025-07-28, 7/2025 hoặc 2025."
    case .datesReversed: "Ngày bắt đầu đứng sau ngày kết thúc.\nHãy đổi chỗ --from và --to."
    case .typeNotUnderstood:
      "Không có tên loại văn bản “{text}”.\nHãy dùng tên loại hoặc chữ viết tắt: {types}."
    case .typeAmbiguous: "“{text}” có thể là nhiều tên loại.\nHãy chọn một: {types}."
    case .limitOutOfRange: "Số “{text}” ngoài phạm vi.\nHãy chọn --limit từ 1 đến {most}, --offset từ 0."
    case .fieldEmpty:
      "Ký tự {place}: “{text}” chưa có giá trị.\nHãy ghi giá trị ngay sau dấu hai chấm; muốn tìm như từ thường thì thêm dấu cách."
    case .fieldType:
      "Ký tự {place}: không rõ tên loại văn bản trong “{text}”.\nHãy dùng tên loại hoặc chữ viết tắt, ví dụ loai:KH, loai:QĐ."
    case .fieldDate:
      "Ký tự {place}: không hiểu ngày trong “{text}”.\nHãy viết ngay:28/7/2025, ngay:2025-07, ngay:2025-07..2025-12 hoặc ngay:2025.."
    case .fieldDatesReversed:
      "Ký tự {place}: trong “{text}” ngày bắt đầu đứng sau ngày kết thúc.\nHãy đổi chỗ hai ngày."
    case .fieldTwice: "Ký tự {place}: “{text}” là điều kiện thứ hai về cùng một mục.\nHãy giữ lại một điều kiện."
    case .fieldStanding:
      "Ký tự {place}: không rõ trạng thái trong “{text}”.\nHãy dùng: xem-lai, da-doc, trang, khong-doc-duoc, tam-giu, cho."
    case .fieldNumber:
      "Ký tự {place}: “{text}” không có số, ký hiệu văn bản.\nViện dẫn chỉ tìm được theo số, ký hiệu, ví dụ dan:118/2025/NĐ-CP, dan:\"57-NQ/TW\", dan:22/KH."
    case .numberNotUnderstood:
      "“{text}” không phải số, ký hiệu văn bản.\nViện dẫn chỉ tìm được theo số, ký hiệu, ví dụ --cites 118/2025/NĐ-CP."
    case .standingNotUnderstood:
      "Không có trạng thái “{text}”.\nHãy dùng: xem-lai, da-doc, trang, khong-doc-duoc, tam-giu, cho."
    case .savedMissing:
      "Chưa lưu tìm kiếm nào tên “{text}”.\nHãy lưu bằng cách gõ từ cần tìm cùng với --saved {text}. Đã lưu: {names}."
    case .savedNameWrong: "Không lưu được dưới tên “{text}”.\nHãy đặt tên từ 1 đến 64 chữ, số, dấu cách hoặc gạch nối."
    case .newWithoutSaved: "Tùy chọn --new cần biết tìm kiếm nào.\nHãy dùng cùng --saved TÊN."
    case .orderNotUnderstood: "Không sắp xếp được theo “{text}”.\nHãy chọn --sort rank, date hoặc number."
    case .nothingToOpen:
      "Không tìm thấy trang nào nên không có ảnh để xem.\nHãy thử ít từ hơn, gõ không dấu, hoặc bỏ bớt điều kiện."
    case .searchesDamaged:
      "Không đọc được các tìm kiếm đã lưu ở {path}.\nHãy lấy lại tệp này từ bản sao lưu, hoặc xóa đi để lưu lại từ đầu."
    case .fieldExcluded:
      "Ký tự {place}: dấu trừ trước điều kiện “{text}” không dùng được; dấu trừ chỉ bỏ bớt từ.\nHãy bỏ dấu trừ, hoặc nêu điều kiện cần có."
    case .givenTwice: "Điều kiện {option} có cả trong các từ đã gõ, với giá trị khác.\nHãy giữ lại một điều kiện."
    case .openOutOfRange: "Không có kết quả thứ {text}.\nHãy chọn --open từ 1 đến {most}."
    case .onlyOneForm: "Chỉ chọn được một trong các dạng {text}.\nHãy bỏ bớt."
    case .documentMissing:
      "Không có văn bản số {id} trong kho.\nHãy tìm bằng “sohoa search”; mã là số N ở dòng “Văn bản N” của mỗi kết quả."
    case .pageMissing: "Văn bản {id} không có trang {page}.\nHãy chọn --page từ 1 đến {most}."
    case .pageWithoutPicture:
      "Không vẽ được trang {page} của văn bản {id}: {reason}.\n{remedy}"
    case .nothingFoundInDocument: "Không thấy “{text}” trong văn bản {id}.\nHãy thử ít từ hơn, hoặc gõ không dấu."
    case .outputFailed:
      "Không ghi được {path}.\nHãy chọn chỗ khác, hoặc kiểm tra thư mục có tồn tại, còn chỗ và cho phép ghi."
    case .fileFull:
      "Không ghi được {path}: ổ đĩa đã đầy.\nHãy giải phóng dung lượng hoặc chọn ổ đĩa khác; không có tệp ghi dở nào bị để lại."
    case .outputFull:
      "Chưa ghi hết kết quả: ổ đĩa nhận kết quả đã đầy.\nHãy giải phóng dung lượng rồi chạy lại; phần đã ghi ra không đầy đủ, đừng dùng."
    case .outputClosed:
      "Chưa ghi hết kết quả: chương trình nhận đã đóng đầu nhận trước khi đọc hết.\nHãy để chương trình nhận đọc đến hết, hoặc ghi kết quả ra tệp rồi mới xem."
    case .outputLost:
      "Chưa ghi hết kết quả: đầu ra báo lỗi.\nHãy xem đĩa, ổ mạng hoặc thiết bị nhận kết quả, rồi chạy lại; phần đã ghi ra không đầy đủ."
    case .unexpected:
      "Có lỗi ngoài dự kiến ({text}).\nViệc đã ghi vẫn còn nguyên; hãy chạy lại, nếu vẫn lỗi thì chạy “sohoa check”."
    }
  }

  package var english: String {
    switch self {
    case .archiveMissing:
      "There is no archive at {path}.\nFill one first with “sohoa run FOLDER”, or name another with --archive."
    case .archiveInUse:
      "Another run is writing to the archive {path}.\nWait until it has ended, then give this command again."
    case .notAnArchive: "{path} is no archive of sohoa.\nChoose another folder with --archive."
    case .archiveNewer: "The archive {path} was made by a newer sohoa.\nUpdate the program, then try again."
    case .archiveOutdated:
      "The archive {path} was made by an older sohoa and is to be upgraded first.\nRun “sohoa upgrade”: a copy of the older catalogue is kept, and nothing is lost."
    case .noRoomToUpgrade:
      "Upgrading the archive {path} takes {needed} MB, and the disk has {free} MB left.\nMake room and run it again; the archive is as it was."
    case .archiveDamaged:
      "The catalogue of the archive {path} cannot be read.\nRename the archive's folder and bring it back from a backup with “sohoa restore”; the originals are not affected."
    case .indexDamaged:
      "The search index of the archive {path} is damaged.\nRun “sohoa index --rebuild” to make it anew; nothing is lost."
    case .archiveNoAccess:
      "The archive {path} may not be opened.\nAllow reading and writing in this folder, then try again."
    case .archiveFailed:
      "The archive {path} reported a fault (SQLite {code}).\nExamine it with “sohoa check”; what was filed is still there."
    case .archiveGone:
      "The archive {path} was deleted, moved or unmounted while it was being written.\nPut it back (mount the disk, or restore a backup), then run again; pages filed since are read again."
    case .archiveEntry:
      "The catalogue of the archive {path} has an entry that this sohoa does not understand.\nRun “sohoa check”; if a newer sohoa has written to the archive, use that one."
    case .archiveNotEncoded:
      "The program could not write a value to the archive {path}; this is a mistake of the program, the archive is not damaged.\nTell your technical contact which command it was; what was filed is still there."
    case .archiveFile:
      "A file in the archive {path} cannot be read, written or moved.\nCheck the disk and the rights of the folder, then run again; “sohoa check” says whether files are missing."
    case .archiveDisk:
      "The disk that holds the archive {path} reported a fault when it was read or written.\nCheck the disk, its cable or the share, then run again: what is done is not done twice."
    case .diskFull:
      "The disk that holds the archive {path} is full.\nMake room, then run again: what is done is not done twice."
    case .pathsMissing: "No folder was named.\nName folders or files with scans after “sohoa run”."
    case .readerMissing:
      "The program sohoa-reader is not at {path}.\nInstall again, so that sohoa and sohoa-reader lie in one folder."
    case .readerFailed:
      "The page reader does not start; pages go on waiting.\nRun “sohoa-reader vie own 150 2048” to see what it says, or install the program again."
    case .scansTakenAway:
      "The folder of scans {path} is not there any more: its disk or share was taken away while it was being read.\nMount it again and give the same command; pages that were not read wait, settled pages are not read again."
    case .readersDie:
      "The page reader died of every page that it was given ({count} files), so the run was stopped; no page was set aside because of it.\nSee that there is free memory (try --readers 1), install the program again, then run again; if only these files do this, move them elsewhere for now."
    case .languageMissing:
      "The recognition data for the language {code} is not installed.\nInstall it with: apt-get install tesseract-ocr-{code}"
    case .recogniserFailed:
      "The recogniser does not start.\nInstall it again with: apt-get install --reinstall libtesseract5 tesseract-ocr-vie"
    case .outOfRange: "{value} is no possible value of {option}.\nChoose one from {least} to {most}."
    case .languageNotUnderstood:
      "“{code}” is no language code.\nUse a code of Tesseract, such as vie, eng or vie+eng."
    case .wordsMissing:
      "There is nothing to search for.\nType words, or at least one condition such as --type, --number or --from."
    case .wordsWithoutLetters:
      "There are no letters or digits in “{text}” to search for.\nType at least one word; marks and signs cannot be found."
    case .conditionEmpty: "The option {option} has no value to search for.\nGive it one, or leave it out."
    case .dateNotUnderstood: "“{text}” is no date.\nWrite 2025-07-28, 28/7/2025, 2025-07 or 2025."
    case .datesReversed: "The first day comes after the last.\nExchange --from and --to."
    case .typeNotUnderstood:
      "There is no document type “{text}”.\nUse its Vietnamese name or abbreviation: {types}."
    case .typeAmbiguous: "“{text}” may be several document types.\nChoose one: {types}."
    case .limitOutOfRange: "“{text}” is out of range.\nChoose --limit from 1 to {most}, --offset from 0."
    case .fieldEmpty:
      "Character {place}: “{text}” has no value.\nWrite the value right after the colon; to search for the word itself, put a space there."
    case .fieldType:
      "Character {place}: the type of document in “{text}” is not known, or not clear.\nUse a type's name or abbreviation, such as type:KH or type:QĐ."
    case .fieldDate:
      "Character {place}: the date in “{text}” is not understood.\nWrite date:28/7/2025, date:2025-07, date:2025-07..2025-12 or date:2025.."
    case .fieldDatesReversed:
      "Character {place}: in “{text}” the first date is after the last.\nSwap the two dates."
    case .fieldTwice: "Character {place}: “{text}” is a second condition of its kind.\nKeep one of them."
    case .fieldStanding:
      "Character {place}: the status in “{text}” is not known.\nUse one of review, read, blank, unreadable, withheld, waiting."
    case .fieldNumber:
      "Character {place}: there is no number of a document in “{text}”.\nCitations are found by number only, such as cites:118/2025/NĐ-CP, cites:\"57-NQ/TW\" or cites:22/KH."
    case .numberNotUnderstood:
      "“{text}” is no number of a document.\nCitations are found by number only, such as --cites 118/2025/NĐ-CP."
    case .standingNotUnderstood:
      "There is no status “{text}”.\nUse one of review, read, blank, unreadable, withheld, waiting."
    case .savedMissing:
      "No search is saved as “{text}”.\nSave one by giving words together with --saved {text}. Saved: {names}."
    case .savedNameWrong:
      "A search cannot be saved as “{text}”.\nChoose a name of 1 to 64 letters, digits, spaces or dashes."
    case .newWithoutSaved: "--new has to know of which search.\nUse it together with --saved NAME."
    case .orderNotUnderstood: "Results cannot be sorted by “{text}”.\nChoose --sort rank, date or number."
    case .nothingToOpen:
      "No page was found, so there is no picture to look at.\nTry fewer words, type them without marks, or drop a condition."
    case .searchesDamaged:
      "The saved searches in {path} cannot be read.\nBring the file back from a backup, or remove it to begin anew."
    case .fieldExcluded:
      "Character {place}: a dash before the condition “{text}” means nothing; dashes leave out words.\nLeave the dash away, or say what is wanted."
    case .givenTwice: "{option} was also given among the words, with another value.\nKeep one of them."
    case .openOutOfRange: "There is no result {text}.\nChoose --open from 1 to {most}."
    case .onlyOneForm: "Only one of {text} can be chosen.\nLeave out the others."
    case .documentMissing:
      "There is no document {id} in the archive.\nFind it with “sohoa search”; its number is N in the line “Document N” of each result."
    case .pageMissing: "Document {id} has no page {page}.\nChoose --page from 1 to {most}."
    case .pageWithoutPicture: "Page {page} of document {id} cannot be drawn: {reason}.\n{remedy}"
    case .nothingFoundInDocument: "“{text}” is not in document {id}.\nTry fewer words, or type them without marks."
    case .outputFailed:
      "{path} cannot be written.\nChoose another place, or see that the folder exists, has room and may be written to."
    case .fileFull:
      "{path} cannot be written: the disk is full.\nMake room or choose another disk; no half-written file was left."
    case .outputFull:
      "Not all could be written: the disk behind the output is full.\nMake room, then run again; what was written is not complete and is not to be used."
    case .outputClosed:
      "Not all could be written: the program that reads the output closed it before the end.\nLet it read to the end, or write to a file first."
    case .outputLost:
      "Not all could be written: the output reported a fault.\nSee to the disk, the share or the device behind it, then run again; what was written is not complete."
    case .unexpected:
      "Something unexpected happened ({text}).\nWhat was filed is still there; try again, and if it persists run “sohoa check”."
    }
  }
}
