package import Records

/// How a reader process is set up: its command-line arguments, written by the program and read by the reader.
package struct ReaderSettings: Hashable, Sendable {
  /// Tesseract language code, such as `vie` or `vie+eng`.
  package var language: String
  package var recogniser: RecogniserKind
  /// Words are corrected by the language model.
  package var correcting: Bool
  /// Pages with more pixels than this are refused from their header, in millions.
  package var maxMegapixels: Int
  /// Address space that the reader allows itself, in MiB (`RLIMIT_AS`).
  package var memory: Int
  /// The folder in which the reader may write a picture; nil where it writes nowhere.
  package var output: String?

  package static let `default` = ReaderSettings(
    language: "vie", recogniser: .own, maxMegapixels: 150, memory: 2048)

  package init(
    language: String, recogniser: RecogniserKind = .own, correcting: Bool = true, maxMegapixels: Int, memory: Int,
    output: String? = nil
  ) {
    self.output = output
    self.language = language
    self.recogniser = recogniser
    self.correcting = correcting
    self.maxMegapixels = maxMegapixels
    self.memory = memory
  }

  package var arguments: [String] {
    [language, recogniser.rawValue, String(maxMegapixels), String(memory)] + (correcting ? [] : [Self.uncorrected])
      + (output.map { [Self.output + $0] } ?? [])
  }

  private static let uncorrected = "uncorrected"
  private static let output = "output="

  /// Nil where the arguments are not those of `arguments`.
  package init?(arguments: [String]) {
    guard arguments.count >= 4, let recogniser = RecogniserKind(rawValue: arguments[1]),
      let pixels = Int(arguments[2]), let memory = Int(arguments[3])
    else { return nil }
    self.init(language: arguments[0], recogniser: recogniser, maxMegapixels: pixels, memory: memory)
    var rest = arguments.dropFirst(4)
    if rest.first == Self.uncorrected {
      correcting = false
      rest.removeFirst()
    }
    if let last = rest.first, last.hasPrefix(Self.output) {
      output = String(last.dropFirst(Self.output.count))
      rest.removeFirst()
    }
    guard rest.isEmpty else { return nil }
  }
}
