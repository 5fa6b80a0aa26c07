internal import Archive
internal import Foundation
internal import Wording
internal import Showing

/// A search that is kept under a name: what it looks for, and how far it has seen.
struct SearchKeeping {
  let name: String
  let query: SearchQuery
  /// The last event of the log that it had seen before; all is new to one that was not kept yet.
  let seen: Int64
  private let before: SavedSearches.Saved?
  private let now: SavedSearches.Saved
  /// Options beside a name change the conditions that are kept there for this once.
  private let isOther: Bool
  private let latest: Int64
  private let folder: String

  /// Words are kept under `name` with their conditions; without words, what is kept there is looked for again, with the
  /// conditions in place of its own.
  init(name: String, typed: String, conditions: SearchConditions, in archive: Archive) throws {
    guard SavedSearches.isName(name) else {
      throw Failure.usage(.savedNameWrong, ["text": .text(TypedSearch.short(name))])
    }
    let known = try SavedSearches(of: archive.folder)
    let name = known.keptName(of: name)
    let before = known[name]
    let hasWords = !typed.allSatisfy(\.isWhitespace)
    let given = conditions.given
    guard hasWords || before != nil || given.contains(where: { $0.key != "sort" }) else {
      let names = known.names.joined(separator: ", ")
      throw Failure.usage(.savedMissing, ["text": .text(name), "names": .text(names.isEmpty ? "–" : names)])
    }
    self.name = name
    self.before = before
    folder = archive.folder
    latest = try archive.latestEvent()
    if let before, !hasWords {
      query = try conditions.filled(from: before.conditions).query(before.words, isOutweighing: true)
      now = before
      isOther = given.contains { $0.key != "sort" }
    } else {
      query = try conditions.query(typed)
      let isSame = before?.words == typed && before?.conditions == given
      now =
        before.flatMap { isSame ? $0 : nil }
        ?? SavedSearches.Saved(words: typed, conditions: given, seen: 0, askedAt: Date())
      isOther = false
    }
    seen = now.seen
  }

  /// Keeps it after the results in `screen` were shown. How far it has seen moves with what is shown as new; where it is kept for
  /// the first time, to what is in the archive.
  func keep(showing screen: Range<Int>, isLast: Bool, asNew isNew: Bool) throws {
    guard !isOther else { return }
    let isReplaced = before.map { $0.words != now.words || $0.conditions != now.conditions } ?? true
    // Asking again changes nothing, and may be done where nothing can be written.
    guard isNew || isReplaced else { return }
    var kept = now
    kept.askedAt = Date()
    if isNew {
      kept.show(screen, isLast: isLast, latest: latest)
    } else if isReplaced {
      kept.seen = latest
    }
    do {
      try SavedSearches.change(name, of: folder, to: kept)
    } catch {
      throw error == .notWritable(SavedSearches.path(in: folder))
        ? Failure(.failed, .outputFailed, ["path": .text(ShownPath.of(SavedSearches.path(in: folder)))]) : error
    }
    if isReplaced { say() }
  }

  private func say() {
    guard let before else {
      return Printer.note(Language.spoken.say(SearchPhrase.saved, ["name": .text(name)]) + "\n")
    }
    let conditions = before.conditions.sorted { $0.key < $1.key }.map { "--\($0.key) \(ShownPath.quoted($0.value))" }
    let old = SafeText.line(([before.words] + conditions).filter { !$0.isEmpty }.joined(separator: " "))
    Printer.note(Language.spoken.say(SearchPhrase.savedInstead, ["name": .text(name), "text": .text(old)]) + "\n")
  }
}
