package import Records

/// What a page is withheld for, as exports name it; the degree of secrecy stands beside it.
package enum ExportedWithholding {
  package static func name(_ kind: WithholdingKind) -> String {
    switch kind {
    case .mark: "secrecy-mark"
    case .decided: "secrecy-decided"
    case .personalData, .legalHold, .notScreened: kind.rawValue
    }
  }
}
