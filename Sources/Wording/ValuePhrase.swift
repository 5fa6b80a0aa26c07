/// What stands in angle brackets in help, for a value to be filled in; one word each.
package enum ValuePhrase: Phrase {
  case words, type, number, name, date, count, folder, file, id, code, seconds, format, grouping, path, recogniser
  case decision, unit, state, kind, reason, mark, levels, columns

  package var vietnamese: String {
    switch self {
    case .words: "từ"
    case .type: "loại"
    case .number: "số-ký-hiệu"
    case .name: "tên"
    case .date: "ngày"
    case .count: "n"
    case .folder: "thư-mục"
    case .file: "tệp"
    case .id: "mã"
    case .code: "mã"
    case .seconds: "giây"
    case .format: "dạng"
    case .grouping: "cách-chia"
    case .path: "đường-dẫn"
    case .recogniser: "bộ"
    case .decision: "mã-trường"
    case .unit: "đơn-vị"
    case .state: "tình-trạng"
    case .kind: "loại"
    case .reason: "lý-do"
    case .mark: "mức-độ"
    case .levels: "các-cấp"
    case .columns: "các-cột"
    }
  }

  package var english: String {
    switch self {
    case .words: "words"
    case .type: "type"
    case .number: "number"
    case .name: "name"
    case .date: "date"
    case .count: "n"
    case .folder: "folder"
    case .file: "file"
    case .id: "id"
    case .code: "code"
    case .seconds: "seconds"
    case .format: "format"
    case .grouping: "grouping"
    case .path: "path"
    case .recogniser: "recogniser"
    case .decision: "id-field"
    case .unit: "unit"
    case .state: "state"
    case .kind: "kind"
    case .reason: "reason"
    case .mark: "mark"
    case .levels: "levels"
    case .columns: "columns"
    }
  }
}
