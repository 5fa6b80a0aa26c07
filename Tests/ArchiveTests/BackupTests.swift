import Foundation
import GRDB
import Records
import Testing

@testable import Archive

@Suite struct `Backing up an archive` {
  @Test func `makes a set from which the archive comes back whole, and is found through`() throws {
    try BackedUpArchive.work { kho in
      let document = try kho.file("giấy phép xây dựng", original: "bản gốc")
      try Data("{}".utf8).write(to: URL(filePath: kho.folder + "/searches.json"))
      try FileManager.default.createDirectory(atPath: kho.folder + "/ghi chú", withIntermediateDirectories: true)
      try Data("sổ tay".utf8).write(to: URL(filePath: kho.folder + "/ghi chú/sổ.txt"))
      let report = try kho.backUp()
      #expect(report.isFirst && report.isOnSameDisk && report.continuesLast && report.missing.isEmpty)
      #expect(report.manifest.keptFiles == 3 && report.newFiles == 3 && report.manifest.findings == 0)
      #expect(report.manifest.pages == 1 && report.manifest.documents == 1 && report.manifest.scans == 1)
      #expect(report.set.name.wholeMatch(of: /\d{4}-\d\d-\d\dT\d{6}Z-v\d+/) != nil)
      #expect(try kho.check().isSound && kho.check().strays == 0)

      let again = try kho.restore()
      #expect(try again.check().findings == [])
      #expect(try again.found("giay phep") == [document])
      let digest = Digest(rawValue: BackedUpArchive.digest(Data("bản gốc".utf8)))
      let kept = FileManager.default.contents(atPath: Safekeeping.path(of: digest, in: again.folder))
      #expect(kept == Data("bản gốc".utf8))
      #expect(FileManager.default.contents(atPath: again.folder + "/ghi chú/sổ.txt") == Data("sổ tay".utf8))
      // What is derived, and what is no part of the record, stays behind.
      let names = Set(try BackedUpArchive.everything(in: kho.backups).keys)
      #expect(!names.contains { $0.contains("derived") || $0.hasSuffix("-wal") || $0.hasSuffix(".part") })
      #expect(try again.file("văn bản mới", as: Sample.description()) != document)
    }
  }

  @Test func `copies kept files only once`() throws {
    try BackedUpArchive.work { kho in
      try kho.file("một", original: "bản gốc một")
      try kho.backUp()
      let before = try kho.stored()
      #expect(before.count == 1)
      try kho.file("hai", original: "bản gốc hai")
      let second = try kho.backUp()
      #expect(second.newFiles == 1 && second.newSize == Int64("bản gốc hai".utf8.count) && !second.isFirst)
      let after = try kho.stored()
      #expect(after.count == 2 && before.allSatisfy { after[$0.key] == $0.value })
      #expect(try kho.backUp().newFiles == 0)
      #expect(try kho.check().sets.map(\.isSound) == [true, true, true])
    }
  }

  @Test func `is one moment of an archive that others write to`() throws {
    try BackedUpArchive.work { kho in
      try kho.file("mở đầu", original: "x")
      let archive = kho.archive
      let (stop, stopped) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      Thread.detachNewThread {
        var number = 0
        while stop.wait(timeout: .now()) == .timedOut {
          _ = try? archive.file("văn bản số \(number)", as: Sample.description())
          number += 1
        }
        stopped.signal()
      }
      var events: [Int64] = []
      for _ in 0..<8 { events.append(try kho.backUp().manifest.lastEvent.number) }
      stop.signal()
      stopped.wait()
      #expect(events == events.sorted() && events.first != events.last)
      let report = try kho.check()
      #expect(report.isSound && report.sets.count == 8)
      for set in report.sets {
        let again = try kho.restore(set.set.name, to: "/" + set.set.name)
        let inside = try again.check().findings.filter {
          if case .notDescribed = $0 { false } else { $0.isInside }
        }
        #expect(inside == [])
      }
    }
  }

