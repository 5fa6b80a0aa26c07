package import Records

/// A dossier that has scans.
package struct ScannedDossier: Hashable, Sendable {
  package var place: ShelfPlace
  /// As `SearchKey` has its name.
  var key: String
  /// Pages on the books, whatever their outcome.
  package var pages: Int
}

/// The inventory beside what was scanned. A line meets the dossier whose name is its code, or has it as whole words: `0009` meets
/// `ho-so-0009-trat-tu`. Where that is several, by fonds and box; where it still is, none.
package struct InventoryComparison: Hashable, Sendable {
  package struct Meeting: Hashable, Sendable {
    package var line: InventoryLine
    package var dossier: ScannedDossier

    package var pagesDiffer: Bool { line.pages.map { $0 != dossier.pages } ?? false }
  }

  package private(set) var met: [Meeting] = []
  /// Planned, and nothing of it scanned.
  package private(set) var notScanned: [InventoryLine] = []
  /// Scanned, and in no line.
  package private(set) var notPlanned: [ScannedDossier] = []
  /// Lines that may mean several dossiers, or share one.
  package private(set) var unclear: [InventoryLine] = []

  package var plannedPages: Int { (met.map(\.line) + notScanned + unclear).reduce(0) { $0 + ($1.pages ?? 0) } }
  package var lines: Int { met.count + notScanned.count + unclear.count }

  init(_ lines: [InventoryLine], _ dossiers: [ScannedDossier]) {
    let words = dossiers.map { $0.key.split(separator: " ") }
    var byWord: [Substring: [Int]] = [:]
    for (index, words) in words.enumerated() {
      for word in Set(words) { byWord[word, default: []].append(index) }
    }
    var found: [Int: [Int]] = [:]
    for (number, line) in lines.enumerated() {
      let key = SearchKey.of(line.code)
      let rarest = key.split(separator: " ").map { byWord[$0] ?? [] }.min { $0.count < $1.count } ?? []
      let having = rarest.filter { dossiers[$0].key.contains(key) }
      let whole = having.filter { dossiers[$0].key == key }
      var meant = whole.isEmpty ? having : whole
      if meant.count > 1 { meant = meant.filter { Self.isBeside(line, dossiers[$0].place) } }
      switch meant.count {
      case 0 where having.isEmpty: notScanned.append(line)
      case 1: found[meant[0], default: []].append(number)
      default: unclear.append(line)
      }
    }
    for (index, dossier) in dossiers.enumerated() {
      switch found[index]?.count ?? 0 {
      case 0: notPlanned.append(dossier)
      case 1: met.append(Meeting(line: lines[found[index]?[0] ?? 0], dossier: dossier))
      default: unclear += (found[index] ?? []).map { lines[$0] }
      }
    }
  }

  /// What the line says of fonds and box is so, as far as it says anything.
  private static func isBeside(_ line: InventoryLine, _ place: ShelfPlace) -> Bool {
    let same = { (said: String?, is: String?) in
      said.map { SearchKey.of($0) == SearchKey.of(`is` ?? "") } ?? true
    }
    return same(line.fonds, place.fonds) && same(line.box, place.box)
  }
}
