/// How a search is understood, a line each.
package enum ExplainPhrase: Phrase {
  case words, phrase, near, wholeNumber, beginning, either, without, number, day, type, numbered, agency, signer, cites,
    from, to,
    dossier, status, places, forgiving, sortedByDate, sortedByNumber

  package var vietnamese: String {
    switch self {
    case .words: "Có đủ các từ, có dấu hoặc không dấu: {text}"
    case .phrase: "Đứng liền nhau: “{text}”"
    case .near: "Đứng gần nhau, cách không quá {count} tiếng: {text}"
    case .wholeNumber: "Viết liền trong trang, hoặc đủ các phần trong số, trích yếu của văn bản: {text}"
    case .beginning: "“{text}…” là một trong: {others}"
    case .either: "Một trong: {text}"
    case .without: "Không có: {text}"
    case .number: "Hiểu là số, ký hiệu “{text}”: văn bản mang số này đứng trước."
    case .day: "Hiểu là ngày {date}: văn bản ngày này đứng trước."
    case .type: "Tên loại: {text}"
    case .numbered: "Số, ký hiệu có: {text}"
    case .agency: "Cơ quan có: {text}"
    case .signer: "Người ký có: {text}"
    case .cites: "Viện dẫn số, ký hiệu có: {text}"
    case .from: "Từ ngày {date}"
    case .to: "Đến ngày {date}"
    case .dossier: "Hồ sơ có: {text}"
    case .status: "Trạng thái: {text}"
    case .places: "Tìm thêm theo địa danh: “{typed}” → “{others}”"
    case .forgiving: "Nếu tìm thấy ít trang: thử từ khác một nét, một chữ (l/1, O/0…)."
    case .sortedByDate: "Sắp xếp theo ngày, mới nhất trước."
    case .sortedByNumber: "Sắp xếp theo số, ký hiệu."
    }
  }

  package var english: String {
    switch self {
    case .words: "All of the words, with or without marks: {text}"
    case .phrase: "Together: “{text}”"
    case .near: "Near each other, at most {count} syllables apart: {text}"
    case .wholeNumber: "As one on a page, or all its parts in the number or subject of a record: {text}"
    case .beginning: "“{text}…” is one of: {others}"
    case .either: "One of: {text}"
    case .without: "Without: {text}"
    case .number: "Taken for the number “{text}”: documents that bear it come first."
    case .day: "Taken for the day {date}: documents of that day come first."
    case .type: "Type: {text}"
    case .numbered: "Number has: {text}"
    case .agency: "Agency has: {text}"
    case .signer: "Signer has: {text}"
    case .cites: "Cites a number that has: {text}"
    case .from: "From {date}"
    case .to: "To {date}"
    case .dossier: "Dossier has: {text}"
    case .status: "Status: {text}"
    case .places: "Also by place name: “{typed}” → “{others}”"
    case .forgiving: "Where few pages are found: also words that differ by one letter (l/1, O/0…)."
    case .sortedByDate: "Sorted by date, the latest first."
    case .sortedByNumber: "Sorted by number."
    }
  }
}
