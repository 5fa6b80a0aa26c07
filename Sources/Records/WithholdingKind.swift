/// Why a document is withheld. The raw value is stored and exported; all kinds are "withheld" in the account of pages.
package enum WithholdingKind: Hashable, Sendable, Codable {
  /// A secrecy mark was seen on a page.
  case mark(SecrecyMark)
  /// A person decided that the document is secret, whatever mark it bears.
  case decided(SecrecyMark)
  /// It tells of private persons (Law 91/2025/QH15 on personal data).
  case personalData
  /// It is kept out of use while a dispute, an inspection or an investigation goes on.
  case legalHold
  /// It looks like a document that is withheld, or took its place, and no person has decided on it yet.
  case notScreened

  package static let secret = mark(.secret)
  package static let highlySecret = mark(.highlySecret)
  package static let topSecret = mark(.topSecret)

  /// The degree of secrecy, where it is one that the document is withheld for.
  package var secrecy: SecrecyMark? {
    switch self {
    case .mark(let mark), .decided(let mark): mark
    case .personalData, .legalHold, .notScreened: nil
    }
  }
}

extension WithholdingKind: RawRepresentable {
  private static let decidedSign = "decided:"

  package var rawValue: String {
    switch self {
    case .mark(let mark): mark.rawValue
    case .decided(let mark): Self.decidedSign + mark.rawValue
    case .personalData: "personal-data"
    case .legalHold: "legal-hold"
    case .notScreened: "not-screened"
    }
  }

  package init?(rawValue: String) {
    guard let kind = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = kind
  }
}

extension WithholdingKind: CaseIterable {
  package static let allCases: [WithholdingKind] =
    SecrecyMark.allCases.map { .mark($0) } + SecrecyMark.allCases.map { .decided($0) } + [
      .personalData, .legalHold, .notScreened,
    ]
}
