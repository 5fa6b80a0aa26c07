/// What the progress report says around its figures.
package enum ReportPhrase: Phrase {
  case settled, documents, documentsDone, documentsToReview, withoutType, notSettled, empty, emptyRemedy
  case balances, unbalanced
  case registeredColumn, readColumn, blankColumn, unreadableColumn, withheldColumn, waitingColumn, shareColumn,
    copiesColumn
  case documentsColumn, doneColumn, reviewColumn

  package var vietnamese: String {
    switch self {
    case .settled:
      "Đã xử lý {settled} trên {registered} trang ({share}); đọc được hoặc trang trắng: {readable} ({readableShare})."
    case .documents: "Văn bản: {count}"
    case .documentsDone: "hoàn thành {count}"
    case .documentsToReview: "cần người xem lại {count}"
    case .withoutType: "(chưa xác định)"
    case .notSettled: "(chưa xử lý)"
    case .empty: "Kho chưa có trang nào."
    case .emptyRemedy: "Hãy số hóa bằng “sohoa run THƯ_MỤC”."
    case .balances: "Số liệu khớp: đã đăng ký = đã đọc + trang trắng + không đọc được + tạm giữ + chờ xử lý."
    case .unbalanced: "Số liệu không khớp. Hãy chạy “sohoa check”."
    case .registeredColumn: "Đăng\nký"
    case .readColumn: "Đã\nđọc"
    case .blankColumn: "Trang\ntrắng"
    case .unreadableColumn: "Không\nđọc\nđược"
    case .withheldColumn: "Tạm\ngiữ"
    case .copiesColumn: "Bản\nsao"
    case .waitingColumn: "Chờ\nxử\nlý"
    case .shareColumn: "Tỷ lệ\nđã\nxử lý"
    case .documentsColumn: "Văn\nbản"
    case .doneColumn: "Hoàn\nthành"
    case .reviewColumn: "Xem\nlại"
    }
  }

  package var english: String {
    switch self {
    case .settled: "Settled {settled} of {registered} pages ({share}); read or blank: {readable} ({readableShare})."
    case .documents: "Documents: {count}"
    case .documentsDone: "{count} done"
    case .documentsToReview: "{count} to be reviewed"
    case .withoutType: "(unknown)"
    case .notSettled: "(not settled)"
    case .empty: "The archive has no pages yet."
    case .emptyRemedy: "Fill it with “sohoa run FOLDER”."
    case .balances: "The account balances: registered = read + blank + unreadable + withheld + waiting."
    case .unbalanced: "The account does not balance. Run “sohoa check”."
    case .registeredColumn: "Pages"
    case .readColumn: "Read"
    case .blankColumn: "Blank"
    case .unreadableColumn: "Unread-\nable"
    case .withheldColumn: "With-\nheld"
    case .copiesColumn: "Copies"
    case .waitingColumn: "Wait-\ning"
    case .shareColumn: "Share\nsettled"
    case .documentsColumn: "Docu-\nments"
    case .doneColumn: "Done"
    case .reviewColumn: "Re-\nview"
    }
  }
}
