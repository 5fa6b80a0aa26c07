internal import Archive
internal import ArgumentParser
internal import Digitisation
internal import Records
internal import Wording

/// `sohoa divide`: a person says that a document ends earlier than was thought.
struct Divide: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(RecordHelpPhrase.divide),
    discussion: Examples.text(["sohoa divide 12 --before 3", "sohoa divide 12 --before 3 --before 7"]))

  @Argument(help: .said(.document, value: .id))
  var id: Int64
  @Option(help: .said(.before, value: .count))
  var before: [Int]
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    let document = DocumentID(rawValue: id)
    return try await options.deciding { archive, name in
      let outcome = try BoundaryDesk(archive: archive).divide(document, before: before, by: name)
      return try BoundaryPrinting(archive: archive, json: options.json).say(outcome, of: document, as: .divided)
    }
  }
}

/// `sohoa join`: a person says that a document goes on in others.
struct Join: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(RecordHelpPhrase.join), discussion: Examples.text(["sohoa join 12 13 14"]))

  @Argument(help: .said(.document, value: .id))
  var id: Int64
  @Argument(help: .said(.others, value: .id))
  var others: [Int64]
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    let document = DocumentID(rawValue: id)
    return try await options.deciding { archive, name in
      let outcome = try BoundaryDesk(archive: archive).join(
        others.map(DocumentID.init(rawValue:)), to: document, by: name)
      return try BoundaryPrinting(archive: archive, json: options.json).say(outcome, of: document, as: .joined)
    }
  }
}

private struct BoundaryPrinting {
  let archive: Archive
  let json: Bool

  private struct Line: Encodable {
    /// `divided` or `joined`.
    var kind: String
    var document: Int64
    var pages: Int
  }

  func say(_ outcome: BoundaryOutcome, of document: DocumentID, as phrase: ContentsPhrase) throws -> ExitStatus {
    switch outcome {
    case .documentMissing(let document): throw Failure(.documentMissing, ["id": number(document)])
    case .withheld(let document): throw Failure(.documentWithheld, ["id": number(document)])
    case .waits(let document): throw Failure(.documentWaits, ["id": number(document)])
    case .noSuchPage(let page): throw Failure(.noSuchPage, ["id": number(document), "page": .count(page)])
    case .changed(let documents):
      for document in documents {
        let pages = try archive.document(document)?.pages.count ?? 0
        if json {
          let kind = phrase == .divided ? "divided" : "joined"
          try Printer.say(json: Line(kind: kind, document: document.rawValue, pages: pages))
        } else {
          Printer.say(Language.spoken.say(phrase, ["id": number(document), "count": .count(pages)]))
        }
      }
      if !json { Printer.say(Terminal.output.styled(Language.spoken.say(ContentsPhrase.boundariesNext), .dim)) }
      return .done
    }
  }

  private func number(_ document: DocumentID) -> Filling { .text(String(document.rawValue)) }
}
