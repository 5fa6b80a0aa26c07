internal import Foundation
internal import Wording
internal import Showing

/// The two streams, and nothing but writing to them. What could not be written to standard output is told at the end.
enum Printer {
  static func say(_ text: String) {
    write(text + "\n")
  }

  static func say(_ lines: [String]) {
    for line in lines { say(line) }
  }

  /// Writes `text` as it is, without a line break of our own.
  static func write(_ text: String) {
    OutputStream.standard.write(text)
    if Terminal.output.isInteractive { flush() }
  }

  /// One JSON object on a line of its own, shown at once: a program may be waiting for it.
  static func say(json value: some Encodable) throws {
    say(try JSONLine.encode(value))
    flush()
  }

  /// Throws where something could not be written: for what goes on for long, and for what must not be noted as shown.
  static func checkWritten() throws {
    if let failure { throw failure }
  }

  /// Writes what is left. What went wrong with standard output since the program began.
  static func end() -> Failure? {
    OutputStream.standard.end()
    return failure
  }

  private static var failure: Failure? {
    OutputStream.standard.fault.map { fault in
      switch fault {
      case ENOSPC, EDQUOT: Failure(.failed, .outputFull)
      case EPIPE: Failure(.failed, .outputClosed)
      default: Failure(.failed, .outputLost)
      }
    }
  }

  static func complain(_ failure: Failure) {
    let name = "sohoa: "
    let wrapped = { (text: String) in WrappedText.lines(SafeText.line(text), on: .errors, indent: name.count) }
    let margin = String(repeating: " ", count: name.count)
    let told =
      wrapped(failure.sentence) + failure.pointer.map { margin + $0 }
      + failure.remedy.split(separator: "\n").flatMap { wrapped(String($0)) }
    // The name stands in the margin of the first line.
    note(Terminal.errors.styled(name, .red) + told.joined(separator: "\n").dropFirst(name.count) + "\n")
  }

  /// Says on standard error what a person should know of an answer; the command goes on.
  static func warn(_ sentence: String) {
    note(WrappedText.lines("sohoa: " + SafeText.line(sentence), on: .errors, indent: 7).joined(separator: "\n") + "\n")
  }

  /// Writes `text` as it is to standard error.
  static func note(_ text: String) {
    flush()
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Standard output first, so that the streams keep their order on a terminal.
  static func flush() {
    OutputStream.standard.flush()
  }
}
