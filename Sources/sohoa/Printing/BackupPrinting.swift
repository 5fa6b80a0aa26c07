internal import Archive
internal import Exchange
internal import Wording
internal import Showing

extension BackupReport {
  /// Nothing of it asks a person to look at the archive.
  var isUnremarkable: Bool { missing.isEmpty && manifest.findings == 0 && continuesLast }
}

/// What a person sees of a backup that was made.
struct BackupPrinting {
  let report: BackupReport
  let folder: String
  let language: Language
  let terminal: Terminal

  var lines: [String] {
    let manifest = report.manifest
    let made = language.say(
      BackupPhrase.made, ["set": .text(report.set.name), "path": .text(SafeText.line(ShownPath.of(folder)))])
    let contents = language.say(
      BackupPhrase.contents,
      [
        "pages": .count(manifest.pages), "documents": .count(manifest.documents), "files": .count(manifest.keptFiles),
        "size": .text(language.size(manifest.size)),
        "new": .text(language.size(manifest.catalogue.size + manifest.list.size + report.newSize)),
      ])
    return [terminal.styled(made, .green), "  " + contents] + notes.flatMap(wrapped) + warnings.flatMap(wrapped)
  }

  private func wrapped(_ text: String) -> [String] { WrappedText.lines(text, on: terminal) }

  private var notes: [String] {
    var notes: [String] = []
    if report.isFirst { notes.append(language.say(BackupPhrase.first)) }
    if !report.swept.isEmpty { notes.append(language.say(BackupPhrase.swept, ["count": .count(report.swept.count)])) }
    if !report.removed.isEmpty {
      notes.append(language.say(BackupPhrase.removed, ["count": .count(report.removed.count)]))
    }
    if report.isOnSameDisk { notes.append(language.say(BackupPhrase.sameDisk)) }
    return notes
  }

  private var warnings: [String] {
    var warnings: [String] = []
    if !report.holdingWithheld.isEmpty {
      warnings.append(
        language.say(
          BackupPhrase.withheld,
          ["count": .count(report.holdingWithheld.count), "names": .text(language.list(report.holdingWithheld))]))
    }
    if !report.continuesLast { warnings.append(language.say(BackupPhrase.diverged)) }
    if let first = report.missing.first {
      warnings.append(
        language.say(
          BackupPhrase.missing, ["count": .count(report.missing.count), "path": .text(SafeText.line(first))]))
    }
    if report.manifest.findings > 0 {
      warnings.append(language.say(BackupPhrase.findings, ["count": .count(report.manifest.findings)]))
    }
    if report.keptAll { warnings.append(language.say(BackupPhrase.keptAll)) }
    return warnings
  }
}

/// A backup as `backup --json` prints it; an interface.
struct BackupJSON: Encodable {
  private let kind = "backup"
  private let set: BackupSetJSON
  private let first: Bool
  private let newFiles: Int
  /// Bytes of kept files that no earlier set had.
  private let newSize: Int64
  private let missingFiles: [String]
  private let sweptSets: [String]
  private let removedSets: [String]
  private let setsWithWithheld: [String]
  private let continuesLast: Bool
  private let sameDisk: Bool

  init(_ report: BackupReport) {
    set = BackupSetJSON(report.set)
    first = report.isFirst
    (newFiles, newSize) = (report.newFiles, report.newSize)
    (missingFiles, sweptSets, removedSets) = (report.missing, report.swept, report.removed)
    (setsWithWithheld, continuesLast, sameDisk) = (report.holdingWithheld, report.continuesLast, report.isOnSameDisk)
  }
}

/// A set and its manifest; sizes in bytes. Without a manifest only name and path are known.
struct BackupSetJSON: Encodable {
  private let name: String
  private let path: String
  @OrNull private var manifest: BackupManifest?

  init(_ set: BackupSet) {
    (name, path, manifest) = (set.name, set.folder, set.manifest)
  }
}
