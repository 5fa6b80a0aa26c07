internal import Archive
internal import Records
internal import Reporting
internal import Spreadsheets
internal import Wording
internal import Showing

/// What a person sees of the pages that could not be read.
struct SetAsidePrinting {
  /// In the order of dossiers, files and pages.
  let pages: [SetAsidePage]
  /// The option that names the archive, for the commands that are suggested.
  let suggestion: String
  let language: Language
  let terminal: Terminal

  /// By dossier, because somebody fetches it; under the pages with the same trouble what to do, once.
  var lines: [String] {
    guard !pages.isEmpty else { return [terminal.styled(language.say(SetAsidePhrase.none), .green)] }
    let dossiers = pages.chunks { $0.shelf == $1.shelf }
    let heading = language.say(
      SetAsidePhrase.heading, ["count": .count(pages.count), "dossiers": .count(dossiers.count)])
    let next = language.say(SetAsidePhrase.next, ["archive": .text(suggestion)])
    return [terminal.styled(heading, .bold)] + dossiers.flatMap(lines) + [""] + WrappedText.lines(next, on: terminal)
  }

  private func lines(of dossier: [SetAsidePage]) -> [String] {
    let name = dossier.first.map { Self.name(of: $0.shelf) } ?? ""
    return ["", terminal.styled(SafeText.line(name), .bold)]
      + UnreadableReason.allCases.flatMap { reason in
        let listed = dossier.filter { $0.reason == reason }
        guard !listed.isEmpty else { return [String]() }
        return listed.map { "  " + line(of: $0) }
          + WrappedText.lines(language.say(ReasonPhrase.remedy(reason)), on: terminal, indent: 4).map {
            terminal.styled($0, .dim)
          }
      }
  }

  private func line(of page: SetAsidePage) -> String {
    let place = language.say(
      SearchPhrase.inFile, ["path": .text(ShownPath.of(page.path)), "page": .count(page.index)])
    return SafeText.line(
      language.say(
        SetAsidePhrase.page,
        [
          "place": .text(place), "reason": .text(language.say(ReasonPhrase.reason(page.reason))),
          "id": .text(String(page.document.rawValue)),
          "attempts": .text(tries(of: page)),
        ]))
  }

  private func tries(of page: SetAsidePage) -> String {
    if page.isOverwritten { return language.say(SetAsidePhrase.overwritten) }
    guard page.attempts > 0 else { return language.say(SetAsidePhrase.notCounted) }
    return language.say(SetAsidePhrase.attempts, ["count": .count(page.attempts)])
  }

  private static func name(of shelf: ShelfPlace) -> String {
    [shelf.fonds, shelf.box, shelf.dossier].compactMap(\.self).joined(separator: " / ")
  }

  /// For a spreadsheet.
  var sheet: SheetDocument {
    let terms: [TermPhrase] = [.fonds, .box, .dossier, .file, .page, .document, .reason]
    let attempts = language.say(SetAsidePhrase.attemptsColumn).split(separator: "\n").joined(separator: " ")
    return SheetDocument(
      heading: terms.map { language.say($0) } + [attempts, language.say(TermPhrase.remedy)],
      rows: pages.map { page in
        [
          .text(page.shelf.fonds ?? ""), .text(page.shelf.box ?? ""), .text(page.shelf.dossier), .text(page.path),
          .count(page.index), .count(Int(page.document.rawValue)),
          .text(language.say(ReasonPhrase.reason(page.reason))), .count(page.attempts),
          .text(language.say(ReasonPhrase.remedy(page.reason))),
        ]
      })
  }
}

extension Array {
  /// Neighbours that belong together, in their order.
  fileprivate func chunks(_ together: (Element, Element) -> Bool) -> [[Element]] {
    var chunks: [[Element]] = []
    for element in self {
      if let last = chunks.last?.last, together(last, element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
    return chunks
  }
}
