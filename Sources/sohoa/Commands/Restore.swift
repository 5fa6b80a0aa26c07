internal import Archive
internal import ArgumentParser
internal import Digitisation
internal import Wording

/// `sohoa restore`: an archive comes back from a set.
struct Restore: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(BackupPhrase.restore),
    discussion: Examples.text([
      "sohoa restore /mnt/sao-luu/kho --archive /srv/kho",
      "sohoa restore /mnt/sao-luu/kho --set 2026-11-30T231002Z-v16 --archive thu",
    ]))

  @Argument(help: .ofBackups(.source, value: .folder))
  var source: String
  @Option(help: .ofBackups(.set, value: .name))
  var set: String?
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    let plan = RestorePlan(
      source: RealPath.nearest(source), set: set, archive: RealPath.nearest(place.folder))
    let line = BackupProgressLine(.restoring)
    let report = try Failure.catching(archive: place.folder) {
      defer { line.clear() }
      return try Restoration.restore(plan, progress: line.show)
    }
    // The index is in no set.
    try await IndexFilling.fill(archiveIn: plan.archive)
    if json {
      try Printer.say(json: RestoreJSON(report, archive: plan.archive))
    } else {
      Printer.say(
        RestorePrinting(
          report: report, archive: plan.archive, suggestion: place.suggestion, language: .spoken, terminal: .output
        ).lines)
    }
    return .done
  }
}
