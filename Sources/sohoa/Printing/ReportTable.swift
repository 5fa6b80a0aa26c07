internal import Archive
internal import Records
internal import Reporting
internal import Spreadsheets
internal import VietnameseText
internal import Wording

/// A report's rows with their names and figures in a person's language.
struct ReportTable {
  let report: ProgressReport
  let language: Language

  /// For a terminal: the parts of a key are joined to one path, the last line is the whole.
  var table: TextTable {
    report.grouping == .outcome ? outcomes : figures
  }

  /// Of an outcome only how many pages and documents it has is worth telling.
  private var outcomes: TextTable {
    let total = report.total.registered
    let rows = report.rows.sorted(by: before).map { row in
      [
        label(of: row), language.number(row.pages.registered), language.share(row.pages.registered, of: total),
        language.number(row.documents),
      ]
    }
    let whole = [
      language.say(TermPhrase.total), language.number(total), language.share(total, of: total),
      language.number(report.documents.documents),
    ]
    let headings: [TermPhrase] = [.pages, .share, .documents]
    return TextTable(
      columns: [.init(heading: names.joined(separator: joint))]
        + headings.map { .init(heading: language.say($0), alignment: .right) },
      rows: rows + [whole])
  }

  private var figures: TextTable {
    let columns =
      [TextTable.Column(heading: names.joined(separator: joint), alignment: alignment)]
      + (ReportPhrase.columns + (hasCopies ? [.copiesColumn] : []))
      .map { TextTable.Column(heading: language.say($0), alignment: .right) }
    let rows = report.rows.sorted(by: before).map { row in
      [label(of: row)]
        + figures(row.pages, documents: row.documents, settled: row.documentsDone, toReview: row.needReview)
        + (hasCopies ? [language.number(row.copies)] : [])
    }
    let copies = hasCopies ? [language.number(report.rows.reduce(0) { $0 + $1.copies })] : []
    return TextTable(columns: columns, rows: rows + [[language.say(TermPhrase.total)] + whole + copies])
  }

  /// Where a document lies in a second dossier, the report says so; few archives have such.
  private var hasCopies: Bool { report.rows.contains { $0.copies > 0 } }

  /// For a spreadsheet: each part of a key has a column, and there is no line of totals to be counted twice.
  var sheet: SheetDocument {
    let headings = [
      TermPhrase.registered, .read, .blank, .unreadable, .withheld, .waiting, .shareSettled, .documents,
      .documentsDone, .review,
    ]
    let copiesHeading = hasCopies ? [language.say(TermPhrase.copies)] : []
    let rows = report.rows.sorted(by: before).map { row in
      values(of: row).map { SheetCell.text($0) } + [
        .count(row.pages.registered), .count(row.pages.read), .count(row.pages.blank), .count(row.pages.unreadable),
        .count(row.pages.withheld), .count(row.pages.waiting),
        .figure(language.share(row.pages.settled, of: row.pages.registered)), .count(row.documents),
        .count(row.documentsDone), .count(row.needReview),
      ] + (hasCopies ? [.count(row.copies)] : [])
    }
    return SheetDocument(heading: names + headings.map { language.say($0) } + copiesHeading, rows: rows)
  }

  private var whole: [String] {
    figures(
      report.total, documents: report.documents.documents, settled: report.documents.done,
      toReview: report.documents.toReview)
  }

  private func figures(_ pages: PageLedger, documents: Int, settled: Int, toReview: Int) -> [String] {
    let counts = [pages.registered, pages.read, pages.blank, pages.unreadable, pages.withheld, pages.waiting]
    return counts.map(language.number) + [language.share(pages.settled, of: pages.registered)]
      + [documents, settled, toReview].map(language.number)
  }

  private var names: [String] {
    let phrases: [TermPhrase] =
      switch report.grouping {
      case .dossier: [.fonds, .box, .dossier]
      case .box: [.fonds, .box]
      case .type: [.type]
      case .month: [.month]
      case .outcome: [.outcome, .reason]
      }
    return phrases.map { language.say($0) }
  }

  private var joint: String { report.grouping == .outcome ? ": " : " › " }
  private var alignment: TextTable.Alignment { report.grouping == .dossier || report.grouping == .box ? .path : .left }

  /// A row's key in one cell, without what it does not have.
  private func label(of row: LedgerRow) -> String {
    let parts = zip(values(of: row), row.key).filter { $0.1 != nil || row.key.count == 1 }.map(\.0)
    return parts.isEmpty ? "–" : parts.joined(separator: joint)
  }

  /// Outcomes stand in the order of the account; all else by its letters without marks, then with them, so that Đề án
  /// stands beside Dự án and not behind all others. What has no key comes first.
  private func before(_ left: LedgerRow, _ right: LedgerRow) -> Bool {
    guard report.grouping == .outcome else {
      for (left, right) in zip(left.key, right.key) where left != right {
        guard let left, let right else { return left == nil }
        return (left.folded, left) < (right.folded, right)
      }
      return false
    }
    let order: [String] = [PageState.read, .blank, .unreadable, .withheld, .waiting].map(\.rawValue)
    let place = { (row: LedgerRow) in row.key.first.flatMap { $0 }.flatMap(order.firstIndex) ?? order.count }
    return place(left) < place(right)
  }

  /// The parts of a row's key as people say them.
  private func values(of row: LedgerRow) -> [String] {
    switch report.grouping {
    case .dossier, .box: row.key.map { $0 ?? "–" }
    case .type: row.key.map { $0 ?? language.say(ReportPhrase.withoutType) }
    case .month: row.key.map { $0.map(month) ?? language.say(ReportPhrase.notSettled) }
    case .outcome: outcome(row.key)
    }
  }

  private func outcome(_ key: [String?]) -> [String] {
    let state = key.first.flatMap { $0 }.flatMap(PageState.init).map { language.say(TermPhrase($0)) }
    let told = key.last.flatMap { $0 }
    let reason = told.flatMap(UnreadableReason.init).map { language.say(ReasonPhrase.reason($0)) }
    let kind = told.flatMap(WithholdingKind.init).map { language.say(WithholdingPhrase.kind($0)) }
    return [state ?? "–", reason ?? kind ?? "–"]
  }

  private func month(_ key: String) -> String {
    let parts = key.split(separator: "-").compactMap { Int($0) }
    return parts.count == 2 ? language.month(parts[1], of: parts[0]) : key
  }
}

extension ReportPhrase {
  /// Headings of the figures in a terminal's table, each on up to three lines to save width.
  static let columns: [ReportPhrase] = [
    .registeredColumn, .readColumn, .blankColumn, .unreadableColumn, .withheldColumn, .waitingColumn, .shareColumn,
    .documentsColumn, .doneColumn, .reviewColumn,
  ]
}
