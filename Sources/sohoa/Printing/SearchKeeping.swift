internal import Archive
internal import Foundation
internal import Wording

/// A search that is kept under a name: what it looks for, and how far it has seen.
struct SearchKeeping {
  let name: String
  let query: SearchQuery
  /// The last event of the log that it had seen before; all is new to one that was not kept yet.
  let seen: Int64
  private let saved: SavedSearches.Saved
  private let folder: String
  private let isNew: Bool

  /// What was typed is kept under `name`; where nothing was, what is kept there is looked for again.
  init(name: String, typed: String, conditions: SearchConditions, in archive: Archive) throws {
    let known = SavedSearches(of: archive.folder)
    guard SavedSearches.isName(name) else {
      throw Failure.usage(.savedNameWrong, ["text": .text(TypedSearch.short(name))])
    }
    let before = known[name]
    let isTyped = !typed.allSatisfy(\.isWhitespace) || !conditions.given.isEmpty
    guard isTyped || before != nil else {
      let names = known.names.joined(separator: ", ")
      throw Failure.usage(.savedMissing, ["text": .text(name), "names": .text(names.isEmpty ? "–" : names)])
    }
    let words = isTyped ? typed : before?.words ?? ""
    let filled = isTyped ? conditions : conditions.filled(from: before?.conditions ?? [:])
    self.name = name
    query = try filled.query(words)
    let isSame = before?.words == words && before?.conditions == filled.given
    seen = isSame ? before?.seen ?? 0 : 0
    saved = SavedSearches.Saved(
      words: words, conditions: filled.given, seen: try archive.latestEvent(), askedAt: Date())
    folder = archive.folder
    isNew = !isSame
  }

  func keep() throws {
    var searches = SavedSearches(of: folder)
    try searches.keep(saved, as: name)
    if isNew { Printer.note(Language.spoken.say(SearchPhrase.saved, ["name": .text(name)]) + "\n") }
  }
}
