import Foundation
import GRDB

/// A folder with scans that are none, for a reader that does not mind, and an archive among them.
final class ScanShelf {
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID().uuidString)")
      .path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: scans, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  private var scans: String { folder + "/scans" }

  var environment: [String: String] {
    get throws {
      ["SOHOA_READER": try CommandRun.program(named: "faulty-reader").path(percentEncoded: false)]
    }
  }

  /// Adds files of these names, each with a content of its own.
  func add(_ names: String...) throws {
    for name in names { try Data(name.utf8).write(to: URL(filePath: scans + "/" + name)) }
  }

  func add(copyOf name: String, as copy: String) throws {
    try FileManager.default.copyItem(atPath: scans + "/" + name, toPath: scans + "/" + copy)
  }

  /// Runs with the archive inside the scans, where it must not be taken in.
  func run(_ options: String...) throws -> CommandRun {
    try CommandRun(arguments + options, environment: try environment)
  }

  /// Runs, and asks it to stop as soon as it has said something.
  func runUntilProgress(_ options: String...) throws -> CommandRun {
    try CommandRun(arguments + options, environment: try environment, interruptedAfterOutput: true)
  }

  /// As a program left the archive that counted no reading versions.
  func makeOlder() throws {
    let catalogue = try DatabaseQueue(path: scans + "/archive/catalogue.sqlite")
    try catalogue.write { try $0.execute(sql: "UPDATE page SET reading_version = NULL, surveyed_version = NULL") }
  }

  private var arguments: [String] { ["run", scans, "--archive", scans + "/archive"] }
}
