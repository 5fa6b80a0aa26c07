package import Records
package import Wording

/// Why a person should look at a document, field by field; empty exactly where `RecordDescription.needsReview` is false.
package struct ReviewReasons: Hashable, Sendable {
  /// Fields that a record of its type has, and that were not found.
  package let missing: [FieldName]
  /// Fields that were found with a confidence below `RecordDescription.doubtful`.
  package let doubtful: [FieldName]
  private let confidences: [FieldName: Double]

  package init(_ description: RecordDescription) {
    let fields = description.doubtfulFields
    missing = fields.filter { $0.field == nil }.map(\.name)
    doubtful = fields.filter { $0.field != nil }.map(\.name)
    confidences = description.fields.mapValues(\.confidence)
  }

  package func lines(in language: Language) -> [String] {
    func share(_ value: Double) -> Filling { .text(language.share(Int((value * 1000).rounded()), of: 1000)) }
    return missing.map { language.say(ShowPhrase.fieldMissing, ["field": .text(language.say(TermPhrase($0)))]) }
      + doubtful.map { name in
        language.say(
          ShowPhrase.fieldDoubtful,
          [
            "field": .text(language.say(TermPhrase(name))), "share": share(confidences[name] ?? 0),
            "least": share(RecordDescription.doubtful),
          ])
      }
  }
}
