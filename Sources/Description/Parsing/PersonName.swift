internal import Foundation
internal import VietnameseText

/// A signer's name: two to six syllables, each with a capital, without academic titles (box 7b).
enum PersonName {
  /// The name that a piece is, and whether its surname had to be completed; nil where the piece is something else.
  static func name(in piece: Piece) -> (value: String, isRepaired: Bool)? {
    // Ink of a seal or a signature that was read as a word.
    let legible = piece.words.drop { $0.confidence < 0.05 && !isSurname($0.text) && piece.words.count > 3 }
    let words = withoutRank(legible.flatMap { parts(of: $0.text) }).drop {
      isTitle($0) || !$0.contains(where: \.isLetter)
    }
    let name = Array(words.prefix { $0.contains(where: \.isLetter) })
    guard words.count - name.count <= 1, (2...6).contains(name.count), let first = name.first,
      name.allSatisfy({ $0.allSatisfy(\.isLetter) && ($0.count > 1 || isVowel($0)) && $0.count <= 7 }),
      isSurname(first) && !piece.isUpperCase || !RoleWords.begins(piece) && !AuthorityWords.beginsBody(piece),
      name.filter({ Syllable.isPossible($0.lowercased()) }).count >= name.count - 1
    else { return nil }
    let (given, isMended) = mended(name.dropFirst())
    if given.allSatisfy(isCapitalised) {
      if isCapitalised(first) {
        let surname = surname(first)
        return (([surname.value] + given).joined(separator: " "), surname.isRepaired || isMended)
      }
      if given.count >= 2, isSurname(first.capitalized) {
        return (([first.capitalized] + given).joined(separator: " "), true)
      }
      if given.count >= 2, let whole = completed(first) { return (([whole] + given).joined(separator: " "), true) }
    }
    let isUpper = name.count >= 3 && name.allSatisfy { $0.allSatisfy(\.isUppercase) }
    guard isUpper, surnames[first.folded]?.contains(first.capitalized) ?? false else { return nil }
    return (name.joined(separator: " "), false)
  }

  /// How likely a name is one: less where its surname is none that people bear, or a part is no syllable.
  static func plausibility(_ name: String) -> Double {
    let parts = name.split(separator: " ").map(String.init)
    guard let first = parts.first else { return 0 }
    let isKnown = isSurname(first) || isSurname(first.capitalized)
    // Few people have a name of two syllables; more often the surname was covered by a seal.
    return (isKnown ? 1 : 0.75) * (parts.count > 2 ? 1 : 0.6)
      * (parts.allSatisfy { Syllable.isPossible($0.lowercased()) } ? 1 : 0.7)
  }

  /// Surnames that look like the beginning of an office or a body, such as Trương, Vũ and Đoàn, are names all the same.
  static func isSurname(_ word: String) -> Bool {
    surnames[word.folded]?.contains(word) ?? false
  }

  /// The only letters that are a part of a name by themselves: Ý, Y, Á.
  private static func isVowel(_ letter: String) -> Bool { "aeiouy".contains(letter.folded) }

  private static func isCapitalised(_ word: String) -> Bool {
    word.first?.isUppercase ?? false && word.dropFirst().allSatisfy { $0.isLowercase }
  }

  /// Letters of one word; a title set tight before the name ("TS.Ngô") is cut off, specks around it too.
  private static func parts(of word: String) -> [String] {
    // Signs such as ˆ count as letters, but have no case.
    let clean = word.filter { $0.isCased || $0 == "." || $0 == "-" }
    return clean.split(whereSeparator: { $0 == "." }).map { $0.filter { $0.isLetter || $0 == "-" } }.map {
      $0.trimmingPrefix("-").description
    }.filter { !$0.isEmpty }
  }

  /// Without a military or police rank of two words: Đại tá, Thiếu tướng.
  private static func withoutRank(_ parts: [String]) -> ArraySlice<String> {
    guard parts.count >= 4, grades.contains(parts[0].folded), ranks.contains(parts[1].folded) else { return parts[...] }
    return parts.dropFirst(2)
  }

