internal import Archive
internal import ArgumentParser
internal import Digitisation
internal import Wording

/// `sohoa backup`: a set of a living archive.
struct Backup: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(BackupPhrase.backup),
    discussion: Examples.text([
      "sohoa backup /mnt/sao-luu/kho", "sohoa backup /mnt/sao-luu/kho --archive /srv/kho --keep-last 14",
      "sohoa check --backup /mnt/sao-luu/kho",
    ]))

  @Argument(help: .ofBackups(.folder, value: .folder))
  var folder: String
  @Option(help: .ofBackups(.keepLast, value: .count))
  var keepLast: Int?
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  private static let mostSets = 100_000

  func perform() async throws -> ExitStatus {
    if let keepLast, !(1...Self.mostSets).contains(keepLast) {
      throw Failure.usage(
        .outOfRange,
        ["option": "--keep-last", "value": .count(keepLast), "least": 1, "most": .count(Self.mostSets)])
    }
    let plan = BackupPlan(
      archive: RealPath.nearest(place.folder), folder: RealPath.nearest(folder), keepLast: keepLast,
      programVersion: Sohoa.version)
    let line = BackupProgressLine(.making)
    let report = try Failure.catching(archive: place.folder) {
      defer { line.clear() }
      return try BackupMaking.make(plan, progress: line.show)
    }
    let printing = BackupPrinting(report: report, folder: plan.folder, language: .spoken, terminal: .output)
    if json { try Printer.say(json: BackupJSON(report)) } else { Printer.say(printing.lines) }
    return report.isUnremarkable ? .done : .someUnreadable
  }
}
