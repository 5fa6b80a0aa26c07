internal import Archive
internal import Exchange
internal import Records
internal import Reporting
internal import Wording
internal import Showing

/// What a person sees of a register audit: hints, those of one series under its name.
struct AuditPrinting {
  let audit: RegisterAudit
  let language: Language
  let terminal: Terminal

  var lines: [String] {
    let counts: KeyValuePairs<String, Filling> = [
      "documents": .count(audit.documents), "series": .count(audit.series), "count": .count(audit.findings.count),
    ]
    guard !audit.findings.isEmpty else {
      return [terminal.styled(language.say(AuditPhrase.nothing, counts), .green)]
    }
    var lines = [terminal.styled(language.say(AuditPhrase.found, counts), .bold)]
    var last: RegisterSeries?
    for finding in audit.findings {
      if finding.series != last || finding.series == nil && last != nil { lines.append("") }
      if let series = finding.series, series != last { lines.append(terminal.styled(name(of: series), .bold)) }
      if finding.series == nil && last == nil && lines.count == 1 { lines.append("") }
      last = finding.series
      lines += WrappedText.lines("• " + SafeText.line(sentence(of: finding)), on: terminal, indent: 2)
    }
    return lines + [""]
      + WrappedText.lines(language.say(AuditPhrase.hint), on: terminal).map { terminal.styled($0, .dim) }
  }

  private func name(of series: RegisterSeries) -> String {
    let phrase: AuditPhrase =
      switch series.isBeforeReorganisation {
      case nil: .series
      case true?: .seriesBefore
      case false?: .seriesAfter
      }
    return SafeText.line(
      language.say(
        phrase,
        ["agency": .text(series.agency), "type": .text(series.type.name), "year": .text(String(series.year))]))
  }

  private func sentence(of finding: RegisterFinding) -> String {
    switch finding {
    case .missing(_, let numbers, let before, let after):
      return language.say(
        numbers.count == 1 ? AuditPhrase.missingOne : .missingMany,
        [
          "first": .text(String(numbers.lowerBound)), "last": .text(String(numbers.upperBound)),
          "before": .text(named(before)), "after": .text(named(after)),
        ])
    case .doubled(_, let number, let entries):
      return language.say(
        AuditPhrase.doubled,
        ["number": .text(number), "documents": .text(entries.map { dated($0) }.joined(separator: "; "))])
    case .outOfOrder(_, let entry, let before, let after):
      let phrase: AuditPhrase = before == nil ? .outOfOrderBefore : after == nil ? .outOfOrderAfter : .outOfOrder
      return language.say(
        phrase,
        [
          "document": .text(named(entry)), "date": .text(day(entry.date)), "before": .text(day(before?.date)),
          "after": .text(day(after?.date)),
        ])
    case .dateAfterScan(let entry, let scanned):
      return language.say(
        AuditPhrase.dateAfterScan,
        ["document": .text(named(entry)), "date": .text(day(entry.date)), "scanned": .text(day(scanned))])
    case .dateTooEarly(let entry):
      return language.say(AuditPhrase.dateTooEarly, ["document": .text(named(entry)), "date": .text(day(entry.date))])
    case .yearContradicts(let entry, let year):
      return language.say(
        AuditPhrase.yearContradicts,
        ["document": .text(named(entry)), "year": .text(String(year)), "date": .text(day(entry.date))])
    case .symbolContradicts(let entry, let types):
      return language.say(
        AuditPhrase.symbolContradicts,
        [
          "document": .text(named(entry)), "types": .text(types.map(\.name).joined(separator: ", ")),
          "type": .text(entry.type?.name ?? "–"),
        ])
    }
  }

  /// `22/KH-UBND (văn bản 12)`.
  private func named(_ entry: RegisterEntry) -> String {
    language.say(
      AuditPhrase.ofDocument,
      ["number": .text(entry.number?.written ?? "–"), "id": .text(String(entry.document.rawValue))])
  }

  private func dated(_ entry: RegisterEntry) -> String {
    named(entry) + (entry.date.map { " " + language.date($0) } ?? "")
  }

  private func day(_ date: RecordDate?) -> String { date.map(language.date) ?? "–" }
}

extension RegisterFinding {
  /// Nil for what concerns one document by itself.
  var series: RegisterSeries? {
    switch self {
    case .missing(let series, _, _, _), .doubled(let series, _, _), .outOfOrder(let series, _, _, _): series
    case .dateAfterScan, .dateTooEarly, .yearContradicts, .symbolContradicts: nil
    }
  }
}

/// A hint as `audit --json` prints it, one a line; an interface.
struct RegisterFindingJSON: Encodable {
  var kind: String
  @OrNull var agency: String?
  @OrNull var type: String?
  @OrNull var year: Int?
  /// The numbers that are missing, from the first to the last; null in other findings.
  @OrNull var first: Int?
  @OrNull var last: Int?
  var documents: [Int64]

  init(_ finding: RegisterFinding) {
    switch finding {
    case .missing(_, let numbers, let before, let after):
      self.init("missing", finding, [before, after], numbers)
    case .doubled(_, _, let entries): self.init("doubled", finding, entries)
    case .outOfOrder(_, let entry, _, _): self.init("out-of-order", finding, [entry])
    case .dateAfterScan(let entry, _): self.init("date-after-scan", finding, [entry])
    case .dateTooEarly(let entry): self.init("date-too-early", finding, [entry])
    case .yearContradicts(let entry, _): self.init("year-contradicts", finding, [entry])
    case .symbolContradicts(let entry, _): self.init("symbol-contradicts", finding, [entry])
    }
  }

  private init(
    _ name: String, _ finding: RegisterFinding, _ entries: [RegisterEntry], _ numbers: ClosedRange<Int>? = nil
  ) {
    kind = name
    agency = finding.series?.agency ?? entries.first?.agency
    type = (finding.series?.type ?? entries.first?.type)?.name
    year = finding.series?.year ?? entries.first?.date?.year
    first = numbers?.lowerBound
    last = numbers?.upperBound
    documents = entries.map(\.document.rawValue)
  }
}
