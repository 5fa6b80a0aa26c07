import Foundation
import Testing

/// The built program, run as a person runs it.
struct CommandRun {
  var status: Int32
  var output: String
  var errors: String

  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = try Self.program
    process.arguments = arguments
    var surroundings = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "en_GB.UTF-8"]
    surroundings.merge(environment) { $1 }
    process.environment = surroundings
    process.currentDirectoryURL = FileManager.default.temporaryDirectory
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    self.errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// `sohoa` lies beside the test bundle.
  private static var program: URL {
    get throws {
      let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      let folder = URL(filePath: bundle).deletingLastPathComponent()
      return try #require(
        [folder, folder.deletingLastPathComponent()].map { $0.appending(path: "sohoa") }
          .first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) })
    }
  }
}
