internal import Archive
internal import ArgumentParser
internal import Wording

/// `sohoa index`: makes the search index, which can always be made again from the catalogue.
struct Index: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(StorePhrase.helpIndex),
    discussion: Examples.text(["sohoa index", "sohoa index --rebuild", "sohoa index --json"]))

  @Flag(help: .said(StorePhrase.helpIndexRebuild))
  var rebuild = false
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    do {
      if rebuild { try Archive.discardIndex(in: place.folder) }
      let archive = try place.open(for: .checking)
      let before = try archive.indexCoverage()
      let left = try await IndexFilling.fill(archive)
      let pages = try archive.indexSize().pages
      if json {
        try Printer.say(json: IndexJSON(indexed: left?.indexed ?? pages, pages: pages))
      } else if let left {
        Printer.say([Language.spoken.say(StorePhrase.stopped, IndexNotice.fillings(of: left))])
      } else {
        let phrase = before == nil ? StorePhrase.filledAlready : .filled
        Printer.say([Language.spoken.say(phrase, ["count": .count(pages)])])
      }
      return left == nil ? .done : .interrupted
    } catch let error as ArchiveError {
      throw Failure(error, archive: place.folder)
    }
  }
}

/// `sohoa index --json`.
struct IndexJSON: Encodable {
  private let kind = "index"
  /// Pages with text that the index holds, and that there are.
  var indexed: Int
  var pages: Int
}

/// Says on standard error that an index holds only a part of the pages.
enum IndexNotice {
  static func show(_ archive: Archive) throws {
    guard let coverage = try archive.indexCoverage() else { return }
    Printer.warn(Language.spoken.say(StorePhrase.partial, fillings(of: coverage)))
  }

  static func fillings(of coverage: IndexCoverage) -> KeyValuePairs<String, Filling> {
    ["done": .count(coverage.indexed), "known": .count(coverage.pages)]
  }
}
