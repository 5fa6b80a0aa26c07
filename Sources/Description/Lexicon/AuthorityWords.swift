/// The words with which bodies and offices begin.
enum AuthorityWords {
  /// Whether a line begins with a body or an office, as the line does in which a decision names who decides.
  static func begins(_ piece: Piece) -> Bool {
    beginsBody(piece) || RoleWords.begins(piece)
  }

  static func beginsBody(_ piece: Piece) -> Bool {
    let named = piece.words.filter { !$0.bare.isEmpty }
    guard let first = named.first, !otherWords.contains(first.text.lowercased()),
      !first.text.hasPrefix("(")
    else { return false }
    let words = named.map(\.bare)
    return bodies.contains { words.starts(with: $0) }
  }

  /// Words that look like the beginning of a body once their marks are gone: bản, tờ, số, sổ.
  private static let otherWords: Set<String> = ["bản", "tờ", "số", "số:", "sổ", "bố", "đơn", "trưởng"]

  /// Whether these words are nothing but the beginning of a body's name, so that the next line belongs to it.
  static func isOnlyBeginning(_ words: [String]) -> Bool { bodies.contains(words) }

  private static let bodies: [[String]] = """
    uy ban|uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|so|bo|cuc|tong cuc|chi cuc|vu|ban|truong|truong dai hoc|dai hoc
    hoc vien|vien|trung tam|phong|benh vien|van phong|hoi dong|hoi|doan|cong ty|tong cong ty|tap doan|thanh tra
    chinh phu|quoc hoi|thu tuong chinh phu|toa an|vien kiem sat|tinh uy|huyen uy|thanh uy|thi uy|dang uy|dang bo
    chi bo|lien doan|kho bac|cong an|ngan hang|hat|doi|to|tram|xi nghiep|nha may|hop tac xa|mat tran|quy|bao hiem|dai
    bao|nha xuat ban|cang|khu|thu vien|bao tang|kiem toan|uy vien|tieu ban|to cong tac|doan kiem tra
    bo tu lenh|bo chi huy|ban chi huy|hiep hoi|cong doan|chi nhanh|ban quan ly|ban chi dao|ban to chuc|chu dau tu
    """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { $0.split(separator: " ").map(String.init) }
}
