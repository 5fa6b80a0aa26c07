internal import CLeptonica
internal import CTIFF
internal import Glibc

/// What the decoding libraries complain of while a page is decoded. They tell it only through global callbacks,
/// and a reader process decodes one page at a time, so the counters are global too.
enum DecodingFaults {
  /// Warnings since `reset`: lines of a fax that did not add up.
  private(set) nonisolated(unsafe) static var count = 0
  /// Errors since `reset`: strips that could not be decompressed.
  private(set) nonisolated(unsafe) static var errors = 0

  /// From now on libtiff counts here instead of printing, and leptonica is silent.
  static func listen() {
    setMsgSeverity(Int32(L_SEVERITY_NONE))
    TIFFSetWarningHandler { _, _, _ in DecodingFaults.count += 1 }
    TIFFSetErrorHandler { _, format, arguments in
      if !DecodingFaults.isAboutAnOddTag(format, arguments) { DecodingFaults.errors += 1 }
    }
  }

  /// A value that the standard does not know, of a tag that pixels do not hang on: the default counts.
  private static func isAboutAnOddTag(_ format: UnsafePointer<CChar>?, _ arguments: CVaListPointer?) -> Bool {
    guard let format, let arguments else { return false }
    var text = [CChar](repeating: 0, count: 256)
    vsnprintf(&text, text.count, format, arguments)
    let message = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return message.contains("Bad value") && (message.contains("Orientation") || message.contains("ResolutionUnit"))
  }

  static func reset() {
    count = 0
    errors = 0
  }
}
