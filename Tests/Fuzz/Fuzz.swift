import Foundation

/// Of libFuzzer (compiler-rt, FuzzerInterface.h).
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// Feeds hostile bytes to what reads bytes that others wrote. Built with libFuzzer by `make check-deep` (`SOHOA_FUZZ=1 swift build
/// --sanitize fuzzer`).
///
/// usage: fuzz SUBJECT [libFuzzer's options] [FOLDER of inputs]
///   SUBJECT  frames, query, sheet, trained-data or language-model
@main enum Fuzz {
  static func main() {
    guard CommandLine.argc > 1, let subject = Subject(rawValue: CommandLine.arguments[1]) else {
      print("usage: fuzz \(Subject.allCases.map(\.rawValue).joined(separator: "|")) [libFuzzer's options] [FOLDER]")
      exit(64)
    }
    Subject.chosen = subject
    // The subject is ours; what follows is libFuzzer's.
    var arguments = CommandLine.unsafeArgv
    arguments[1] = arguments[0]
    arguments += 1
    var count = CommandLine.argc - 1
    exit(
      runDriver(&count, &arguments) { bytes, size in
        Subject.chosen.take(Array(UnsafeBufferPointer(start: bytes, count: size)))
        return 0
      })
  }
}
