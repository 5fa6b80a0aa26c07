import Hashing
import Foundation
import GRDB
import Records
import Testing

@testable import Archive

/// An archive in a folder, with kept originals, and a place for its backups beside it.
struct BackedUpArchive {
  let home: String
  let archive: Archive

  var folder: String { home + "/kho" }
  var backups: String { home + "/sao-luu" }

  init(in home: String) throws {
    self.home = home
    archive = try Archive.open(home + "/kho", for: .digitising)
    try archive.setKeeping(true)
  }

  /// Makes one, and takes everything away afterwards.
  static func work(_ body: (BackedUpArchive) throws -> Void) throws {
    try Sample.inFolder { home in try body(BackedUpArchive(in: home)) }
  }

  /// Files a page of text whose original is kept.
  @discardableResult
  func file(_ text: String, original: String) throws -> DocumentID {
    let content = Data(original.utf8)
    let path = "\(home)/scans-\(UUID().uuidString).tif"
    try content.write(to: URL(filePath: path))
    var scan = Sample.scan(path)
    scan.digest = Records.Digest(rawValue: Self.digest(content))
    let document = try archive.file(scan, [Sample.read(text)], as: Sample.description()).document
    for scan in try archive.scansToKeep(limit: 100) {
      let draft = folder + "/originals/.draft"
      try FileManager.default.createDirectory(atPath: folder + "/originals", withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: scan.path, toPath: draft)
      #expect(try archive.keep(scan, from: draft))
    }
    return document
  }

  static func digest(_ content: Data) -> String {
    SHA256.hash(data: content).map { String(format: "%02x", $0) }.joined()
  }

  /// Sets made in one second have names of their own; the clock stands still where a test asks for it.
  @discardableResult
  func backUp(
    keepLast: Int? = nil, to place: String? = nil, now: Date = Date(),
    progress: @escaping @Sendable (BackupProgress) -> Void = { _ in }
  ) throws -> BackupReport {
    let plan = BackupPlan(
      archive: folder, folder: place ?? backups, keepLast: keepLast, programVersion: "test", now: { now })
    return try BackupMaking.make(plan, progress: progress)
  }

  func check() throws -> BackupCheckReport { try BackupCheck.check(backups) }

  func restore(_ set: String? = nil, to place: String = "/lai") throws -> Archive {
    _ = try Restoration.restore(RestorePlan(source: backups, set: set, archive: home + place))
    return try Self.indexed(home + place)
  }

  /// A restored archive, with its index made again as `sohoa restore` does it.
  static func indexed(_ folder: String) throws -> Archive {
    let archive = try Archive.open(folder, for: .digitising)
    try archive.fillIndex()
    return archive
  }

  /// The files of the common store, with the inode of each.
  func stored() throws -> [String: Int] {
    let files = FileManager.default
    let names = try files.subpathsOfDirectory(atPath: backups + "/files").filter { $0.count > 60 }
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        let inode = try files.attributesOfItem(atPath: backups + "/files/" + $0)[.systemFileNumber] as? Int
        return (($0 as NSString).lastPathComponent, inode ?? 0)
      })
  }

  /// Everything in a folder, byte for byte.
  static func everything(in folder: String) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: "\(folder)/\($0)") ?? Data()) })
  }

  /// The files of `folder` that hold `word`.
  static func traces(of word: String, in folder: String) throws -> [String] {
    try everything(in: folder).filter { $0.value.range(of: Data(word.utf8)) != nil }.keys.sorted()
  }
}
