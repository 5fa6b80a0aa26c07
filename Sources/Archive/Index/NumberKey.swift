internal import Records
internal import VietnameseText

/// Numbers and symbols in any writing: `22/KH-UBND`, `22 KH UBND`, `22kh-ubnd`, `kh-ubnd 22`, `số 022`, or half of one.
enum NumberKey {
  /// The syllables of a number in the order of the paper: what may stand before a number left out, the number first.
  static func ordered(_ syllables: [String]) -> [String] {
    let bare = unlabelled(syllables)
    let kept = bare.contains(where: isNumber) ? bare : syllables
    let digits = kept.reversed().prefix(while: isNumber).count
    guard digits > 0, digits < kept.count, !isNumber(kept[0]) else { return kept }
    return Array(kept.suffix(digits)) + kept.dropLast(digits)
  }

  /// The key of what was typed as a number that is cited, or a part of one; nil where it is a name. What stands before the
  /// number on a paper is left out: `Nghị định số 118/2025/NĐ-CP`.
  static func cited(_ typed: String) -> String? {
    let forms = Lookalikes.number(typed).syllables(limit: longestPasted)
    let words = forms.map(\.folded)
    var kept = words
    if let number = words.firstIndex(where: isNumber) {
      let before = words[..<number]
      let isType = before.count > 1 && DocumentType(named: unlabelled(Array(before)).joined(separator: " ")) != nil
      if isType || forms[..<number].contains(where: isSpoken) { kept = Array(words[number...]) }
    } else if zip(words, forms).contains(where: { !labels.contains($0) && isSpoken($1) }),
      !typed.contains(where: { "/-".contains($0) })
    {
      return nil
    }
    return kept.isEmpty ? nil : " " + ordered(kept).joined(separator: " ") + " "
  }

  /// Without `Số` and `Số, ký hiệu`, which are printed before a number, and `CV`, which people put before that of an official
  /// letter.
  static func unlabelled(_ syllables: [String]) -> [String] {
    let bare = syllables.filter { !labels.contains($0) }
    return bare.first == ofLetters && bare.count > 1 && isNumber(bare[1]) ? Array(bare.dropFirst()) : bare
  }

  /// The key of the number, or of a part of one, behind the name of a type: `công văn 845`, `kế hoạch 22/KH-UBND`;
  /// with whether the type is one that its papers do not bear. Nil where something else was typed.
  static func behindType(_ typed: String, words: [String]) -> (key: String, isUntitled: Bool)? {
    guard let number = words.firstIndex(where: isNumber), number > 0, words.count - number <= longest,
      let type = DocumentType(named: unlabelled(Array(words[..<number])).joined(separator: " "))
    else { return nil }
    let rest = words[number...]
    let isYear = rest.count == 1 && Int(rest[number]).map { (1900..<2100).contains($0) } ?? false
    guard !isYear, rest.count == 1 || typed.contains(where: { "/-".contains($0) }),
      rest.allSatisfy({ $0.utf8.count <= longestOfSymbol })
    else { return nil }
    return (" " + rest.joined(separator: " ") + " ", type == .congVan)
  }

  /// The key of what was typed where it can be nothing but a number and symbol, or half of one; nil where it is words.
  static func typed(alone typed: String, words: [String]) -> String? {
    let bare = unlabelled(words)
    guard !bare.isEmpty, bare.count <= longest else { return nil }
    let letters = bare.filter { !isNumber($0) }
    let hasNumber = letters.count < bare.count
    let hasType = letters.contains { abbreviations.contains($0) }
    let isJoined = typed.contains { "/-".contains($0) }
    switch (hasNumber, letters.isEmpty) {
    case (true, true): break
    case (true, false): guard hasType || isJoined else { return nil }
    case (false, _): guard hasType, isJoined else { return nil }
    }
    // A symbol has no word of more letters than VPUBND, BQLKCN and the like.
    guard letters.allSatisfy({ $0.utf8.count <= longestOfSymbol }) else { return nil }
    return " " + ordered(bare).joined(separator: " ") + " "
  }

  /// Whether what was typed has the looks of a number with its symbol: a stroke between digits and letters, else a type's
  /// abbreviation in capitals or before a hyphen. `quy hoạch 2021-2030`, `COVID-19` and `tháng 11/2025` have not.
  static func hasSymbol(_ typed: String) -> Bool {
    let words = typed.syllables(limit: longestPasted)
    guard !words.contains(where: { !labels.contains($0.folded) && isSpoken($0) }) else { return false }
    if hasSign("/", in: typed, words, where: { isNumber($0) && !isNumber($1) }) { return true }
    // `118/2025` by itself; but `11/2025` is a month.
    if words.allSatisfy({ isNumber($0.folded) || labels.contains($0.folded) }) {
      return DatePeriod(unlabelled(words.map(\.folded)).joined(separator: "/")) == nil
        && hasSign("/", in: typed, words) { isNumber($0) && isNumber($1) }
    }
    guard words.contains(where: { abbreviations.contains($0.folded) }) else { return false }
    return hasSign("-", in: typed, words) { !isNumber($0) && !isNumber($1) } || typed == typed.uppercased()
  }

  /// Whether the sign stands between two neighbours that are as they should be.
  private static func hasSign(
    _ sign: String, in typed: String, _ words: [SyllableForm], where areMeant: (String, String) -> Bool
  ) -> Bool {
    zip(words, words.dropFirst()).contains { before, after in
      guard areMeant(before.folded, after.folded) else { return false }
      let utf8 = typed.utf8.dropFirst(before.bytes.upperBound).prefix(after.bytes.lowerBound - before.bytes.upperBound)
      return Substring(utf8).filter { !$0.isWhitespace } == sign
    }
  }

  /// Whether a word bears a mark, as those of symbols do not but for đ.
  private static func isSpoken(_ form: SyllableForm) -> Bool { form.exact.contains { !$0.isASCII && $0 != "đ" } }

  private static let ofLetters = "cv"
  private static let labels: Set<String> = ["so", "ki", "hieu"]
  private static let longest = 8
  private static let longestPasted = 64
  private static let longestOfSymbol = 8
  private static let abbreviations = Set(DocumentType.allCases.flatMap(\.abbreviations).map(\.folded))

  private static func isNumber(_ word: String) -> Bool { word.first?.isNumber == true }
}
