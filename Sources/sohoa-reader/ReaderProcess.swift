internal import CSandbox
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
    // Before there is any other thread, and before a library has seen a byte of any scan.
    let exposures = confine(writingTo: settings.output)
    let line = JobLine()
    limitMemory(to: settings.memory)
    do throws(RecognitionError) {
      let reader = try PageReader(
        language: settings.language, recogniser: settings.recogniser, correcting: settings.correcting,
        maxMegapixels: settings.maxMegapixels)
      if !exposures.isEmpty { line.answer(.exposed(exposures)) }
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

  /// Shuts this process off from the network, and from writing but into one folder; what the system does not let be shut.
  private static func confine(writingTo folder: String?) -> [ReaderExposure] {
    let open = folder.map { unsafe csandbox_enter($0) } ?? csandbox_enter(nil)
    var exposures: [ReaderExposure] = []
    if open & Int32(CSANDBOX_DISK_OPEN) != 0 { exposures.append(.disk) }
    if open & Int32(CSANDBOX_NETWORK_OPEN) != 0 { exposures.append(.network) }
    return exposures
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