  @Test func `backs up an archive that an earlier program made, as it is`() throws {
    try Sample.inFolder { home in
      try FileManager.default.createDirectory(atPath: home + "/kho", withIntermediateDirectories: true)
      try OlderProgram.unpack("before-migration-12", to: home + "/kho")
      let before = try Data(contentsOf: URL(filePath: home + "/kho/catalogue.sqlite"))
      let plan = BackupPlan(archive: home + "/kho", folder: home + "/sl", programVersion: "test")
      let report = try BackupMaking.make(plan)
      #expect(report.manifest.schemaVersion == 11 && report.set.name.hasSuffix("-v11"))
      #expect(try Data(contentsOf: URL(filePath: home + "/kho/catalogue.sqlite")) == before)
      #expect(try BackupCheck.check(home + "/sl").isSound)
      _ = try Restoration.restore(RestorePlan(source: home + "/sl", archive: home + "/lai"))
      #expect(try Archive.open(home + "/lai", for: .digitising).document(DocumentID(rawValue: 1)) != nil)
    }
  }

  @Test func `refuses what cannot be, and changes nothing`() throws {
    try BackedUpArchive.work { kho in
      #expect(throws: BackupError.nothingFiled(kho.home + "/mới")) {
        _ = try Archive.open(kho.home + "/mới", for: .digitising)
        _ = try BackupMaking.make(
          BackupPlan(archive: kho.home + "/mới", folder: kho.home + "/sl", programVersion: "test"))
      }
      try kho.file("một", original: "x")
      #expect(throws: BackupError.inside(folder: kho.folder + "/sl", archive: kho.folder)) {
        try kho.backUp(to: kho.folder + "/sl")
      }
      #expect(throws: BackupError.inside(folder: kho.home, archive: kho.folder)) { try kho.backUp(to: kho.home) }
      #expect(throws: BackupError.folderMissing(kho.home + "/ổ")) { try kho.backUp(to: kho.home + "/ổ/sl") }
      #expect(throws: ArchiveError.missing(kho.home + "/không")) {
        _ = try BackupMaking.make(
          BackupPlan(archive: kho.home + "/không", folder: kho.home + "/sl", programVersion: "test"))
      }
      try FileManager.default.createDirectory(atPath: kho.backups, withIntermediateDirectories: true)
      try Data("a".utf8).write(to: URL(filePath: kho.backups + "/ảnh.jpg"))
      let before = try BackedUpArchive.everything(in: kho.backups)
      #expect(throws: BackupError.otherFiles(kho.backups)) { try kho.backUp() }
      #expect(try BackedUpArchive.everything(in: kho.backups) == before)
    }
  }

  @Test func `refuses a folder with the sets of another archive`() throws {
    try Sample.inFolder { home in
      let times = [1_790_000_000.0, 1_790_000_060].map { Date(timeIntervalSince1970: $0) }
      let folders = ["/một", "/hai"].map { home + $0 }
      for (folder, time) in zip(folders, times) {
        try Archive.open(folder, for: .digitising, now: { time }).file("giấy phép")
      }
      let plans = folders.map { BackupPlan(archive: $0, folder: home + "/sl", programVersion: "test") }
      _ = try BackupMaking.make(plans[0])
      let before = try BackedUpArchive.everything(in: home + "/sl")
      #expect(throws: BackupError.otherArchive(home + "/sl")) { _ = try BackupMaking.make(plans[1]) }
      // Also where the note that says whose sets these are was lost.
      try FileManager.default.removeItem(atPath: home + "/sl/" + BackupFolder.markerName)
      #expect(throws: BackupError.otherArchive(home + "/sl")) { _ = try BackupMaking.make(plans[1]) }
      let after = try BackedUpArchive.everything(in: home + "/sl")
      #expect(after == before.filter { $0.key != BackupFolder.markerName })
      // A set that somebody copied in.
      _ = try BackupMaking.make(BackupPlan(archive: folders[1], folder: home + "/sl2", programVersion: "test"))
      let stranger = try #require(BackupFolder(reading: home + "/sl2").sets.first)
      try FileManager.default.copyItem(atPath: stranger.folder, toPath: home + "/sl/2026-01-01T000000Z-v1")
      #expect(throws: BackupError.otherArchive(home + "/sl")) { _ = try BackupMaking.make(plans[0]) }
      #expect(try BackupCheck.check(home + "/sl").sets.contains { $0.findings == [.otherArchive] })
    }
  }

  @Test func `is not kept where the catalogue is damaged, and harms no earlier set`() throws {
    try Sample.inFolder { home in
      let plan = BackupPlan(archive: home + "/kho", folder: home + "/sl", keepLast: 1, programVersion: "test")
      do {
        let archive = try Archive.open(home + "/kho", for: .digitising)
        for number in 0..<200 { try archive.file("văn bản số \(number) " + String(repeating: "x ", count: 500)) }
      }
      _ = try BackupMaking.make(plan)
      let before = try BackedUpArchive.everything(in: home + "/sl")
      let path = home + "/kho/catalogue.sqlite"
      let sound = try Data(contentsOf: URL(filePath: path))
      for page in [20, 60, 100] {
        var bytes = sound
        for place in (page * 4096)..<((page + 4) * 4096) where place < bytes.count { bytes[place] = 0xA5 }
        try bytes.write(to: URL(filePath: path))
        #expect(throws: (any Error).self, "\(page)") { _ = try BackupMaking.make(plan) }
        #expect(try BackedUpArchive.everything(in: home + "/sl") == before)
      }
      try sound.write(to: URL(filePath: path))
      #expect(try BackupMaking.make(plan).removed.count == 1)
    }
  }

  @Test func `leaves a set of a later version to later programs`() throws {
    try BackedUpArchive.work { kho in
      try kho.file("một", original: "x")
      let set = try kho.backUp().set
      try DatabaseQueue(path: set.catalogue).write {
        try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 from the future')")
      }
      var manifest = try #require(set.manifest)
      manifest.schemaVersion = 99
      manifest.catalogue = try BackupSet.entry("catalogue.sqlite", in: set.folder)
      try manifest.write(in: set.folder)
      #expect(try kho.check().sets.map(\.findings) == [[.fromNewerProgram]])
      #expect(throws: BackupError.newerFormat(kho.backups)) { try kho.restore() }
      manifest.format = 2
      try manifest.write(in: set.folder)
      #expect(throws: BackupError.newerFormat(kho.backups)) { try kho.backUp() }
      #expect(throws: BackupError.newerFormat(kho.backups)) {
        _ = try Restoration.restore(RestorePlan(source: set.folder, archive: kho.home + "/lai"))
      }
    }
  }

  @Test func `lets one backup in at a time, and none while sets are checked`() throws {
    try BackedUpArchive.work { kho in
      try kho.file("một", original: "x")
      try kho.backUp()
      let reader = try BackupFolder(reading: kho.backups)
      #expect(throws: BackupError.inUse(kho.backups)) { try kho.backUp() }
      #expect(try kho.check().isSound)
      withExtendedLifetime(reader) {}
    }
  }

  @Test func `says what the archive has lost, and keeps earlier sets then`() throws {
    try BackedUpArchive.work { kho in
      try kho.file("một", original: "bản gốc một")
      try kho.backUp()
      try kho.file("hai", original: "bản gốc hai")
      let path =
        "originals/"
        + Safekeeping.path(
          of: Digest(rawValue: BackedUpArchive.digest(Data("bản gốc hai".utf8))), in: ""
        ).dropFirst("/originals/".count)
      try Data("bản gốc hài".utf8).write(to: URL(filePath: kho.folder + "/" + path))
      let report = try kho.backUp(keepLast: 1)
      #expect(report.missing == [path] && report.keptAll && report.removed.isEmpty)
      #expect(report.manifest.missingFiles == 1 && report.manifest.keptFiles == 1)
      #expect(try kho.check().isSound)
      // What an earlier set has is not lost.
      try FileManager.default.removeItem(atPath: kho.folder + "/originals")
      #expect(try kho.backUp().manifest.keptFiles == 1)
    }
  }
}
