internal import Archive
internal import Records

/// A finding as `check --json` prints it, one a line; an interface. `finding` is stable, `file` only where it has one.
struct CheckFindingJSON: Encodable {
  var finding: String
  var file: String?
  var number: Int64?
  var grouping: String?

  init(_ finding: CheckFinding) {
    switch finding {
    case .originalGone(_, let path): self.init(finding: "original-gone", file: path)
    case .originalChanged(_, let path): self.init(finding: "original-changed", file: path)
    case .originalNotReadable(_, let path): self.init(finding: "original-not-readable", file: path)
    case .keptCopyNotReadable(let path): self.init(finding: "kept-copy-not-readable", file: path)
    case .keptCopyDamaged(let path): self.init(finding: "kept-copy-damaged", file: path)
    case .removalAltered(_, let path): self.init(finding: "removal-altered", file: path)
    case .pagesMissing(_, let path, _, _): self.init(finding: "pages-missing", file: path)
    case .copyGone(_, let path): self.init(finding: "copy-gone", file: path)
    case .copyChanged(_, let path): self.init(finding: "copy-changed", file: path)
    case .fileMissing(let file): self.init(finding: "file-missing", number: file.rawValue)
    case .fileAltered(_, let path): self.init(finding: "file-altered", file: path)
    case .pageMissing(let page): self.init(finding: "page-missing", number: page.rawValue)
    case .descriptionAltered(let document): self.init(finding: "description-altered", number: document.rawValue)
    case .decisionAltered(let document): self.init(finding: "decision-altered", number: document.rawValue)
    case .contentsAltered(let document): self.init(finding: "contents-altered", number: document.rawValue)
    case .shelfAltered(let shelf): self.init(finding: "shelf-altered", number: shelf.rawValue)
    case .authorityAltered(let document): self.init(finding: "authority-altered", number: document.rawValue)
    case .safeguardAltered: self.init(finding: "safeguard-altered")
    case .ledgerUnbalanced(let grouping): self.init(finding: "ledger-unbalanced", grouping: grouping.rawValue)
    case .textOutOfPlace(let page): self.init(finding: "text-out-of-place", number: page.rawValue)
    case .outcomeUnaccounted(let page): self.init(finding: "outcome-unaccounted", number: page.rawValue)
    case .earlierReadingAltered(let page): self.init(finding: "earlier-reading-altered", number: page.rawValue)
    case .notDescribed(let document): self.init(finding: "not-described", number: document.rawValue)
    case .catalogueDamaged: self.init(finding: "catalogue-damaged")
    case .indexDamaged: self.init(finding: "index-damaged")
    case .eventTampered(let event): self.init(finding: "event-tampered", number: event)
    case .eventsMissing(let last, _): self.init(finding: "events-missing", number: last)
    }
  }

  private init(finding: String, file: String? = nil, number: Int64? = nil, grouping: String? = nil) {
    self.finding = finding
    self.file = file
    self.number = number
    self.grouping = grouping
  }
}

/// The last line of `check --json`.
struct CheckReportJSON: Encodable {
  var findings: Int
  var files: Int
  var pages: Int
  var events: Int

  init(_ report: CheckReport) {
    findings = report.findings.count
    files = report.files
    pages = report.pages
    events = report.events
  }
}
