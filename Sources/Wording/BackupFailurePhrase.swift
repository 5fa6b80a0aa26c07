/// Why a backup was not made, checked or brought back. The first line says what is wrong, the second what to do.
package enum BackupFailurePhrase: Phrase {
  case folderMissing, inside, otherFiles, otherArchive, newerFormat, inUse, noRoom, full, notWritable, notReadable
  case nothingFiled, notSound, keepsChanging, noSets, setMissing, unfinished, setDamaged, archiveThere, notEmpty
  case isMountPoint

  package var vietnamese: String {
    switch self {
    case .folderMissing:
      "Không có thư mục {path} để đặt bản sao lưu.\nHãy gắn ổ đĩa sao lưu, hoặc kiểm tra lại đường dẫn; chưa ghi gì."
    case .inside:
      "Thư mục sao lưu {path} và kho {archive} nằm trong nhau.\nHãy chọn thư mục ở ngoài, tốt nhất trên ổ đĩa khác."
    case .otherFiles:
      "{path} đã có tệp khác, không phải bản sao lưu của sohoa.\nHãy ghi một thư mục trống hoặc chưa có, ví dụ {path}/sao-luu."
    case .otherArchive:
      "{path} chứa bản sao lưu của một kho khác.\nMỗi kho có thư mục sao lưu riêng: hãy chọn thư mục khác; chưa thay đổi gì."
    case .newerFormat: "Bản sao lưu ở {path} do một bản sohoa mới hơn lập.\nHãy cập nhật chương trình, rồi chạy lại."
    case .inUse:
      "Thư mục sao lưu {path} đang được một lệnh sohoa khác dùng.\nHãy đợi lệnh đó xong, rồi chạy lại."
    case .noRoom:
      "{path} chỉ còn trống {free}, cần {needed}.\nHãy giải phóng dung lượng, dùng ổ đĩa khác, hoặc giữ ít bản hơn bằng --keep-last; chưa ghi gì."
    case .full:
      "Ổ đĩa chứa {path} đã đầy giữa chừng.\nHãy giải phóng dung lượng rồi chạy lại; các bản sao lưu trước còn nguyên."
    case .notWritable:
      "Không ghi được vào {path}.\nHãy xem ổ đĩa còn gắn, còn chỗ và cho phép ghi không; các bản sao lưu trước còn nguyên."
    case .notReadable: "Không đọc được {path}.\nHãy cấp quyền đọc, hoặc xem lại ổ đĩa, rồi chạy lại."
    case .nothingFiled: "Kho {path} chưa có gì để sao lưu.\nHãy số hóa trước bằng “sohoa run THƯ_MỤC”."
    case .notSound:
      "Bản vừa chép vào {path} không nguyên vẹn nên không được giữ; các bản trước không bị đụng đến.\nHãy chạy “sohoa check” để kiểm tra kho, xem lại ổ đĩa sao lưu, rồi chạy lại."
    case .keepsChanging:
      "Kho {path} thay đổi liên tục trong lúc chép (tạm giữ, hủy hoặc nâng cấp).\nHãy đợi việc đó xong, rồi chạy lại."
    case .noSets: "Không có bản sao lưu nào hoàn chỉnh ở {path}.\nHãy chỉ đúng thư mục đã ghi sau “sohoa backup”."
    case .setMissing: "Không có bản sao lưu tên “{name}”.\nXem các bản đang có bằng: sohoa check --backup THƯ_MỤC"
    case .unfinished: "Bản sao lưu {name} còn dở dang.\nHãy lấy bản khác; xem bằng: sohoa check --backup THƯ_MỤC"
    case .setDamaged:
      "Bản sao lưu {name} không còn như lúc lập; chưa phục hồi gì.\nHãy lấy bản khác bằng --set TÊN, hoặc ổ đĩa sao lưu thứ hai; xem bằng: sohoa check --backup THƯ_MỤC"
    case .archiveThere:
      "Ở {path} đang có một kho; không phục hồi đè lên kho.\nHãy phục hồi vào thư mục khác bằng --archive, hoặc đổi tên kho cũ trước; chưa thay đổi gì."
    case .isMountPoint:
      "{path} là chỗ gắn một ổ đĩa, không thay được bằng kho.\nHãy ghi một thư mục trong ổ đĩa đó, ví dụ --archive {path}/kho."
    case .notEmpty:
      "{path} không trống.\nHãy phục hồi vào thư mục trống hoặc chưa có, chọn bằng --archive; chưa thay đổi gì."
    }
  }

  package var english: String {
    switch self {
    case .folderMissing:
      "There is no folder {path} to lay the backup in.\nMount the backup disk, or check the path; nothing was written."
    case .inside:
      "The backup folder {path} and the archive {archive} lie in each other.\nChoose a folder outside, best on another disk."
    case .otherFiles:
      "{path} holds other files, not backups of sohoa.\nName a folder that is empty or not there yet, such as {path}/backup."
    case .otherArchive:
      "{path} holds the backups of another archive.\nEach archive has a backup folder of its own: choose another; nothing was changed."
    case .newerFormat: "The backups in {path} were made by a newer sohoa.\nUpdate the program, then try again."
    case .inUse:
      "Another sohoa is working in the backup folder {path}.\nWait until it has ended, then give this command again."
    case .noRoom:
      "{path} has {free} free, and {needed} are needed.\nMake room, use another disk, or keep fewer sets with --keep-last; nothing was written."
    case .full:
      "The disk that holds {path} became full.\nMake room, then run again; earlier sets are whole."
    case .notWritable:
      "{path} cannot be written.\nSee whether the disk is mounted, has room and may be written to; earlier sets are whole."
    case .notReadable: "{path} cannot be read.\nAllow reading it, or look at the disk, then try again."
    case .nothingFiled: "The archive {path} has nothing to back up yet.\nFill it first with “sohoa run FOLDER”."
    case .notSound:
      "What was copied to {path} is not sound and was not kept; earlier sets are as they were.\nExamine the archive with “sohoa check” and look at the backup disk, then run again."
    case .keepsChanging:
      "The archive {path} kept changing while it was copied (withholding, disposal or an upgrade).\nWait until that has ended, then run again."
    case .noSets: "There is no whole set in {path}.\nName the folder that was given to “sohoa backup”."
    case .setMissing: "There is no set “{name}”.\nSee which there are with: sohoa check --backup FOLDER"
    case .unfinished:
      "The set {name} is unfinished.\nTake another; see which there are with: sohoa check --backup FOLDER"
    case .setDamaged:
      "The set {name} is not what was written; nothing was restored.\nTake another with --set NAME, or the second backup disk; see: sohoa check --backup FOLDER"
    case .archiveThere:
      "There is an archive at {path}; nothing is restored over it.\nRestore into another folder with --archive, or rename the old archive first; nothing was changed."
    case .isMountPoint:
      "A disk is mounted at {path}; an archive cannot take its place.\nName a folder on that disk, such as --archive {path}/kho."
    case .notEmpty:
      "{path} is not empty.\nRestore into a folder that is empty or not there yet, named by --archive; nothing was changed."
    }
  }
}
