package import Records

/// Why documents are withheld, each kind by its true name, and what is said of withholding.
package enum WithholdingPhrase: Phrase {
  /// In a list: `Trang bị tạm giữ: …`.
  case kind(WithholdingKind)
  /// What to do with the original.
  case keeping(WithholdingKind)
  case runHeading, runRemedy, content, guessed, backups, byWhom, kindNotKnown, markWithoutNeed

  package static var allCases: [WithholdingPhrase] {
    WithholdingKind.allCases.flatMap { [.kind($0), .keeping($0)] }
      + [.runHeading, .runRemedy, .content, .guessed, .backups, .byWhom, .kindNotKnown, .markWithoutNeed]
  }

  package var vietnamese: String {
    switch self {
    case .kind(.mark(let mark)): "có dấu chỉ độ mật \(mark.rawValue)"
    case .kind(.decided(let mark)): "mật theo quyết định của người dùng (\(mark.rawValue))"
    case .kind(.personalData): "dữ liệu cá nhân"
    case .kind(.legalHold): "để giải quyết tranh chấp, thanh tra hoặc điều tra"
    case .kind(.notScreened): "chưa ai xem: giống văn bản đang tạm giữ hoặc thay chỗ văn bản đó"
    case .keeping(.mark), .keeping(.decided):
      "Bảo quản tệp gốc theo chế độ mật; người có thẩm quyền quyết định."
    case .keeping(.personalData): "Bảo quản tệp gốc theo quy định về dữ liệu cá nhân."
    case .keeping(.legalHold): "Giữ nguyên tệp gốc cho đến khi giải quyết xong."
    case .keeping(.notScreened):
      "Xem bản quét rồi quyết định: “sohoa review” nếu được hỏi, nếu không thì “sohoa release” hoặc “sohoa withhold”."
    case .runHeading: "Tạm giữ ({kind}): {count} tệp"
    case .runRemedy:
      "Nội dung không được lưu, kể cả của các tờ quét rời nối tiếp tờ có dấu. Xem lý do từng văn bản bằng “sohoa show”."
    case .content: "Văn bản này đang tạm giữ ({kind}): nội dung không được lưu."
    case .guessed: "Loại tạm giữ được hiểu từ lý do: {kind}. Nếu không đúng, ghi lại với --kind."
    case .backups:
      "Bản sao lưu cũ của kho có thể vẫn còn nội dung này; hãy xử lý các bản sao lưu đó."
    case .byWhom: "{name}, {date}: {reason}"
    case .kindNotKnown:
      "Không có loại tạm giữ “{text}”.\nDùng secrecy (mật), personal (dữ liệu cá nhân) hoặc legal-hold (đang giải quyết vụ việc)."
    case .markWithoutNeed: "Mức độ mật chỉ dùng với loại secrecy.\nBỏ --mark, hoặc ghi --kind secrecy."
    }
  }

  package var english: String {
    switch self {
    case .kind(.mark(let mark)): "bears the secrecy mark \(mark.rawValue)"
    case .kind(.decided(let mark)): "secret by a person's decision (\(mark.rawValue))"
    case .kind(.personalData): "personal data"
    case .kind(.legalHold): "on legal hold"
    case .kind(.notScreened): "not screened yet: looks like a withheld document, or took its place"
    case .keeping(.mark), .keeping(.decided): "Keep the original as a secret file; a person in charge decides."
    case .keeping(.personalData): "Keep the original as the rules on personal data ask."
    case .keeping(.legalHold): "Keep the original unchanged until the matter is settled."
    case .keeping(.notScreened):
      "Look at the scan and decide: “sohoa review” where it asks, else “sohoa release” or “sohoa withhold”."
    case .runHeading: "Withheld ({kind}): {count} {count|file|files}"
    case .runRemedy:
      "Nothing of their content was stored, nor of loose sheets that go on behind a marked one. “sohoa show” tells why."
    case .content: "This document is withheld ({kind}): its content is not stored."
    case .guessed: "The kind was understood from the reason: {kind}. If that is wrong, say it with --kind."
    case .backups: "Older backups of the archive may still hold this content; see to them as well."
    case .byWhom: "{name}, {date}: {reason}"
    case .kindNotKnown: "There is no kind “{text}”.\nUse secrecy, personal or legal-hold."
    case .markWithoutNeed: "A secrecy mark goes with the kind secrecy only.\nLeave --mark out, or give --kind secrecy."
    }
  }
}
