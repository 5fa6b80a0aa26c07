internal import Records

/// A name behind its label: of a person, two to six words with capitals; of an organisation, to the end of what stands together.
enum NameReading {
  /// What stands behind a name in forms, with capitals as a name has.
  private static let stops: Set<String> = [
    "chuc vu", "gioi tinh", "dan toc", "quoc tich", "dien thoai", "nghe nghiep", "to chuc",
  ]

  static func name(at start: Int, in text: PartyText) -> Range<Int>? {
    var start = start
    // `Ông (bà): Nguyễn Văn An`, `Chủ đầu tư: Ông Nguyễn Văn An`.
    var skipped = 0
    while start < text.tokens.count, skipped < 4,
      text.bare[start].isEmpty || ["ong", "ba", "va", "hoac"].contains(text.bare[start])
    {
      start += 1
      skipped += 1
    }
    let ahead = text.bare[start..<min(text.bare.count, start + 4)].joined(separator: " ")
    if Party.organisations.contains(where: { (ahead + " ").hasPrefix($0 + " ") }) {
      let range = text.value(from: start, lines: 2, endsAt: ";.,")
      return range.count >= 2 ? range : nil
    }
    var end = start
    while end < text.tokens.count, end - start < 6, text.tokens[end].line - text.tokens[start].line <= 1 {
      let word = text.tokens[end].text
      guard word.first?.isUppercase == true, !word.contains(where: \.isNumber) else { break }
      if end > start, PartyLabel.found(in: text.bare[end..<min(text.bare.count, end + 6)]) != nil { break }
      if end > start + 1, end + 1 < text.bare.count, stops.contains(text.bare[end] + " " + text.bare[end + 1]) { break }
      end += 1
      if ",;.:)".contains(word.last ?? " ") { break }
    }
    return end - start >= 2 ? start..<end : nil
  }
}
