package import Foundation
internal import Glibc
internal import VietnameseText

/// Searches that people keep under a name, with how far they have seen. They lie beside the catalogue, because a search
/// only reads that.
package struct SavedSearches: Hashable, Sendable {
  /// A search as it was typed.
  package struct Saved: Hashable, Sendable, Codable {
    package var words: String
    /// The options that were given with it, by their names without dashes.
    package var conditions: [String: String]
    /// The last event of the log that it has seen: all that was filed until then was shown.
    package var seen: Int64
    /// The last event when what is new began to be shown, screen by screen; nil where all of it was.
    package var shown: Int64?
    /// Results of it that were shown until now, from the first on.
    package var results: Int?
    package var askedAt: Date

    package init(words: String, conditions: [String: String], seen: Int64, askedAt: Date) {
      self.words = words
      self.conditions = conditions
      self.seen = seen
      self.askedAt = askedAt
    }

    /// Notes a screen of what is new. Only when all screens up to the last were shown, what was filed until the first of them
    /// is no longer new.
    package mutating func show(_ screen: Range<Int>, isLast: Bool, latest: Int64) {
      let isFirst = screen.lowerBound == 0
      guard isFirst || screen.lowerBound <= results ?? 0 else { return }
      let until = isFirst ? latest : shown ?? seen
      guard !isLast else {
        (seen, shown, results) = (until, nil, nil)
        return
      }
      (shown, results) = (until, max(screen.upperBound, isFirst ? 0 : results ?? 0))
    }
  }

  package private(set) var searches: [String: Saved]
  private let path: String

  package var names: [String] { searches.keys.sorted() }

  private static let longestName = 64

  package static func path(in folder: String) -> String { folder + "/searches.json" }

  /// Reads those of the archive in `folder`. Throws where the file is there and cannot be read, so that nothing is written
  /// over it.
  package init(of folder: String) throws(ArchiveError) {
    path = Self.path(in: folder)
    guard FileManager.default.fileExists(atPath: path) else {
      searches = [:]
      return
    }
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    do {
      searches = try decoder.decode([String: Saved].self, from: Data(contentsOf: URL(filePath: path)))
    } catch {
      throw .searchesDamaged(path)
    }
  }

  package static func isName(_ name: String) -> Bool {
    (1...longestName).contains(name.count)
      && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == " " }
      && name.contains { !$0.isWhitespace }
  }

  package subscript(name: String) -> Saved? { searches[name] }

  /// The name under which a search is kept that somebody types as `name`: with other capitals or without marks, where only
  /// one is meant.
  package func keptName(of name: String) -> String {
    guard searches[name] == nil else { return name }
    let meant = names.filter { $0.folded == name.folded }
    return meant.count == 1 ? meant[0] : name
  }

  /// Keeps `search` under `name`, in place of what bore it. Throws where the file is damaged, or the folder may not be written to.
  /// Others that keep searches at the same time wait.
  package static func change(
    _ name: String, of folder: String, to search: Saved
  ) throws(ArchiveError) {
    let descriptor = unsafe open(folder + "/searches.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else { throw .notWritable(path(in: folder)) }
    defer { close(descriptor) }
    var known = try SavedSearches(of: folder)
    try known.keep(search, as: name)
  }

  private mutating func keep(_ search: Saved, as name: String) throws(ArchiveError) {
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
