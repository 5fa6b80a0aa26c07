internal import Archive
internal import Digitisation
internal import Exchange
internal import ReaderLine
internal import Records

/// The lines of `run --json`, an interface. `kind` says which keys a line has.
enum RunEvent {
  struct Progress: Encodable {
    let kind = "progress"
    var phase: String
    var settled: Int
    var known: Int
    /// Pages.
    @OrNull var perMinute: Double?
    @OrNull var secondsLeft: Double?

    init(_ progress: BatchProgress) {
      phase =
        switch progress.phase {
        case .takingIn: "taking-in"
        case .reading: "reading"
        case .finishing: "finishing"
        }
      settled = progress.pagesSettled
      known = progress.pagesKnown
      perMinute = progress.pagesPerMinute.map(\.tenths)
      secondsLeft = progress.timeLeft.map { ($0 / .seconds(1)).tenths }
    }
  }

  /// A folder that was not registered, and how it was understood.
  struct Shelf: Encodable {
    let kind = "shelf"
    var folder: String
    @OrNull var fonds: String?
    var levels: String

    init(_ shelf: NewShelf) {
      folder = shelf.location
      fonds = shelf.rule.fonds
      levels = shelf.rule.levels.text
    }
  }

  /// Readers that the kernel does not let shut themselves off.
  struct Unconfined: Encodable {
    let kind = "unconfined"
    var missing: [String]
  }

  struct StandIn: Encodable {
    let kind = "stand-in"
    var reason = "model-not-known"
    var language: String
  }

  /// `missing`, `duplicate`, `left-aside`.
  struct File: Encodable {
    var kind: String
    var file: String
  }

  struct Rescanned: Encodable {
    let kind = "rescanned"
    var file: String
    var document: Int64
  }

  struct Overwritten: Encodable {
    let kind = "overwritten"
    var file: String
    @OrNull var document: Int64?
    @OrNull var by: Int64?
  }

  struct Undecided: Encodable {
    let kind = "undecided"
    var file: String
    var document: Int64
    var other: Int64
    var doubts: [String]
  }

  struct Unreadable: Encodable {
    let kind = "unreadable"
    var file: String
    @OrNull var page: Int?
    var reason: String
  }

  struct Withheld: Encodable {
    let kind = "withheld"
    var file: String
    var withheldFor: String
  }

  /// What a run came to: what could not be read, what was set apart, and last the account.
  static func ending(_ summary: BatchSummary) -> [any Encodable] {
    var lines: [any Encodable] = []
    if let language = summary.standInFor { lines.append(StandIn(language: language)) }
    if !summary.exposures.isEmpty { lines.append(Unconfined(missing: summary.exposures.map(\.rawValue))) }
    lines += summary.missingFiles.map { File(kind: "missing", file: $0) }
    lines += rescans(summary)
    lines += summary.unreadable.map { Unreadable(file: $0.path, page: $0.page, reason: $0.reason.rawValue) }
    lines += summary.withheldFiles.map { Withheld(file: $0.path, withheldFor: ExportedWithholding.name($0.kind)) }
    lines += summary.duplicates.map { File(kind: "duplicate", file: $0) }
    lines += summary.leftAsideNames.map { File(kind: "left-aside", file: $0) }
    lines += summary.problems.map(IntakeProblemJSON.init)
    return lines + [RunSummaryJSON(summary)]
  }

  private static func rescans(_ summary: BatchSummary) -> [any Encodable] {
    var lines: [any Encodable] = []
    lines += summary.rescanned.map { Rescanned(file: $0.path, document: $0.document.rawValue) }
    lines += summary.overwritten.map {
      Overwritten(file: $0.path, document: $0.document?.rawValue, by: $0.by?.rawValue)
    }
    lines += summary.undecided.map {
      Undecided(file: $0.path, document: $0.document.rawValue, other: $0.earlier.rawValue, doubts: $0.doubts)
    }
    return lines
  }
}

/// What could not be taken in, as `run --json` prints it.
struct IntakeProblemJSON: Encodable {
  let kind = "problem"
  var file: String
  var reason: String
  /// Names that are no UTF-8, in the folder `file`.
  @OrNull var count: Int?

  init(_ problem: IntakeProblem) {
    count = nil
    (file, reason) =
      switch problem {
      case .missing(let path): (path, "missing")
      case .danglingLink(let path): (path, "dangling-link")
      case .folderNotReadable(let path): (path, "folder-not-readable")
      case .namesNotUTF8(let folder, _): (folder, "names-not-utf8")
      case .keepsChanging(let path): (path, "keeps-changing")
      case .emptied(let path): (path, "emptied")
      case .vanished(let path): (path, "vanished")
      case .notReadable(let path): (path, "not-readable")
      }
    if case .namesNotUTF8(_, let names) = problem { count = names }
  }
}

extension Double {
  /// As lines give times and rates.
  var tenths: Double { (self * 10).rounded() / 10 }
}
