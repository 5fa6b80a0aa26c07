import Foundation
import GRDB
import Records
import Testing

@testable import Archive

@Suite struct `Documents that leave the archive` {
  private func id(_ number: Int64) -> DocumentID { DocumentID(rawValue: number) }

  /// Five documents: read, withheld, half read, in another dossier, of two scans that a person joined.
  private func archive(in folder: String? = nil) throws -> Archive {
    let archive = try folder.map { try Archive.open($0, for: .digitising) } ?? .inMemory()
    try archive.file(Sample.scan("/kho/a.tif"), [Sample.read("một")])
    try archive.file(Sample.scan("/kho/mật.tif"), [PageReading(outcome: .withheld(.secret))])
    guard case .new(let half) = try archive.register(Sample.scan("/kho/c.tif")) else { return archive }
    try archive.registerPages(2, format: .tiff, of: half)
    let waiting = try #require(try archive.waitingPages(limit: 9).first)
    _ = try archive.settle(waiting.page, as: Sample.read("nửa"))
    for name in ["d", "e"] {
      guard case .new(let file) = try archive.register(Sample.scan("/kho/\(name).tif", dossier: "Hồ sơ 2")) else {
        continue
      }
      try archive.registerPages(1, format: .tiff, of: file)
      let page = try #require(try archive.waitingPages(limit: 9).last)
      _ = try archive.settle(page.page, as: Sample.read(name))
    }
    return archive
  }

  @Test func `are those that are settled, and never a withheld one`() throws {
    let archive = try archive()
    #expect(try archive.departure(.all) == Departure(documents: [id(1), id(4), id(5)], unsettled: 1))
    #expect(try archive.mayLeave(id(1)))
    for other: Int64 in [2, 3, 99] { #expect(try !archive.mayLeave(id(other)), "\(other)") }
    #expect(try archive.withheld(among: [id(1), id(2), id(99)]) == [id(2)])
    for document in try archive.documents(limit: 9) {
      #expect(try document.mayLeave == archive.mayLeave(document.id), "\(document.id)")
    }
  }

  @Test func `are told one by one where they were named by number`() throws {
    let departure = try archive().departure(.documents([id(99), id(5), id(2), id(1), id(3), id(5)]))
    #expect(departure.documents == [id(1), id(5)] && departure.unsettled == 0)
    #expect(
      departure.refused == [
        RefusedDeparture(document: id(99), reason: .missing), RefusedDeparture(document: id(2), reason: .withheld),
        RefusedDeparture(document: id(3), reason: .unsettled),
      ])
  }

  private struct Asked: Sendable {
    var fonds: String?
    var box: String?
    var dossier: String?
    var found: [Int64]
  }

  private static let asked = [
    Asked(fonds: "Phông Sở", found: [1, 4, 5]), Asked(fonds: "phông  sở", box: "hộp 1", found: [1, 4, 5]),
    Asked(dossier: "HS 01", found: [1]), Asked(dossier: "ho so 2", found: [4, 5]), Asked(dossier: "Hồ sơ", found: []),
    Asked(box: "Hộp 2", dossier: "HS 01", found: []), Asked(fonds: "Phông Sở", dossier: "HS 01", found: [1]),
  ]

  @Test(arguments: asked) private func `are found by the whole names of their place`(asked: Asked) throws {
    let archive = try archive()
    let choice = DocumentChoice.shelved(fonds: asked.fonds, box: asked.box, dossier: asked.dossier)
    #expect(try archive.departure(choice).documents == asked.found.map(id))
    let isThere = try archive.hasShelf(fonds: asked.fonds, box: asked.box, dossier: asked.dossier)
    #expect(isThere == !asked.found.isEmpty)
  }

  @Test func `are found where a copy of them lies, too`() throws {
    let archive = try archive()
    _ = try archive.register(Sample.scan("/kho/a2.tif", content: "/kho/a.tif", dossier: "HS 03"))
    #expect(try archive.departure(.shelved(fonds: nil, box: nil, dossier: "HS 03")).documents == [id(1)])
  }

