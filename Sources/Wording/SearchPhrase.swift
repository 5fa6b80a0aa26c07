/// What a search says around its results.
package enum SearchPhrase: Phrase {
  case found, foundPart, foundMore, nothing, nothingRemedy, nothingFurther, nextPage, nextShow, unnamed, inFile, ofDate

  package var vietnamese: String {
    switch self {
    case .found: "Tìm thấy {count} trang."
    case .foundPart: "Tìm thấy {count} trang; hiển thị kết quả {first}–{last}."
    case .foundMore: "Tìm thấy hơn {count} trang; hiển thị kết quả {first}–{last}."
    case .nothing: "Không tìm thấy trang nào."
    case .nothingRemedy: "Hãy thử ít từ hơn, gõ không dấu, hoặc bỏ bớt điều kiện (--type, --from, --to…)."
    case .nothingFurther: "Không còn kết quả nào sau {offset}; có tất cả {count} trang."
    case .nextPage: "Xem tiếp: thêm --offset {offset}."
    case .nextShow: "Xem một văn bản: sohoa show {id}"
    case .unnamed: "Văn bản chưa rõ tên loại"
    case .inFile: "{path}, trang {page}"
    case .ofDate: "ngày {date}"
    }
  }

  package var english: String {
    switch self {
    case .found: "Found {count} {count|page|pages}."
    case .foundPart: "Found {count} {count|page|pages}; these are {first} to {last}."
    case .foundMore: "Found more than {count} pages; these are {first} to {last}."
    case .nothing: "No page was found."
    case .nothingRemedy: "Try fewer words, type them without marks, or drop a condition (--type, --from, --to…)."
    case .nothingFurther: "There are no results after {offset}; there are {count} in all."
    case .nextPage: "Go on with --offset {offset}."
    case .nextShow: "Look at a document: sohoa show {id}"
    case .unnamed: "Document of unknown type"
    case .inFile: "{path}, page {page}"
    case .ofDate: "of {date}"
    }
  }
}
