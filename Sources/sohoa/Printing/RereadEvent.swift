internal import Archive
internal import Digitisation
internal import Exchange
internal import Records

/// The lines of `reread --json` beside the `progress` of a run, an interface. `kind` says which keys a line has.
enum RereadEvent {
  /// A page that would be read.
  struct Chosen: Encodable {
    let kind = "chosen"
    var file: String
    var page: Int
    var document: Int64
    var was: String
    @OrNull var reason: String?
    var faults: [String]

    init(_ page: RereadablePage) {
      file = page.path
      self.page = page.index
      document = page.document.rawValue
      was = page.state.rawValue
      reason = page.reason?.rawValue
      faults = page.faults.map(\.rawValue).sorted()
    }
  }

  /// What a dry run comes to.
  struct Preview: Encodable {
    struct Pages: Encodable {
      var chosen: Int
      var skippedWithheld: Int
      var skippedWaiting: Int
      var skippedOverwritten: Int
    }

    let kind = "preview"
    var pages: Pages
    var documents: Int

    init(_ targets: RereadTargets) {
      pages = Pages(
        chosen: targets.pages.count, skippedWithheld: targets.withheld, skippedWaiting: targets.waiting,
        skippedOverwritten: targets.overwritten)
      documents = Set(targets.pages.map(\.document)).count
    }
  }

  struct Renewed: Encodable {
    let kind = "renewed"
    var file: String
    var page: Int
    var document: Int64
    var was: String
    var now: String
  }

  /// What was read before stays.
  struct Kept: Encodable {
    let kind = "kept"
    var file: String
    var page: Int
    var document: Int64
    var reason: String
  }

  struct Withheld: Encodable {
    let kind = "withheld"
    var file: String
    var page: Int
    var document: Int64
    var withheldFor: String
  }

  /// The last line.
  struct Summary: Encodable {
    struct Pages: Encodable {
      var renewed: Int
      var unchanged: Int
      var kept: Int
      var withheld: Int
      var leftOut: Int
      var opened: Int
      var skippedWithheld: Int
      var skippedWaiting: Int
      var skippedOverwritten: Int
    }

    let kind = "summary"
    var seconds: Double
    var pages: Pages
    var documents: Int
    /// Of the whole archive.
    var ledger: PageLedger

    init(_ summary: RereadSummary, _ targets: RereadTargets) {
      seconds = (summary.elapsed / .seconds(1)).tenths
      pages = Pages(
        renewed: summary[.renewed], unchanged: summary[.unchanged], kept: summary[.kept],
        withheld: summary[.withheld], leftOut: summary[.leftOut], opened: summary.opened,
        skippedWithheld: targets.withheld, skippedWaiting: targets.waiting, skippedOverwritten: targets.overwritten)
      documents = summary.documentsDescribed
      ledger = summary.ledger
    }
  }

  /// Nil where nothing came of a page.
  static func entry(_ entry: RereadEntry) -> (any Encodable)? {
    let document = entry.document.rawValue
    switch entry.outcome {
    case .renewed(let was, let now):
      return Renewed(file: entry.path, page: entry.page, document: document, was: was.rawValue, now: now.rawValue)
    case .kept(let why):
      let reason =
        switch why {
        case .unreadable(let reason): reason.rawValue
        case .blank: "blank"
        case .correctedByPerson: "corrected-by-person"
        }
      return Kept(file: entry.path, page: entry.page, document: document, reason: reason)
    case .withheld(let kind):
      return Withheld(
        file: entry.path, page: entry.page, document: document, withheldFor: ExportedWithholding.name(kind))
    case .unchanged, .leftOut: return nil
    }
  }
}
