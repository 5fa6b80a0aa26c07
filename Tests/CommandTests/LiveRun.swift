import Foundation

/// `sohoa run` in the background, of which one knows how far it is.
final class LiveRun {
  private let process = Process()
  private let output = Pipe()
  private let errors = Pipe()
  private var seen = ""

  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    process.executableURL = try CommandRun.program(named: "sohoa")
    process.currentDirectoryURL = FileManager.default.temporaryDirectory
    process.arguments = ["run"] + arguments + ["--json"]
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "en_GB.UTF-8"]
      .merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// Returns when pages are settled, or the run has ended.
  func waitForPages() {
    while seen.firstMatch(of: /"settled":[1-9]/) == nil {
      let bytes = output.fileHandleForReading.availableData
      if bytes.isEmpty { return }
      seen += String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The processes that the run has started.
  var readers: [pid_t] {
    let tasks = "/proc/\(process.processIdentifier)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
    return threads.flatMap { thread in
      let text = (try? String(contentsOfFile: "\(tasks)/\(thread)/children", encoding: .utf8)) ?? ""
      return text.split(separator: " ").compactMap { pid_t($0) }
    }
  }

  /// Returns when a thread of the run sleeps inside a call of the system, as SQLite does that waits for another program to
  /// let go of the catalogue; false where that does not happen within a while.
  func waitUntilHeldUp() -> Bool {
    let tasks = "/proc/\(process.processIdentifier)/task"
    return comesTrue {
      (try? FileManager.default.contentsOfDirectory(atPath: tasks))?.contains { thread in
        (try? String(contentsOfFile: "\(tasks)/\(thread)/wchan", encoding: .utf8))?.contains("nanosleep") == true
      } == true
    }
  }

  /// Sends a signal, and returns when the run has taken it: two of a kind that wait are one.
  func sendAndWait(_ signal: Int32) -> Bool {
    send(signal)
    let path = "/proc/\(process.processIdentifier)/status"
    return comesTrue {
      let status = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      guard let waiting = status.firstMatch(of: /ShdPnd:\s*([0-9a-f]+)/)?.1, let mask = UInt64(waiting, radix: 16)
      else {
        return true
      }
      return mask & (1 << UInt64(signal - 1)) == 0
    }
  }

  private func comesTrue(_ condition: () -> Bool) -> Bool {
    let limit = ContinuousClock.now + .seconds(8)
    while !condition() {
      if ContinuousClock.now > limit { return false }
      sched_yield()
    }
    return true
  }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  var isRunning: Bool { process.isRunning }

  struct End {
    /// The exit code; nil where a signal ended the program.
    var status: Int32?
    var errors: String
    /// Since the end was waited for.
    var elapsed: Duration
  }

  /// Waits until the run has ended.
  func end() -> End {
    let start = ContinuousClock.now
    _ = output.fileHandleForReading.readDataToEndOfFile()
    // A line or two, which the pipe holds.
    let told = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return End(
      status: process.terminationReason == .exit ? process.terminationStatus : nil,
      errors: String(decoding: told, as: UTF8.self), elapsed: ContinuousClock.now - start)
  }
}
