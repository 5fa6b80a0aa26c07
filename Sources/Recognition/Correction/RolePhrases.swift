internal import VietnameseText

/// The offices that stand over signatures (box 7a of Decree 30/2020, appendix I), and what goes with them: set phrases, so that
/// their letters alone tell their marks. The network loses those of capitals that stand close together ("GIÁM ĐÓC").
enum RolePhrases {
  /// A stretch of words that is one of the phrases, marks aside.
  struct Match: Hashable {
    /// Places in the words that were given.
    let words: Range<Int>
    /// Their spelling in small letters, a word each.
    let spelling: [String]
  }

  /// The longest phrases among `words`, from left to right; nil stands for what is no word. In running text two words may be
  /// others ("giảm độc"), so those count only where `begins` says that the first one has a capital.
  static func matches(in words: [String?], begins: (Int) -> Bool = { _ in true }) -> [Match] {
    let bare = words.map { $0?.folded }
    var matches: [Match] = []
    var start = 0
    while start < bare.count {
      guard let first = bare[start], let known = byFirstWord[first],
        let phrase = known.first(where: { phrase in
          start + phrase.bare.count <= bare.count && (phrase.bare.count > 2 || begins(start))
            && zip(phrase.bare, bare[start...]).allSatisfy { $0 == $1 }
        })
      else {
        start += 1
        continue
      }
      matches.append(Match(words: start..<start + phrase.bare.count, spelling: phrase.spelling))
      start += phrase.bare.count
    }
    return matches
  }

  /// The longest phrase at the end of a line of `bare` words that is whole but for one of its words: a letter of it is another one or
  /// missing, or a ring took its beginning. Nil where no word is spoilt.
  static func nearMatch(to bare: [String]) -> Match? {
    for phrase in phrases.sorted(by: { $0.bare.count > $1.bare.count }) where phrase.bare.count <= bare.count {
      let start = bare.count - phrase.bare.count
      let spoilt = phrase.bare.indices.filter { phrase.bare[$0] != bare[start + $0] }
      if spoilt.isEmpty { return nil }
      guard spoilt.count == 1, let place = spoilt.first else { continue }
      let (word, read) = (phrase.bare[place], bare[start + place])
      let isBeginningLost = place == 0 && start == 0 && phrase.bare.count > 2 && !read.isEmpty && word.hasSuffix(read)
      guard isBeginningLost || isOneLetterAway(read, from: word, leastLetters: phrase.bare.count > 2 ? 3 : 4) else {
        continue
      }
      return Match(words: start..<bare.count, spelling: phrase.spelling)
    }
    return nil
  }

  /// The phrase whose words run into each other in `letters`, marks aside.
  static func phrase(writtenAsOne letters: String) -> [String]? {
    let bare = letters.folded
    return phrases.first { $0.bare.joined() == bare }?.spelling
  }

  private static func isOneLetterAway(_ read: String, from word: String, leastLetters: Int) -> Bool {
    guard word.count >= leastLetters, read.count >= 2 else { return false }
    let (one, other) = (Array(read), Array(word))
    guard abs(one.count - other.count) <= 1 else { return false }
    let head = zip(one, other).prefix { $0 == $1 }.count
    let tail = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
    return head + tail >= max(one.count, other.count) - 1
  }

  private struct Phrase {
    let spelling: [String]
    let bare: [String]
  }

  /// The longest ones first.
  private static let byFirstWord: [String: [Phrase]] = Dictionary(grouping: phrases, by: { $0.bare[0] })
    .mapValues { $0.sorted { $0.bare.count > $1.bare.count } }

  private static let phrases: [Phrase] = list.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { phrase in
    let spelling = phrase.split(separator: " ").map { String($0).composed }
    return Phrase(spelling: spelling, bare: spelling.map(\.folded))
  }

  /// Of two words and more; only those whose letters make no other common words with other marks ("bị thu" keeps out "bí thư").
  private static let list = """
    giám đốc|phó giám đốc|tổng giám đốc|phó tổng giám đốc|chủ tịch|phó chủ tịch|chủ tịch hội đồng|hội đồng quản trị
    hội đồng quản lý|hội đồng thành viên|hội đồng nhân dân|bộ trưởng|thủ tướng|cục trưởng|phó cục trưởng|chi cục trưởng
    phó chi cục trưởng|vụ trưởng|phó vụ trưởng|trưởng phòng|phó trưởng phòng|trưởng ban|phó trưởng ban|chánh văn phòng
    phó chánh văn phòng|chánh thanh tra|phó chánh thanh tra|hiệu trưởng|phó hiệu trưởng|viện trưởng|phó viện trưởng
    chủ nhiệm|phó chủ nhiệm|đội trưởng|trạm trưởng|hạt trưởng|tổ trưởng|kế toán trưởng|thủ trưởng đơn vị|thủ trưởng cơ quan
    ban chấp hành|ban thường vụ|ban giám hiệu|ban giám đốc|đại diện bên|người đề nghị|người làm đơn|tổng thư ký
    phó bí thư
    """
}
