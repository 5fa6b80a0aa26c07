internal import Archive
internal import Records

/// A question about two scans, or what a new version left open, as `review --list --json` prints it; an interface.
struct RescanQuestionJSON: Encodable {
  var document: Int64
  var reason: String
  var other: Int64?
  var file: String?
  var doubts: [String]?
  var detail: String?

  init(_ question: RescanQuestion) {
    document = question.document.rawValue
    reason = "same-paper"
    other = question.earlier.rawValue
    file = question.path
    doubts = question.doubts
  }

  init(unscreened document: DocumentID) {
    self.document = document.rawValue
    reason = "not-screened"
  }

  init(_ doubt: VersionDoubt) {
    document = doubt.document.rawValue
    reason = doubt.kind.rawValue
    detail = doubt.detail
  }
}
