internal import Archive
internal import Exchange
internal import Foundation
internal import Records
internal import Wording
internal import Showing

/// The scans of a record, earlier ones too.
struct VersionsPrinting {
  let document: DocumentID
  let versions: [RecordVersion]
  let language: Language
  let terminal: Terminal

  var lines: [String] {
    let id = Filling.text(String(document.rawValue))
    let title = terminal.styled(language.say(RescanPhrase.versionsHeading, ["id": id]), .bold)
    let rows = versions.map { version in
      let state =
        version.endedAt.map {
          language.say(RescanPhrase.versionEnded, ["date": .text(language.day($0))])
        } ?? language.say(RescanPhrase.versionNow)
      return [
        "  \(version.number).", language.say(RescanPhrase.versionPages, ["count": .count(version.pages)]), state,
        SafeText.line(ShownPath.of(version.path)), String((version.digest?.rawValue ?? "").prefix(12)),
      ]
    }
    let widths = (0..<4).map { column in rows.map { TextWidth.columns(of: $0[column]) }.max() ?? 0 }
    let table = rows.map { row in
      zip(row, widths + [0]).map { $0 + TextWidth.padding(after: $0, to: $1) }.joined(separator: "  ")
    }
    let next = language.say(RescanPhrase.versionsNext, ["id": id])
    return [title] + table + (versions.count > 1 ? [terminal.styled(next, .dim)] : [])
  }
}

/// A version as `show --versions --json` prints it, one a line; an interface.
struct RecordVersionJSON: Encodable {
  let kind = "version"
  var version: Int
  var document: Int64
  var file: String
  @OrNull var digest: String?
  var pages: Int
  @OrNull var endedAt: String?

  init(_ version: RecordVersion) {
    self.version = version.number
    document = version.document.rawValue
    file = version.path
    digest = version.digest?.rawValue
    pages = version.pages
    endedAt = version.endedAt
  }
}
