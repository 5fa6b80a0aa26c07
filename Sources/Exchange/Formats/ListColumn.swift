internal import Archive
internal import Records
internal import Spreadsheets

/// A column that a person may choose for a list of documents. The raw value is what is typed.
package enum ListColumn: String, Hashable, Sendable, CaseIterable {
  case row, fonds, box, dossier, ordinal, number, symbol, date, type, agency, subject, signer, role, place, copy, pages,
    file, id

  /// What archive staff keep in a list of documents (mục lục văn bản; TT 05/2025 and NĐ 30/2020, annex VI, have these for each).
  package static let short: [ListColumn] = [
    .row, .box, .dossier, .number, .date, .type, .agency, .subject, .signer, .pages, .file,
  ]

  private var width: Double {
    switch self {
    case .row: 5
    case .ordinal, .id, .pages: 8
    case .box, .date: 11
    case .symbol, .type: 14
    case .number: 16
    case .dossier, .signer, .role, .copy, .place: 18
    case .fonds, .agency: 28
    case .file: 36
    case .subject: 52
    }
  }

  private var kind: SheetColumn.Kind {
    switch self {
    case .row, .ordinal, .id, .pages: .number
    case .date: .date
    default: .text
    }
  }

  package func column(heading: String) -> ListLayout.Column {
    ListLayout.Column(SheetColumn(heading, width: width, kind: kind)) { cell($0) }
  }

  private func cell(_ row: ListRow) -> SheetCell {
    switch self {
    case .row: .count(row.number)
    case .fonds: .known(row.document.shelf.fonds)
    case .box: .known(row.document.shelf.box)
    case .dossier: .known(row.document.shelf.dossier)
    case .ordinal: .count(row.ordinal)
    case .number: .known(row.value(.number))
    case .symbol: .known(row.value(.symbol))
    case .date: row.date.map(Self.cell) ?? .empty
    case .type: .known(row.value(.type))
    case .agency: .known(row.value(.agency))
    case .subject: .known(row.value(.subject))
    case .signer: .known(row.value(.signer))
    case .role: .known(row.value(.signerRole))
    case .place: .known(row.value(.place))
    case .copy: .known(row.value(.copyForm))
    case .pages: .count(row.document.pages)
    case .file: .known(row.document.path)
    case .id: .count(Int(row.document.id.rawValue))
    }
  }

  /// A day where it is known; else the month or the year as text, never a day that nobody read.
  private static func cell(_ date: PartialDate) -> SheetCell {
    guard let month = date.month else { return .text(String(date.year)) }
    guard let day = date.day, let whole = RecordDate(year: date.year, month: month, day: day) else {
      return .text("\(month < 10 ? "0" : "")\(month)/\(date.year)")
    }
    return .date(whole)
  }
}
