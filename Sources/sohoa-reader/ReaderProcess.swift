internal import Foundation
internal import ReaderLine
internal import Recognition
internal import Records

/// A process that may die: takes jobs on standard input, answers on standard output, ends with its input.
@main
struct ReaderProcess {
  /// Exit codes, shared with `sohoa` (README): 12 recognition unavailable, 64 usage.
  private enum Exit {
    static let unavailable: Int32 = 12
    static let usage: Int32 = 64
  }

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let settings = ReaderSettings(arguments: arguments) else {
      FileHandle.standardError.write(Data("sohoa-reader is started by sohoa; run `sohoa --help`.\n".utf8))
      exit(Exit.usage)
    }
    let line = JobLine()
    limitMemory(to: settings.memory)
    do throws(RecognitionError) {
      let reader = try PageReader(
        language: settings.language, recogniser: settings.recogniser, correcting: settings.correcting,
        maxMegapixels: settings.maxMegapixels)
      if reader.hasStandIn { line.answer(.standIn(language: settings.language)) }
      line.answer(.ready)
      while let job = line.next() {
        line.answer(reader.answer(to: job))
      }
    } catch {
      line.answer(.unable(ReaderFault(error)))
      exit(Exit.unavailable)
    }
  }

  /// A page that needs more than this fails instead of driving the machine into swapping (MiB of address space).
  private static func limitMemory(to mebibytes: Int) {
    var limit = rlimit()
    limit.rlim_cur = rlim_t(mebibytes) << 20
    limit.rlim_max = limit.rlim_cur
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
  }
}

extension ReaderFault {
  fileprivate init(_ error: RecognitionError) {
    switch error {
    case .languageMissing(let code): self = .languageMissing(code)
    case .recogniserFailed, .tooManyPixels, .unreadable: self = .recogniserFailed
    }
  }
}
