import Archive
import Foundation
import Hashing
import Records
import Testing

@Suite struct `Checking the books against the event log` {
  /// Two originals of two pages each, and a copy of the second.
  private func findings(
    after tampering: (_ folder: String) throws -> Void
  ) throws -> (findings: [CheckFinding], folder: String) {
    try Sample.inFolder { folder in
      try fill(folder)
      try tampering(folder)
      return (try Archive.open(folder, for: .checking).check().findings, folder)
    }
  }

  private func fill(_ folder: String) throws {
    let archive = try Archive.open(folder, for: .digitising)
    for (name, content) in [("0.tif", "scan 0"), ("1.tif", "scan 1"), ("copy.tif", "scan 1")] {
      let data = Data(content.utf8)
      try data.write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      var scan = Sample.scan("\(folder)/\(name)")
      scan.digest = Records.Digest(rawValue: SHA256.hash(data: data).map { String(format: "%02x", $0) }.joined())
      guard name != "copy.tif" else { return _ = try archive.register(scan) }
      try archive.file(scan, [Sample.read("giấy phép"), PageReading(outcome: .blank)], as: Sample.description())
    }
  }

  private static let removal = """
    DELETE FROM field; DELETE FROM description; DELETE FROM page_text; DELETE FROM page; DELETE FROM document;
    """

  @Test func `finds nothing where nothing was done`() throws {
    let found = try findings { _ in }
    #expect(found.findings == [])
  }

  @Test func `finds files that are no longer in the books`() throws {
    let found = try findings {
      try Tampering.tamper($0, Self.removal + "DELETE FROM scan_file")
      try Tampering.forgetIndex($0)
    }
    #expect(found.findings == [1, 2, 3].map { .fileMissing(ScanFileID(rawValue: $0)) })
  }

  @Test func `finds the pages of a file that was made to look uncounted`() throws {
    let (found, folder) = try findings {
      try Tampering.tamper($0, Self.removal + "UPDATE scan_file SET page_count = NULL")
      try Tampering.forgetIndex($0)
    }
    #expect(
      found == [
        .pagesMissing(ScanFileID(rawValue: 1), path: folder + "/0.tif", counted: 2, registered: 0),
        .pagesMissing(ScanFileID(rawValue: 2), path: folder + "/1.tif", counted: 2, registered: 0),
      ])
  }

  @Test func `finds a page that was exchanged for another`() throws {
    let found = try findings {
      try Tampering.tamper(
        $0,
        """
        DELETE FROM page WHERE id = 2;
        INSERT INTO page (file_id, file_index, document_id, document_index) VALUES (1, 2, 1, 2)
        """)
    }
    #expect(found.findings == [.pageMissing(PageID(rawValue: 2))])
  }

  @Test(arguments: [
    "digest = NULL", "digest = '\(String(repeating: "0", count: 64))'", "path = path || 'f'",
    "standing = 'superseded'",
  ])
  func `finds a file that is not as it was registered`(change: String) throws {
    let (found, folder) = try findings {
      try Tampering.tamper($0, "UPDATE scan_file SET \(change) WHERE id = 1")
    }
    let path = folder + (change.hasPrefix("path") ? "/0.tiff" : "/0.tif")
    #expect(found.contains(.fileAltered(ScanFileID(rawValue: 1), path: path)))
  }

  @Test func `finds a file that was never registered`() throws {
    let (found, _) = try findings {
      try Tampering.tamper(
        $0,
        """
        INSERT INTO scan_file (path, shelf_id, size, modified, standing) VALUES ('/none', 1, 1, 1, 'current')
        """)
    }
    let file = ScanFileID(rawValue: 4)
    #expect(found == [.fileAltered(file, path: "/none"), .originalGone(file, path: "/none")])
  }

  @Test(arguments: [
    "UPDATE description SET date = '2020-01-01' WHERE document_id = 1",
    "UPDATE description SET type = NULL WHERE document_id = 1",
    "UPDATE description SET number_key = '' WHERE document_id = 1",
    "UPDATE description SET needs_review = NOT needs_review WHERE document_id = 1",
    "UPDATE field SET printed = 'x' WHERE document_id = 1 AND name = 'number'",
    "UPDATE field SET value = '2020-01-01' WHERE document_id = 1 AND name = 'date'; "
      + "UPDATE description SET date = '2020-01-01' WHERE document_id = 1",
    "DELETE FROM field WHERE document_id = 1 AND name = 'type'; UPDATE description SET type = NULL WHERE document_id = 1",
  ])
  func `finds a description that was changed`(sql: String) throws {
    let found = try findings { try Tampering.tamper($0, sql) }
    // What stands in the index is then no longer what is described, which is told as well.
    #expect(found.findings.filter { $0 != .indexDamaged } == [.descriptionAltered(DocumentID(rawValue: 1))])
  }

  @Test(arguments: [
    "settled_at = '2020-01-01T00:00:00Z'", "settled_at = 'x'", "state = 'unreadable', reason = 'damaged'",
  ])
  func `finds an outcome that was changed`(change: String) throws {
    let found = try findings {
      try Tampering.tamper($0, "DROP TRIGGER page_settled_at_whole; UPDATE page SET \(change) WHERE id = 2")
    }
    #expect(found.findings == [.outcomeUnaccounted(PageID(rawValue: 2))])
  }

  @Test func `finds a safeguard that was taken away`() throws {
    let found = try findings { try Tampering.drop($0, trigger: "text_stays") }
    #expect(found.findings == [.safeguardAltered("text_stays")])
  }

  @Test func `tells of copies that are gone or changed, but mildly`() throws {
    let copy = ScanFileID(rawValue: 3)
    let gone = try findings { try FileManager.default.removeItem(atPath: $0 + "/copy.tif") }
    #expect(gone.findings == [.copyGone(copy, path: gone.folder + "/copy.tif")])
    let changed = try findings { try Data("other".utf8).write(to: URL(fileURLWithPath: $0 + "/copy.tif")) }
    #expect(changed.findings == [.copyChanged(copy, path: changed.folder + "/copy.tif")])
    #expect((gone.findings + changed.findings).map(\.isMild) == [true, true])
  }
}