  @Test func `have a place that says whether they share their file`() throws {
    let archive = try Archive.inMemory()
    let pages = (1...3).map { Sample.read("trang \($0)") }
    let document = try archive.file(Sample.scan("/kho/b.tif"), pages).document
    let whole = DeparturePlace(
      document: document, path: "/kho/b.tif", shelf: ShelfPlace(fonds: "Phông Sở", box: "Hộp 1", dossier: "HS 01"),
      firstPage: 1, isWholeFile: true)
    #expect(try archive.places(of: [document, id(99)]) == [whole])
    _ = try archive.divide(document, before: [2], by: "Lan")
    #expect(try archive.places(of: [id(1), id(2)]).map(\.isWholeFile) == [false, false])
    #expect(try archive.places(of: [id(1), id(2)]).map(\.firstPage) == [1, 2])
    #expect(
      try archive.scans(of: id(2)) == [DepartureScan(path: "/kho/b.tif", digest: Sample.digest("/kho/b.tif"))])
  }

  @Test func `are in the log before anything leaves, and when it has left`() throws {
    let archive = try archive()
    let entry = ExportEntry(format: "pdf", choice: .shelf, asked: "HS 01", reason: "giao Sở Nội vụ", by: "Lan")
    let export = try archive.beginExport(entry, of: [id(1), id(4), id(5)])
    #expect(try archive.exports(of: id(4)).map(\.entry) == [entry] && archive.exports(of: id(2)).isEmpty)
    try archive.endExport(export, ExportEnd(documents: 2, failed: 1, sha256: "abc"))
    let one = try archive.beginExport(ExportEntry(format: "txt", choice: .documents, by: "Lan"), of: [id(5)])
    try archive.endExport(one, ExportEnd(documents: nil, isStopped: true, sha256: nil))
    #expect(try archive.exports(of: id(5)).map(\.id) == [export, one])
    let events = try archive.reading { db in
      try Row.fetchAll(
        db, sql: "SELECT kind, document_id, detail FROM event WHERE kind IN ('export-begun', 'exported') ORDER BY id"
      ).map { "\($0["kind"] as String) \($0["document_id"] as Int64? ?? 0) \($0["detail"] as String)" }
    }
    #expect(events.count == 4)
    #expect(events[0].contains(#""choice":"shelf","documents":"3","export":"1","format":"pdf""#), "\(events[0])")
    // The log never forgets: what a person typed stands in it by its hash alone.
    #expect(!events[0].contains("Nội vụ") && !events[0].contains("HS 01"))
    #expect(events[1] == #"exported 0 {"documents":"2","export":"1","failed":"1","sha256":"abc"}"#)
    #expect(events[2].hasPrefix("export-begun 5 ") && events[3] == #"exported 5 {"end":"stopped","export":"2"}"#)
  }

  @Test func `are kept as runs of numbers`() {
    let runs = Exporting.runs(of: [1, 2, 3, 7, 9, 10].map(id))
    #expect(runs.map { "\($0.first)-\($0.last)" } == ["1-3", "7-7", "9-10"])
    #expect(Exporting.runs(of: []) == [])
    #expect(
      Exporting.key(of: Exporting.runs(of: [1, 2, 3, 7].map(id)))
        == SHA256Hex.of(Data("1-3,7-7".utf8)))
  }

  @Test(arguments: [
    "DROP TRIGGER export_stays; UPDATE export SET begun_by = 'Minh'",
    "DROP TRIGGER export_stays; UPDATE export SET reason = 'khác'",
    "DROP TRIGGER export_stays; UPDATE export SET asked = 'x'",
    "DROP TRIGGER export_range_remains; DELETE FROM export_range WHERE first_document = 4",
    "DROP TRIGGER export_range_remains; DROP TRIGGER export_remains; DELETE FROM export_range; DELETE FROM export",
  ])
  func `cannot be talked away unnoticed`(tampering: String) throws {
    try Sample.inFolder { folder in
      do {
        let archive = try archive(in: folder)
        let entry = ExportEntry(format: "pdf", choice: .all, reason: "giao Sở Nội vụ", by: "Lan")
        try archive.endExport(
          try archive.beginExport(entry, of: [id(1), id(4), id(5)]), ExportEnd(documents: 3, sha256: "abc"))
        #expect(throws: ArchiveError.self) {
          try archive.writing { try $0.execute(sql: "UPDATE export SET begun_by = 'Minh'") }
        }
        #expect(try !archive.check().findings.contains(.exportAltered(1)))
      }
      try Tampering.tamper(folder, tampering)
      #expect(try Archive.open(folder, for: .checking).check().findings.contains(.exportAltered(1)))
    }
  }
}
