/// What `--help` says of `sohoa shelf`.
package enum ShelfHelpPhrase: Phrase {
  case shelf, add, list, move, folder, fonds, levels, also, old, new

  package var vietnamese: String {
    switch self {
    case .shelf: "Kho tài liệu trên đĩa: thư mục gốc nào thuộc phông nào, các thư mục bên dưới là hộp hay hồ sơ."
    case .add: "Đăng ký một thư mục gốc và cách đọc các thư mục bên dưới; nói một lần, giữ cho mọi lượt sau."
    case .list: "Xem các thư mục gốc đã đăng ký."
    case .move: "Ghi rằng một thư mục gốc nay nằm chỗ khác; không tệp nào phải đọc lại."
    case .folder: "Thư mục gốc."
    case .fonds: "Tên phông của mọi tài liệu trong thư mục; bỏ trống nếu --levels bắt đầu bằng phông."
    case .levels: "Các cấp thư mục từ ngoài vào trong: phông/hộp/hồ-sơ, hộp/hồ-sơ hoặc hồ-sơ (mặc định: theo độ sâu)."
    case .also: "Phông này để ở nhiều nơi; cho phép trùng tên."
    case .old: "Chỗ cũ, như trong “sohoa shelf list”."
    case .new: "Chỗ mới."
    }
  }

  package var english: String {
    switch self {
    case .shelf: "Shelves: which folder belongs to which fonds, and whether the folders below are boxes or dossiers."
    case .add: "Register a folder and how the folders below are to be read; said once, it holds for all later runs."
    case .list: "List the registered shelves."
    case .move: "Note that a shelf has another place now; no file is read again."
    case .folder: "Folder of the shelf."
    case .fonds: "Name of the fonds of all that lies in the folder; not needed where --levels begins with fonds."
    case .levels:
      "Levels of the folders from the outside in: fonds/box/dossier, box/dossier or dossier (default: by depth)."
    case .also: "The fonds lies in more than one place; allow the name a second time."
    case .old: "The old place, as “sohoa shelf list” has it."
    case .new: "The new place."
    }
  }
}
