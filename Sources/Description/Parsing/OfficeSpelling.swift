internal import VietnameseText

/// Spells the lines of a signer's office as offices are written, where a seal has spoilt a letter or two.
enum OfficeSpelling {
  /// The lines, each as the one office that it can be; as they are where they can be none or several.
  static func spelt(_ lines: [String]) -> [String] {
    var spelt = lines.map(spelt)
    // "T7 TRƯỞNG PHÒNG" above "PHÓ TRƯỞNG PHÒNG": a deputy signs for the head.
    for index in spelt.indices.dropLast() {
      guard let office = offices.first(where: { spelt[index].hasSuffix(" " + $0) }),
        spelt[index + 1] == "PHÓ " + office, !office.hasPrefix("PHÓ ")
      else { continue }
      let sign = spelt[index].dropLast(office.count + 1)
      if !isSign(sign), sign.count <= 4, !sign.contains(" ") { spelt[index] = "KT. " + office }
    }
    return spelt
  }

  private static func spelt(_ line: String) -> String {
    let words = line.split(separator: " ")
    guard let first = words.first else { return line }
    if !isSign(first), let whole = office(words), whole.split(separator: " ").count >= words.count { return whole }
    guard words.count >= 2, let rest = office(words.dropFirst()) else { return line }
    return (isSign(first) ? first.uppercased() : String(first)) + " " + rest
  }

  private static func isSign(_ word: Substring) -> Bool {
    RoleWords.actingFor.contains(String(word.folded.filter { $0.isLetter }))
  }

  /// The only office that differs by at most a letter in four.
  private static func office(_ words: some Collection<Substring>) -> String? {
    let read = words.joined().folded.filter { $0.isLetter || $0.isNumber }
    var best: (office: String, edits: Int)?
    for office in offices {
      let plain = office.folded.filter { $0 != " " }
      let limit = min(best?.edits ?? .max, plain.utf8.count / 4)
      guard let edits = FuzzyMatching.distance(read, plain, limit: limit) else { continue }
      if edits < best?.edits ?? .max { best = (office, edits) }
    }
    return best?.office
  }

  private static let offices = """
    GIÁM ĐỐC|PHÓ GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHỦ TỊCH|PHÓ CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|CỤC TRƯỞNG
    PHÓ CỤC TRƯỞNG|CHI CỤC TRƯỞNG|PHÓ CHI CỤC TRƯỞNG|VỤ TRƯỞNG|PHÓ VỤ TRƯỞNG|TRƯỞNG PHÒNG|PHÓ TRƯỞNG PHÒNG|TRƯỞNG BAN
    PHÓ TRƯỞNG BAN|CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|PHÓ CHÁNH THANH TRA|HIỆU TRƯỞNG|PHÓ HIỆU TRƯỞNG
    VIỆN TRƯỞNG|PHÓ VIỆN TRƯỞNG|BÍ THƯ|PHÓ BÍ THƯ|CHỦ NHIỆM|PHÓ CHỦ NHIỆM|ĐỘI TRƯỞNG|BAN THƯỜNG VỤ|BAN CHẤP HÀNH
    ĐẢNG ỦY|NGƯỜI LÀM ĐƠN
    """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map(String.init)
}
