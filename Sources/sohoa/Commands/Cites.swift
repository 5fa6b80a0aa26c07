internal import Archive
internal import ArgumentParser
internal import Exchange
internal import Records
internal import Wording
internal import Showing

/// `sohoa cites`: what a document cites, and what cites it.
struct Cites: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(RecordHelpPhrase.cites),
    discussion: Examples.text(["sohoa cites 12", "sohoa cites 12 --json"]))

  @Argument(help: .said(.document, value: .id))
  var id: Int64
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    try await place.with(.searching) { archive in
      let number = DocumentID(rawValue: id)
      guard let document = try archive.document(number) else {
        throw Failure(.failed, .documentMissing, ["id": .text(String(id))])
      }
      let cites = try archive.citations(of: number)
      let citing = try archive.citations(to: number)
      if json {
        for citation in cites { try Printer.say(json: CitationJSON(kind: "cites", citation: citation)) }
        for citation in citing { try Printer.say(json: CitationJSON(kind: "cited-by", citation: citation)) }
        return .done
      }
      var names: [DocumentID: String] = [:]
      for other in cites.compactMap(\.cited) + citing.map(\.document) where names[other] == nil {
        names[other] = try archive.document(other).map { DocumentName($0, in: .spoken).text }
      }
      Printer.say(
        CitesPrinting(
          document: document, cites: cites, citing: citing, names: names, language: .spoken, terminal: .output
        ).lines)
      return .done
    }
  }
}

/// A citation as `cites --json` prints it, one a line; an interface. `document` is the cited document, or the citing one.
private struct CitationJSON: Encodable {
  /// `cites` or `cited-by`.
  let kind: String
  let citation: ResolvedCitation

  private enum CodingKeys: String, CodingKey { case kind, citing, printed }

  func encode(to encoder: any Encoder) throws {
    try ExportedCitation(citation).encode(to: encoder)
    var line = encoder.container(keyedBy: CodingKeys.self)
    try line.encode(kind, forKey: .kind)
    try line.encode(citation.document.rawValue, forKey: .citing)
    // An export says what the paper says; a list does not show whose numbers stand there.
    try line.encode(IdentityMask.masked(citation.citation.printed), forKey: .printed)
  }
}
