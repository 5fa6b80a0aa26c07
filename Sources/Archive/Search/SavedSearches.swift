package import Foundation

/// Searches that people keep under a name, with how far they have seen. They lie beside the catalogue, because a search
/// only reads that.
package struct SavedSearches: Hashable, Sendable {
  /// A search as it was typed.
  package struct Saved: Hashable, Sendable, Codable {
    package var words: String
    /// The options that were given with it, by their names without dashes.
    package var conditions: [String: String]
    /// The last event of the log that it has seen.
    package var seen: Int64
    package var askedAt: Date

    package init(words: String, conditions: [String: String], seen: Int64, askedAt: Date) {
      self.words = words
      self.conditions = conditions
      self.seen = seen
      self.askedAt = askedAt
    }
  }

  package private(set) var searches: [String: Saved]
  private let path: String

  package var names: [String] { searches.keys.sorted() }

  private static let longestName = 64

  /// Reads those of the archive in `folder`; a file that cannot be read is as one that is not there.
  package init(of folder: String) {
    path = folder + "/searches.json"
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    let data = try? Data(contentsOf: URL(filePath: path))
    searches = data.flatMap { try? decoder.decode([String: Saved].self, from: $0) } ?? [:]
  }

  package static func isName(_ name: String) -> Bool {
    (1...longestName).contains(name.count)
      && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == " " }
      && name.contains { !$0.isWhitespace }
  }

  package subscript(name: String) -> Saved? { searches[name] }

  /// Keeps `search` under `name`, in place of what bore it. Throws where the folder may not be written to.
  package mutating func keep(_ search: Saved, as name: String) throws(ArchiveError) {
    searches[name] = search
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try encoder.encode(searches).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .notWritable(path)
    }
  }
}
