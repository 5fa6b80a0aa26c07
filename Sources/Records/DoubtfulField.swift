/// A field that a person should look at.
package struct DoubtfulField: Hashable, Sendable {
  package var name: FieldName
  /// What was found with too little confidence; nil where a record of this type has the field, and it was not found.
  package var field: DescribedField?

  package init(name: FieldName, field: DescribedField?) {
    self.name = name
    self.field = field
  }
}

extension RecordDescription {
  /// The fields to bring before a person, in the order of the paper: those below `doubtful`, and those that a record of
  /// this type has and that were not found. What a person has decided is not asked again.
  package var doubtfulFields: [DoubtfulField] {
    let demanded = demandedFields
    return Self.reviewed.compactMap { name in
      if decided.contains(name) { return nil }
      if let field = self[name] {
        return field.confidence < Self.doubtful ? DoubtfulField(name: name, field: field) : nil
      }
      return demanded.contains(name) ? DoubtfulField(name: name, field: nil) : nil
    }
  }

  /// What a record is found and accounted for by: the mandatory fields of CV 7197/BKHCN-CĐSQG that stand on the paper.
  private static let reviewed: [FieldName] = [.type, .number, .date, .agency, .subject, .signerRole, .signer]

  /// A record without a type has at least a title; where it has neither, the type is what people miss. A signer is missed
  /// where the office that signs was found, and the office where the signer was.
  private var demandedFields: Set<FieldName> {
    var demanded: Set<FieldName> = [.number, .date, .agency, .subject]
    if let traits = type?.traits {
      if !traits.isNumbered { demanded.remove(.number) }
      if !traits.hasSubject { demanded.remove(.subject) }
      // Issued by two sides, of which neither stands in box 2.
      if !traits.hasAgency { demanded.remove(.agency) }
    }
    if self[.type] == nil && self[.title] == nil { demanded.insert(.type) }
    if self[.signerRole] != nil { demanded.insert(.signer) }
    if self[.signer] != nil { demanded.insert(.signerRole) }
    return demanded
  }
}
