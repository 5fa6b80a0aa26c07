/// A field of a document's description. The raw value is stored and exported.
package enum FieldName: String, Hashable, Sendable, Codable, CaseIterable {
  case type, title, number, symbol, date, month, place, agency, subject, signer, addressee, recipients, urgency
  case agencyParent = "agency_parent"
  case signerRole = "signer_role"
  case copyForm = "copy_form"
  case copyNumber = "copy_number"
  case copyDate = "copy_date"
}

/// Where a field was found, and by what.
package struct Evidence: Hashable, Sendable, Codable {
  /// Page of the document, from 1.
  package var page: Int
  /// Where on the page; nil where it follows from other fields.
  package var box: PixelBox?
  /// A short name of the rule, such as `zone-3-number`; stable, for statistics.
  package var rule: String

  package init(page: Int, box: PixelBox?, rule: String) {
    self.page = page
    self.box = box
    self.rule = rule
  }
}

/// A field with what stands on the paper, what it means, and why we think so (promise 6).
package struct DescribedField: Hashable, Sendable, Codable {
  /// Normalised: a date as ISO 8601, a number without spaces, a type by its full name.
  package var value: String
  /// As recognised from the paper.
  package var printed: String
  package var evidence: Evidence
  /// 0 to 1.
  package var confidence: Double

  package init(value: String, printed: String, evidence: Evidence, confidence: Double) {
    self.value = value
    self.printed = printed
    self.evidence = evidence
    self.confidence = confidence
  }
}

/// What a document is. A field without evidence is absent; without type and title the type is unknown.
package struct RecordDescription: Hashable, Sendable, Codable {
  package var fields: [FieldName: DescribedField]
  /// Fields that a person decided on; one that is decided and absent is not told by the paper.
  package var decided: Set<FieldName> = []

  package init(fields: [FieldName: DescribedField] = [:]) {
    self.fields = fields
  }

  private enum CodingKeys: String, CodingKey { case fields }

  package subscript(name: FieldName) -> DescribedField? {
    get { fields[name] }
    set { fields[name] = newValue }
  }

  package var type: DocumentType? { fields[.type].flatMap { DocumentType(rawValue: $0.value) } }
  package var number: RecordNumber? { fields[.number].flatMap { RecordNumber($0.value) } }
  package var date: RecordDate? { fields[.date].flatMap { RecordDate($0.value) } }

  /// Below this confidence a field goes before a person; a judgement to be replaced by calibration.
  package static let doubtful = 0.7

  /// Whether a person should look at any of the fields.
  package var needsReview: Bool { !doubtfulFields.isEmpty }
}
