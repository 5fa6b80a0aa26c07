package import ReaderLine

/// A batch that can be run: options that make sense.
package struct DigitisationPlan: Hashable, Sendable {
  /// What does not make sense, with what would.
  package enum ValidationError: Error, Hashable {
    case noPaths
    case readers(Int, allowed: ClosedRange<Int>)
    case language(String)
    case maxMegapixels(Int, allowed: ClosedRange<Int>)
    case deadline(Int, allowed: ClosedRange<Int>)
    case memory(Int, allowed: ClosedRange<Int>)
  }

  package let paths: [String]
  package let archive: String
  package let readers: Int
  package let settings: ReaderSettings
  package let deadline: Duration
  package let retryUnreadable: Bool
  package let keep: Bool?

  /// A plan of `options` for a machine with so many processors: one reader each, where nothing else was chosen.
  package init(_ options: DigitisationOptions, processors: Int) throws(ValidationError) {
    guard !options.paths.isEmpty, options.paths.allSatisfy({ !$0.isEmpty }) else { throw .noPaths }
    if let readers = options.readers, !Self.readers.contains(readers) {
      throw .readers(readers, allowed: Self.readers)
    }
    guard Self.isLanguage(options.language) else { throw .language(options.language) }
    guard Self.megapixels.contains(options.maxMegapixels) else {
      throw .maxMegapixels(options.maxMegapixels, allowed: Self.megapixels)
    }
    guard Self.seconds.contains(options.deadline) else {
      throw .deadline(options.deadline, allowed: Self.seconds)
    }
    guard Self.mebibytes.contains(options.memory) else { throw .memory(options.memory, allowed: Self.mebibytes) }
    paths = options.paths
    archive = options.archive
    readers = options.readers ?? min(max(processors, Self.readers.lowerBound), Self.readers.upperBound)
    settings = ReaderSettings(
      language: options.language, recogniser: options.recogniser, correcting: options.correcting,
      maxMegapixels: options.maxMegapixels, memory: options.memory)
    deadline = .seconds(options.deadline)
    retryUnreadable = options.retryUnreadable
    keep = options.keep
  }

  /// More processors than this are in no machine that the program is meant for.
  private static let readers = 1...256
  /// A1 at 600 dpi has 280 million pixels; beyond 2000 not even the memory for one page is there.
  private static let megapixels = 1...2000
  /// A slow page takes some seconds; a day means no deadline.
  private static let seconds = 1...86_400
  /// Below 256 MiB the recogniser does not start; 1 TiB means no limit.
  private static let mebibytes = 256...1_048_576

  /// Codes as Tesseract names its trained data, joined by plus signs. They become part of a path, so nothing else.
  private static func isLanguage(_ text: String) -> Bool {
    let codes = text.split(separator: "+", omittingEmptySubsequences: false)
    return codes.allSatisfy { code in
      !code.isEmpty && code.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    }
  }
}

extension DigitisationPlan.ValidationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noPaths: "Name at least one file or folder with scans."
    case .readers(let number, let allowed): Self.sentence("The number of readers", number, allowed)
    case .language(let text): "\(text) is no language code; write vie, or vie+eng."
    case .maxMegapixels(let number, let allowed): Self.sentence("The limit in megapixels", number, allowed)
    case .deadline(let number, let allowed): Self.sentence("The deadline in seconds", number, allowed)
    case .memory(let number, let allowed): Self.sentence("The memory of a reader in MiB", number, allowed)
    }
  }

  private static func sentence(_ what: String, _ number: Int, _ allowed: ClosedRange<Int>) -> String {
    "\(what) must be from \(allowed.lowerBound) to \(allowed.upperBound), not \(number)."
  }
}
