package import Records
internal import VietnameseText

extension FieldName {
  /// The field that a person means by `text`: its stored name, what either language calls it, or a short Vietnamese name.
  package init?(said text: String) {
    let wanted = text.singleSpaced.folded
    if let name = FieldName(rawValue: wanted) ?? Self.short[wanted.filter { $0.isLetter }] {
      self = name
      return
    }
    let match = FieldName.allCases.first { name in
      [TermPhrase(name).vietnamese, TermPhrase(name).english].contains { $0.folded == wanted }
    }
    guard let match else { return nil }
    self = match
  }

  private static let short: [String: FieldName] = [
    "loai": .type, "so": .number, "sokyhieu": .number, "kyhieu": .symbol, "ngay": .date, "thang": .month,
    "coquan": .agency,
    "trichyeu": .subject, "nguoiky": .signer, "chucvu": .signerRole, "diadanh": .place, "kinhgui": .addressee,
    "noinhan": .recipients, "tieude": .title,
  ]
}
