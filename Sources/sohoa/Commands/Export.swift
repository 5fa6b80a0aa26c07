internal import Archive
internal import ArgumentParser
internal import Exchange
internal import Wording

/// `sohoa export`: all documents, for other programs.
struct Export: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(HelpPhrase.export),
    discussion: Examples.text([
      "sohoa export --format jsonl --output van-ban.jsonl", "sohoa export --format jsonl | gzip > van-ban.jsonl.gz",
    ]))

  @Option(help: .said(.format, value: .format))
  var format = ExportFormat.all[0].name
  @Option(help: .said(.output, value: .file))
  var output: String?
  @OptionGroup var columns: ColumnsOption
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    guard let form = ExportFormat.named(format), let writer = try columns.writer(for: form) else {
      let formats = ExportFormat.all.map(\.name).joined(separator: ", ")
      throw Failure(.formatNotKnown, ["text": .text(format), "formats": .text(formats)], status: .usage)
    }
    try await place.with(.searching) { archive in
      let documents = ChosenDocuments(archive)
      guard let output else {
        guard let writer = writer as? any TextListWriter else { throw Failure(.needsFile, status: .usage) }
        try writer.write(documents) { line in
          Printer.write(line)
          try Printer.checkWritten()
        }
        return
      }
      do {
        let count = try writer.write(documents, to: output)
        Printer.note(
          Language.spoken.say(ShowPhrase.exported, ["count": .count(count), "path": .text(SafeText.line(output))])
            + "\n")
      } catch let error as ExchangeError {
        throw Failure(error)
      }
    }
    return .done
  }
}