  private static let grades: Set<String> = ["dai", "thuong", "trung", "thieu", "chuan"]
  private static let ranks: Set<String> = ["ta", "uy", "tuong"]

  private static func isTitle(_ word: String) -> Bool {
    titles.contains(word.folded.filter(\.isLetter))
  }

  /// The middle name that most men bear, or most women, where the first of the given names is no syllable and looks like it.
  private static func mended(_ given: ArraySlice<String>) -> (names: [String], isMended: Bool) {
    guard given.count >= 2, let middle = given.first, !Syllable.isPossible(middle.lowercased()),
      let name = middleNames.first(where: { FuzzyMatching.distance(middle.folded, $0.folded, limit: 1) != nil })
    else { return (Array(given), false) }
    return ([name] + given.dropFirst(), true)
  }

  private static let middleNames = ["Văn", "Thị"]

  /// The surname with its own marks, where recognition has lost them and only one surname looks so.
  private static func surname(_ read: String) -> (value: String, isRepaired: Bool) {
    if let forms = surnames[read.folded] {
      return (forms.count == 1 && forms[0].count == read.count ? forms[0] : read, false)
    }
    if read.folded == "e" { return ("Lê", true) }
    let whole = nearest(to: read.folded)
    return whole.map { ($0, true) } ?? (read, false)
  }

  /// The one surname that begins with the same letter and of which at least half was read.
  private static func nearest(to read: String) -> String? {
    var best: (surname: String, edits: Int)?
    var isOnly = true
    for (folded, forms) in surnames where folded.first == read.first && folded.count > 2 {
      guard let edits = FuzzyMatching.distance(read, folded, limit: max(folded.count, read.count) / 2) else { continue }
      if edits == best?.edits { isOnly = false }
      if edits < best?.edits ?? .max, let form = forms.first {
        best = (form, edits)
        isOnly = forms.count == 1
      }
    }
    return isOnly ? best?.surname : nil
  }

  /// The only surname that ends so, where a seal covers its beginning or spoils it: `ạm Văn Tú` is Phạm, `irương` Trương.
  private static func completed(_ read: String) -> String? {
    guard read.dropFirst().allSatisfy(\.isLowercase) else { return nil }
    let all = surnames.values.flatMap(\.self)
    for lost in 0...2 where lost == 0 || read.count - lost >= 3 {
      let end = read.dropFirst(lost)
      guard end.allSatisfy(\.isLowercase) else { continue }
      let whole = all.filter { $0.count > end.count && $0.hasSuffix(end) }
      if whole.count == 1 { return whole[0] }
    }
    return nil
  }

  private static let titles: Set<String> = [
    "ts", "ths", "thsi", "pgs", "gs", "pgsts", "gsts", "bs", "bsck", "bscki", "bsckii", "cki", "ckii", "ck", "ks",
    "kts", "cn", "ds",
    "dsck", "dscki", "dsckii", "thsbs", "tsbs", "i", "ii", "ong", "ba", "dr", "ll", "l", "luatsu", "cu", "dai", "ta",
    "thuong", "ngut", "ngnd", "nsut", "nsnd", "ttut", "ttnd", "cvc", "cvcc", "dvm", "mba", "phd", "thac", "tien",
  ]

  private static let surnames: [String: [String]] = Dictionary(
    grouping: """
      Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng Mai Tô
      Hà Tạ Lương Cao Châu Thái Lưu Tăng Quách Chu Từ Đồng Danh Lữ Kiều Tống Nghiêm Thạch Sơn Kim Văn Lại Khổng Giang La
      Âu Nông Vi Hứa Bạch Triệu Bế Ngôn Viên Tôn Cù Ninh Doãn Đàm Thân Quan Mạc Lục Nhan Ông Trà Hàn Khương Chung
      """.split(whereSeparator: \.isWhitespace).map(String.init), by: \.folded)
}
