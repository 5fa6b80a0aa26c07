internal import Archive

/// A set as `check --backup --json` prints it, one a line; an interface.
struct CheckedSetJSON: Encodable {
  private let kind = "backup_set"
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
  private let kind = "backup_check"
  private let sets: Int
  private let soundSets: Int
  private let unfinishedSets: Int
  /// The newest sound set, by name.
  private let newest: String?
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

  enum CodingKeys: String, CodingKey {
    case kind, sets, newest, findings, strays
    case soundSets = "sound_sets"
    case unfinishedSets = "unfinished_sets"
  }
}

/// What is off in a set; `contents` holds what `check --json` says of an archive.
struct BackupFindingJSON: Encodable {
  private let kind: String
  private var count: Int?
  private var file: String?
  private var contents: CheckFindingJSON?

  init(_ finding: BackupFinding) {
    switch finding {
    case .unfinished: kind = "unfinished"
    case .manifestUnreadable: kind = "manifest_unreadable"
    case .fromNewerProgram: kind = "from_newer_program"
    case .otherArchive: kind = "other_archive"
    case .catalogueGone: kind = "catalogue_gone"
    case .catalogueChanged: kind = "catalogue_changed"
    case .manifestWrong: kind = "manifest_wrong"
    case .listChanged: kind = "list_changed"
    case .filesGone(let gone, let first): (kind, count, file) = ("files_gone", gone, first)
    case .filesChanged(let changed, let first): (kind, count, file) = ("files_changed", changed, first)
    case .contents(let finding): (kind, contents) = ("contents", CheckFindingJSON(finding))
    }
  }
}
