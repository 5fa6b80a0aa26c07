internal import Foundation
internal import GRDB
internal import Hashing
internal import Records

/// Something that happened to a record. The raw value is stored.
enum EventKind: String, CaseIterable {
  case registered, duplicate, moved, merged, divided, joined, superseded, promoted, counted, uncountable
  case settled, waitsAgain = "waits-again", described, withheld
  case examined, reviewed, released
  case withheldByHand = "withheld-by-hand", taskSet = "task-set"
  /// Another content lies at the path of a file; a record has a new version; a person is asked; two scans are two papers.
  case overwritten, rescanned, asked, toldApart = "told-apart"
  /// A scan was taken off the books, or put back; a person has looked at what a new version left to be looked at.
  case removed, restored, looked
  case keeping
  /// A page was read anew; or was to be, and keeps what was read before.
  case reread, rereadKept = "reread-kept"
  case shelfAdded = "shelf-added", shelfMoved = "shelf-moved"
  /// Documents are about to leave the archive; they left it.
  /// Somebody looked for what is held of a person, firm, plot or works; what was done in a case of a procedure.
  case lookedUp = "looked-up", caseOpened = "case-opened", caseStep = "case-step"
  case exportBegun = "export-begun", exported
  /// Somebody may use the reading room, may do other things there, or typed too many wrong passwords.
  case inventoryImported = "inventory-imported"
  case personAdded = "person-added", personChanged = "person-changed", personLocked = "person-locked"
}

/// The log that only grows (promise 8): each event carries the SHA-256 of the hash before it and of its own content.
struct EventLog {
  let now: @Sendable () -> Date

  func append(
    _ kind: EventKind, file: ScanFileID? = nil, document: DocumentID? = nil, page: PageID? = nil,
    _ detail: [String: String] = [:], in db: Database
  ) throws {
    let entry = Entry(
      at: now().formatted(.iso8601), kind: kind.rawValue, file: file?.rawValue, document: document?.rawValue,
      page: page?.rawValue, detail: try Self.json(detail))
    let previous =
      try String.fetchOne(db.cachedStatement(sql: "SELECT hash FROM event ORDER BY id DESC LIMIT 1")) ?? Self.origin
    try db.cachedStatement(
      sql: "INSERT INTO event (at, kind, file_id, document_id, page_id, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      entry.at, entry.kind, entry.file, entry.document, entry.page, entry.detail, entry.hash(after: previous),
    ])
  }

  /// What the first event's hash is chained to.
  static let origin = String(repeating: "0", count: 64)

  struct Entry {
    var at: String
    var kind: String
    var file: Int64?
    var document: Int64?
    var page: Int64?
    var detail: String

    /// The parts stand on lines of their own; none of them can hold a line break.
    func hash(after previous: String) -> String {
      let subjects = [file, document, page].map { $0.map { String($0) } ?? "" }
      let content = ([previous, at, kind] + subjects + [detail]).joined(separator: "\n")
      return SHA256.hash(data: Data(content.utf8)).hexadecimal
    }
  }

  private static func json(_ detail: [String: String]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return detail.isEmpty ? "{}" : String(decoding: try encoder.encode(detail), as: UTF8.self)
  }
}
