/// What a form in which documents leave is for. The raw value is the name of the form, as it is typed.
package enum FormatPhrase: String, Phrase {
  case jsonl, pdf, xlsx, csv, txt, hocr, alto

  package var vietnamese: String {
    switch self {
    case .jsonl: "mọi điều kho biết, mỗi văn bản một dòng JSON"
    case .pdf: "PDF/A tìm được chữ, ảnh trang giữ như bản quét"
    case .xlsx: "danh sách văn bản để mở bằng Excel, 46 cột hoặc --columns"
    case .csv: "cùng danh sách đó, dạng CSV"
    case .txt: "chữ đã sửa, mỗi văn bản một tệp"
    case .hocr: "chữ với vị trí trên trang, dạng hOCR"
    case .alto: "chữ với vị trí trên trang, dạng ALTO 4.4"
    }
  }

  package var english: String {
    switch self {
    case .jsonl: "all that is known, a line of JSON a document"
    case .pdf: "searchable PDF/A, pages as they were scanned"
    case .xlsx: "a list of documents for Excel, 46 columns or --columns"
    case .csv: "the same list as CSV"
    case .txt: "the corrected text, a file a document"
    case .hocr: "words with their places, as hOCR"
    case .alto: "words with their places, as ALTO 4.4"
    }
  }
}
