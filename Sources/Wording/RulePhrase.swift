/// What the rules of the Description room go by, in words. The raw value is the rule's name as it is stored; zones are
/// those of Decree 30/2020/NĐ-CP, appendix I.
package enum RulePhrase: String, Phrase {
  case number = "zone-3-number"
  case numberBlank = "zone-3-number-blank"
  case symbol = "zone-3-symbol"
  case numberBelowTitle = "below-title-number"
  case date = "zone-4-date"
  case dateInHeader = "header-date"
  case dateBelowTitle = "below-title-date"
  case agency = "zone-2-agency"
  case typeTitle = "zone-5a-type-title"
  case title = "zone-5a-title"
  case subject = "zone-5a-subject"
  case subjectBesideTitle = "title-line-subject"
  case about = "zone-5b-about"
  case signature = "zone-7-signature"
  case signerName = "zone-7-name-only"
  case addressee = "zone-9a-addressee"
  case recipients = "zone-9b-recipients"
  case urgency = "zone-10b-urgency"
  case copyBlock = "copy-block"
  case copyNumber = "copy-number"
  case typeByTitle = "type-by-title"
  case typeByTitleAgreed = "type-by-title-agreed"
  case typeBySymbol = "type-by-symbol"
  case typeBySymbolAgreed = "type-by-symbol-agreed"
  case typeByAbout = "type-by-about"
  case typeByAboutAgreed = "type-by-about-agreed"
  case typeByStructure = "type-by-structure"
  case typeByStructureAgreed = "type-by-structure-agreed"

  package var vietnamese: String {
    switch self {
    case .number: "dòng “Số:” ở đầu văn bản"
    case .numberBlank: "dòng “Số:” để trống phần số"
    case .symbol: "ký hiệu ở đầu văn bản"
    case .numberBelowTitle: "dòng “Số:” dưới tên loại"
    case .date: "dòng địa danh và ngày tháng"
    case .dateInHeader: "ngày tháng ở phần đầu văn bản"
    case .dateBelowTitle: "ngày tháng dưới tên loại"
    case .agency: "tên cơ quan ở góc trên bên trái"
    case .typeTitle: "dòng tên loại in hoa"
    case .title: "dòng tiêu đề in hoa"
    case .subject: "trích yếu dưới tên loại"
    case .subjectBesideTitle: "trích yếu cùng dòng với tên loại"
    case .about: "dòng “V/v” dưới số, ký hiệu"
    case .signature: "chức vụ và họ tên ở chỗ ký"
    case .signerName: "họ tên ở chỗ ký, không rõ chức vụ"
    case .addressee: "dòng “Kính gửi”"
    case .recipients: "mục “Nơi nhận”"
    case .urgency: "dấu chỉ mức độ khẩn"
    case .copyBlock: "phần ghi của bản sao"
    case .copyNumber: "số của bản sao"
    case .typeByTitle: "dòng tên loại"
    case .typeByTitleAgreed: "dòng tên loại, có căn cứ khác cùng cho biết"
    case .typeBySymbol: "chữ viết tắt trong ký hiệu"
    case .typeBySymbolAgreed: "chữ viết tắt trong ký hiệu, có căn cứ khác cùng cho biết"
    case .typeByAbout: "dòng “V/v” của công văn"
    case .typeByAboutAgreed: "dòng “V/v” của công văn, có căn cứ khác cùng cho biết"
    case .typeByStructure: "bố cục của văn bản"
    case .typeByStructureAgreed: "bố cục của văn bản, có căn cứ khác cùng cho biết"
    }
  }

  package var english: String {
    switch self {
    case .number: "the line “Số:” at the head"
    case .numberBlank: "the line “Số:” with its number left blank"
    case .symbol: "the symbol at the head"
    case .numberBelowTitle: "the line “Số:” below the type"
    case .date: "the line of place and date"
    case .dateInHeader: "a date at the head"
    case .dateBelowTitle: "a date below the type"
    case .agency: "the agency's name at the top left"
    case .typeTitle: "the type's name in capitals"
    case .title: "the title in capitals"
    case .subject: "the subject below the type"
    case .subjectBesideTitle: "the subject in the line of the type"
    case .about: "the line “V/v” below the number"
    case .signature: "office and name at the signature"
    case .signerName: "the name at the signature, without an office"
    case .addressee: "the line “Kính gửi”"
    case .recipients: "the list “Nơi nhận”"
    case .urgency: "the mark of urgency"
    case .copyBlock: "the note of the copy"
    case .copyNumber: "the number of the copy"
    case .typeByTitle: "the line of the type"
    case .typeByTitleAgreed: "the line of the type, and others agree"
    case .typeBySymbol: "the abbreviation in the symbol"
    case .typeBySymbolAgreed: "the abbreviation in the symbol, and others agree"
    case .typeByAbout: "the line “V/v” of a letter"
    case .typeByAboutAgreed: "the line “V/v” of a letter, and others agree"
    case .typeByStructure: "the layout of the paper"
    case .typeByStructureAgreed: "the layout of the paper, and others agree"
    }
  }
}

extension Language {
  /// A rule in words; one that has none, from an older or newer program, by its name.
  package func rule(_ name: String) -> String {
    RulePhrase(rawValue: name).map { say($0) } ?? name
  }
}
