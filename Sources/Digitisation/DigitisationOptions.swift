internal import ReaderLine
package import Records

/// What a person may choose for a batch, as typed; nil where nothing was.
package struct DigitisationOptions: Hashable, Sendable {
  package var paths: [String]
  package var archive: String
  package var readers: Int?
  package var language: String
  package var recogniser: RecogniserKind
  /// Words are corrected by the language model.
  package var correcting: Bool
  /// Millions of pixels.
  package var maxMegapixels: Int
  /// Seconds for one page, and for a reader to get ready.
  package var deadline: Int
  /// MiB that one reader may take.
  package var memory: Int
  /// Pages that could not be read are tried again, whatever the reason was.
  package var retryUnreadable: Bool
  /// Whether the archive is to keep copies of originals from now on; nil leaves its setting as it is.
  package var keep: Bool?

  package init(
    paths: [String], archive: String, readers: Int? = nil, language: String = ReaderSettings.default.language,
    recogniser: RecogniserKind = ReaderSettings.default.recogniser,
    correcting: Bool = ReaderSettings.default.correcting,
    maxMegapixels: Int = ReaderSettings.default.maxMegapixels, deadline: Int = 120,
    memory: Int = ReaderSettings.default.memory, retryUnreadable: Bool = false, keep: Bool? = nil
  ) {
    self.paths = paths
    self.archive = archive
    self.readers = readers
    self.language = language
    self.recogniser = recogniser
    self.correcting = correcting
    self.maxMegapixels = maxMegapixels
    self.deadline = deadline
    self.memory = memory
    self.retryUnreadable = retryUnreadable
    self.keep = keep
  }
}
