internal import Archive
internal import Records

/// A page of a document's file; its text has a line for each line of print.
struct ExportedPage: Encodable {
  let page: ArchivedPage

  init(_ page: ArchivedPage) {
    self.page = page
  }

  enum CodingKeys: CodingKey {
    case file, page, state, reason, mark, withheldFor, text, rawText, corrections, stamps, confidence
  }

  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: CodingKeys.self)
    try line.encode(page.path, forKey: .file)
    try line.encode(page.fileIndex, forKey: .page)
    try line.encode(page.state.rawValue, forKey: .state)
    try line.encode(page.reason?.rawValue, forKey: .reason)
    try line.encode(page.withheldFor?.secrecy?.rawValue, forKey: .mark)
    try line.encode(page.withheldFor.map(ExportedWithholding.name), forKey: .withheldFor)
    try line.encode(page.text?.text, forKey: .text)
    // What stands in `text` otherwise than it was recognised.
    let corrected = page.text.flatMap { $0.isCorrected ? $0 : nil }
    try line.encode(corrected?.asRecognised.text, forKey: .rawText)
    try line.encode(corrected.map { $0.words.compactMap(ExportedCorrection.init) } ?? [], forKey: .corrections)
    try line.encode(page.text?.stamps.map(ExportedStamp.init) ?? [], forKey: .stamps)
    // Of 100 in the text. Confidences are estimates; more than a tenth of a percent would only be noise in comparisons.
    try line.encode((page.text?.meanConfidence).map { ($0 / 100).thousandths }, forKey: .confidence)
  }
}

/// What a stamp says, which is no part of the page's text.
struct ExportedStamp: Encodable {
  let kind: String
  let box: PixelBox
  let text: String

  init(_ stamp: PageStamp) {
    kind = stamp.kind.rawValue
    box = stamp.box
    text = stamp.text
  }
}

/// A word that the language model corrected.
struct ExportedCorrection: Encodable {
  let raw: String
  let text: String
  let certainty: Double
  let box: PixelBox

  /// Nil where the word stands as it was recognised.
  init?(_ word: Word) {
    guard let correction = word.correction else { return nil }
    raw = correction.raw
    text = word.text
    certainty = correction.certainty.thousandths
    box = word.box
  }
}

/// A field with its evidence; `page` counts within the document.
struct ExportedField: Encodable {
  let field: DescribedField

  enum CodingKeys: String, CodingKey { case value, printed, confidence, page, box, rule }

  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: CodingKeys.self)
    try line.encode(field.value, forKey: .value)
    try line.encode(field.printed, forKey: .printed)
    try line.encode(field.confidence.thousandths, forKey: .confidence)
    try line.encode(field.evidence.page, forKey: .page)
    try line.encode(field.evidence.box, forKey: .box)
    try line.encode(field.evidence.rule, forKey: .rule)
  }
}
