/// What is said of backups: their making, their checking, and the way back.
package enum BackupPhrase: Phrase {
  case backup, restore, folder, source, keepLast, set, checkFolder
  case copyingFiles, copyingCatalogue, verifying, checkingFiles, checkingCatalogues, restoringFiles, restoringCatalogue
  case made, contents, first, swept, removed, keptAll, diverged, withheld, sameDisk, missing, findings
  case columnSet, columnMade, columnPages, columnDocuments, columnFiles, columnSize, columnState
  case sound, damaged, incomplete, allSound, needsAttention, noneSound, strays
  case unfinished, manifestUnreadable, newer, otherArchive, catalogueGone, catalogueChanged, manifestWrong, listChanged,
    filesGone, filesChanged, contentsOff
  case restored, restoredMissing, shelvesNone, shelvesThere, shelvesGone, nextCheck, nextRun

  package var vietnamese: String {
    switch self {
    case .backup: "Sao lưu kho vào một thư mục, cả khi đang số hóa; mỗi lần thêm một bản, tệp đã có không chép lại."
    case .restore: "Phục hồi kho từ bản sao lưu vào một thư mục trống hoặc chưa có."
    case .folder: "Thư mục chứa các bản sao lưu của một kho, nên ở ổ đĩa khác."
    case .source: "Thư mục chứa các bản sao lưu, hoặc một bản trong đó."
    case .keepLast: "Chỉ giữ n bản mới nhất, bỏ các bản cũ hơn (mặc định: giữ tất cả)."
    case .set: "Tên bản sao lưu cần lấy (mặc định: bản mới nhất)."
    case .checkFolder: "Kiểm tra các bản sao lưu trong thư mục này thay vì kiểm tra kho."
    case .copyingFiles: "Đang chép tệp kho giữ {done}/{known}"
    case .copyingCatalogue: "Đang chép danh mục {done}/{known}"
    case .verifying: "Đang kiểm tra bản vừa chép"
    case .checkingFiles: "Đang kiểm tra tệp kho giữ {done}/{known}"
    case .checkingCatalogues: "Đang kiểm tra danh mục của các bản sao lưu"
    case .restoringFiles: "Đang phục hồi tệp kho giữ {done}/{known}"
    case .restoringCatalogue: "Đang phục hồi danh mục"
    case .made: "Đã sao lưu và kiểm tra lại: {set} trong {path}"
    case .contents: "{pages} trang · {documents} văn bản · {files} tệp kho giữ · {size}, chép mới {new}"
    case .first:
      "Đây là bản sao lưu đầu tiên trong thư mục này. Nếu trước đây đã sao lưu, hãy xem ổ đĩa sao lưu đã gắn chưa."
    case .swept: "Đã dọn {count} bản sao lưu dở dang của lần trước."
    case .removed: "Đã bỏ {count} bản sao lưu cũ theo --keep-last."
    case .keptAll:
      "Chưa bỏ bản sao lưu cũ nào: kho hiện không khớp hoặc không tiếp nối bản trước, nên các bản cũ có thể còn cần."
    case .diverged:
      "Kho không tiếp nối bản sao lưu trước: kho đã được phục hồi từ bản cũ hơn, hoặc nhật ký bị cắt hay sửa. Nếu không phải do phục hồi, hãy chạy “sohoa check” và báo người phụ trách."
    case .withheld:
      "{count} bản sao lưu cũ hơn còn giữ nội dung nay đã tạm giữ hoặc đã hủy trong kho: {names}. Muốn bỏ các bản đó, chạy lại với --keep-last 1, trên mọi ổ đĩa sao lưu."
    case .sameDisk: "Bản sao lưu nằm cùng ổ đĩa với kho: ổ đĩa hỏng là mất cả hai. Hãy sao lưu thêm vào ổ đĩa khác."
    case .missing:
      "Kho không còn {count} bản sao của tệp gốc, ví dụ {path}; bản sao lưu này cũng không có. Hãy chạy “sohoa check”."
    case .findings: "Khi sao lưu, trong danh mục của kho có {count} điều không khớp. Hãy chạy “sohoa check”."
    case .columnSet: "Bản sao lưu"
    case .columnMade: "Lập lúc"
    case .columnPages: "Trang"
    case .columnDocuments: "Văn bản"
    case .columnFiles: "Tệp kho giữ"
    case .columnSize: "Dung lượng"
    case .columnState: "Tình trạng"
    case .sound: "còn nguyên"
    case .damaged: "có lỗi"
    case .incomplete: "dở dang"
    case .allSound: "Cả {count} bản sao lưu còn nguyên; phục hồi được từ bản mới nhất {set}."
    case .needsAttention: "Có {count} điều cần xem. Bản mới nhất còn nguyên: {set}."
    case .noneSound:
      "Không có bản sao lưu nào còn nguyên. Hãy sao lưu lại vào một thư mục mới, và giữ thư mục này để xem lại."
    case .strays: "Có {count} tệp không thuộc bản sao lưu nào; lần sao lưu sau khi dọn bản dở dang sẽ bỏ."
    case .unfinished: "{set}: bản dở dang, sao lưu bị ngắt giữa chừng hoặc đang chạy.\nLần sao lưu sau sẽ tự dọn."
    case .manifestUnreadable:
      "{set}: không đọc được manifest.json.\nĐừng phục hồi từ bản này; lấy bản khác, và xem lại ổ đĩa."
    case .newer: "{set}: do một bản sohoa mới hơn lập.\nHãy cập nhật chương trình, rồi kiểm tra lại."
    case .otherArchive: "{set}: của một kho khác.\nHãy chuyển bản này về thư mục sao lưu của kho đó."
    case .catalogueGone: "{set}: không còn danh mục catalogue.sqlite.\nĐừng phục hồi từ bản này; lấy bản khác."
    case .catalogueChanged:
      "{set}: danh mục không còn như lúc sao lưu.\nĐừng phục hồi từ bản này; lấy bản khác, và xem lại ổ đĩa."
    case .manifestWrong:
      "{set}: manifest.json nói khác với danh mục.\nĐừng phục hồi từ bản này; lấy bản khác, và báo người phụ trách."
    case .listChanged:
      "{set}: danh sách tệp files.jsonl không còn như lúc sao lưu.\nĐừng phục hồi từ bản này; lấy bản khác, và xem lại ổ đĩa."
    case .filesGone:
      "{set}: thiếu {count} tệp kho giữ, ví dụ {path}.\nChạy lại “sohoa backup”: tệp nào kho còn giữ sẽ được chép lại."
    case .filesChanged:
      "{set}: {count} tệp kho giữ bị hỏng, ví dụ {path}.\nXem lại ổ đĩa; xóa các tệp hỏng trong thư mục files rồi chạy lại “sohoa backup” để chép lại từ kho."
    case .contentsOff: "{set}: {text}\nKho đã như vậy lúc sao lưu; so với các bản trước đó."
    case .restored: "Đã phục hồi kho từ {set} vào {path}: {pages} trang, {documents} văn bản, {files} tệp kho giữ."
    case .restoredMissing: "{count} bản sao của tệp gốc đã thiếu từ lúc sao lưu."
    case .shelvesNone: "Bản quét không nằm trong bản sao lưu; hãy bảo đảm bản quét còn ở chỗ cũ."
    case .shelvesThere: "Bản quét không nằm trong bản sao lưu; số thư mục gốc còn ở chỗ cũ: {count}."
    case .shelvesGone:
      "Bản quét không nằm trong bản sao lưu. Không thấy {count} thư mục gốc: {names}. Hãy gắn ổ đĩa, chép lại bản quét, hoặc dùng “sohoa shelf move CŨ MỚI”."
    case .nextCheck: "Kiểm tra kho: {command}"
    case .nextRun: "Làm tiếp: {command}"
    }
  }

  package var english: String {
    switch self {
    case .backup:
      "Back the archive up into a folder, also during a run. Each time adds a set; files that are there are not copied again."
    case .restore: "Bring the archive back from a backup, into a folder that is empty or not there yet."
    case .folder: "Folder with the sets of one archive, best on another disk."
    case .source: "Folder with sets, or one set in it."
    case .keepLast: "Keep only the n newest sets and remove older ones (default: keep all)."
    case .set: "Name of the set to bring back (default: the newest)."
    case .checkFolder: "Check the sets in this folder instead of the archive."
    case .copyingFiles: "Copying kept files, {done}/{known}"
    case .copyingCatalogue: "Copying the catalogue, {done}/{known}"
    case .verifying: "Checking what was copied"
    case .checkingFiles: "Checking kept files, {done}/{known}"
    case .checkingCatalogues: "Checking the catalogues of the sets"
    case .restoringFiles: "Bringing kept files back, {done}/{known}"
    case .restoringCatalogue: "Bringing the catalogue back"
    case .made: "Backed up and checked: {set} in {path}"
    case .contents:
      "{pages} {pages|page|pages} · {documents} {documents|document|documents} · {files} kept {files|file|files} · {size}, {new} of it new"
    case .first:
      "This is the first set in this folder. If there were sets before, see whether the backup disk is mounted."
    case .swept: "Removed {count} unfinished {count|set|sets} of earlier backups."
    case .removed: "Removed {count} old {count|set|sets}, as --keep-last says."
    case .keptAll:
      "No old set was removed: the archive is not whole, or does not go on from the last set, so old sets may be needed."
    case .diverged:
      "The archive does not go on from the last set: it was restored from an older one, or its event log was cut or altered. If it was not restored, run “sohoa check” and tell the person in charge."
    case .withheld:
      "{count} older {count|set holds|sets hold} content that was withheld or disposed of since: {names}. To remove {count|it|them}, run again with --keep-last 1, on every backup disk."
    case .sameDisk:
      "The backup lies on the same disk as the archive: when that disk fails, both are lost. Back up to another disk as well."
    case .missing:
      "The archive has lost {count} {count|copy|copies} of originals, such as {path}; this set does not have {count|it|them} either. Run “sohoa check”."
    case .findings: "The archive's catalogue had {count} {count|fault|faults} when it was copied. Run “sohoa check”."
    case .columnSet: "Set"
    case .columnMade: "Made"
    case .columnPages: "Pages"
    case .columnDocuments: "Documents"
    case .columnFiles: "Kept files"
    case .columnSize: "Size"
    case .columnState: "State"
    case .sound: "sound"
    case .damaged: "faulty"
    case .incomplete: "unfinished"
    case .allSound: "{count} {count|set is|sets are} sound; the archive can be restored from the newest, {set}."
    case .needsAttention: "{count} {count|matter needs|matters need} attention. The newest sound set is {set}."
    case .noneSound: "No set is sound. Back up into a new folder, and keep this one to be looked at."
    case .strays:
      "{count} {count|file belongs|files belong} to no set; the next backup that clears an unfinished set removes {count|it|them}."
    case .unfinished: "{set}: unfinished; its backup was cut off, or is at work.\nThe next backup clears it away."
    case .manifestUnreadable:
      "{set}: manifest.json cannot be read.\nDo not restore from this set; take another, and look at the disk."
    case .newer: "{set}: a newer sohoa made it.\nUpdate the program, then check again."
    case .otherArchive: "{set}: it is of another archive.\nMove it to the backup folder of that archive."
    case .catalogueGone: "{set}: catalogue.sqlite is gone.\nDo not restore from this set; take another."
    case .catalogueChanged:
      "{set}: the catalogue is not what was written.\nDo not restore from this set; take another, and look at the disk."
    case .manifestWrong:
      "{set}: manifest.json does not fit the catalogue.\nDo not restore from this set; take another, and tell the person in charge."
    case .listChanged:
      "{set}: the list files.jsonl is not what was written.\nDo not restore from this set; take another, and look at the disk."
    case .filesGone:
      "{set}: {count} kept {count|file is|files are} gone, such as {path}.\nRun “sohoa backup” again: what the archive still has is copied anew."
    case .filesChanged:
      "{set}: {count} kept {count|file is|files are} damaged, such as {path}.\nLook at the disk; remove the damaged files in the folder files, then run “sohoa backup” again to copy them anew."
    case .contentsOff: "{set}: {text}\nThe archive was like this when it was copied; compare it with earlier sets."
    case .restored:
      "The archive is restored from {set} to {path}: {pages} {pages|page|pages}, {documents} {documents|document|documents}, {files} kept {files|file|files}."
    case .restoredMissing: "{count} {count|copy|copies} of originals were missing already when the set was made."
    case .shelvesNone: "Scans are not part of a backup; see to it that they are where they were."
    case .shelvesThere:
      "Scans are not part of a backup; registered shelves that are where they were: {count}."
    case .shelvesGone:
      "Scans are not part of a backup. {count} registered {count|shelf is|shelves are} not there: {names}. Mount the disk, copy the scans back, or use “sohoa shelf move OLD NEW”."
    case .nextCheck: "Check the archive: {command}"
    case .nextRun: "Go on: {command}"
    }
  }
}
