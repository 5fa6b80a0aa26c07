import Archive
import Foundation
import Records

@testable import Digitisation

/// A folder of scans and an archive beside it, gone with the test.
final class Shelf: Sendable {
  let base: String
  var scans: String { base + "/scans" }
  var archiveFolder: String { base + "/archive" }
  /// The language that its readers are started with; names them among all processes of the machine.
  let language: String

  /// Seconds that a reader has for a page: the most that is allowed.
  static let deadline = 86_400

  init(_ names: [String] = [], language: String? = nil) throws {
    let id = UUID().uuidString
    base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/sohoa-" + id
    self.language = language ?? "test-" + id
    try FileManager.default.createDirectory(atPath: base + "/scans", withIntermediateDirectories: true)
    for name in names { try add(name) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: base)
  }

  /// Puts a file on the shelf, with content of its own where none is given; returns its path.
  @discardableResult
  func add(_ name: String, _ content: String? = nil) throws -> String {
    let path = scans + "/" + name
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data((content ?? name).utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Sets what may be done with a file or folder.
  func allow(_ name: String, _ mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: scans + "/" + name)
  }

  /// The plan of a batch over this shelf. No page takes too long by itself, however busy the machine is: tests that
  /// are about deadlines move a clock of their own by more than `deadline`.
  func plan(readers: Int = 2, language: String? = nil, retryUnreadable: Bool = false) throws -> DigitisationPlan {
    let options = DigitisationOptions(
      paths: [scans], archive: archiveFolder, readers: readers, language: language ?? self.language,
      deadline: Self.deadline, retryUnreadable: retryUnreadable)
    return try DigitisationPlan(options, processors: 2)
  }

  func run(
    readers: Int = 2, rules: PoolRules? = nil, language: String? = nil, retryUnreadable: Bool = false,
    clock: some Clock<Duration> = ContinuousClock(), report: @escaping @Sendable (BatchProgress) -> Void = { _ in }
  ) async throws -> BatchSummary {
    try await Batch.run(
      try plan(readers: readers, language: language, retryUnreadable: retryUnreadable), reader: FaultyReader.path,
      clock: clock, rules: rules, report: report)
  }

  func archive() throws -> Archive { try Archive.open(archiveFolder, for: .searching) }

  /// Documents by the name of the file that holds them.
  func documents() throws -> [String: ArchivedDocument] {
    let archive = try archive()
    var documents: [String: ArchivedDocument] = [:]
    for number in 1...Int64.max {
      guard let document = try archive.document(DocumentID(rawValue: number)) else { break }
      documents[URL(fileURLWithPath: document.path).lastPathComponent] = document
    }
    return documents
  }

  /// Reader processes of this shelf that are still there.
  func readersLeft() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { process in
      guard Int(process) != nil, let line = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else {
        return false
      }
      let words = line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      return words.first == FaultyReader.path && words.contains(language)
    }
  }
}

enum FaultyReader {
  /// Built beside the tests.
  static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().path + "/faulty-reader"
  }()
}

extension ArchivedDocument {
  /// The states of its pages, with the reason where one is unreadable.
  var outcomes: [String] { pages.map { $0.reason?.rawValue ?? $0.state.rawValue } }
  /// What its first page says.
  var text: String { pages.first?.text?.text ?? "" }
}
