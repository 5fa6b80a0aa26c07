internal import Records

/// libtesseract, loaded when a page first needs it: that takes 130 ms and 20 MB, and most pages are read without it.
final class StandbyRecogniser {
  /// Holds the handle, so that it can be lent.
  final class Loaded {
    let recogniser: Recogniser

    init(language: String) throws(RecognitionError) {
      recogniser = try Recogniser(language: language)
    }
  }

  private let language: String
  private var loaded: Loaded?

  init(language: String) {
    self.language = language
  }

  func load() throws(RecognitionError) -> Loaded {
    if let loaded { return loaded }
    let fresh = try Loaded(language: language)
    loaded = fresh
    return fresh
  }
}
