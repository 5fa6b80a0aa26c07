internal import Archive
internal import Wording
internal import Showing

/// What a person sees of an archive that came back, and what is to be done next.
struct RestorePrinting {
  let report: RestoreReport
  let archive: String
  /// The option that names the archive.
  let suggestion: String
  let language: Language
  let terminal: Terminal

  var lines: [String] {
    let manifest = report.manifest
    let restored = language.say(
      BackupPhrase.restored,
      [
        "set": .text(report.set.name), "path": .text(SafeText.line(ShownPath.of(archive))),
        "pages": .count(manifest.pages), "documents": .count(manifest.documents), "files": .count(manifest.keptFiles),
      ])
    let missing =
      manifest.missingFiles > 0
      ? [language.say(BackupPhrase.restoredMissing, ["count": .count(manifest.missingFiles)])] : []
    let folder = language.say(ValuePhrase.folder).uppercased().replacing("-", with: "_")
    let next: [String] = [
      language.say(BackupPhrase.nextCheck, ["command": .text("sohoa check" + suggestion)]),
      language.say(
        BackupPhrase.nextRun, ["command": .text("sohoa run \(folder)" + suggestion)]),
    ]
    return WrappedText.lines(restored, on: terminal).map { terminal.styled($0, .green) }
      + (missing + [shelves]).flatMap { WrappedText.lines($0, on: terminal) } + next
  }

  private var shelves: String {
    if report.shelves == 0 { return language.say(BackupPhrase.shelvesNone) }
    guard !report.missingShelves.isEmpty else {
      return language.say(BackupPhrase.shelvesThere, ["count": .count(report.shelves)])
    }
    let names = language.list(report.missingShelves.map { SafeText.line($0) })
    return language.say(
      BackupPhrase.shelvesGone, ["count": .count(report.missingShelves.count), "names": .text(names)])
  }
}

/// A restored archive as `restore --json` prints it; an interface.
struct RestoreJSON: Encodable {
  private let kind = "restored"
  private let archive: String
  private let set: BackupSetJSON
  private let shelves: Int
  private let shelvesMissing: [String]

  init(_ report: RestoreReport, archive: String) {
    self.archive = archive
    set = BackupSetJSON(report.set)
    shelves = report.shelves
    shelvesMissing = report.missingShelves
  }
}
