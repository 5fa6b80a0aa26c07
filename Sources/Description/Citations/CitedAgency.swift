internal import Records
internal import VietnameseText

/// The agency behind a cited number and date: `của Ủy ban nhân dân tỉnh`.
enum CitedAgency {
  /// The words behind `của`, up to a sign or to a word that begins another thought.
  static func found(in chain: TextChain, from start: Int) -> String? {
    guard start < chain.text.count else { return nil }
    var index = chain.word(at: start)
    if chain.starts[index] < start { index += 1 }
    guard index < chain.words.count, chain.words[index].bare == "cua" else { return nil }
    var words: [String] = []
    for word in chain.words[(index + 1)...].prefix(longest) {
      let isSmall = word.text.first?.isLowercase ?? false
      if words.isEmpty && isSmall { return nil }
      if isSmall, ends.contains(word.bare) { break }
      let clean = word.text.prefix { $0.isLetter || $0.isNumber || "-&.".contains($0) }
      if !clean.isEmpty { words.append(String(clean)) }
      if clean.count < word.text.count { break }
    }
    while let last = words.last, last.allSatisfy({ ".-&".contains($0) }) || last.folded == "va" { words.removeLast() }
    let name = words.joined(separator: " ")
    return name.hasSuffix(".") ? String(name.dropLast()) : name.isEmpty ? nil : name
  }

  /// Words; the longest names of ministers and committees.
  private static let longest = 14
  /// Small words that no agency's name has.
  private static let ends: Set<String> = [
    "ve", "vv", "quy", "huong", "sua", "phe", "ngay", "tai", "theo", "trong", "cho", "de", "nham", "da", "duoc", "co",
    "la", "nay", "tren", "den", "tu", "so", "kem", "giai", "dieu", "trien", "thuc", "yeu", "bo", "ban", "chi", "quyet",
    "do", "voi", "khi", "neu", "ma", "gui", "cac", "nhung",
  ]
}
