internal import Archive
internal import Exchange

/// A set as `check --backup --json` prints it, one a line; an interface.
struct CheckedSetJSON: Encodable {
  private let kind = "backup-set"
  private let set: BackupSetJSON
  private let sound: Bool
  private let findings: [BackupFindingJSON]

  init(_ checked: BackupCheckReport.CheckedSet) {
    set = BackupSetJSON(checked.set)
    sound = checked.isSound
    findings = checked.findings.map(BackupFindingJSON.init)
  }
}

/// The last line of `check --backup --json`.
struct BackupCheckJSON: Encodable {
  private let kind = "backup-check"
  private let sets: Int
  private let soundSets: Int
  private let unfinishedSets: Int
  /// The newest sound set, by name.
  @OrNull private var newest: String?
  private let findings: Int
  /// Files in the common store that no set names.
  private let strays: Int

  init(_ report: BackupCheckReport) {
    sets = report.sets.count
    soundSets = report.sets.count(where: \.isSound)
    unfinishedSets = report.sets.count { $0.set.standing == .unfinished }
    newest = report.sets.last(where: \.isSound)?.set.name
    findings = report.sets.reduce(0) { $0 + $1.findings.count }
    strays = report.strays
  }
}

/// What is off in a set; `contents` holds what `check --json` says of an archive.
struct BackupFindingJSON: Encodable {
  private let kind: String
  @OrNull private var count: Int?
  @OrNull private var file: String?
  @OrNull private var contents: CheckFindingJSON?

  init(_ finding: BackupFinding) {
    switch finding {
    case .unfinished: kind = "unfinished"
    case .manifestUnreadable: kind = "manifest-unreadable"
    case .fromNewerProgram: kind = "from-newer-program"
    case .otherArchive: kind = "other-archive"
    case .catalogueGone: kind = "catalogue-gone"
    case .catalogueChanged: kind = "catalogue-changed"
    case .manifestWrong: kind = "manifest-wrong"
    case .listChanged: kind = "list-changed"
    case .filesGone(let gone, let first): (kind, count, file) = ("files-gone", gone, first)
    case .filesChanged(let changed, let first): (kind, count, file) = ("files-changed", changed, first)
    case .contents(let finding): (kind, contents) = ("contents", CheckFindingJSON(finding))
    }
  }
}
