import Foundation
import GRDB
import Records
import Synchronization
import Testing

@testable import Archive

/// On a disk of a few megabytes in memory, where the system lets one be mounted (as root).
@Suite(.serialized, .enabled(if: SmallDisk.isAllowed)) struct `A backup disk that is too small` {
  @Test func `is told of before anything is written, and old sets make room where they may`() throws {
    try BackedUpArchive.work { kho in
      try kho.file("một", original: String(repeating: "gốc ", count: 50_000))
      let disk = try SmallDisk(at: kho.home + "/đĩa", megabytes: 3)
      let place = disk.path + "/kho"
      var names: [String] = []
      var error: BackupError?
      while error == nil, names.count < 20 {
        do throws(any Error) {
          names.append(try kho.backUp(to: place).set.name)
        } catch let caught as BackupError {
          error = caught
        }
      }
      guard case .noRoom(place, let needed, let free) = error else { return #expect(Bool(false), "\(error as Any)") }
      #expect(free < needed && names.count > 1)
      #expect(try BackupCheck.check(place).sets.map(\.isSound) == names.map { _ in true })
      // Sets that go anyway make room; the newest of them stays until the new one is there.
      let report = try kho.backUp(keepLast: 1, to: place)
      #expect(report.removed == [names.last].compactMap { $0 })
      #expect(try BackupCheck.check(place).sets.map(\.set.name) == [report.set.name])
    }
  }

  @Test func `leaves earlier sets whole when it becomes full in the middle`() throws {
    try BackedUpArchive.work { kho in
      try kho.file("một", original: "bản gốc một")
      let disk = try SmallDisk(at: kho.home + "/đĩa", megabytes: 8)
      let place = disk.path + "/kho"
      let first = try kho.backUp(to: place)
      try kho.file("hai", original: String(repeating: "hai ", count: 20_000))
      let before = try BackedUpArchive.everything(in: place)
      for moment in [BackupProgress.files(0, of: 2), .files(1, of: 2), .verifying] {
        let isFilled = Mutex(false)
        let error = #expect(throws: BackupError.self) {
          try kho.backUp(to: place) { progress in
            guard progress == moment, isFilled.withLock({ $0 }) == false else { return }
            isFilled.withLock { $0 = true }
            disk.fill()
          }
        }
        guard case .full = error else { return #expect(Bool(false), "\(error as Any) at \(moment)") }
        disk.empty()
        let after = try BackedUpArchive.everything(in: place)
        #expect(after == before, "\(Set(after.keys).symmetricDifference(before.keys)) at \(moment)")
        #expect(try BackupCheck.check(place).sets.map(\.isSound) == [true])
      }
      #expect(try kho.backUp(to: place).manifest.number == 2)
      _ = try Restoration.restore(RestorePlan(source: place, set: first.set.name, archive: kho.home + "/lai"))
      #expect(try BackedUpArchive.indexed(kho.home + "/lai").check().findings.filter(\.isInside) == [])
    }
  }

  @Test func `leaves nothing behind where an archive is to be restored to it`() throws {
    try BackedUpArchive.work { kho in
      try kho.file("một", original: String(repeating: "gốc ", count: 500_000))
      try kho.backUp()
      let disk = try SmallDisk(at: kho.home + "/đĩa", megabytes: 2)
      #expect(throws: BackupError.isMountPoint(disk.path)) { try kho.restore(to: "/đĩa") }
      let error = #expect(throws: BackupError.self) { try kho.restore(to: "/đĩa/kho") }
      guard case .noRoom = error else { return #expect(Bool(false), "\(error as Any)") }
      #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == [])
    }
  }
}

/// A disk in memory; unmounted when nobody holds it.
final class SmallDisk: Sendable {
  let path: String

  static let isAllowed: Bool = {
    let place = FileManager.default.temporaryDirectory.appending(path: "sohoa-disk-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: place) }
    return (try? SmallDisk(at: place, megabytes: 1)) != nil
  }()

  init(at path: String, megabytes: Int) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard Self.run("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", path) else {
      throw CocoaError(.fileWriteNoPermission)
    }
  }

  deinit { _ = Self.run("umount", path) }

  /// Takes all room that is left.
  func fill() {
    _ = FileManager.default.createFile(atPath: path + "/đầy", contents: nil)
    guard let file = FileHandle(forWritingAtPath: path + "/đầy") else { return }
    for size in [65536, 4096] {
      while (try? file.write(contentsOf: Data(count: size))) != nil {}
    }
    try? file.close()
  }

  func empty() { try? FileManager.default.removeItem(atPath: path + "/đầy") }

  private static func run(_ name: String, _ arguments: String...) -> Bool {
    guard geteuid() == 0,
      let path = ["/bin/", "/usr/bin/"].map({ $0 + name }).first(where: {
        FileManager.default.isExecutableFile(atPath: $0)
      })
    else { return false }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
