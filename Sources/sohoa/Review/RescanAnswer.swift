internal import VietnameseText
internal import Wording

/// What a person types at a question about two scans: a letter of the spoken language, or a whole word of either.
enum RescanAnswer: Hashable {
  case same, other, skip, quit

  init?(_ line: String, in language: Language) {
    let word = line.folded.split(separator: " ").joined(separator: " ")
    let letters: [String: RescanAnswer] =
      language == .vietnamese
      ? ["c": .same, "k": .other, "b": .skip, "t": .quit] : ["y": .same, "n": .other, "s": .skip, "q": .quit]
    let words: [String: RescanAnswer] = [
      "cung": .same, "cung mot giay to": .same, "same": .same, "yes": .same, "khac": .other, "giay to khac": .other,
      "other": .other, "no": .other, "bo qua": .skip, "skip": .skip, "thoat": .quit, "quit": .quit,
    ]
    guard let answer = letters[word] ?? words[word] else { return nil }
    self = answer
  }
}
