internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Records
internal import Wording

/// `sohoa search`: documents with pages that hold words, and that meet conditions.
struct Search: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(HelpPhrase.search),
    discussion: Examples.text([
      "sohoa search chuyển đổi số", "sohoa search \"chuyen doi so\" --type KH --from 2025",
      "sohoa search --number 22/KH-UBND", "sohoa search nhà ở --agency \"Sở Xây dựng\" --json",
      "sohoa search --cites 118/2025/NĐ-CP", "sohoa search dan:189/KH-UBND chuyển đổi số",
      "sohoa search 'đất NEAR/5 lúa -quy* ngay:2025 loai:QĐ' --facets", "sohoa search --saved \"đất đai\" --new",
    ]))

  /// More than anybody reads at once, and few enough to answer quickly.
  static let mostResults = 1000

  @Argument(help: .said(.words, value: .words))
  var words: [String] = []
  @OptionGroup var conditions: SearchConditions
  @Option(help: .said(.limit, value: .count))
  var limit = 10
  @Option(help: .said(.offset, value: .count))
  var offset = 0
  @Flag(help: .said(.facets))
  var facets = false
  @Flag(help: .said(.explain))
  var explain = false
  @Option(help: .said(.saved, value: .name))
  var saved: String?
  @Flag(help: .said(.new))
  var new = false
  @Option(help: .said(.open, value: .count))
  var open: Int?
  @Option(help: .said(.picture, value: .file))
  var picture: String?
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    guard (1...Self.mostResults).contains(limit), offset >= 0 else {
      let wrong = offset < 0 ? offset : limit
      throw Failure.usage(.limitOutOfRange, ["text": .text(String(wrong)), "most": .count(Self.mostResults)])
    }
    if let open, !(1...Self.mostResults).contains(open) {
      throw Failure.usage(.openOutOfRange, ["text": .text(String(open)), "most": .count(Self.mostResults)])
    }
    guard !new || saved != nil else { throw Failure.usage(.newWithoutSaved) }
    // What makes no sense is refused before an archive is looked for.
    if saved == nil { _ = try conditions.query(SearchLanguage.line(typed)) }
    return try await place.with(.searching) { archive in
      let line = try archive.line(typed)
      let keeping = try saved.map { try SearchKeeping(name: $0, typed: line, conditions: conditions, in: archive) }
      var query = try keeping?.query ?? conditions.query(line)
      query.limit = open == nil ? limit : 1
      query.offset = open.map { $0 - 1 } ?? offset
      if new { query.filedAfter = keeping?.seen }
      if let answer = try await answer(query, in: archive) {
        // What could not be shown is not noted as seen.
        Printer.flush()
        try Printer.checkWritten()
        // A picture of one result shows nothing of the others.
        let shown = open == nil ? offset..<offset + answer.hits.count : 1..<1
        if open == nil || !new { try keeping?.keep(showing: shown, isLast: !answer.hasMore, asNew: new) }
      }
      return .done
    }
  }

  /// The words as they were typed: `UsageText.prepared` made a minus of a dash.
  private var typed: [String] { words.map { $0.hasPrefix("−") ? "-" + $0.dropFirst() : $0 } }

  /// Nil where nothing was looked for.
  private func answer(_ query: SearchQuery, in archive: Archive) async throws -> SearchAnswer? {
    if explain {
      let lines = ExplainPrinting(reading: try archive.explain(query), query: query, language: .spoken).lines
      if json { try Printer.say(json: SearchExplanationJSON(lines: lines)) } else { Printer.say(lines) }
      return nil
    }
    try IndexNotice.show(archive)
    let answer = try archive.search(query)
    if let open {
      try await HitPicture(number: open, query: query, output: picture, isJSON: json).draw(answer, in: archive)
      return answer
    }
    let counts = facets ? try archive.facets(of: query) : nil
    if json {
      for hit in answer.hits { try Printer.say(json: SearchHitJSON(hit, of: answer)) }
      if let counts { try Printer.say(json: SearchFacetsJSON(counts)) }
    } else {
      Printer.say(SearchPrinting(answer: answer, query: query, language: .spoken, terminal: .output).lines)
      if let counts, counts.documents > 0 {
        Printer.say(FacetsPrinting(facets: counts, language: .spoken, terminal: .output).lines)
      }
    }
    return answer
  }
}
