internal import Archive
internal import Records

/// A page of a document's file; its text has a line for each line of print.
struct ExportedPage: Encodable {
  let page: ArchivedPage

  init(_ page: ArchivedPage) {
    self.page = page
  }

  enum CodingKeys: String, CodingKey { case page, state, reason, mark, text, confidence }

  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: CodingKeys.self)
    try line.encode(page.fileIndex, forKey: .page)
    try line.encode(page.state.rawValue, forKey: .state)
    try line.encode(page.reason?.rawValue, forKey: .reason)
    try line.encode(page.mark?.rawValue, forKey: .mark)
    try line.encode(page.text?.text, forKey: .text)
    try line.encode((page.text?.meanConfidence).map(rounded), forKey: .confidence)
  }

  /// Confidences are estimates; more than a tenth of a percent would only be noise in comparisons of exports.
  private func rounded(_ confidence: Double) -> Double { (confidence * 10).rounded() / 10 }
}

/// A field with its evidence; `page` counts within the document.
struct ExportedField: Encodable {
  let field: DescribedField

  enum CodingKeys: String, CodingKey { case value, printed, confidence, page, box, rule }

  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: CodingKeys.self)
    try line.encode(field.value, forKey: .value)
    try line.encode(field.printed, forKey: .printed)
    try line.encode((field.confidence * 1000).rounded() / 1000, forKey: .confidence)
    try line.encode(field.evidence.page, forKey: .page)
    try line.encode(field.evidence.box, forKey: .box)
    try line.encode(field.evidence.rule, forKey: .rule)
  }
}
