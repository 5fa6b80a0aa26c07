import Archive
import Foundation
import GRDB
import Hashing
import Records
import Testing

@Suite struct `Checking the archive` {
  /// An archive with three originals of one page each, all as they should be, and closed again.
  private func inArchive(_ work: (_ folder: String, _ originals: [ScanFileID]) throws -> Void) throws {
    try Sample.inFolder { folder in try work(folder, fill(folder)) }
  }

  private func fill(_ folder: String) throws -> [ScanFileID] {
    let archive = try Archive.open(folder, for: .digitising)
    return try (0..<3).map { number in
      let content = Data("scan \(number)".utf8)
      try content.write(to: URL(fileURLWithPath: "\(folder)/\(number).tif"))
      var scan = Sample.scan("\(folder)/\(number).tif")
      scan.digest = Records.Digest(rawValue: SHA256.hash(data: content).map { String(format: "%02x", $0) }.joined())
      return try archive.file(scan, [Sample.read("giấy phép số \(number)")], as: Sample.description()).file
    }
  }

  private func findings(_ folder: String) throws -> [CheckFinding] {
    try Archive.open(folder, for: .checking).check().findings
  }

  @Test func `finds nothing where all is well, and says how far it is`() throws {
    try inArchive { folder, _ in
      var progress: [Int] = []
      let report = try Archive.open(folder, for: .checking).check { progress.append($0.filesChecked) }
      #expect(report.findings == [])
      #expect(report.files == 3 && report.pages == 3 && report.events == 12)
      #expect(progress == [1, 2, 3])
    }
  }

  @Test func `finds originals that are gone or changed`() throws {
    try inArchive { folder, files in
      try Data("scam 0".utf8).write(to: URL(fileURLWithPath: folder + "/0.tif"))
      try FileManager.default.removeItem(atPath: folder + "/2.tif")
      #expect(
        try findings(folder) == [
          .originalChanged(files[0], path: folder + "/0.tif"), .originalGone(files[2], path: folder + "/2.tif"),
        ])
    }
  }

  @Test func `refuses to change or remove an event`() throws {
    try inArchive { folder, _ in
      for sql in ["UPDATE event SET kind = 'x' WHERE id = 2", "DELETE FROM event WHERE id = 2", "DELETE FROM event"] {
        #expect(throws: DatabaseError.self) { try Tampering.tamper(folder, sql) }
      }
      let found = try findings(folder)
      #expect(found == [])
    }
  }

  @Test(arguments: [
    ("UPDATE event SET at = '2020-01-01T00:00:00Z' WHERE id = 5", CheckFinding.eventTampered(5)),
    ("UPDATE event SET detail = '{\"pages\":\"2\"}' WHERE id = 2", .eventTampered(2)),
    ("DELETE FROM event WHERE id = 12", .eventsMissing(last: 11, written: 12)),
    ("DELETE FROM event WHERE id = 4", .eventTampered(5)),
  ])
  func `finds an event that was tampered with`(sql: String, finding: CheckFinding) throws {
    try inArchive { folder, _ in
      try Tampering.tamper(folder, "DROP TRIGGER event_stays; DROP TRIGGER event_remains; \(sql)")
      #expect(try findings(folder).contains(finding))
    }
  }

  @Test func `finds a page without its text, and the index that no longer agrees`() throws {
    try inArchive { folder, _ in
      try Tampering.tamper(folder, "DELETE FROM page_text WHERE page_id = 2")
      #expect(try findings(folder) == [.indexDamaged, .textOutOfPlace(PageID(rawValue: 2))])
    }
  }

  @Test func `finds a page that is missing, and an outcome that no event tells of`() throws {
    try inArchive { folder, files in
      try Tampering.tamper(folder, "UPDATE scan_file SET page_count = 2 WHERE id = 1")
      #expect(try findings(folder) == [.pagesMissing(files[0], path: folder + "/0.tif", counted: 2, registered: 1)])
      try Tampering.tamper(
        folder,
        """
        UPDATE scan_file SET page_count = 1 WHERE id = 1;
        DROP TRIGGER read_while_text; UPDATE page SET state = 'blank' WHERE id = 1
        """)
      let page = PageID(rawValue: 1)
      #expect(try findings(folder) == [.textOutOfPlace(page), .outcomeUnaccounted(page)])
    }
  }

  @Test func `finds a row that refers to nothing`() throws {
    try inArchive { folder, _ in
      try Tampering.tamper(folder, "UPDATE description SET document_id = 77 WHERE document_id = 3")
      #expect(
        try findings(folder).contains(.catalogueDamaged("row 77 of description refers to nothing in document")))
    }
  }
}
