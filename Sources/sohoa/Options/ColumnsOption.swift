internal import ArgumentParser
internal import Exchange
internal import Records
internal import VietnameseText
internal import Wording
internal import Showing

/// Which columns a list of documents has.
struct ColumnsOption: ParsableArguments {
  @Option(help: .ofSheets(.columnsHelp, value: .columns))
  var columns: String?

  /// The format with the columns that were chosen.
  func applied(to format: ExportFormat, language: Language = .spoken) throws -> ExportFormat {
    guard let layout = try layout(language) else { return format }
    guard case .list(let writer) = format.writer, let table = writer as? any TableListWriter else {
      throw Failure(.columnsNotHere, status: .usage)
    }
    return ExportFormat(name: format.name, ending: format.ending, writer: .list(table.with(layout)))
  }

  /// Nil where none were chosen: the sheet of 46 columns.
  private func layout(_ language: Language) throws -> ListLayout? {
    guard let columns else { return nil }
    let chosen = columns == "short" ? ListColumn.short : try columns.split(separator: ",").map { try Self.column($0) }
    guard !chosen.isEmpty else { throw Self.notKnown(columns) }
    return ListLayout(
      name: language.say(SheetPhrase.documents),
      columns: chosen.map { $0.column(heading: $0.heading(in: language)) })
  }

  /// The column that is meant: by its name, by its heading in either language, or by the name of a field.
  private static func column(_ typed: Substring) throws -> ListColumn {
    let wanted = String(typed).singleSpaced.folded
    let match = ListColumn.allCases.first { column in
      ([column.rawValue] + Language.allCases.map { column.heading(in: $0).folded }).contains(wanted)
    }
    if let match = match ?? FieldName(said: wanted).flatMap(ListColumn.init) { return match }
    throw notKnown(String(typed))
  }

  private static func notKnown(_ typed: String) -> Failure {
    let names = ListColumn.allCases.map(\.rawValue).joined(separator: ", ")
    return Failure(
      .columnNotKnown, ["text": .text(SafeText.line(typed)), "columns": .text(names)], status: .usage)
  }
}

extension ListColumn {
  /// Nil for a field that no column has.
  init?(_ field: FieldName) {
    switch field {
    case .type: self = .type
    case .number: self = .number
    case .symbol: self = .symbol
    case .date, .month: self = .date
    case .agency: self = .agency
    case .subject: self = .subject
    case .signer: self = .signer
    case .signerRole: self = .role
    case .place: self = .place
    case .copyForm: self = .copy
    case .title, .addressee, .recipients, .urgency, .agencyParent, .copyNumber, .copyDate: return nil
    }
  }

  func heading(in language: Language) -> String {
    switch self {
    case .row: language.say(SheetPhrase.row)
    case .ordinal: language.say(SheetPhrase.ordinal)
    case .id: language.say(SheetPhrase.id)
    case .fonds: language.say(TermPhrase.fonds)
    case .box: language.say(TermPhrase.box)
    case .dossier: language.say(TermPhrase.dossier)
    case .number: language.say(TermPhrase.number)
    case .symbol: language.say(TermPhrase.symbol)
    case .date: language.say(TermPhrase.date)
    case .type: language.say(TermPhrase.type)
    case .agency: language.say(TermPhrase.agency)
    case .subject: language.say(TermPhrase.subject)
    case .signer: language.say(TermPhrase.signer)
    case .role: language.say(TermPhrase.signerRole)
    case .place: language.say(TermPhrase.place)
    case .copy: language.say(TermPhrase.copyForm)
    case .pages: language.say(TermPhrase.pages)
    case .file: language.say(TermPhrase.file)
    }
  }
}
