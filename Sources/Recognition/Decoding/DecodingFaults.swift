internal import CLeptonica
internal import CTIFF

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
    TIFFSetErrorHandler { _, _, _ in DecodingFaults.errors += 1 }
  }

  static func reset() {
    count = 0
    errors = 0
  }
}
