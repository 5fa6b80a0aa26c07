import Foundation
import Testing

/// The built program, run as a person runs it.
struct CommandRun {
  var status: Int32
  var output: String
  var errors: String

  /// Runs `sohoa`, giving it `input` to read; where asked to, sends it Ctrl-C once it has printed something.
  init(
    _ arguments: [String], environment: [String: String] = [:], input: String? = nil,
    interruptedAfterOutput: Bool = false
  ) throws {
    let process = Process()
    process.executableURL = try Self.program(named: "sohoa")
    process.arguments = arguments
    var surroundings = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "en_GB.UTF-8"]
    surroundings.merge(environment) { $1 }
    process.environment = surroundings
    process.currentDirectoryURL = FileManager.default.temporaryDirectory
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    let typed = Pipe()
    process.standardInput = input == nil ? FileHandle.nullDevice : typed
    try process.run()
    if let input {
      try typed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try typed.fileHandleForWriting.close()
    }
    let first = interruptedAfterOutput ? output.fileHandleForReading.availableData : Data()
    if interruptedAfterOutput { process.interrupt() }
    self.output = String(decoding: first + output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    self.errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
    // Nothing that a phrase leaves open is left open.
    #expect(
      (self.output + self.errors).firstMatch(
        of: /\{(id|path|page|count|number|name|text|others|typed|date|other|doubts|kind|reason|field)\}/) == nil)
  }

  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Each line as a JSON object.
  var objects: [[String: Any]] {
    lines.compactMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
  }
  var last: [String: Any]? { objects.last }
  /// What each line is.
  var kinds: [String] { objects.compactMap { $0["kind"] as? String } }
  /// What a check found, without its advice and its account.
  var findings: [String] { kinds.filter { $0 != "advice" && $0 != "summary" } }

  /// A program that was built; it lies beside the test bundle.
  static func program(named name: String) throws -> URL {
    let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = URL(filePath: bundle).deletingLastPathComponent().appending(path: name)
    try #require(FileManager.default.isExecutableFile(atPath: program.path(percentEncoded: false)))
    return program
  }
}
