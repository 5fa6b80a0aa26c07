internal import Archive
internal import Foundation
internal import Records

/// A line of `sohoa-manifest.jsonl`: a document that left, and what its file was made of (docs/exchange.md).
package struct ManifestLine: Hashable, Sendable, Codable {
  /// A file that lies in the folder.
  package struct File: Hashable, Sendable, Codable {
    /// Below the folder, with `/` between names.
    package var file: String
    package var bytes: Int64
    package var sha256: String
  }

  package struct Scan: Hashable, Sendable, Codable {
    /// Of the file, without its folders.
    package var name: String
    package var digest: String?

    package func encode(to encoder: any Encoder) throws {
      var line = encoder.container(keyedBy: CodingKeys.self)
      try line.encode(name, forKey: .name)
      try line.encode(digest, forKey: .digest)
    }
  }

  package struct Page: Hashable, Sendable, Codable {
    /// Of the document, from 1.
    package var page: Int
    package var state: String
    /// How it came into the file, where that was made from scans.
    package var making: String?
    package var reason: String?

    package func encode(to encoder: any Encoder) throws {
      var line = encoder.container(keyedBy: CodingKeys.self)
      try line.encode(page, forKey: .page)
      try line.encode(state, forKey: .state)
      try line.encode(making, forKey: .making)
      try line.encode(reason, forKey: .reason)
    }
  }

  package let kind: String
  /// The number of the archive.
  package var archive: String
  package var document: Int64
  package var format: String
  package var file: String
  package var bytes: Int64
  package var sha256: String
  /// SHA-256 of all that the file was made of: another one means that it is to be made anew.
  package var fingerprint: String
  package var scans: [Scan]
  package var pages: [Page]
  /// Signed originals that went out beside it.
  package var originals: [File]

  private static let kind = "exported"

  init(
    archive: String, document: ArchivedDocument, format: String, file: File, fingerprint: String,
    scans: [DepartureScan], made: MadeDocument?, originals: [File]
  ) {
    kind = Self.kind
    self.archive = archive
    self.document = document.id.rawValue
    self.format = format
    (self.file, bytes, sha256) = (file.file, file.bytes, file.sha256)
    self.fingerprint = fingerprint
    self.scans = scans.map {
      Scan(name: ($0.path as NSString).lastPathComponent, digest: $0.digest?.rawValue)
    }
    pages = document.pages.map { page in
      let made = made?.pages.first { $0.index == page.index }
      return Page(
        page: page.index, state: page.state.rawValue, making: made?.making.rawValue,
        reason: (made?.reason ?? page.reason)?.rawValue)
    }
    self.originals = originals
  }

  /// All files that the line tells of.
  var files: [File] { [File(file: file, bytes: bytes, sha256: sha256)] + originals }

  /// Which line this one takes the place of.
  var key: Key { Key(archive: archive, document: document, format: format) }

  struct Key: Hashable, Comparable {
    var archive: String
    var document: Int64
    var format: String

    static func < (left: Self, right: Self) -> Bool {
      (left.archive, left.document, left.format) < (right.archive, right.document, right.format)
    }
  }

  /// Nil for a line that this program did not write: one that is cut off, of another kind, or that leads out of the folder.
  init?(_ text: some StringProtocol) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let line = try? decoder.decode(Self.self, from: Data(text.utf8)), line.kind == Self.kind else { return nil }
    guard line.files.allSatisfy({ Self.liesInside($0.file) }) else { return nil }
    self = line
  }

  private static func liesInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }
  }
}
