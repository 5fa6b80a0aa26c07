import Foundation
import GRDB
import Hashing
import Records
import Testing

@testable import Archive

@Suite struct `Registered shelves` {
  private static func shelf(_ path: String, fonds: String? = nil, _ levels: String = "box/dossier") throws -> NewShelf {
    NewShelf(location: path, rule: ShelfRule(fonds: fonds, levels: try #require(ShelfLevels(levels))))
  }

  @Test func `are kept with who said it, and nothing of their paths and names is in the log`() throws {
    try Sample.inFolder { folder in
      let archive = try Archive.open(folder, for: .digitising)
      let shelf = try Self.shelf("/kho/so-xay-dung", fonds: "Sở Xây dựng")
      guard case .added(let root, insteadOf: []) = try archive.addShelf(shelf, by: "Lan") else {
        Issue.record("not added")
        return
      }
      #expect(try archive.shelves() == [root])
      #expect(root.rule == shelf.rule && root.namedBy == "Lan" && root.origin == .named && root.files == nil)
      #expect(try archive.check().findings == [])
      let log = try Tampering.eventDetails(folder).joined()
      #expect(log.contains("\"by\":\"Lan\"") && !log.contains("so-xay-dung") && !log.contains("Sở"))
    }
  }

  @Test func `do not lie in one another where people said both`() throws {
    let archive = try Archive.inMemory()
    _ = try archive.addShelf(try Self.shelf("/kho/a", fonds: "A"), by: "Lan")
    let root = try archive.shelves()[0]
    #expect(try archive.addShelf(try Self.shelf("/kho/a/hop-01", fonds: "B"), by: "Lan") == .inside(root))
    #expect(try archive.addShelf(try Self.shelf("/kho", fonds: "B"), by: "Lan") == .around(root))
    #expect(try archive.shelves() == [root])
  }

  @Test func `of what the program understood give way to what a person says`() throws {
    let archive = try Archive.inMemory()
    let understood = try archive.addUnderstoodShelves([
      Self.shelf("/kho/a"), Self.shelf("/kho/b", fonds: "b"), Self.shelf("/other", fonds: "other"),
    ])
    guard case .added(let root, let old) = try archive.addShelf(try Self.shelf("/kho", fonds: "Sở"), by: "Lan") else {
      Issue.record("not added")
      return
    }
    #expect(old == Array(understood.prefix(2)))
    #expect(try archive.shelves() == [root, understood[2]])
  }

  @Test func `have fonds of different names, unless it is said that one lies in two places`() throws {
    let archive = try Archive.inMemory()
    _ = try archive.addShelf(try Self.shelf("/kho/a", fonds: "Sở Xây dựng"), by: "Lan")
    let second = try Self.shelf("/kho/b", fonds: "SỞ xây dựng")
    let root = try archive.shelves()[0]
    #expect(try archive.addShelf(second, by: "Lan") == .fondsTaken("Sở Xây dựng", by: root))
    guard case .added = try archive.addShelf(second, by: "Lan", alsoElsewhere: true) else {
      Issue.record("not added")
      return
    }
  }

  @Test func `do not take the fonds of files that lie elsewhere`() throws {
    let archive = try Archive.inMemory()
    try archive.file(Sample.scan("/kho/a/1.tif"), [Sample.read("giấy phép")])
    #expect(
      try archive.addShelf(try Self.shelf("/kho/b", fonds: "phông sở"), by: "Lan") == .fondsTaken("Phông Sở", by: nil))
    guard case .added = try archive.addShelf(try Self.shelf("/kho/a", fonds: "Phông Sở"), by: "Lan") else {
      Issue.record("not added")
      return
    }
  }

  @Test(arguments: [
    "UPDATE shelf_root SET fonds = 'Sở khác' WHERE id = 1", "UPDATE shelf_root SET levels = 'dossier' WHERE id = 1",
    "UPDATE shelf_root SET location = '/x' WHERE id = 1", "UPDATE shelf_root SET named_by = 'Mai' WHERE id = 1",
    "DELETE FROM shelf_root WHERE id = 1", "UPDATE shelf_root SET fonds = NULL WHERE id = 1",
  ])
  func `that were altered behind the program's back are found by a check`(tampering: String) throws {
    try Sample.inFolder { folder in
      var archive: Archive? = try Archive.open(folder, for: .digitising)
      _ = try archive?.addUnderstoodShelves([Self.shelf("/kho")])
      _ = try archive?.addShelf(try Self.shelf("/kho", fonds: "Sở"), by: "Lan")
      _ = try archive?.addUnderstoodShelves([Self.shelf("/other")])
      #expect(try archive?.check().findings == [])
      archive = nil
      try Tampering.tamper(folder, tampering)
      let found = try Archive.open(folder, for: .checking).check().findings
      #expect(found == [.shelfAltered(ShelfRootID(rawValue: 1))])
    }
  }

  // MARK: - Another place

  /// An archive of so many files below `folder`/old, all of them registered, and the folder `folder`/new with the same.
  private func moving<Value>(
    _ count: Int = 40, _ work: (_ archive: Archive, _ folder: String) throws -> Value
  ) throws -> Value {
    try Sample.inFolder { folder in
      let archive = try Archive.open(folder + "/archive", for: .digitising)
      for number in 0..<count {
        let path = "\(folder)/old/hộp \(number % 3)/\(number).tif"
        let data = Data("scan \(number)".utf8)
        try write(data, to: path)
        try write(data, to: path.replacing("/old/", with: "/new/"))
        var scan = Sample.scan(path)
        scan.digest = Records.Digest(rawValue: SHA256.hash(data: data).map { String(format: "%02x", $0) }.joined())
        try archive.file(scan, [Sample.read("giấy phép \(number)")], as: Sample.description())
      }
      _ = try archive.addUnderstoodShelves([Self.shelf(folder + "/old")])
      return try work(archive, folder)
    }
  }

  private func write(_ data: Data, to path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  @Test func `have another place with all their files, and nothing else changes`() throws {
    try moving { archive, folder in
      let before = try archive.shelves()[0]
      let document = try #require(try archive.document(DocumentID(rawValue: 7)))
      let move = try archive.moveShelf(at: folder + "/old", to: folder + "/new/")
      guard case .moved(let root, files: 40, compared: 32) = move else {
        Issue.record("not moved: \(move)")
        return
      }
      #expect(root.location == folder + "/new" && root.registeredAs == folder + "/old" && root.id == before.id)
      #expect(try archive.shelves(countingFiles: true)[0].files == 40)
      let after = try #require(try archive.document(DocumentID(rawValue: 7)))
      #expect(after.path == document.path.replacing("/old/", with: "/new/"))
      #expect(after.description == document.description && after.shelf == document.shelf)
      try FileManager.default.removeItem(atPath: folder + "/old")
      #expect(try archive.check().findings == [])
    }
  }

  @Test func `stay where they are when the new place has other content, or lacks most files`() throws {
    try moving { archive, folder in
      let before = try archive.shelves()
      for number in 0..<40 where number.isMultiple(of: 2) {
        try write(Data("other".utf8), to: "\(folder)/other/hộp \(number % 3)/\(number).tif")
      }
      let move = try archive.moveShelf(at: folder + "/old", to: folder + "/other")
      guard case .otherContent = move else {
        Issue.record("not refused: \(move)")
        return
      }
      #expect(try archive.moveShelf(at: folder + "/old", to: folder + "/none") == .notThere(found: 0, compared: 32))
      #expect(try archive.moveShelf(at: folder + "/new", to: folder + "/old") == .unknown)
      #expect(try archive.shelves() == before)
      #expect(try archive.document(DocumentID(rawValue: 1))?.path == folder + "/old/hộp 0/0.tif")
    }
  }

  @Test func `do not move into one another, nor onto files that are known there`() throws {
    try moving(4) { archive, folder in
      _ = try archive.addUnderstoodShelves([Self.shelf(folder + "/new/hộp 1", fonds: "x")])
      #expect(try archive.moveShelf(at: folder + "/old", to: folder + "/new") == .occupied)
    }
    try moving(4) { archive, folder in
      _ = try archive.register(Sample.scan(folder + "/new/hộp 0/0.tif"))
      #expect(try archive.moveShelf(at: folder + "/old", to: folder + "/new") == .occupied)
    }
  }

  @Test func `take the shelves inside them along`() throws {
    try moving(4) { archive, folder in
      _ = try archive.addUnderstoodShelves([Self.shelf(folder + "/old/hộp 1", fonds: "x")])
      _ = try archive.moveShelf(at: folder + "/old", to: folder + "/new")
      #expect(try archive.shelves().map(\.location) == [folder + "/new", folder + "/new/hộp 1"])
      #expect(try archive.check().findings == [])
    }
  }

  // MARK: - Paths from the root

  /// Root and path of each file as they are stored.
  private func stored(_ archive: Archive) throws -> [String] {
    try archive.store.read { db in
      try Row.fetchAll(db, sql: "SELECT root_id, path FROM scan_file ORDER BY id").map { row in
        "\(row["root_id"] as Int64? ?? 0) \(row["path"] as String)"
      }
    }
  }

  /// What a check finds, but for originals that these tests never had, and documents that they do not describe.
  private func alterations(_ archive: Archive) throws -> [CheckFinding] {
    try archive.check().findings.filter { finding in
      switch finding {
      case .originalGone, .notDescribed: false
      default: true
      }
    }
  }

  @Test func `hold their files by paths from the deepest root, whichever came first`() throws {
    try Sample.inFolder { folder in
      let archive = try Archive.open(folder, for: .digitising)
      try archive.file(Sample.scan("/kho/a/1.tif"), [Sample.read("một")])
      try archive.file(Sample.scan("/kho/b/2.tif"), [Sample.read("hai")])
      try archive.file(Sample.scan("/other/3.tif"), [Sample.read("ba")])
      _ = try archive.addUnderstoodShelves([Self.shelf("/kho")])
      #expect(try stored(archive) == ["1 a/1.tif", "1 b/2.tif", "0 /other/3.tif"])
      _ = try archive.addShelf(try Self.shelf("/kho/a", fonds: "A"), by: "Lan")
      try archive.file(Sample.scan("/kho/a/h/4.tif"), [Sample.read("bốn")])
      #expect(try stored(archive) == ["2 1.tif", "1 b/2.tif", "0 /other/3.tif", "2 h/4.tif"])
      #expect(try archive.known(path: "/kho/a/1.tif")?.id == ScanFileID(rawValue: 1))
      #expect(try archive.known(path: "/kho/a/h/4.tif") != nil && archive.known(path: "/a/h/4.tif") == nil)
      #expect(try alterations(archive) == [])
    }
  }

  @Test func `move as one row, and the log stays true, also after they were said anew`() throws {
    try moving(6) { archive, folder in
      let events = try archive.check().events
      guard case .moved = try archive.moveShelf(at: folder + "/old", to: folder + "/new") else {
        Issue.record("not moved")
        return
      }
      #expect(try archive.check().events == events + 1)
      #expect(try stored(archive).first == "1 hộp 0/0.tif")
      _ = try archive.addShelf(try Self.shelf(folder + "/new", fonds: "Sở"), by: "Lan")
      #expect(try archive.shelves().map(\.registeredAs) == [folder + "/old"])
      _ = try archive.register(Sample.scan(folder + "/new/hộp 9/9.tif"))
      #expect(try alterations(archive) == [])
      // A root inside a moved one: the log gets to know its files by their new places.
      var understood = try Self.shelf(folder + "/new/hộp 1")
      understood.rule.fonds = "x"
      _ = try archive.addUnderstoodShelves([understood])
      _ = try archive.moveShelf(at: folder + "/new", to: folder + "/old")
      #expect(try stored(archive).contains("2 4.tif"))
      #expect(try alterations(archive) == [])
    }
  }

  @Test func `of an archive in which paths were absolute hold them from their roots`() throws {
    try Sample.inFolder { folder in
      try OlderProgram.archive(in: folder, form: 13) { db in
        try OlderProgram.fileOnePage(at: "/kho/a/h/1.tif", in: db)
        for location in ["/kho", "/kho/a"] {
          try db.execute(
            sql: """
              INSERT INTO shelf_root (location, registered_as, levels, registered_at, how)
              VALUES (?, '/before', 'box/dossier', '2026-11-30T00:00:00Z', 'understood')
              """, arguments: [location])
        }
      }
      let archive = try Archive.open(folder, for: .digitising)
      #expect(try stored(archive) == ["2 h/1.tif"])
      #expect(try archive.known(path: "/kho/a/h/1.tif") != nil)
      #expect(try archive.check().findings.contains(.originalGone(ScanFileID(rawValue: 1), path: "/kho/a/h/1.tif")))
      // These roots have no events.
      #expect(
        try alterations(archive).map { $0 == .fileAltered(ScanFileID(rawValue: 1), path: "/kho/a/h/1.tif") } == [
          false, false,
        ])
    }
  }
}
