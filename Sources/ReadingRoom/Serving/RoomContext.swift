internal import Hummingbird
internal import People
internal import Wording

/// What is known of a request beside its words.
struct RoomContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  var language = Language.vietnamese
  /// Who asks. Without accounts everybody at this machine may see how far it is, and decides on nothing: a decision bears a name.
  var viewer = Viewer(name: "", role: .head)
  /// What forms must bring back; empty for those who have not signed in.
  var formToken = ""

  init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
  }

  /// Bytes of a form; the longest one is a question.
  var maxUploadSize: Int { 64 << 10 }
}
