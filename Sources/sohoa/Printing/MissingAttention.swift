internal import Digitisation
internal import Records
internal import Wording
internal import Showing

/// What the archive has and the disk has not, folder by folder; of each only the first few names.
struct MissingAttention {
  let summary: BatchSummary
  /// The option that names the archive, for the commands that are suggested.
  let suggestion: String
  let language: Language
  let terminal: Terminal

  /// Folders that are shown, and names of files in each; the rest is in `--json`.
  private static let folders = 20
  private static let names = 5

  var lines: [String] {
    guard summary.missingCount > 0 else { return [] }
    let heading = language.say(RunPhrase.missingHeading, ["count": .count(summary.missingCount)])
    var lines = ["", terminal.styled(heading, .yellow)] + summary.missing.prefix(Self.folders).flatMap(told)
    if summary.missing.contains(where: { !$0.isAway }) {
      lines += dimmed(language.say(RunPhrase.missingRemedy, ["archive": .text(suggestion)]))
    }
    let more = summary.missing.count - Self.folders
    return lines + (more > 0 ? ["  " + language.say(RunPhrase.more, ["count": .count(more)])] : [])
  }

  private func told(of place: MissingFiles) -> [String] {
    let said = language.say(
      place.isAway ? RunPhrase.missingAway : .missingInFolder,
      ["path": .text(ShownPath.of(place.folder)), "count": .count(place.count)])
    let line = "  " + SafeText.line(said)
    if place.isAway { return [line] + dimmed(remedy(for: place)) }
    let files = summary.missingFiles.filter { FolderPath(place.folder).contains($0) }.prefix(Self.names)
    return [line] + files.map { "    " + SafeText.line(ShownPath.of($0)) }
  }

  private func remedy(for place: MissingFiles) -> String {
    let archive = Filling.text(suggestion)
    guard let shelf = place.shelf else { return language.say(RunPhrase.awayFolderRemedy, ["archive": archive]) }
    let path = Filling.text(ShownPath.quoted(ShownPath.of(shelf)))
    return SafeText.line(language.say(RunPhrase.awayRemedy, ["path": path, "archive": archive]))
  }

  private func dimmed(_ text: String) -> [String] {
    WrappedText.lines(text, on: terminal, indent: 4).map { terminal.styled($0, .dim) }
  }
}
