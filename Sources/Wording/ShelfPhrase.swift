/// What is said of shelves: folders of scans that are registered with how they are to be read.
package enum ShelfPhrase: Phrase {
  case understood, otherwise, fondsNamed, fondsByFolder, fondsWithFolder, fondsNone
  case askHeading, ask, askAgain
  case added, addedInstead, addedNext, moved, movedNext, comparing
  case listed, listedNothing, folder, fonds, levelsHeading, files, origin, named, understoodOrigin, registeredAs
  case levelFonds, levelInventory, levelBox, levelDossier

  package var vietnamese: String {
    switch self {
    case .understood: "Thư mục {path}: {fonds}, các cấp {levels}."
    case .otherwise: "Nếu chưa đúng: {command}"
    case .fondsWithFolder: "phông “{fonds}/…” theo tên thư mục"
    case .fondsNamed: "phông “{fonds}”"
    case .fondsByFolder: "mỗi thư mục là một phông"
    case .fondsNone: "không ghi phông"
    case .askHeading: "Lần đầu số hóa từ các thư mục này. Chương trình hiểu như sau, và sẽ giữ như vậy ở các lượt sau:"
    case .ask: "Đúng như vậy không? [c = có / k = không] "
    case .askAgain: "Hãy gõ c (có) hoặc k (không)."
    case .added: "Đã đăng ký {path}: {fonds}, các cấp {levels}."
    case .addedInstead:
      "Thay cho {count} thư mục gốc đã ghi trước đó; tệp đã có trong kho nhận chỗ mới ở lượt “sohoa run” sau."
    case .addedNext: "Số hóa bằng: sohoa run {path}"
    case .moved: "Đã ghi: {path} nay ở {target}. {count} tệp giữ nguyên chữ đã đọc và các quyết định."
    case .movedNext: "Đã so mã băm {compared} tệp; các tệp còn lại so bằng “sohoa check”."
    case .comparing: "Đang so mã băm {done} tệp ở chỗ mới"
    case .listed: "Có {count} thư mục gốc đã đăng ký."
    case .listedNothing: "Chưa đăng ký thư mục gốc nào. Đăng ký bằng: sohoa shelf add THƯ_MỤC --fonds TÊN_PHÔNG"
    case .folder: "Thư mục gốc"
    case .fonds: "Phông"
    case .levelsHeading: "Các cấp"
    case .files: "Số tệp"
    case .origin: "Do ai"
    case .named: "{name}, {date}"
    case .understoodOrigin: "chương trình tự hiểu, {date}"
    case .registeredAs: "khi đăng ký ở {path}"
    case .levelFonds: "phông"
    case .levelInventory: "mục lục"
    case .levelBox: "hộp"
    case .levelDossier: "hồ sơ"
    }
  }

  package var english: String {
    switch self {
    case .understood: "The folder {path}: {fonds}, levels {levels}."
    case .otherwise: "If that is not right: {command}"
    case .fondsWithFolder: "fonds “{fonds}/…” by the folders in it"
    case .fondsNamed: "fonds “{fonds}”"
    case .fondsByFolder: "a fonds for each folder in it"
    case .fondsNone: "no fonds"
    case .askHeading: "These folders are new. They are understood as follows, now and on every later run:"
    case .ask: "Is that right? [y = yes / n = no] "
    case .askAgain: "Type y (yes) or n (no)."
    case .added: "Registered {path}: {fonds}, levels {levels}."
    case .addedInstead:
      "It takes the place of {count} {count|shelf|shelves} registered before; known files get their new places on the next “sohoa run”."
    case .addedNext: "Digitise it with: sohoa run {path}"
    case .moved: "Noted: {path} is now {target}. {count} {count|file keeps|files keep} all that was read and decided."
    case .movedNext:
      "{compared} {compared|file was|files were} compared by content; the rest is compared by “sohoa check”."
    case .comparing: "Comparing files at the new place, {done}"
    case .listed: "{count} {count|shelf is|shelves are} registered."
    case .listedNothing: "No shelf is registered. Register one with: sohoa shelf add FOLDER --fonds NAME"
    case .folder: "Folder"
    case .fonds: "Fonds"
    case .levelsHeading: "Levels"
    case .files: "Files"
    case .origin: "By"
    case .named: "{name}, {date}"
    case .understoodOrigin: "understood, {date}"
    case .registeredAs: "registered at {path}"
    case .levelFonds: "fonds"
    case .levelInventory: "inventory"
    case .levelBox: "box"
    case .levelDossier: "dossier"
    }
  }
}
