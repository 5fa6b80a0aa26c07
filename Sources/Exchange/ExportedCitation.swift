package import Archive
internal import Records

/// A citation as it is exported; `document` is the cited document's id where the archive has it.
package struct ExportedCitation: Encodable {
  let citation: ResolvedCitation

  package init(_ citation: ResolvedCitation) { self.citation = citation }

  enum CodingKeys: String, CodingKey {
    case document, type, number, date, agency, printed, page, box, confidence, times
  }

  package func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: CodingKeys.self)
    let cited = citation.citation
    try line.encode(citation.cited?.rawValue, forKey: .document)
    try line.encode(cited.type?.rawValue, forKey: .type)
    try line.encode(cited.number, forKey: .number)
    try line.encode(cited.date?.description, forKey: .date)
    try line.encode(cited.agency, forKey: .agency)
    try line.encode(cited.printed, forKey: .printed)
    try line.encode(cited.page, forKey: .page)
    try line.encode(cited.box, forKey: .box)
    try line.encode(cited.confidence.thousandths, forKey: .confidence)
    try line.encode(cited.times, forKey: .times)
  }
}

/// What a person decided on a field, beside what had been found.
struct ExportedDecision: Encodable {
  let field: FieldName
  let decision: FieldDecision

  enum CodingKeys: String, CodingKey { case field, verdict, value, found, by, at }

  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: CodingKeys.self)
    try line.encode(field.rawValue, forKey: .field)
    try line.encode(decision.verdict.rawValue, forKey: .verdict)
    try line.encode(decision.value, forKey: .value)
    try line.encode(decision.found, forKey: .found)
    try line.encode(decision.by, forKey: .by)
    try line.encode(decision.at, forKey: .at)
  }
}
