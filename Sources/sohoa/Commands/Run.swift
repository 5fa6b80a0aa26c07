internal import ArgumentParser
internal import Digitisation
internal import Wording

/// `sohoa run`: from scans to records.
struct Run: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(HelpPhrase.run),
    discussion: Examples.text([
      "sohoa run scans/", "sohoa run /mnt/kho/phong-1 /mnt/kho/phong-2 --archive /srv/archive",
      "sohoa run scans/ --readers 4 --language vie+eng",
    ]))

  @Argument(help: .said(.paths, value: .path))
  var paths: [String]
  @OptionGroup var reading: ReadingOptions
  @Flag(help: .said(.retryUnreadable))
  var retryUnreadable = false
  @Flag(inversion: .prefixedNo, help: .said(.keep))
  var keep: Bool?
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    let plan = try reading.plan(paths, archive: place.folder, retryUnreadable: retryUnreadable, keep: keep)
    let question = ShelfQuestion(json: json, suggestion: place.suggestion)
    let reporter = RunReporter(style: json ? .json : Terminal.errors.isInteractive ? .bar : .lines)
    do {
      let summary = try await Interruption.cancelling {
        defer { reporter.end() }
        return try await Batch.run(
          plan, reader: ReaderProgram.path, understood: question.put, report: reporter.show)
      }
      try report(summary)
      return RunVerdict.status(of: summary)
    } catch let error as DigitisationError {
      throw Failure(error, suggestion: place.suggestion)
    } catch is CancellationError {
      let lines = Language.spoken.say(RunPhrase.interrupted).split(separator: "\n").map(String.init)
      throw Failure(status: .interrupted, sentence: lines[0], remedy: lines[1])
    } catch {
      throw Failure(archiveFault: error, archive: place.folder) ?? error
    }
  }

  private func report(_ summary: BatchSummary) throws {
    if json {
      for event in RunEvent.ending(summary) { try Printer.say(json: event) }
    } else {
      Printer.say(
        RunPrinting(summary: summary, suggestion: place.suggestion, language: .spoken, terminal: .output).lines)
    }
  }
}
