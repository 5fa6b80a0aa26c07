/// What a search says around its results.
package enum SearchPhrase: Phrase {
  case found, foundIn, foundPart, foundPartIn, foundMore, nothing, nothingAsTyped, nothingRemedy, nothingFurther,
    nothingNew
  case nextPage, nextShow, unnamed, inFile, onPage, documentInFile, alsoPages, ofDate, ofMonth, ofYear
  case newName, oldNames, slip, withVariant, cites, citedOn, citesMore
  case facetType, facetYear, facetAgency, facetDossier, facetUnknown, facetLatest, facetsOf
  case saved, savedInstead, opened, foundDocuments, foundDocumentsPart, foundMoreDocuments, nothingFurtherDocuments,
    without, numberIsApart

  package var vietnamese: String {
    switch self {
    case .found: "Tìm thấy {count} trang."
    case .foundIn: "Tìm thấy {count} trang trong {documents} văn bản."
    case .foundPart: "Tìm thấy {count} trang; hiển thị văn bản {first}–{last}."
    case .foundPartIn: "Tìm thấy {count} trang trong {documents} văn bản; hiển thị văn bản {first}–{last}."
    case .foundMore: "Tìm thấy hơn {count} trang; hiển thị văn bản {first}–{last}."
    case .nothing: "Không tìm thấy trang nào."
    case .nothingAsTyped: "Không tìm thấy trang nào đúng như đã gõ."
    case .nothingRemedy: "Hãy thử ít từ hơn, gõ không dấu, hoặc bỏ bớt điều kiện (--type, --from, --to…)."
    case .nothingFurther: "Không còn kết quả nào sau {offset}; có tất cả {count} trang."
    case .nothingNew: "Không có trang mới nào kể từ lần tìm trước."
    case .nextPage: "Xem tiếp: thêm --offset {offset}."
    case .nextShow: "Xem một văn bản: sohoa show {id}; xem ảnh trang tìm thấy: thêm --open {number}."
    case .unnamed: "Văn bản chưa rõ tên loại"
    case .inFile: "{path}, trang {page}"
    case .onPage: "trang {page}"
    case .documentInFile: "Văn bản {id} · {path}, trang {page}"
    case .alsoPages: "; còn ở trang {pages}"
    case .ofDate: "ngày {date}"
    case .ofMonth: "tháng {date}"
    case .ofYear: "năm {date}"
    case .newName: "Đã tìm thêm “{others}”, tên của “{typed}” từ {date}: thêm {count} trang."
    case .oldNames: "Đã tìm thêm “{others}”, tên trước {date} của nơi nay là “{typed}”: thêm {count} trang."
    case .slip: "Có thể “{typed}” là “{others}”: đã tìm thêm, {count} trang."
    case .withVariant: "theo “{others}”"
    case .cites: "Viện dẫn: {others}"
    case .citedOn: "{name} (trang {page})"
    case .citesMore: "và {count} văn bản khác"
    case .facetType: "Tên loại"
    case .facetYear: "Năm"
    case .facetAgency: "Cơ quan"
    case .facetDossier: "Hồ sơ"
    case .facetUnknown: "(chưa rõ)"
    case .facetLatest: "Chỉ đếm các trang nhập kho sau cùng; kết quả còn nhiều hơn."
    case .facetsOf: "{count} văn bản"
    case .saved: "Đã lưu tìm kiếm “{name}”."
    case .savedInstead: "Đã lưu tìm kiếm “{name}”, thay cho: {text}"
    case .opened: "Kết quả {number}: {name} (văn bản {id})"
    case .foundDocuments: "Tìm thấy {count} văn bản."
    case .foundDocumentsPart: "Tìm thấy {count} văn bản; hiển thị văn bản {first}–{last}."
    case .foundMoreDocuments: "Tìm thấy hơn {count} văn bản; hiển thị văn bản {first}–{last}."
    case .nothingFurtherDocuments: "Không còn kết quả nào sau {offset}; có tất cả {count} văn bản."
    case .without: "Không trang nào có đủ các từ; bỏ “{typed}” thì có {count} trang."
    case .numberIsApart:
      "Không có trang nào ghi liền số, ký hiệu này; các trang dưới đây có đủ các phần, đứng rời nhau."
    }
  }

  package var english: String {
    switch self {
    case .found: "Found {count} {count|page|pages}."
    case .foundIn: "Found {count} {count|page|pages} in {documents} {documents|document|documents}."
    case .foundPart: "Found {count} {count|page|pages}; these are documents {first} to {last}."
    case .foundPartIn:
      "Found {count} {count|page|pages} in {documents} documents; these are documents {first} to {last}."
    case .foundMore: "Found more than {count} pages; these are documents {first} to {last}."
    case .nothing: "No page was found."
    case .nothingAsTyped: "No page has this as it was typed."
    case .nothingRemedy: "Try fewer words, type them without marks, or drop a condition (--type, --from, --to…)."
    case .nothingFurther: "There are no results after {offset}; there {count|is|are} {count} {count|page|pages} in all."
    case .nothingNew: "No page is new since the last time."
    case .nextPage: "Go on with --offset {offset}."
    case .nextShow: "Look at a document: sohoa show {id}; at the page that was found: add --open {number}."
    case .unnamed: "Document of unknown type"
    case .inFile: "{path}, page {page}"
    case .onPage: "page {page}"
    case .documentInFile: "Document {id} · {path}, page {page}"
    case .alsoPages: "; also on page {pages}"
    case .ofDate, .ofMonth, .ofYear: "of {date}"
    case .newName:
      "Also looked for “{others}”, as “{typed}” is called since {date}: {count} more {count|page|pages}."
    case .oldNames:
      "Also looked for “{others}”, before {date} the name of what is now “{typed}”: {count} more {count|page|pages}."
    case .slip: "Perhaps “{typed}” is “{others}”: also looked for, {count} {count|page|pages}."
    case .withVariant: "by “{others}”"
    case .cites: "Cites {others}"
    case .citedOn: "{name} (page {page})"
    case .citesMore: "and {count} {count|other|others}"
    case .facetType: "Type"
    case .facetYear: "Year"
    case .facetAgency: "Agency"
    case .facetDossier: "Dossier"
    case .facetUnknown: "(not known)"
    case .facetLatest: "Only the pages filed last were counted; there are more."
    case .facetsOf: "{count} {count|document|documents}"
    case .saved: "Saved as “{name}”."
    case .savedInstead: "Saved as “{name}”, in place of: {text}"
    case .opened: "Result {number}: {name} (document {id})"
    case .foundDocuments: "Found {count} {count|document|documents}."
    case .foundDocumentsPart: "Found {count} {count|document|documents}; these are documents {first} to {last}."
    case .foundMoreDocuments: "Found more than {count} documents; these are documents {first} to {last}."
    case .nothingFurtherDocuments:
      "There are no results after {offset}; there {count|is|are} {count} {count|document|documents} in all."
    case .without: "No page has all of the words; without “{typed}”, {count} {count|page has|pages have} them."
    case .numberIsApart: "No page has this number as one; the pages below have its parts, apart from each other."
    }
  }
}
