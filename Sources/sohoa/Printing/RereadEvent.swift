internal import Archive
internal import Digitisation
internal import Exchange
internal import Records

/// What `reread --json` prints beside the `progress` of a run, one object a line; an interface. `event` says which of the
/// other keys are there.
struct RereadEvent: Encodable {
  var event: String
  var file: String?
  var page: Int?
  var document: Int64?
  var was: String?
  var now: String?
  var reason: String?
  var faults: [String]?
  var seconds: Double?
  var pages: [String: Int]?
  var byFault: [String: Int]?
  var unsurveyed: Int?
  var documents: Int?
  var ledger: PageLedger?

  enum CodingKeys: String, CodingKey {
    case event, file, page, document, was, now, reason, faults, seconds, pages, unsurveyed, documents, ledger
    case byFault = "by_fault"
  }

  /// A page that would be read.
  static func chosen(_ page: RereadablePage) -> RereadEvent {
    RereadEvent(
      event: "chosen", file: page.path, page: page.index, document: page.document.rawValue, was: page.state.rawValue,
      reason: page.reason?.rawValue, faults: page.faults.map(\.rawValue).sorted())
  }

  static func preview(_ targets: RereadTargets) -> RereadEvent {
    var event = RereadEvent(event: "preview")
    event.pages = ["chosen": targets.pages.count].merging(leftOut(targets)) { $1 }
    event.documents = Set(targets.pages.map(\.document)).count
    return event
  }

  static func advice(_ advice: ReadingAdvice) -> RereadEvent {
    var event = RereadEvent(event: "advice")
    event.pages = ["advised": advice.pages]
    event.byFault = Dictionary(uniqueKeysWithValues: advice.byFault.map { ($0.key.rawValue, $0.value) })
    event.unsurveyed = advice.unsurveyed
    return event
  }

  /// Nil where nothing came of a page.
  static func entry(_ entry: RereadEntry) -> RereadEvent? {
    var event = RereadEvent(
      event: entry.result.rawValue, file: entry.path, page: entry.page, document: entry.document.rawValue)
    switch entry.outcome {
    case .renewed(let was, let now):
      event.was = was.rawValue
      event.now = now.rawValue
    case .kept(.unreadable(let reason)): event.reason = reason.rawValue
    case .kept(.blank): event.reason = "blank"
    case .kept(.correctedByPerson): event.reason = "corrected-by-person"
    case .withheld(let kind): event.reason = ExportedWithholding.name(kind)
    case .unchanged, .leftOut: return nil
    }
    return event
  }

  static func account(_ summary: RereadSummary, _ targets: RereadTargets) -> RereadEvent {
    var event = RereadEvent(event: "summary")
    event.seconds = (summary.elapsed / .seconds(1) * 10).rounded() / 10
    event.pages = Dictionary(uniqueKeysWithValues: summary.pages.map { ($0.key.rawValue, $0.value) })
      .merging(["opened": summary.opened]) { $1 }.merging(leftOut(targets)) { $1 }
    event.documents = summary.documentsDescribed
    event.ledger = summary.ledger
    return event
  }

  private static func leftOut(_ targets: RereadTargets) -> [String: Int] {
    [
      "skipped_withheld": targets.withheld, "skipped_waiting": targets.waiting,
      "skipped_overwritten": targets.overwritten,
    ]
  }
}
