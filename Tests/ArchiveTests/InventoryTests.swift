import Archive
import Records
import Testing

@Suite struct `An inventory` {
  private let archive: Archive

  init() throws {
    archive = try Archive.inMemory()
    for (number, dossier) in ["ho-so-0009-trat-tu-xay-dung", "HS 10", "HS 11", "khác"].enumerated() {
      let scan = ScanIntake(
        path: "/kho/\(number).pdf", shelf: ShelfPlace(fonds: "Sở A", box: "Hộp \(number)", dossier: dossier),
        stamp: FileStamp(size: 1, modified: 1), digest: Digest(rawValue: String(repeating: "\(number)", count: 64)))
      guard case .new(let file) = try archive.register(scan) else { continue }
      try archive.registerPages(number + 1, format: .pdf, of: file)
    }
  }

  @Test func `changes only what changed when it is taken in again`() throws {
    let lines = [line("0009", pages: 1), line("HS 10", pages: 5)]
    #expect(try archive.importInventory(lines, from: "a.csv", by: "lan") == outcome(new: 2))
    #expect(try archive.importInventory(lines, from: "a.csv", by: "lan") == outcome(unchanged: 2))
    let changed = [line("0009", pages: 1), line("hs 010", pages: 6), line("HS 12")]
    #expect(try archive.importInventory(changed, from: "b.csv", by: "lan") == outcome(new: 1, changed: 1, unchanged: 1))
    #expect(try archive.inventory().map(\.code) == ["0009", "HS 12", "hs 010"])
  }

  @Test func `meets scanned dossiers by their codes, and tells the differences both ways`() throws {
    _ = try archive.importInventory(
      [line("0009", pages: 1), line("HS 10", pages: 5), line("HS 99", pages: 7)], from: "a.csv", by: "lan")
    let comparison = try archive.inventoryComparison()
    #expect(comparison.met.map(\.line.code) == ["0009", "HS 10"])
    #expect(comparison.met.filter(\.pagesDiffer).map(\.line.code) == ["HS 10"])
    #expect(comparison.notScanned.map(\.code) == ["HS 99"])
    #expect(comparison.notPlanned.map(\.place.dossier) == ["HS 11", "khác"])
    #expect(comparison.unclear.isEmpty)
    #expect(comparison.lines == 3 && comparison.plannedPages == 13)
  }

  @Test func `says where a code may mean several dossiers, or several lines one`() throws {
    _ = try archive.importInventory([line("HS")], from: "a.csv", by: "lan")
    #expect(try archive.inventoryComparison().unclear.map(\.code) == ["HS"])
    var boxed = line("HS")
    boxed.box = "Hộp 1"
    _ = try archive.importInventory([boxed], from: "a.csv", by: "lan")
    #expect(try archive.inventoryComparison().met.map(\.dossier.place.dossier) == ["HS 10"])
    _ = try archive.importInventory([line("HS 10")], from: "a.csv", by: "lan")
    #expect(Set(try archive.inventoryComparison().unclear.map(\.code)) == ["HS", "HS 10"])
  }

  private func line(_ code: String, pages: Int? = nil) -> InventoryLine {
    var line = InventoryLine(code: code)
    line.pages = pages
    return line
  }

  private func outcome(new: Int = 0, changed: Int = 0, unchanged: Int = 0) -> InventoryImport {
    var outcome = InventoryImport()
    (outcome.new, outcome.changed, outcome.unchanged) = (new, changed, unchanged)
    return outcome
  }
}
