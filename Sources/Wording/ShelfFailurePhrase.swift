/// Why a shelf was not registered or moved. The first line says what is wrong, the second what to do.
package enum ShelfFailurePhrase: Phrase {
  case notRight, folderMissing, levelsWrong, fondsMissing, fondsEmpty, inside, around, fondsTaken, fondsTakenBelow
  case moveUnknown, moveOccupied, moveNotThere, moveOtherContent, moveSame, archiveInside, seemsMoved

  package var vietnamese: String {
    switch self {
    case .notRight:
      "Chưa đưa gì vào kho, vì thư mục chưa được hiểu đúng.\nHãy nói cách đọc thư mục, rồi chạy lại: {command}"
    case .folderMissing:
      "Không có thư mục {path}.\nKiểm tra lại đường dẫn; nếu là ổ mạng hay đĩa rời thì gắn vào trước."
    case .levelsWrong:
      "Không hiểu các cấp “{text}”.\nHãy ghi từ ngoài vào trong, cuối cùng là hồ sơ: phông/hộp/hồ-sơ, hộp/hồ-sơ hoặc hồ-sơ (có thể thêm mục-lục sau phông)."
    case .fondsMissing:
      "Chưa rõ phông của {path}: các cấp không có phông.\nHãy ghi --fonds TÊN_PHÔNG, hoặc thêm phông vào --levels."
    case .fondsEmpty: "Tên phông còn để trống.\nHãy ghi tên phông sau --fonds, ví dụ --fonds \"Sở Xây dựng\"."
    case .inside:
      "{path} nằm trong thư mục gốc đã đăng ký {other}.\nMột tệp chỉ thuộc một thư mục gốc: hãy đăng ký lại {other} cho đúng, hoặc chọn thư mục khác."
    case .around:
      "Trong {path} có thư mục gốc đã đăng ký {other}.\nMột tệp chỉ thuộc một thư mục gốc: hãy đăng ký riêng các thư mục bên cạnh {other}."
    case .fondsTaken:
      "Phông “{fonds}” đã có ở {other}.\nHai phông khác nhau phải có tên khác nhau; nếu đúng là một phông để ở hai nơi, thêm --also."
    case .fondsTakenBelow:
      "Phông “{fonds}” đã có trong kho.\nHai phông khác nhau phải có tên khác nhau; nếu đúng là một phông để ở hai nơi, thêm --also."
    case .moveUnknown: "{path} không phải thư mục gốc đã đăng ký.\nXem các thư mục gốc bằng: sohoa shelf list"
    case .moveOccupied:
      "{path} thuộc một thư mục gốc khác, hoặc kho đã có tệp ở đó.\nXem bằng “sohoa shelf list”, rồi chọn đúng thư mục mới."
    case .moveNotThere:
      "Ở {path} chỉ thấy {found} trên {compared} tệp được so.\nHãy chỉ đúng thư mục mới tương ứng với thư mục gốc cũ; chưa thay đổi gì."
    case .moveOtherContent:
      "Tệp {path} có nội dung khác với tệp đã đăng ký.\nHãy chỉ đúng thư mục mới, hoặc lấy lại tệp từ bản sao lưu; chưa thay đổi gì."
    case .moveSame: "Chỗ cũ và chỗ mới là một: {path}.\nHãy ghi chỗ cũ trước, chỗ mới sau."
    case .seemsMoved:
      "Thư mục gốc {old} hiện trống, và các tệp của nó có vẻ nằm ở {new}.\nNếu đã chuyển chỗ: sohoa shelf move {from} {to}{archive}; nếu là tài liệu khác: sohoa shelf add {to} --fonds TÊN_PHÔNG{archive}"
    case .archiveInside: "{path} là thư mục của kho, không phải thư mục bản quét.\nHãy chọn thư mục có bản quét."
    }
  }

  package var english: String {
    switch self {
    case .notRight:
      "Nothing was taken in, because the folders are to be read in another way.\nSay how, then run again: {command}"
    case .folderMissing: "There is no folder {path}.\nCheck the path; where it is a share or a disk, mount it first."
    case .levelsWrong:
      "The levels “{text}” are not understood.\nName them from the outside in, the dossier last: fonds/box/dossier, box/dossier or dossier (inventory may stand behind fonds)."
    case .fondsMissing:
      "The fonds of {path} is not known: the levels have none.\nGive --fonds NAME, or begin --levels with fonds."
    case .fondsEmpty: "The name of the fonds is empty.\nGive it behind --fonds, such as --fonds \"Sở Xây dựng\"."
    case .inside:
      "{path} lies inside the registered shelf {other}.\nA file belongs to one shelf only: register {other} anew as it should be read, or choose another folder."
    case .around:
      "The registered shelf {other} lies inside {path}.\nA file belongs to one shelf only: register the folders beside {other} by themselves."
    case .fondsTaken:
      "The fonds “{fonds}” is at {other} already.\nTwo fonds need two names; where it is one fonds in two places, add --also."
    case .fondsTakenBelow:
      "The archive has a fonds “{fonds}” already.\nTwo fonds need two names; where it is one fonds in two places, add --also."
    case .moveUnknown: "{path} is no registered shelf.\nSee which there are with: sohoa shelf list"
    case .moveOccupied:
      "{path} belongs to another shelf, or the archive has files there already.\nLook at “sohoa shelf list”, then choose the right new folder."
    case .moveNotThere:
      "At {path} only {found} of {compared} compared {compared|file is|files are} found.\nName the new folder that stands for the old shelf; nothing was changed."
    case .moveOtherContent:
      "{path} has other content than the file that is registered.\nName the right new folder, or restore the file from a backup; nothing was changed."
    case .moveSame: "The old and the new place are the same: {path}.\nName the old place first, then the new one."
    case .seemsMoved:
      "The shelf {old} is empty now, and its files seem to lie at {new}.\nIf it was moved: sohoa shelf move {from} {to}{archive}; if these are other records: sohoa shelf add {to} --fonds NAME{archive}"
    case .archiveInside: "{path} is the folder of the archive, not one of scans.\nChoose a folder with scans."
    }
  }
}
