internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Wording
internal import Showing

/// `--archive`: which archive a command works on.
struct ArchiveOption: ParsableArguments {
  @Option(help: .said(.archive, value: .folder))
  var archive: String?

  /// The archive's folder: what was asked for, else `SOHOA_ARCHIVE`, else `./archive`.
  var folder: String {
    if let archive { return archive }
    let wanted = ProcessInfo.processInfo.environment["SOHOA_ARCHIVE"] ?? ""
    return wanted.isEmpty ? "./archive" : wanted
  }

  /// The archive, opened; where it cannot be, a failure that says why, or what `explain` makes of it.
  func open(for use: Archive.Use, explain: (ArchiveError) -> Failure? = { _ in nil }) throws -> Archive {
    let line = StatusLine(.errors)
    defer { line.clear() }
    do {
      return try Archive.open(
        folder, for: use,
        progress: { step in line.show { _ in step.words } })
    } catch {
      throw explain(error) ?? Failure(error, archive: folder)
    }
  }

  /// What `body` makes of the opened archive; its faults become failures.
  func with<Value>(_ use: Archive.Use, _ body: (Archive) async throws -> Value) async throws -> Value {
    let archive = try open(for: use)
    do {
      return try await body(archive)
    } catch let error as ArchiveError {
      throw Failure(error, archive: folder)
    }
  }

  /// How the archive has to be named in a command that is suggested; empty where it is the default.
  var suggestion: String {
    archive.map { " --archive " + ShownPath.quoted($0) } ?? ""
  }
}
