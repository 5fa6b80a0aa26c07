internal import Records
internal import VietnameseText

/// The agency behind a cited number and date: `của Ủy ban nhân dân tỉnh`.
enum CitedAgency {
  /// The words behind `của`, up to a sign or to a word that begins another thought, and the word behind them.
  static func found(in chain: TextChain, from start: Int) -> (name: String, end: Int)? {
    guard start < chain.text.count else { return nil }
    var index = chain.word(at: start)
    if chain.starts[index] < start { index += 1 }
    guard index < chain.words.count, chain.words[index].bare == "cua" else { return nil }
    var words: [String] = []
    index += 1
    while index < chain.words.count, words.count < longest {
      let text = chain.words[index].text
      let next = index + 1 < chain.words.count ? chain.words[index + 1].text : ""
      let isSmall = text.first?.isLowercase ?? false
      if words.isEmpty && isSmall || ends.contains(text) || pairs.contains(text + " " + next) { break }
      let clean = text.prefix { $0.isLetter || $0.isNumber || "-&.".contains($0) }
      if !clean.isEmpty { words.append(String(clean)) }
      index += 1
      if clean.count < text.count || clean.last == "." { break }
    }
    while let last = words.last, last.allSatisfy({ ".-&".contains($0) }) || last == "và" { words.removeLast() }
    let name = words.joined(separator: " ")
    guard !name.isEmpty else { return nil }
    return (name.hasSuffix(".") ? String(name.dropLast()) : name, index)
  }

  /// Words; the longest names of ministers and committees.
  private static let longest = 14
  /// Words that no agency's name has.
  private static let ends: Set<String> = [
    "về", "hướng", "sửa", "phê", "ngày", "tại", "theo", "trong", "cho", "để", "nhằm", "đã", "được", "có", "là", "này",
    "trên", "đến", "từ", "số", "kèm", "giải", "điều", "triển", "thực", "yêu", "bổ", "do", "với", "khi", "nếu", "mà",
    "gửi",
    "các", "những", "thì", "phải", "chưa", "không", "đối", "nêu", "đề", "tiếp", "ra",
  ]
  private static let pairs: Set<String> = [
    "ban hành", "quy định", "quyết định", "chỉ đạo", "công bố", "công nhận", "tổ chức", "giao nhiệm",
  ]
}
