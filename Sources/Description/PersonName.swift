internal import Foundation
internal import VietnameseText

/// A signer's name: two to six syllables, each with a capital, without academic titles (box 7b).
enum PersonName {
  /// The name that a piece is; nil where it is something else.
  static func name(in piece: Piece) -> String? {
    let words = piece.words.flatMap { parts(of: $0.text) }.drop { isTitle($0) || !$0.contains(where: \.isLetter) }
    let name = Array(words.prefix { $0.contains(where: \.isLetter) })
    guard words.count - name.count <= 1, (2...6).contains(name.count) else { return nil }
    let isCapital = name.allSatisfy { $0.first?.isUppercase ?? false && $0.dropFirst().allSatisfy { $0.isLowercase } }
    let isUpper =
      name.count >= 3 && name.allSatisfy { $0.allSatisfy(\.isUppercase) }
      && surnames[name[0].folded]?.contains(name[0].capitalized) ?? false
    guard isCapital || isUpper, !RoleWords.begins(piece), !AuthorityWords.beginsBody(piece),
      name.allSatisfy({ $0.allSatisfy(\.isLetter) && $0.count <= 7 })
    else { return nil }
    let possible = name.filter { Syllable.isPossible($0.lowercased()) }.count
    guard possible >= name.count - 1 else { return nil }
    return ([surname(name[0])] + name.dropFirst()).joined(separator: " ")
  }

  /// Letters of one word; a title set tight before the name ("TS.Ngô") is cut off, specks around it too.
  private static func parts(of word: String) -> [String] {
    let clean = word.filter { $0.isLetter || $0 == "." || $0 == "-" }
    return clean.split(whereSeparator: { $0 == "." }).map { $0.filter { $0.isLetter || $0 == "-" } }.map {
      $0.trimmingPrefix("-").description
    }.filter { !$0.isEmpty }
  }

  private static func isTitle(_ word: String) -> Bool {
    titles.contains(word.folded.filter(\.isLetter))
  }

  /// The surname with its own marks, where recognition has lost them and only one surname looks so.
  private static func surname(_ read: String) -> String {
    guard let forms = surnames[read.folded], let only = forms.first, forms.count == 1, read.count == only.count else {
      return read
    }
    return read.allSatisfy(\.isUppercase) ? only.uppercased() : only
  }

  private static let titles: Set<String> = [
    "ts", "ths", "thsi", "pgs", "gs", "pgsts", "gsts", "bs", "bsck", "bscki", "bsckii", "cki", "ckii", "ck", "ks",
    "kts", "cn", "ds",
    "dsck", "dscki", "dsckii", "thsbs", "tsbs", "i", "ii", "ong", "ba", "dr", "ll", "l", "luatsu", "cu", "dai", "ta",
    "thuong",
  ]

  private static let surnames: [String: [String]] = Dictionary(
    grouping: """
      Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng Mai Tô
      Hà Tạ Lương Cao Châu Thái Lưu Tăng Quách Chu Từ Đồng Danh Lữ Kiều Tống Nghiêm Thạch Sơn Kim Văn Lại Khổng Giang La
      Âu Nông Vi Hứa Bạch Triệu Bế Ngôn Viên Tôn Cù Ninh Doãn Đàm Thân Quan Mạc Lục Nhan Ông Trà Hàn Khương Chung
      """.split(whereSeparator: \.isWhitespace).map(String.init), by: \.folded)
}
