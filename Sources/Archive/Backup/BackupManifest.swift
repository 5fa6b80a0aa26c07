internal import Foundation

/// What a set says of itself, written last and as a whole: a set without it is unfinished.
package struct BackupManifest: Hashable, Sendable, Codable {
  /// A file of the set, and what it must be.
  package struct Entry: Hashable, Sendable, Codable {
    /// From the set's folder; in the list of kept files, from the archive's folder.
    package var path: String
    package var sha256: String
    /// Bytes.
    package var size: Int64
  }

  package struct LastEvent: Hashable, Sendable, Codable {
    package var number: Int64
    package var hash: String
  }

  /// Of the layout of a backup folder; raised when older programs could not read it.
  package var format: Int
  /// Sets of a folder are counted from 1. They are ordered by it, because clocks are set back.
  package var number: Int
  package var madeAt: String
  package var programVersion: String
  /// The number of the catalogue's last migration.
  package var schemaVersion: Int
  /// The hash of the first event, which no other archive has.
  package var archive: String
  package var lastEvent: LastEvent
  package var pages: Int
  package var documents: Int
  /// Scans in the books; they lie on the shelves, not in the set.
  package var scans: Int
  package var catalogue: Entry
  /// The list of kept files, one JSON object a line.
  package var list: Entry
  package var keptFiles: Int
  /// Bytes.
  package var keptSize: Int64
  /// Kept files that the archive itself had lost.
  package var missingFiles: Int
  /// What was off in the archive when it was copied, such as an event that was altered.
  package var findings: Int

  static let format = 1
  static let fileName = "manifest.json"
  static let catalogueName = "catalogue.sqlite"
  static let listName = "files.jsonl"

  enum CodingKeys: String, CodingKey {
    case format, number, archive, pages, documents, scans, catalogue, list, findings
    case madeAt = "made_at"
    case programVersion = "program_version"
    case schemaVersion = "schema_version"
    case lastEvent = "last_event"
    case keptFiles = "kept_files"
    case keptSize = "kept_size"
    case missingFiles = "missing_files"
  }

  /// Bytes of the set, with the kept files that it shares with others.
  package var size: Int64 { catalogue.size + list.size + keptSize }

  /// The archive was whole when it was copied.
  var isClean: Bool { findings == 0 && missingFiles == 0 }

  func write(in folder: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try DurableFile.write(try encoder.encode(self) + Data("\n".utf8), to: "\(folder)/\(Self.fileName)")
  }
}
