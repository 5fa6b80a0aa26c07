internal import Archive
internal import Exchange
internal import Records
internal import Wording
internal import Showing

/// A doubtful field with all that a person needs to decide on it.
struct ReviewQuestion {
  let document: ArchivedDocument
  let name: FieldName
  /// Nil where nothing was found.
  let field: DescribedField?

  static func all(of document: ArchivedDocument) -> [ReviewQuestion] {
    (document.description?.doubtfulFields ?? []).map {
      ReviewQuestion(document: document, name: $0.name, field: $0.field)
    }
  }

  /// Page of the document.
  var page: Int { field?.evidence.page ?? ([.signer, .signerRole].contains(name) ? lastPage : 1) }

  /// Page of the file.
  var filePage: Int { document.pages.first { $0.index == page }?.fileIndex ?? document.firstPage }

  /// The line of print that the field was taken from.
  var line: String? {
    guard let box = field?.evidence.box, let text = document.pages.first(where: { $0.index == page })?.text else {
      return nil
    }
    let lines = text.lines(in: box).map(\.text)
    return lines.isEmpty ? nil : lines.joined(separator: " ⏎ ")
  }

  /// What handwriting may say.
  var choices: [WrittenChoices.Choice] {
    WrittenChoices(of: field, named: name, on: document.pages.first { $0.index == page }?.text).choices
  }

  /// As a person reads it: dates in the language's form.
  func value(in language: Language) -> String? {
    guard let value = field?.value else { return nil }
    let isDate = name == .date || name == .copyDate
    return SafeText.line((isDate ? RecordDate(value).map(language.date) : nil) ?? value)
  }

  private var lastPage: Int { document.pages.last { $0.text != nil }?.index ?? 1 }
}

/// A doubtful field as `review --list --json` prints it, one a line; an interface.
struct ReviewQuestionJSON: Encodable {
  let question: ReviewQuestion

  enum CodingKeys: CodingKey {
    case kind, document, file, page, filePage, field, reason, value, printed, confidence, rule, box, line,
      readings
  }

  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: CodingKeys.self)
    let field = question.field
    try line.encode("field", forKey: .kind)
    try line.encode(question.document.id.rawValue, forKey: .document)
    try line.encode(question.document.path, forKey: .file)
    try line.encode(question.page, forKey: .page)
    try line.encode(question.filePage, forKey: .filePage)
    try line.encode(question.name.rawValue, forKey: .field)
    try line.encode(field == nil ? "missing" : "doubtful", forKey: .reason)
    try line.encode((field?.value).map(IdentityMask.masked), forKey: .value)
    try line.encode((field?.printed).map(IdentityMask.masked), forKey: .printed)
    try line.encode(field?.confidence.thousandths, forKey: .confidence)
    try line.encode(field?.evidence.rule, forKey: .rule)
    try line.encode(field?.evidence.box, forKey: .box)
    try line.encode(question.line.map(IdentityMask.masked), forKey: .line)
    try line.encode(
      question.choices.map { WrittenChoices.Choice(value: $0.value, probability: $0.probability.thousandths) },
      forKey: .readings)
  }
}
