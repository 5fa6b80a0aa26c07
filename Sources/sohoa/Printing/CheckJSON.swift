internal import Archive
internal import Records

/// A finding as `check --json` prints it, one a line; an interface. `kind` says what was found and which key names it.
struct CheckFindingJSON: Encodable {
  /// What a finding is about.
  enum Subject {
    /// `file`: a path.
    case path(String)
    /// `file_id`, `page_id`, `shelf`, `document`, `event`, `export`: a number of the catalogue.
    case file(ScanFileID), page(PageID), shelf(ShelfRootID), document(DocumentID), event(Int64), export(Int64)
    /// `grouping`: the account that does not balance.
    case grouping(LedgerGrouping)
    case catalogue
  }

  let kind: String
  let subject: Subject

  init(_ finding: CheckFinding) {
    (kind, subject) =
      switch finding {
      case .originalGone(_, let path): ("original-gone", .path(path))
      case .originalChanged(_, let path): ("original-changed", .path(path))
      case .originalNotReadable(_, let path): ("original-not-readable", .path(path))
      case .keptCopyNotReadable(let path): ("kept-copy-not-readable", .path(path))
      case .keptCopyDamaged(let path): ("kept-copy-damaged", .path(path))
      case .removalAltered(_, let path): ("removal-altered", .path(path))
      case .pagesMissing(_, let path, _, _): ("pages-missing", .path(path))
      case .copyGone(_, let path): ("copy-gone", .path(path))
      case .copyChanged(_, let path): ("copy-changed", .path(path))
      case .fileMissing(let file): ("file-missing", .file(file))
      case .fileAltered(_, let path): ("file-altered", .path(path))
      case .pageMissing(let page): ("page-missing", .page(page))
      case .descriptionAltered(let document): ("description-altered", .document(document))
      case .decisionAltered(let document): ("decision-altered", .document(document))
      case .contentsAltered(let document): ("contents-altered", .document(document))
      case .shelfAltered(let shelf): ("shelf-altered", .shelf(shelf))
      case .exportAltered(let export): ("export-altered", .export(export))
      case .authorityAltered(let document): ("authority-altered", .document(document))
      case .safeguardAltered: ("safeguard-altered", .catalogue)
      case .ledgerUnbalanced(let grouping): ("ledger-unbalanced", .grouping(grouping))
      case .textOutOfPlace(let page): ("text-out-of-place", .page(page))
      case .outcomeUnaccounted(let page): ("outcome-unaccounted", .page(page))
      case .earlierReadingAltered(let page): ("earlier-reading-altered", .page(page))
      case .notDescribed(let document): ("not-described", .document(document))
      case .catalogueDamaged: ("catalogue-damaged", .catalogue)
      case .indexDamaged: ("index-damaged", .catalogue)
      case .indexIncomplete: ("index-incomplete", .catalogue)
      case .eventTampered(let event): ("event-tampered", .event(event))
      case .eventsMissing(let last, _): ("events-missing", .event(last))
      }
  }

  private enum CodingKeys: CodingKey { case kind, file, fileId, pageId, shelf, document, event, export, grouping }

  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: CodingKeys.self)
    try line.encode(kind, forKey: .kind)
    switch subject {
    case .path(let path): try line.encode(path, forKey: .file)
    case .file(let file): try line.encode(file.rawValue, forKey: .fileId)
    case .page(let page): try line.encode(page.rawValue, forKey: .pageId)
    case .shelf(let shelf): try line.encode(shelf.rawValue, forKey: .shelf)
    case .document(let document): try line.encode(document.rawValue, forKey: .document)
    case .event(let event): try line.encode(event, forKey: .event)
    case .export(let export): try line.encode(export, forKey: .export)
    case .grouping(let grouping): try line.encode(grouping.rawValue, forKey: .grouping)
    case .catalogue: break
    }
  }
}

/// The last line of `check --json`.
struct CheckReportJSON: Encodable {
  let kind = "summary"
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
