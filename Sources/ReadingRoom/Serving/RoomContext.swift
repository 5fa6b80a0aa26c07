internal import Hummingbird
internal import Wording

/// What is known of a request beside its words.
struct RoomContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  var language = Language.vietnamese

  init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
  }

  /// Bytes of a form; the longest one is a question.
  var maxUploadSize: Int { 64 << 10 }
}
