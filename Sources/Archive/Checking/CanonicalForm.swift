internal import Foundation
internal import Hashing
internal import Records

/// The written form of descriptions and contents over which the event log keeps a SHA-256 (`docs/catalogue.md`, form 1): JSON in
/// UTF-8 with sorted keys, no spaces and slashes as they are; what is absent has no key.
///
/// The names stand here and nowhere else, so that the program's own may change. A change of the form takes a new number, beside
/// this one.
enum CanonicalForm {
  static func digest(of fields: [FieldName: DescribedField]) throws -> String {
    let named = Dictionary(uniqueKeysWithValues: fields.map { ($0.rawValue, CanonicalField($1)) })
    return try digest(json: named)
  }

  static func digest(citations: [Citation], tasks: [PlannedTask]) throws -> String {
    try digest(json: CanonicalContents(citations.map(CanonicalCitation.init), tasks.map(CanonicalTask.init)))
  }

  static func json(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  private static func digest(json value: some Encodable) throws -> String {
    SHA256.hash(data: try json(value)).hexadecimal
  }
}

private struct CanonicalBox: Encodable {
  let x, y, width, height: Int

  init(_ box: PixelBox) { (x, y, width, height) = (box.x, box.y, box.width, box.height) }

  enum CodingKeys: String, CodingKey { case x, y, width, height }
}

private struct CanonicalEvidence: Encodable {
  let page: Int
  let box: CanonicalBox?
  let rule: String

  init(_ evidence: Evidence) {
    page = evidence.page
    box = evidence.box.map(CanonicalBox.init)
    rule = evidence.rule
  }

  enum CodingKeys: String, CodingKey { case page, box, rule }
}

private struct CanonicalField: Encodable {
  let value: String
  let printed: String
  let evidence: CanonicalEvidence
  let confidence: Double

  init(_ field: DescribedField) {
    value = field.value
    printed = field.printed
    evidence = CanonicalEvidence(field.evidence)
    confidence = field.confidence
  }

  enum CodingKeys: String, CodingKey { case value, printed, evidence, confidence }
}

private struct CanonicalDate: Encodable {
  let year, month, day: Int

  init(_ date: RecordDate) { (year, month, day) = (date.year, date.month, date.day) }

  enum CodingKeys: String, CodingKey { case year, month, day }
}

private struct CanonicalCitation: Encodable {
  let type: String?
  let number: String
  let date: CanonicalDate?
  let agency: String?
  let printed: String
  let page: Int
  let box: CanonicalBox?
  let confidence: Double
  let times: Int

  init(_ citation: Citation) {
    type = citation.type?.rawValue
    number = citation.number
    date = citation.date.map(CanonicalDate.init)
    agency = citation.agency
    printed = citation.printed
    page = citation.page
    box = citation.box.map(CanonicalBox.init)
    confidence = citation.confidence
    times = citation.times
  }

  enum CodingKeys: String, CodingKey { case type, number, date, agency, printed, page, box, confidence, times }
}

private struct CanonicalTask: Encodable {
  let work: String
  let lead: String?
  let partners: String?
  let result: String?
  let time: String?
  let due: CanonicalDate?
  let reported: String?
  let section: String?
  let page: Int
  let box: CanonicalBox?
  let confidence: Double

  init(_ task: PlannedTask) {
    work = task.work
    lead = task.lead
    partners = task.partners
    result = task.result
    time = task.time
    due = task.due.map(CanonicalDate.init)
    reported = task.reported
    section = task.section
    page = task.page
    box = task.box.map(CanonicalBox.init)
    confidence = task.confidence
  }

  enum CodingKeys: String, CodingKey {
    case work, lead, partners, result, time, due, reported, section, page, box, confidence
  }
}

private struct CanonicalContents: Encodable {
  let citations: [CanonicalCitation]
  let tasks: [CanonicalTask]

  init(_ citations: [CanonicalCitation], _ tasks: [CanonicalTask]) {
    self.citations = citations
    self.tasks = tasks
  }

  enum CodingKeys: String, CodingKey { case citations, tasks }
}
