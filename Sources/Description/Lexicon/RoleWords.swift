/// The words with which a signer's office begins (box 7a).
enum RoleWords {
  /// Whether the piece begins with an office, or with a sign that another is acted for (TM., KT., TL., TUQ., Q.).
  static func begins(_ piece: Piece) -> Bool {
    var words = piece.words.map(\.bare).filter { !$0.isEmpty }
    if let first = words.first, actingFor.contains(first) { return true }
    // "T/M UBND", "K/T CHỦ TỊCH" with spaces around the stroke.
    if words.count >= 3, actingFor.contains(words[0] + words[1]) { words.removeFirst(2) }
    if isOffice(words) { return true }
    // "XT: GIÁM ĐỐC": a sign for whom another acts, misread.
    return words.count >= 3 && words[0].count <= 3 && isOffice(Array(words.dropFirst()), among: twoWordOffices)
  }

  private static func isOffice(_ words: [String], among offices: [[String]] = offices) -> Bool {
    offices.contains { office in
      guard words.count >= office.count else { return false }
      if zip(office, words).allSatisfy({ $0 == $1 || office.count > 1 && FuzzyMatching.isSame($0, $1) }) { return true }
      // A long office is known as a whole where one of its words is spoilt.
      let whole = office.joined()
      return office.count >= 3
        && FuzzyMatching.distance(whole, words.prefix(office.count).joined(), limit: whole.utf8.count / 5) != nil
    }
  }

  static func beginsActingFor(_ piece: Piece) -> Bool {
    piece.words.first.map { actingFor.contains($0.bare) } ?? false
  }

  static let actingFor: Set<String> = ["tm", "kt", "tl", "tuq", "q", "tun"]

  private static let twoWordOffices = offices.filter { $0.count > 1 }

  private static let offices: [[String]] = """
    giam doc|pho giam doc|tong giam doc|pho tong giam doc|chu tich|pho chu tich|bo truong|thu truong|thu tuong|pho thu tuong
    cuc truong|pho cuc truong|tong cuc truong|chi cuc truong|pho chi cuc truong|vu truong|pho vu truong|truong phong
    pho truong phong|truong ban|pho truong ban|pho ban|chanh van phong|pho chanh van phong|chanh thanh tra
    pho chanh thanh tra|hieu truong|pho hieu truong|vien truong|pho vien truong|bi thu|pho bi thu|tong bi thu
    chu nhiem|pho chu nhiem|chu toa|thu ky|doi truong|tram truong|hat truong|to truong|truong doan|pho truong doan
    ke toan truong|quyen|dai dien|nguoi lam don|nguoi de nghi|nguoi duoc|nguoi uy quyen|nguoi lap|nguoi bao cao
    chanh an|pho chanh an|kiem toan|truong khoa|truong tram|uy vien|truong|thuong truc|chu dau tu|ben a|ben b|ben giao
    ben nhan|ban giam hieu|truong cong an|pho truong cong an|chi huy truong|pho|giam thi|nguoi viet|ban thuong vu
    ban chap hanh|uy ban nhan dan|ubnd|hoi dong nhan dan|chu tri|truong tieu ban|nguoi ghi|can bo|tong thanh tra|chu ho
    """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { $0.split(separator: " ").map(String.init) }
}
