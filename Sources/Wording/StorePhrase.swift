/// What is said of the catalogue's upgrade and of the search index.
package enum StorePhrase: Phrase {
  case helpIndex, helpIndexRebuild, helpUpgrade
  case copying, checkingCopy, upgrading, upgraded, upgradedAlready, copyKept
  case filling, filled, filledAlready, stopped, partial

  package var vietnamese: String {
    switch self {
    case .helpIndex: "Lập tiếp hoặc lập lại chỉ mục tìm kiếm từ kho lưu trữ; dừng giữa chừng cũng không mất gì."
    case .helpIndexRebuild: "Bỏ chỉ mục đang có và lập lại từ đầu."
    case .helpUpgrade: "Nâng cấp kho lưu trữ do bản sohoa cũ tạo ra, sau khi đã sao danh mục ra một bản riêng."
    case .copying: "Đang sao danh mục trước khi nâng cấp"
    case .checkingCopy: "Đang kiểm tra bản sao danh mục"
    case .upgrading: "Đang nâng cấp danh mục"
    case .upgraded: "Đã nâng cấp kho lưu trữ {path}."
    case .upgradedAlready: "Kho lưu trữ {path} đã đúng dạng của bản sohoa này, không phải làm gì."
    case .copyKept: "Danh mục cũ được giữ ở {path}; khi đã kiểm tra xong có thể xóa."
    case .filling: "Đang lập chỉ mục tìm kiếm: {done}/{known} trang"
    case .filled: "Đã lập xong chỉ mục tìm kiếm: {count} trang."
    case .filledAlready: "Chỉ mục tìm kiếm đã đủ: {count} trang."
    case .stopped: "Đã dừng: chỉ mục có {done}/{known} trang. Chạy lại “sohoa index” để lập tiếp."
    case .partial: "Chỉ mục mới có {done}/{known} trang nên kết quả chưa đủ. Chạy “sohoa index” để lập tiếp."
    }
  }

  package var english: String {
    switch self {
    case .helpIndex: "Go on making the search index from the archive, or make it anew; stopping loses nothing."
    case .helpIndexRebuild: "Drop the index that is there and make it anew."
    case .helpUpgrade: "Upgrade an archive that an older sohoa made, after a copy of its catalogue was kept."
    case .copying: "Copying the catalogue before the upgrade"
    case .checkingCopy: "Checking the copy of the catalogue"
    case .upgrading: "Upgrading the catalogue"
    case .upgraded: "Upgraded the archive {path}."
    case .upgradedAlready: "The archive {path} has the form of this sohoa; nothing to do."
    case .copyKept: "The older catalogue is kept at {path}; delete it when you have checked the archive."
    case .filling: "Making the search index: {done}/{known} pages"
    case .filled: "The search index is complete: {count} {count|page|pages}."
    case .filledAlready: "The search index was complete: {count} {count|page|pages}."
    case .stopped: "Stopped: the index holds {done}/{known} pages. Run “sohoa index” again to go on."
    case .partial: "The index holds only {done}/{known} pages, so results are incomplete. Run “sohoa index” to go on."
    }
  }
}
