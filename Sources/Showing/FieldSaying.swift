package import Records
package import Wording

/// A field of a description as a person reads it.
package struct FieldSaying {
  private let language: Language

  package init(language: Language) { self.language = language }

  /// The fields in the order in which they are shown.
  package static let order: [FieldName] = [
    .type, .title, .number, .symbol, .date, .month, .place, .agencyParent, .agency, .subject, .addressee, .signerRole,
    .signer, .recipients, .urgency, .copyForm, .copyNumber, .copyDate,
  ]

  package func value(of field: DescribedField, named name: FieldName) -> String {
    let isDate = name == .date || name == .copyDate
    return IdentityMask.masked(
      SafeText.line((isDate ? RecordDate(field.value).map(language.date) : nil) ?? field.value))
  }

  /// `96,4 % · trang 1, 310,220 180×34: …`: how sure the value is, where it stands and why we think so.
  package func evidence(of field: DescribedField) -> String {
    let evidence = field.evidence
    let box = evidence.box.map { "\($0.x),\($0.y) \($0.width)×\($0.height)" }
    let said = language.say(
      box == nil ? ShowPhrase.evidenceWithoutBox : .evidence,
      [
        "page": .count(evidence.page), "box": .text(box ?? ""), "rule": .text(language.rule(evidence.rule)),
      ])
    return share(of: field) + " · " + SafeText.line(said)
  }

  /// How sure the value is, in per cent.
  package func share(of field: DescribedField) -> String {
    language.share(Int((field.confidence * 1000).rounded()), of: 1000)
  }
}
