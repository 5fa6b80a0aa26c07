package import Records

/// A version of an administrative procedure (TTHC): what has to be filed from one day on, until another.
package struct Procedure: Hashable, Sendable {
  /// `1.013236`; a string.
  package var code: String
  package var name: String
  package var field: String
  package var level: String
  package var base: String
  package var validFrom: RecordDate
  package var validTo: RecordDate?
  package var result: String
  /// Nobody has compared it with the law itself.
  package var isVerified: Bool
  package var components: [ProcedureComponent]

  package func isInForce(on day: RecordDate) -> Bool { validFrom <= day && (validTo.map { day <= $0 } ?? true) }

  package subscript(key: String) -> ProcedureComponent? { components.first { $0.key == key } }
}

/// A component of a procedure's dossier (thành phần hồ sơ).
package struct ProcedureComponent: Hashable, Sendable {
  package enum Owner: String, Hashable, Sendable, CaseIterable {
    /// A paper of the person; one of the works; one that names both.
    case subject, works, both
  }

  /// Short and stable within its procedure: `du-an`.
  package var key: String
  /// The portal's code, `G17-KQ002911`, where it is known.
  package var code: String?
  package var name: String
  package var owner: Owner
  /// LoaiBan of the national portal: 0 original, 1 copy, 2 electronic.
  package var copy: String
  /// Types of document that are taken; empty for any.
  package var types: [String]
  /// Words of the title or subject, one of which the paper has; empty for any.
  package var words: [String]
  /// For how many months from its date it holds; nil for as long as it is not superseded.
  package var validMonths: Int?
  /// It is made anew for each case, or taken from a database: never looked for.
  package var isExempt: Bool
  package var isRequired: Bool
  package var isVerified: Bool
}
