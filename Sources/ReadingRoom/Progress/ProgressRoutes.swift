internal import Archive
internal import Hummingbird
internal import People
internal import Records
internal import Reporting
internal import Showing
internal import Wording

/// How far it is, for those who may see it.
struct ProgressRoutes {
  let desk: ArchiveDesk
  let writer: PageWriter

  func add(to router: Router<RoomContext>) {
    router.get("progress") { request, context in
      guard context.viewer.may(.seeProgress) else { throw PageFault.missing }
      let language = context.language
      let wanted = FormFields(request.uri.query)["by"].flatMap { LedgerGrouping(rawValue: $0) } ?? .box
      let page = try await desk.ask { archive in ProgressPage(try ProgressReport(archive, by: wanted), language) }
      return writer.page("progress", title: page.title, of: page, request, context)
    }
  }
}

/// The account of pages, in rows that add up.
struct ProgressPage {
  let title: String
  let groupings: [Grouping]
  let headings: [String]
  let rows: [Row]
  let total: Row

  struct Grouping {
    let link: String
    let label: String
    let isChosen: Bool
  }

  struct Row {
    let name: String
    let cells: [String]
  }

  init(_ report: ProgressReport, _ language: Language) {
    title = language.say(RoomPhrase.progress)
    groupings = LedgerGrouping.allCases.map { grouping in
      Grouping(
        link: "/progress?by=" + grouping.rawValue, label: language.say(Self.label(of: grouping)),
        isChosen: grouping == report.grouping)
    }
    headings = [RoomPhrase.registered, .read, .blank, .unreadable, .withheld, .waiting].map { language.say($0) }
    let cells = { (ledger: PageLedger) in
      [ledger.registered, ledger.read, ledger.blank, ledger.unreadable, ledger.withheld, ledger.waiting].map {
        language.number($0)
      }
    }
    rows = report.rows.map { row in
      let key = row.key.compactMap { $0 }.map(SafeText.line).joined(separator: " › ")
      return Row(name: key.isEmpty ? language.say(RoomPhrase.noName) : key, cells: cells(row.pages))
    }
    total = Row(name: language.say(RoomPhrase.total), cells: cells(report.total))
  }

  private static func label(of grouping: LedgerGrouping) -> RoomPhrase {
    switch grouping {
    case .dossier: .dossier
    case .box: .byBox
    case .type: .type
    case .month: .byMonth
    case .outcome: .byOutcome
    }
  }
}
