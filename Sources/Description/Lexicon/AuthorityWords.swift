internal import Foundation
internal import VietnameseText

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

  /// The words as bodies are written, where they begin with one and only marks were lost: `SỐ Y TẾ` is `SỞ Y TẾ`.
  ///
  /// - Parameter words: of a line that begins a body, in capitals.
  static func spelt(_ words: [String]) -> [String] {
    let bare = words.map { $0.folded.filter { $0.isLetter || $0.isNumber } }
    guard let body = marked.filter({ bare.starts(with: $0.bare) }).max(by: { $0.bare.count < $1.bare.count }) else {
      return words
    }
    var spelt = words
    for (index, word) in body.words.enumerated() {
      let letters = spelt[index].filter(\.isLetter)
      guard letters.count == word.count, letters.lowercased().withCanonicalTone != word.withCanonicalTone else {
        continue
      }
      spelt[index] = spelt[index].replacing(letters, with: word.uppercased())
    }
    return spelt
  }

  private static let bodies: [[String]] = marked.map(\.bare)

  private static let marked: [(words: [String], bare: [String])] = """
    ủy ban|ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|sở|bộ|cục|tổng cục|chi cục|vụ|ban|trường|trường đại học|đại học
    học viện|viện|trung tâm|phòng|bệnh viện|văn phòng|hội đồng|hội|đoàn|công ty|tổng công ty|tập đoàn|thanh tra
    chính phủ|quốc hội|thủ tướng chính phủ|tòa án|viện kiểm sát|tỉnh ủy|huyện ủy|thành ủy|thị ủy|đảng ủy|đảng bộ
    chi bộ|liên đoàn|kho bạc|công an|ngân hàng|hạt|đội|tổ|trạm|xí nghiệp|nhà máy|hợp tác xã|mặt trận|quỹ|bảo hiểm|đài
    báo|nhà xuất bản|cảng|khu|thư viện|bảo tàng|kiểm toán|ủy viên|tiểu ban|tổ công tác|đoàn kiểm tra
    bộ tư lệnh|bộ chỉ huy|ban chỉ huy|hiệp hội|công đoàn|chi nhánh|ban quản lý|ban chỉ đạo|ban tổ chức|chủ đầu tư
    bch|btv|ban chấp hành|ban thường vụ|ban tuyên giáo|ban dân vận|trung tâm y tế|tòa án nhân dân|viện kiểm sát nhân dân
    hội liên hiệp|hội nông dân|hội cựu chiến binh|đoàn thanh niên|tổng liên đoàn|trường cao đẳng|trường trung học
    trường tiểu học|trường mầm non|đài phát thanh|cục thuế|chi cục thuế|kho bạc nhà nước
    vườn quốc gia|khu bảo tồn|nông trường|lâm trường|phân viện|tạp chí|nhà hát|khoa|quân khu|sư đoàn|trung đoàn
    bộ đội biên phòng|đồn biên phòng|hải quan|ban dân tộc|trại giam|đài truyền thanh|câu lạc bộ|văn phòng luật sư
    """.split { $0 == "|" || $0 == "\n" }.map { phrase in
      let words = phrase.split(separator: " ").map(String.init)
      return (words, words.map { String($0.folded) })
    }
}
