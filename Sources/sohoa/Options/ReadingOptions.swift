internal import ArgumentParser
internal import Digitisation
internal import Foundation
package import Records
internal import Wording

/// How pages are read: what `run` and `reread` take.
struct ReadingOptions: ParsableArguments {
  @Option(help: .said(.readers, value: .count))
  var readers: Int?
  @Option(help: .said(.language, value: .code))
  var language = "vie"
  @Option(help: .said(.recogniser, value: .recogniser))
  var recogniser: RecogniserKind = .own
  @Flag(name: .customLong("no-correction"), help: .said(.noCorrection))
  var uncorrected = false
  @Option(help: .said(.deadline, value: .seconds))
  var deadline = 120
  @Option(help: .said(.megapixels, value: .count))
  var maxMegapixels = 150
  @Option(help: .said(.memory, value: .count))
  var memory = 2048

  /// The plan of a batch over `paths`.
  func plan(
    _ paths: [String], archive: String, retryUnreadable: Bool = false, keep: Bool? = nil
  ) throws -> DigitisationPlan {
    let options = DigitisationOptions(
      paths: paths, archive: archive, readers: readers, language: language, recogniser: recogniser,
      correcting: !uncorrected, maxMegapixels: maxMegapixels, deadline: deadline, memory: memory,
      retryUnreadable: retryUnreadable, keep: keep)
    do {
      return try DigitisationPlan(options, processors: ProcessInfo.processInfo.activeProcessorCount)
    } catch {
      throw Failure(error)
    }
  }
}

extension RecogniserKind: ExpressibleByArgument {}
