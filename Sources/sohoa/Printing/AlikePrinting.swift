internal import Archive
internal import Exchange
internal import Records
internal import Wording
internal import Showing

/// Documents with pages that look like those of another one.
struct AlikePrinting {
  let document: ArchivedDocument
  let archive: Archive
  let json: Bool

  /// Nobody looks through more.
  private static let shown = 20

  private struct Line: Encodable {
    let kind = "alike"
    var document: Int64
    /// Share of the bits of the likeness that agree, 0 to 1.
    var likeness: Double
    var file: String
  }

  func say() throws -> ExitStatus {
    let found = try archive.documents(alike: document.id, within: LikenessRules.resembling).prefix(Self.shown)
    let language = Language.spoken
    let id = Filling.text(String(document.id.rawValue))
    if !json {
      let heading = found.isEmpty ? RescanPhrase.alikeNothing : .alikeHeading
      Printer.say(language.say(heading, ["id": id, "count": .count(found.count)]))
    }
    for (other, distance) in found {
      guard let alike = try archive.document(other) else { continue }
      let share = 1 - Double(distance) / Double(PageLikeness.bitCount)
      if json {
        try Printer.say(
          json: Line(document: other.rawValue, likeness: share.thousandths, file: alike.path))
      } else {
        let said = language.say(
          RescanPhrase.alikeLine, ["share": .text(language.share(Int((share * 1000).rounded()), of: 1000))])
        let heading = language.say(ShowPhrase.heading, ["id": .text(String(other.rawValue))])
        Printer.say(
          "  \(heading) · \(DocumentName(alike, in: language).text) · \(SafeText.line(ShownPath.of(alike.path))) · \(said)"
        )
      }
    }
    return .done
  }
}
