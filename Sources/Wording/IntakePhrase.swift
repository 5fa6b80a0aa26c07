/// What could not be taken in from a shelf: first line what is wrong, second line what to do.
package enum IntakePhrase: Phrase {
  case missing, danglingLink, folderNotReadable, namesNotUnicode, keepsChanging, vanished, notReadable, emptied

  package var vietnamese: String {
    switch self {
    case .missing: "Không có tệp hay thư mục {path}.\nKiểm tra lại đường dẫn."
    case .danglingLink:
      "Liên kết {path} trỏ tới tệp không có.\nĐưa tệp về chỗ cũ hoặc xóa liên kết, rồi chạy lại."
    case .folderNotReadable: "Không có quyền mở thư mục {path}.\nCấp quyền đọc (chmod u+rX), rồi chạy lại."
    case .namesNotUnicode:
      "Thư mục {path} có {count} tên tệp theo bảng mã cũ, không đọc được.\nĐổi tên sang Unicode, ví dụ bằng convmv -f tcvn -t utf8 --notest."
    case .keepsChanging: "Tệp {path} còn đang được ghi.\nĐợi quét hoặc chép xong, rồi chạy lại."
    case .vanished: "Tệp {path} biến mất trong lúc chạy.\nĐưa tệp về chỗ cũ, rồi chạy lại."
    case .emptied:
      "Tệp {path} nay rỗng; những gì kho đã đọc vẫn được giữ.\nLấy lại tệp từ bản sao lưu hoặc quét lại, rồi chạy lại."
    case .notReadable: "Đĩa báo lỗi khi đọc {path}.\nKiểm tra đĩa hoặc ổ mạng, rồi chạy lại."
    }
  }

  package var english: String {
    switch self {
    case .missing: "There is no file or folder {path}.\nCheck the path."
    case .danglingLink:
      "The link {path} leads to a file that is not there.\nPut the file back or remove the link, then run again."
    case .folderNotReadable: "The folder {path} may not be opened.\nAllow reading it (chmod u+rX), then run again."
    case .namesNotUnicode:
      "The folder {path} holds {count} {count|name|names} in an old encoding.\nRename them to Unicode, for example with convmv -f tcvn -t utf8 --notest."
    case .keepsChanging: "{path} is still being written.\nWait until scanning or copying has ended, then run again."
    case .vanished: "{path} vanished during the run.\nPut the file back, then run again."
    case .emptied:
      "{path} is empty now; what the archive has read of it stays.\nRestore it from a backup or scan it again, then run again."
    case .notReadable: "The disk failed while {path} was read.\nCheck the disk or network drive, then run again."
    }
  }
}
