/// What a check found: first line what is off, second line what to do.
package enum CheckPhrase: Phrase {
  case nothing, found, checking
  case originalGone, originalChanged, originalNotReadable, keptCopyDamaged, keptCopyNotReadable, removalAltered
  case copyGone, copyChanged
  case fileMissing, fileAltered, pageMissing, descriptionAltered, safeguardAltered
  case decisionAltered, contentsAltered, authorityAltered, shelfAltered, exportAltered
  case pagesMissing, ledgerUnbalanced, textOutOfPlace, outcomeUnaccounted, notDescribed
  case earlierReadingAltered
  case catalogueDamaged, indexDamaged, indexIncomplete, eventTampered, eventsMissing

  package var vietnamese: String {
    switch self {
    case .nothing: "Không phát hiện sai lệch: {files} bản gốc còn nguyên, số liệu {pages} trang khớp."
    case .found: "Có {count} điều cần xem."
    case .checking: "Đang kiểm tra bản gốc {done}/{known}"
    case .originalGone:
      "Không còn bản gốc {path}.\nĐưa tệp về chỗ cũ, hoặc lấy lại từ bản sao lưu; nếu bỏ có chủ ý: sohoa remove TỆP --reason LÝ_DO"
    case .keptCopyNotReadable:
      "Không đọc được bản sao mà kho giữ của {path}.\nKiểm tra đĩa và quyền của thư mục originals trong kho, rồi kiểm tra lại."
    case .keptCopyDamaged:
      "Bản sao mà kho giữ của {path} không còn hoặc đã hỏng.\nChạy lại “sohoa run” để chép lại từ bản gốc."
    case .removalAltered:
      "Việc loại tệp {path} khỏi kho dữ liệu không khớp với sổ sự kiện.\nGiữ nguyên kho và báo người phụ trách; so với bản sao lưu."
    case .originalChanged:
      "Bản gốc {path} khác với lúc đăng ký.\nLấy lại từ bản sao lưu; nếu sửa có chủ ý, chạy lại “sohoa run”."
    case .originalNotReadable:
      "Không mở được bản gốc {path}.\nKiểm tra đĩa, cấp quyền đọc (chmod u+r), rồi kiểm tra lại."
    case .copyGone: "Không còn bản sao {path}.\nBản gốc được kiểm tra riêng; nếu xoá có chủ ý thì không phải làm gì."
    case .copyChanged: "Bản sao {path} không còn giống bản gốc.\nNếu là tài liệu khác, chạy lại “sohoa run” để đọc."
    case .fileMissing:
      "Tệp số {id} đã đăng ký nhưng không còn trong sổ.\nGiữ nguyên kho và báo người phụ trách; so với bản sao lưu."
    case .fileAltered:
      "Tệp {path}: đường dẫn, mã băm hoặc tình trạng trong sổ không khớp với sổ sự kiện.\nGiữ nguyên kho và báo người phụ trách; so với bản sao lưu."
    case .pageMissing:
      "Trang số {page} đã xử lý nhưng không còn trong sổ.\nGiữ nguyên kho và báo người phụ trách; so với bản sao lưu."
    case .descriptionAltered:
      "Mô tả của văn bản {id} không khớp với sổ sự kiện.\nGiữ nguyên kho và báo người phụ trách; so với bản sao lưu."
    case .decisionAltered:
      "Quyết định của người về văn bản {id} không khớp với sổ sự kiện.\nGiữ nguyên kho và báo người phụ trách; so với bản sao lưu."
    case .contentsAltered:
      "Viện dẫn hoặc nhiệm vụ của văn bản {id} không khớp với sổ sự kiện.\nGiữ nguyên kho và báo người phụ trách; so với bản sao lưu."
    case .authorityAltered:
      "Danh mục tên không khớp với quyết định về văn bản {id}.\nGiữ nguyên kho và báo người phụ trách; so với bản sao lưu."
    case .shelfAltered:
      "Thư mục gốc số {id} đã đăng ký không khớp với sổ sự kiện.\nGiữ nguyên kho và báo người phụ trách; so với bản sao lưu."
    case .exportAltered:
      "Lần xuất số {id} không khớp với sổ sự kiện.\nGiữ nguyên kho và báo người phụ trách; so với bản sao lưu."
    case .safeguardAltered:
      "Chốt bảo vệ “{text}” của danh mục bị gỡ hoặc bị sửa.\nGiữ nguyên kho và báo người phụ trách; so với bản sao lưu."
    case .pagesMissing:
      "Tệp {path} có {counted} trang, nhưng đã đăng ký {registered} trang.\nLấy lại kho từ bản sao lưu, hoặc lập kho mới rồi chạy lại."
    case .ledgerUnbalanced:
      "Số liệu trang chia theo {grouping} không khớp.\nĐổi tên thư mục kho, rồi phục hồi từ bản sao lưu: sohoa restore THƯ_MỤC."
    case .textOutOfPlace:
      "Trang số {page} trong kho: chữ đã đọc không khớp với kết quả.\nĐổi tên thư mục kho, rồi phục hồi từ bản sao lưu: sohoa restore THƯ_MỤC."
    case .outcomeUnaccounted:
      "Trang số {page} trong kho: kết quả không khớp với nhật ký sự kiện.\nGiữ nguyên kho và báo người phụ trách; so với bản sao lưu."
    case .earlierReadingAltered:
      "Trang số {page} trong kho: bản đọc trước không khớp với nhật ký sự kiện.\nGiữ nguyên kho và báo người phụ trách; so với bản sao lưu."
    case .notDescribed: "Văn bản {id} đã đọc xong nhưng chưa được mô tả.\nChạy lại “sohoa run” để mô tả nốt."
    case .catalogueDamaged:
      "Danh mục bị hỏng ({text}).\nĐổi tên thư mục kho, rồi phục hồi từ bản sao lưu: sohoa restore THƯ_MỤC."
    case .indexDamaged:
      "Chỉ mục tìm kiếm không khớp với chữ đã đọc.\nChạy “sohoa index --rebuild” để lập lại; không mất gì."
    case .indexIncomplete:
      "Chỉ mục tìm kiếm mới có {done}/{known} trang.\nChạy “sohoa index” để lập tiếp."
    case .eventTampered:
      "Nhật ký sự kiện bị sửa ở dòng {event}.\nGiữ nguyên kho và báo người phụ trách; so với bản sao lưu."
    case .eventsMissing:
      "Nhật ký sự kiện bị cắt: dòng cuối là {last}, đã ghi đến {written}.\nGiữ nguyên kho và báo người phụ trách; so với bản sao lưu."
    }
  }

  package var english: String {
    switch self {
    case .nothing:
      "Nothing is off: {files} {files|original|originals} unharmed, {pages} {pages|page|pages} accounted for."
    case .found: "{count} {count|matter needs|matters need} attention."
    case .checking: "Checking originals, {done}/{known}"
    case .originalGone:
      "The original {path} is gone.\nPut the file back, or restore it from a backup; if it was removed on purpose: sohoa remove FILE --reason REASON"
    case .keptCopyNotReadable:
      "The archive's own copy of {path} cannot be read.\nSee to the disk and the rights of the folder originals in the archive, then check again."
    case .keptCopyDamaged:
      "The archive's own copy of {path} is gone or damaged.\nRun “sohoa run” again to copy it from the original."
    case .removalAltered:
      "What the books say of striking {path} off is not what the log tells.\nLeave the archive as it is and tell your technical contact; compare it with a backup."
    case .originalChanged:
      "The original {path} is not as it was registered.\nRestore it from a backup; if the change was meant, run “sohoa run” again."
    case .originalNotReadable:
      "The original {path} cannot be opened.\nSee to its disk, allow reading it (chmod u+r), then check again."
    case .copyGone:
      "The copy {path} is gone.\nIts original is checked by itself; if the copy was removed on purpose, nothing needs doing."
    case .copyChanged:
      "The copy {path} no longer equals its original.\nIf it is another record now, run “sohoa run” again to read it."
    case .fileMissing:
      "File {id} was registered, but is no longer in the books.\nLeave the archive as it is and tell the person in charge; compare with a backup."
    case .fileAltered:
      "{path}: its path, digest or standing in the books does not fit the event log.\nLeave the archive as it is and tell the person in charge; compare with a backup."
    case .pageMissing:
      "Page {page} was settled, but is no longer in the books.\nLeave the archive as it is and tell the person in charge; compare with a backup."
    case .descriptionAltered:
      "The description of document {id} does not fit the event log.\nLeave the archive as it is and tell the person in charge; compare with a backup."
    case .decisionAltered:
      "What people decided on document {id} does not agree with the event log.\nLeave the archive as it is and tell the person in charge; compare with the backup."
    case .contentsAltered:
      "The citations or tasks of document {id} do not agree with the event log.\nLeave the archive as it is and tell the person in charge; compare with the backup."
    case .authorityAltered:
      "The list of names does not follow from what was decided on document {id}.\nLeave the archive as it is and tell the person in charge; compare with the backup."
    case .shelfAltered:
      "Shelf {id} is not registered as the event log tells.\nLeave the archive as it is and tell the person in charge; compare with the backup."
    case .exportAltered:
      "Export {id} is not as the event log tells.\nLeave the archive as it is and tell the person in charge; compare with the backup."
    case .safeguardAltered:
      "The safeguard “{text}” of the catalogue was removed or altered.\nLeave the archive as it is and tell the person in charge; compare with a backup."
    case .pagesMissing:
      "{path} has {counted} {counted|page|pages}, but {registered} {registered|is|are} registered.\nRestore the archive from a backup, or run into a new one."
    case .ledgerUnbalanced:
      "The account of pages by {grouping} does not balance.\nRename the archive's folder and bring it back from a backup: sohoa restore FOLDER."
    case .textOutOfPlace:
      "Page {page} of the archive: its text does not fit its outcome.\nRename the archive's folder and bring it back from a backup: sohoa restore FOLDER."
    case .outcomeUnaccounted:
      "Page {page} of the archive: its outcome does not fit the event log.\nLeave the archive as it is and tell the person in charge; compare with a backup."
    case .earlierReadingAltered:
      "Page {page} of the archive: an earlier reading is not what the event log tells of.\nLeave the archive as it is and tell whoever is in charge; compare with a backup."
    case .notDescribed: "Document {id} is read, but was not described.\nRun “sohoa run” again to describe it."
    case .catalogueDamaged:
      "The catalogue is damaged ({text}).\nRename the archive's folder and bring it back from a backup: sohoa restore FOLDER."
    case .indexDamaged:
      "The search index does not fit the texts.\nRun “sohoa index --rebuild” to make it anew; nothing is lost."
    case .indexIncomplete:
      "The search index holds only {done}/{known} pages.\nRun “sohoa index” to go on."
    case .eventTampered:
      "The event log was altered at entry {event}.\nLeave the archive as it is and tell the person in charge; compare with a backup."
    case .eventsMissing:
      "The event log was cut: its last entry is {last}, {written} were written.\nLeave the archive as it is and tell the person in charge; compare with a backup."
    }
  }
}
