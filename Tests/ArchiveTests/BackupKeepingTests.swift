import Foundation
import GRDB
import Records
import Synchronization
import Testing

@testable import Archive

@Suite struct `What stays in a backup folder` {
  @Test func `are the newest sets, and kept files that one of them names`() throws {
    try BackedUpArchive.work { kho in
      let first = try kho.file("một", original: "bản gốc một")
      let names = try (0..<3).map { _ in try kho.backUp().set.name }
      _ = try kho.archive.remove(
        first, because: RemovalReason(kind: .disposal, words: "hết hạn"), by: "Lan", on: DiskState { _ in true })
      try kho.file("hai", original: "bản gốc hai")
      let report = try kho.backUp(keepLast: 2)
      #expect(report.removed == Array(names.prefix(2)) && report.swept.isEmpty && !report.keptAll)
      #expect(report.holdingWithheld == [names[2]])
      #expect(try kho.stored().count == 2)
      #expect(try kho.backUp(keepLast: 1).removed.count == 2)
      #expect(try kho.stored().count == 1)
      #expect(try kho.check().isSound && kho.check().sets.count == 1)
      #expect(try BackedUpArchive.traces(of: "bản gốc một", in: kho.backups) == [])
    }
  }

  @Test func `is ordered by the sets, not by the clock`() throws {
    try BackedUpArchive.work { kho in
      try kho.file("một", original: "x")
      let first = try kho.backUp(now: Date(timeIntervalSince1970: 1_800_000_000))
      let second = try kho.backUp(now: Date(timeIntervalSince1970: 1_700_000_000))
      let third = try kho.backUp(keepLast: 2, now: Date(timeIntervalSince1970: 1_700_000_000))
      #expect(third.removed == [first.set.name] && third.set.name == second.set.name + "-2")
      #expect(try kho.check().sets.map(\.set.name) == [second.set.name, third.set.name])
    }
  }

