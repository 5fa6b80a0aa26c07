internal import Archive
internal import Digitisation
internal import Exchange
internal import ReaderLine
internal import Records

/// What `run --json` prints, one object a line; an interface. `event` says which of the other keys are there.
struct RunEvent: Encodable {
  var event: String
  var file: String?
  var folder: String?
  var fonds: String?
  var levels: String?
  var page: Int?
  var reason: String?
  var language: String?
  var count: Int?
  var phase: String?
  var settled: Int?
  var known: Int?
  var perMinute: Double?
  var secondsLeft: Double?
  var seconds: Double?
  var files: [String: Int]?
  var pages: [String: Int]?
  var documents: Int?
  var toReview: Int?
  var ledger: PageLedger?
  var difference: RecogniserDifference?
  var document: Int64?
  var by: Int64?
  var other: Int64?
  var doubts: [String]?
  var missing: [String]?

  enum CodingKeys: String, CodingKey {
    case event, file, folder, fonds, levels, page, reason, language, count, phase, settled, known, seconds, files,
      pages, documents, ledger, difference, document, by, other, doubts, missing
    case perMinute = "per_minute"
    case secondsLeft = "seconds_left"
    case toReview = "to_review"
  }

  static func progress(_ progress: BatchProgress) -> RunEvent {
    var event = RunEvent(event: "progress")
    switch progress.phase {
    case .takingIn: event.phase = "taking-in"
    case .reading: event.phase = "reading"
    case .finishing: event.phase = "finishing"
    }
    event.settled = progress.pagesSettled
    event.known = progress.pagesKnown
    event.perMinute = progress.pagesPerMinute.map(tenths)
    event.secondsLeft = progress.timeLeft.map { tenths($0 / .seconds(1)) }
    return event
  }

  /// What a run came to: what could not be read, what was set apart, and last the account.
  static func ending(_ summary: BatchSummary) -> [RunEvent] {
    let unreadable = summary.unreadable.map {
      RunEvent(event: "unreadable", file: $0.path, page: $0.page, reason: $0.reason.rawValue)
    }
    let withheld = summary.withheldFiles.map {
      RunEvent(event: "withheld", file: $0.path, reason: ExportedWithholding.name($0.kind))
    }
    let duplicates = summary.duplicates.map { RunEvent(event: "duplicate", file: $0) }
    let aside = summary.leftAsideNames.map { RunEvent(event: "left-aside", file: $0) }
    let standIn = summary.standInFor.map {
      RunEvent(event: "stand-in", reason: "model-not-known", language: $0)
    }
    let exposed =
      summary.exposures.isEmpty
      ? [] : [RunEvent(event: "unconfined", missing: summary.exposures.map(\.rawValue))]
    let missing = summary.missingFiles.map { RunEvent(event: "missing", file: $0) }
    return (standIn.map { [$0] } ?? []) + exposed + missing + rescans(summary) + unreadable + withheld + duplicates
      + aside
      + summary.problems.map(problem) + [
        account(summary)
      ]
  }

  /// A folder that was not registered, and how it was understood.
  static func shelf(_ shelf: NewShelf) -> RunEvent {
    var event = RunEvent(event: "shelf")
    event.folder = shelf.location
    event.fonds = shelf.rule.fonds
    event.levels = shelf.rule.levels.text
    return event
  }

  private static func rescans(_ summary: BatchSummary) -> [RunEvent] {
    let rescanned = summary.rescanned.map {
      RunEvent(event: "rescanned", file: $0.path, document: $0.document.rawValue)
    }
    let overwritten = summary.overwritten.map {
      RunEvent(event: "overwritten", file: $0.path, document: $0.document?.rawValue, by: $0.by?.rawValue)
    }
    let undecided = summary.undecided.map {
      RunEvent(
        event: "undecided", file: $0.path, document: $0.document.rawValue, other: $0.earlier.rawValue, doubts: $0.doubts
      )
    }
    return rescanned + overwritten + undecided
  }

  private static func problem(_ problem: IntakeProblem) -> RunEvent {
    switch problem {
    case .missing(let path): RunEvent(event: "problem", file: path, reason: "missing")
    case .danglingLink(let path): RunEvent(event: "problem", file: path, reason: "dangling-link")
    case .folderNotReadable(let path): RunEvent(event: "problem", file: path, reason: "folder-not-readable")
    case .namesNotUTF8(let folder, let count):
      RunEvent(event: "problem", file: folder, reason: "names-not-utf8", count: count)
    case .keepsChanging(let path): RunEvent(event: "problem", file: path, reason: "keeps-changing")
    case .emptied(let path): RunEvent(event: "problem", file: path, reason: "emptied")
    case .vanished(let path): RunEvent(event: "problem", file: path, reason: "vanished")
    case .notReadable(let path): RunEvent(event: "problem", file: path, reason: "not-readable")
    }
  }

  private static func account(_ summary: BatchSummary) -> RunEvent {
    var event = RunEvent(event: "summary")
    event.seconds = tenths(summary.elapsed / .seconds(1))
    event.files = [
      "new": summary.files.new, "changed": summary.files.changed, "known": summary.files.unchanged,
      "duplicate": summary.files.duplicate, "struck_off": summary.files.struckOff,
      "left_aside": summary.files.leftAside, "problems": summary.problemCount, "missing": summary.missingCount,
    ]
    event.pages = Dictionary(uniqueKeysWithValues: summary.pages.map { ($0.key.rawValue, $0.value) })
    event.documents = summary.documentsDescribed
    event.toReview = summary.needReview
    event.ledger = summary.ledger
    event.difference = summary.difference
    return event
  }

  private static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
