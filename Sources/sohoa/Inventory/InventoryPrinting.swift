internal import Archive
internal import Records
internal import Showing
internal import Wording

/// The inventory, and how it differs from what was scanned, for a person.
struct InventoryPrinting {
  let language: Language
  let terminal: Terminal

  func lines(of inventory: [InventoryLine]) -> [String] {
    guard !inventory.isEmpty else { return [language.say(InventoryPhrase.nothing)] }
    let columns = [
      TextTable.Column(heading: language.say(InventoryPhrase.code)), .init(heading: language.say(InventoryPhrase.box)),
      .init(heading: language.say(InventoryPhrase.title)),
      .init(heading: language.say(InventoryPhrase.pages), alignment: .right),
      .init(heading: language.say(InventoryPhrase.division)), .init(heading: language.say(InventoryPhrase.priority)),
    ]
    let rows = inventory.map { line in
      [
        line.code, line.box ?? "–", line.title ?? "–", line.pages.map(language.number) ?? "–", line.division ?? "–",
        line.priority ?? "–",
      ]
    }
    let table = TextTable(columns: columns, rows: rows).lines(width: terminal.width)
    return table.heading.map { terminal.styled($0, .dim) } + table.rows
  }

  func lines(of comparison: InventoryComparison) -> [String] {
    guard comparison.lines > 0 else { return [language.say(InventoryPhrase.nothing)] }
    let scannedPages = comparison.met.reduce(0) { $0 + $1.dossier.pages }
    var lines = [
      terminal.styled(
        language.say(
          InventoryPhrase.summary,
          [
            "lines": .count(comparison.lines), "scanned": .count(comparison.met.count),
            "share": .text(language.share(comparison.met.count, of: comparison.lines)),
            "planned": .count(comparison.plannedPages), "pages": .count(scannedPages),
          ]), .bold)
    ]
    lines += part(.notScanned, comparison.notScanned.map { name(of: $0) })
    lines += part(.notPlanned, comparison.notPlanned.map { "\(name(of: $0.place)) · \(pages($0.pages))" })
    lines += part(
      .pagesDiffer,
      comparison.met.filter(\.pagesDiffer).map { meeting in
        let said = language.say(
          InventoryPhrase.pagesAre,
          ["planned": .count(meeting.line.pages ?? 0), "pages": .count(meeting.dossier.pages)])
        return name(of: meeting.line) + " · " + said
      })
    lines += part(.unclear, comparison.unclear.map { name(of: $0) })
    return lines
  }

  private func part(_ heading: InventoryPhrase, _ names: [String]) -> [String] {
    guard !names.isEmpty else { return [] }
    return ["", terminal.styled(language.say(heading, ["count": .count(names.count)]), .bold)] + names.map { "  " + $0 }
  }

  private func name(of line: InventoryLine) -> String {
    SafeText.line([line.fonds, line.box, line.code, line.title].compactMap { $0 }.joined(separator: " · "))
  }

  private func name(of place: ShelfPlace) -> String {
    SafeText.line([place.fonds, place.box, place.dossier].compactMap { $0 }.joined(separator: " · "))
  }

  private func pages(_ count: Int) -> String { language.say(InventoryPhrase.pagesCount, ["count": .count(count)]) }
}
