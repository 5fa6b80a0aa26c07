internal import Archive
internal import Records

/// What `review --list --json` prints beside doubtful fields, an interface. `kind` says which keys a line has.
enum RescanQuestionJSON {
  /// Whether two scans show the same paper.
  struct SamePaper: Encodable {
    let kind = "same-paper"
    var document: Int64
    var other: Int64
    var file: String
    var doubts: [String]

    init(_ question: RescanQuestion) {
      document = question.document.rawValue
      other = question.earlier.rawValue
      file = question.path
      doubts = question.doubts
    }
  }

  /// A document that is withheld until somebody looks at it.
  struct NotScreened: Encodable {
    let kind = "not-screened"
    var document: Int64

    init(_ document: DocumentID) { self.document = document.rawValue }
  }

  /// What a new version left open: `pages-missing` and `pages-added` with pages, `field-differs` with a field.
  struct Version: Encodable {
    let kind: String
    let document: Int64
    let doubt: VersionDoubt

    init(_ doubt: VersionDoubt) {
      self.doubt = doubt
      kind = doubt.kind.rawValue
      document = doubt.document.rawValue
    }

    private enum CodingKeys: CodingKey { case kind, document, pages, field }

    func encode(to encoder: any Encoder) throws {
      var line = encoder.container(keyedBy: CodingKeys.self)
      try line.encode(kind, forKey: .kind)
      try line.encode(document, forKey: .document)
      switch doubt.kind {
      case .pagesMissing, .pagesAdded:
        try line.encode(doubt.detail.split(separator: " ").compactMap { Int($0) }, forKey: .pages)
      case .fieldDiffers: try line.encode(doubt.detail, forKey: .field)
      }
    }
  }

  /// What a person answered: `same-paper`, `other-paper` or `seen`.
  struct Answer: Encodable {
    var kind: String
    var document: Int64
  }
}
