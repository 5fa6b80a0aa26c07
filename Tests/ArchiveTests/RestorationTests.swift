import Foundation
import GRDB
import Records
import Testing

@testable import Archive

@Suite struct `Bringing an archive back` {
  @Test func `never lies over an archive or other files`() throws {
    try BackedUpArchive.work { kho in
      try kho.file("một", original: "x")
      let report = try kho.backUp()
      try kho.file("hai", original: "y")
      let before = try BackedUpArchive.everything(in: kho.folder)
      #expect(throws: BackupError.archiveThere(kho.folder)) { try kho.restore(to: "/kho") }
      #expect(try BackedUpArchive.everything(in: kho.folder) == before)
      try FileManager.default.createDirectory(atPath: kho.home + "/đầy/a", withIntermediateDirectories: true)
      #expect(throws: BackupError.notEmpty(kho.home + "/đầy")) { try kho.restore(to: "/đầy") }
      #expect(throws: BackupError.self) { try kho.restore(to: "/sao-luu/trong") }
      #expect(throws: BackupError.noSets(kho.home + "/đầy")) {
        _ = try Restoration.restore(RestorePlan(source: kho.home + "/đầy", archive: kho.home + "/lai"))
      }
      #expect(throws: BackupError.setMissing("không")) { try kho.restore("không") }
      // An empty folder will do, and a set may be named by its path.
      try FileManager.default.createDirectory(atPath: kho.home + "/trống", withIntermediateDirectories: true)
      _ = try Restoration.restore(RestorePlan(source: report.set.folder, archive: kho.home + "/trống"))
      #expect(try BackedUpArchive.indexed(kho.home + "/trống").check().findings == [])
      let left = try FileManager.default.contentsOfDirectory(atPath: kho.home).filter { $0.hasPrefix(".") }
      #expect(left == [])
    }
  }

  @Test func `goes on where an earlier restore was killed, and names shelves that are gone`() throws {
    try BackedUpArchive.work { kho in
      try kho.file("một", original: "x")
      let rule = ShelfRule(fonds: "Phông", levels: ShelfLevels(depth: 1))
      _ = try kho.archive.addShelf(NewShelf(location: kho.home + "/ổ-rời", rule: rule), by: "Lan")
      try kho.backUp()
      let draft = kho.home + "/.lai.restoring"
      try FileManager.default.createDirectory(atPath: draft + "/originals/cũ", withIntermediateDirectories: true)
      let report = try Restoration.restore(RestorePlan(source: kho.backups, archive: kho.home + "/lai"))
      #expect(report.missingShelves == [kho.home + "/ổ-rời"] && report.shelves == 1)
      #expect(!FileManager.default.fileExists(atPath: draft))
      #expect(!FileManager.default.fileExists(atPath: kho.home + "/lai/originals/cũ"))
    }
  }

  /// What is done to a set, and what a check finds.
  private static let harm: [(String, @Sendable (BackupSet, String) throws -> Void, @Sendable (BackupFinding) -> Bool)] =
    [
      (
        "a byte of the catalogue",
        { set, _ in
          let path = set.folder + "/catalogue.sqlite"
          var bytes = try Data(contentsOf: URL(filePath: path))
          bytes[bytes.count - 100] ^= 1
          try bytes.write(to: URL(filePath: path))
        }, { $0 == .catalogueChanged }
      ),
      (
        "the catalogue cut short",
        { set, _ in #expect(unsafe truncate(set.folder + "/catalogue.sqlite", 5000) == 0) }, { $0 == .catalogueChanged }
      ),
      (
        "the catalogue gone",
        { set, _ in try FileManager.default.removeItem(atPath: set.folder + "/catalogue.sqlite") },
        { $0 == .catalogueGone }
      ),
      (
        "the list", { set, _ in try Data("{}\n".utf8).write(to: URL(filePath: set.folder + "/files.jsonl")) },
        { $0 == .listChanged }
      ),
      (
        "the manifest", { set, _ in try Data("{".utf8).write(to: URL(filePath: set.folder + "/manifest.json")) },
        { $0 == .manifestUnreadable }
      ),
      (
        "a kept file", { _, file in try Data("khác".utf8).write(to: URL(filePath: file)) },
        { if case .filesChanged(1, _) = $0 { true } else { false } }
      ),
      (
        "a kept file gone", { _, file in try FileManager.default.removeItem(atPath: file) },
        { if case .filesGone(1, _) = $0 { true } else { false } }
      ),
    ]

  @Test(arguments: harm.indices) func `is refused where a set is not what was written`(index: Int) throws {
    try BackedUpArchive.work { kho in
      try kho.file("một", original: "gốc!")
      let first = try kho.backUp()
      // Only the newer set names this one.
      try kho.file("hai", original: "gốc hai!")
      let set = try kho.backUp().set
      let digest = BackedUpArchive.digest(Data("gốc hai!".utf8))
      let (name, harm, isFound) = Self.harm[index]
      try harm(set, "\(kho.backups)/files/\(digest.prefix(2))/\(digest)")
      let report = try kho.check()
      #expect(!report.isSound && report.sets.flatMap(\.findings).count == 1, "\(name)")
      #expect(report.sets.flatMap(\.findings).allSatisfy(isFound), "\(name)")
      #expect(throws: BackupError.setDamaged(set.name), "\(name)") { try kho.restore(set.name) }
      #expect(!FileManager.default.fileExists(atPath: kho.home + "/lai"))
      #expect(!FileManager.default.fileExists(atPath: kho.home + "/.lai.restoring"))
      // The set before is as good as ever.
      #expect(try kho.restore(first.set.name).found("một").count == 1)
    }
  }

  @Test func `is refused where a catalogue was altered together with its digest`() throws {
    try BackedUpArchive.work { kho in
      try kho.file("một", original: "gốc")
      let set = try kho.backUp().set
      try Tampering.tamper(
        set.folder, "DROP TRIGGER event_stays; UPDATE event SET detail = '{\"a\":\"b\"}' WHERE id = 2")
      var manifest = try #require(set.manifest)
      manifest.catalogue = try BackupSet.entry("catalogue.sqlite", in: set.folder)
      try manifest.write(in: set.folder)
      #expect(try kho.check().sets[0].findings.contains(.contents(.eventTampered(2))))
      try Tampering.tamper(
        set.folder, "DROP TRIGGER event_remains; DELETE FROM event WHERE id = (SELECT max(id) FROM event)")
      manifest.catalogue = try BackupSet.entry("catalogue.sqlite", in: set.folder)
      try manifest.write(in: set.folder)
      #expect(try kho.check().sets[0].findings.contains(.manifestWrong))
      #expect(throws: BackupError.setDamaged(set.name)) { try kho.restore() }
    }
  }

  @Test(arguments: ["../ngoài.txt", "/etc/x", "a/../../b", "catalogue.sqlite", "lock", "derived/index.sqlite", ""])
  func `never writes outside the archive, whatever a list says`(path: String) throws {
    try BackedUpArchive.work { kho in
      try kho.file("một", original: "gốc")
      let set = try kho.backUp().set
      var manifest = try #require(set.manifest)
      manifest.list = try set.write([
        BackupManifest.Entry(path: path, sha256: BackedUpArchive.digest(Data("gốc".utf8)), size: 5)
      ])
      try manifest.write(in: set.folder)
      #expect(throws: BackupError.setDamaged(set.name)) { try kho.restore() }
      #expect(!FileManager.default.fileExists(atPath: kho.home + "/ngoài.txt"))
    }
  }
}
