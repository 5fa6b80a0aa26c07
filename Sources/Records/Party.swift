internal import VietnameseText

/// A person or an organisation as a document tells of them: what stands together in one place of the text.
package struct Party: Hashable, Sendable, Codable {
  /// As printed; nil where only a number stands.
  package var name: String?
  package var number: IdentityNumber?
  /// A day, or the first of January with `bornYearOnly`.
  package var born: RecordDate?
  /// As printed.
  package var address: String?
  /// Page of the document, from 1, and where on it.
  package var page: Int
  package var box: PixelBox?
  /// 0 to 1: the least of its words.
  package var confidence: Double

  package init(
    name: String? = nil, number: IdentityNumber? = nil, born: RecordDate? = nil, address: String? = nil, page: Int = 1,
    box: PixelBox? = nil, confidence: Double = 1
  ) {
    self.name = name
    self.number = number
    self.born = born
    self.address = address
    self.page = page
    self.box = box
    self.confidence = confidence
  }

  package var isOrganisation: Bool { number?.kind == .enterprise || name.map(Self.isOrganisation) ?? false }

  package static func isOrganisation(_ name: String) -> Bool {
    let key = key(name)
    return organisations.contains { key.hasPrefix(" " + $0 + " ") }
  }

  /// The form in which names are compared: words without diacritics between spaces, ` nguyen van an `.
  package static func key(_ text: String) -> String {
    let words = text.folded.split { !$0.isLetter && !$0.isNumber }
    return " " + words.joined(separator: " ") + " "
  }

  /// First words of the names of organisations, without diacritics.
  package static let organisations = [
    "cong ty", "tong cong ty", "tap doan", "hop tac xa", "doanh nghiep", "chi nhanh", "ban quan ly", "uy ban", "truong",
    "benh vien", "so", "trung tam", "ngan hang", "chua", "giao xu", "ctcp",
  ]
}

/// A plot, works or a project as a document tells of it.
package struct Site: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable { case plot, works, project }

  package var kind: Kind
  /// `thửa 12 tờ 5` for a plot, with the commune behind a comma where it stands there; else the name as printed.
  package var name: String
  package var page: Int
  package var box: PixelBox?
  package var confidence: Double

  package init(kind: Kind, name: String, page: Int = 1, box: PixelBox? = nil, confidence: Double = 1) {
    self.kind = kind
    self.name = name
    self.page = page
    self.box = box
    self.confidence = confidence
  }

  /// The form in which sites are compared.
  package var key: String { Party.key(name) }
}