  @Test func `holds no word of what was withheld, once older sets are gone`() throws {
    try BackedUpArchive.work { kho in
      for number in 0..<20 { try kho.file("văn bản thường \(number)", original: "thường \(number)") }
      let secret = try kho.file(
        "zebrafish " + (0..<500).map { "qxword\($0)" }.joined(separator: " "), original: "zebra")
      for number in 20..<40 { try kho.archive.file("văn bản thường \(number)") }
      let older = try kho.backUp()
      #expect(try !BackedUpArchive.traces(of: "zebra", in: kho.backups).isEmpty)
      _ = try kho.archive.withhold(secret, for: .personalData, reason: "đời tư", by: "Lan")
      let newer = try kho.backUp()
      #expect(newer.holdingWithheld == [older.set.name])
      #expect(try BackedUpArchive.traces(of: "zebra", in: newer.set.folder) == [])
      #expect(try BackedUpArchive.traces(of: "qxword", in: newer.set.folder) == [])
      // The next backup says it again, until the set is gone.
      #expect(try kho.backUp().holdingWithheld == [older.set.name])
      #expect(try kho.backUp(keepLast: 1).holdingWithheld == [])
      for word in ["zebra", "qxword"] { #expect(try BackedUpArchive.traces(of: word, in: kho.backups) == []) }
    }
  }

  @Test func `is copied anew where a record is withheld in the middle`() throws {
    try BackedUpArchive.work { kho in
      try kho.file("một", original: "bản gốc một")
      let archive = kho.archive
      let late = Mutex<DocumentID?>(nil)
      // While kept files are copied ahead a record comes in; when those that came in are copied, it is withheld.
      let report = try kho.backUp { progress in
        guard case .files(0, let count) = progress else { return }
        late.withLock { document in
          if let known = document, count == 2 {
            _ = try? archive.withhold(known, for: .personalData, reason: "đời tư", by: "Lan")
          } else if document == nil {
            document = try? kho.file("zebrafish", original: "zebra gốc")
          }
        }
      }
      #expect(late.withLock { $0 } != nil)
      #expect(report.manifest.keptFiles == 1 && report.missing.isEmpty && report.manifest.pages == 2)
      #expect(try BackedUpArchive.traces(of: "zebra", in: kho.backups) == [])
      #expect(try kho.check().isSound)
    }
  }

  @Test func `leaves nothing of what was withheld meanwhile in the log of the archive`() throws {
    try BackedUpArchive.work { kho in
      let secret = try kho.file("zebrafish", original: "gốc")
      var configuration = Configuration()
      configuration.readonly = true
      configuration.allowsUnsafeTransactions = true
      // Reads as long as the catalogue of a large archive takes to be copied, so that its log cannot be emptied.
      let reader = try DatabaseQueue(path: kho.folder + "/catalogue.sqlite", configuration: configuration)
      try reader.inDatabase { db in
        try db.execute(sql: "BEGIN")
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM event")
      }
      let archive = kho.archive
      let isWithheld = Mutex(false)
      let report = try kho.backUp { progress in
        guard progress == .verifying, isWithheld.withLock({ $0 }) == false else { return }
        _ = try? archive.withhold(secret, for: .personalData, reason: "đời tư", by: "Lan")
        isWithheld.withLock { $0 = true }
        #expect((try? BackedUpArchive.traces(of: "zebrafish", in: kho.folder))?.isEmpty == false)
        try? reader.inDatabase { try $0.execute(sql: "ROLLBACK") }
      }
      #expect(try BackedUpArchive.traces(of: "zebrafish", in: kho.folder) == [])
      // The set is of the moment before, which the next backup says.
      #expect(try kho.backUp().holdingWithheld == [report.set.name])
    }
  }

  @Test func `is not what a killed backup left`() throws {
    try BackedUpArchive.work { kho in
      try kho.file("một", original: "bản gốc một")
      let whole = try kho.backUp()
      // Killed at any time before its manifest was there.
      let left = kho.backups + "/2030-01-01T000000Z-v15"
      try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
      try Data("SQLite".utf8).write(to: URL(filePath: left + "/catalogue.sqlite"))
      let stray = kho.backups + "/files/zz" + String(repeating: "0", count: 62)
      try Data("thừa".utf8).write(to: URL(filePath: kho.backups + "/files/.ab.part"))
      try FileManager.default.createDirectory(atPath: kho.backups + "/files/ab", withIntermediateDirectories: true)
      let unnamed = "ab" + String(repeating: "0", count: 62)
      try Data("thừa".utf8).write(to: URL(filePath: kho.backups + "/files/ab/" + unnamed))
      let check = try kho.check()
      #expect(check.isSound && check.strays == 2 && !FileManager.default.fileExists(atPath: stray))
      #expect(check.sets.map(\.findings) == [[], [.unfinished]])
      #expect(throws: BackupError.unfinished("2030-01-01T000000Z-v15")) {
        try kho.restore("2030-01-01T000000Z-v15")
      }
      let next = try kho.backUp()
      #expect(next.swept == ["2030-01-01T000000Z-v15"])
      #expect(try kho.check().sets.map(\.set.name) == [whole.set.name, next.set.name])
      #expect(try kho.check().strays == 0 && kho.stored().count == 1)
    }
  }

  @Test func `are all sets, where the archive does not go on from the last one or was tampered with`() throws {
    try BackedUpArchive.work { kho in
      try kho.file("một", original: "x")
      try kho.backUp()
      try kho.file("hai", original: "y")
      let newest = try kho.backUp()
      let name = try #require(try kho.check().sets.first?.set.name)
      // The archive was restored from the older set, and went on.
      let again = try kho.restore(name)
      try again.file("ba")
      let plan = BackupPlan(archive: again.folder, folder: kho.backups, keepLast: 1, programVersion: "test")
      let branch = try BackupMaking.make(plan)
      #expect(!branch.continuesLast && branch.keptAll && branch.removed.isEmpty)
      #expect(try kho.check().sets.map(\.set.name).contains(newest.set.name))
      // From then on the new branch is what goes on.
      let later = try BackupMaking.make(plan)
      #expect(later.continuesLast && later.removed.count == 3)
      try Tampering.tamper(
        again.folder, "DROP TRIGGER event_stays; UPDATE event SET kind = 'moved' WHERE id = 2")
      let tampered = try BackupMaking.make(plan)
      #expect(tampered.manifest.findings == 1 && tampered.keptAll && tampered.removed.isEmpty)
      #expect(try kho.check().sets.map { $0.findings.contains(.contents(.eventTampered(2))) } == [false, true])
    }
  }
}
