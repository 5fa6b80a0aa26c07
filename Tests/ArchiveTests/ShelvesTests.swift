import Archive
import Crypto
import Foundation
import Records
import Testing

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
    "UPDATE shelf_root SET fonds = 'Sở khác' WHERE id = 2", "UPDATE shelf_root SET levels = 'dossier' WHERE id = 2",
    "UPDATE shelf_root SET location = '/x' WHERE id = 2", "UPDATE shelf_root SET named_by = 'Mai' WHERE id = 2",
    "DELETE FROM shelf_root WHERE id = 2", "UPDATE shelf_root SET fonds = NULL WHERE id = 2",
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
      #expect(found == [.shelfAltered(ShelfRootID(rawValue: 2))])
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
      guard
        case .moved(let root, files: 40, compared: 20) = try archive.moveShelf(
          at: folder + "/old", to: folder + "/new/")
      else {
        Issue.record("not moved")
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
      guard case .otherContent = try archive.moveShelf(at: folder + "/old", to: folder + "/other") else {
        Issue.record("moved to other content")
        return
      }
      #expect(try archive.moveShelf(at: folder + "/old", to: folder + "/none") == .notThere(found: 0, compared: 20))
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
}
