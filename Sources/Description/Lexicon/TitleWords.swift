/// The words with which titles begin and bodies' names do not: papers that the lists of types do not have, such as forms within an
/// office, and the commonest types. Others (`DỰ ÁN`) go on with a body's name.
enum TitleWords {
  /// Whether the piece begins with one of them.
  static func begin(_ piece: Piece) -> Bool {
    let words = piece.words.map(\.bare).filter { !$0.isEmpty }
    return beginnings.contains { words.starts(with: $0) }
  }

  /// Two words where the first one is also one of bodies' names: `BAN`, `SỞ`.
  private static let beginnings: [[String]] = """
    danh sach|bang mo ta|bang ke|bang tong|bang phan|bang du toan|bang de nghi|bang dang ky|bang thanh toan|phieu|muc luc
    giay moi|giay chung|giay gioi|giay thoi|giay xac|giay de|don xin|don de|so yeu ly lich|ly lich|bieu mau|bieu tong|lich cong tac|so theo doi|so dang ky
    bien ban|ke hoach|quyet dinh|hop dong|thong bao|to trinh|bao cao|chuong trinh
    """.split { $0 == "|" || $0 == "\n" }.map { $0.split(separator: " ").map(String.init) }
}
