internal import Records
internal import VietnameseText

/// How sure a field is, from witnesses that do not depend on one another: words as they were read, and what else the paper
/// says of the same thing.
extension FieldsFound {
  /// A symbol is no word of a dictionary and reads unsurely; but its type is printed as the title, and its body above it.
  func symbolSureness(_ number: NumberZone) -> Double {
    let groups = number.reading.symbol.split(whereSeparator: { "-/&".contains($0) }).map(String.init)
    let words = number.piece.words.filter { $0.letters >= 2 && $0.text.contains { "-/⁄".contains($0) } }
    let read = words.map(\.confidence).max() ?? number.piece.confidence
    var doubt = 1 - read
    if let title = header.title?.match?.type, groups.contains(where: { SymbolReading.types(of: $0).contains(title) }) {
      doubt *= Self.witnessDoubt
    }
    let body = evidence.agency?.agency.flatMap(\.words) ?? []
    if groups.contains(where: { names($0, body) }) { doubt *= Self.witnessDoubt }
    return 1 - doubt
  }

  /// Whether a group of a symbol is made of first letters of the body's name, in their order; UB… stands for ỦY BAN.
  private func names(_ group: String, _ body: [ReadWord]) -> Bool {
    let letters = group.folded.filter(\.isLetter)
    guard letters.count >= 2 else { return false }
    let initials = body.compactMap(\.bare.first)
    var rest = initials[...]
    let isInOrder = letters.allSatisfy { letter in
      guard let next = rest.firstIndex(of: letter) else { return false }
      rest = rest[(next + 1)...]
      return true
    }
    return isInOrder || body.contains { $0.bare == letters }
  }

  /// A subject is wrong where more than a few of its letters are; words that were read unsurely tell.
  func subjectSureness(_ subject: SubjectZone) -> Double {
    let words = subject.pieces.flatMap(\.words).filter { !$0.bare.isEmpty }
    let letters = words.reduce(0) { $0 + $1.bare.count }
    let weak = words.filter { $0.confidence < Thresholds.weakWord && SubjectZone.aboutLength(of: $0) == nil }
      .reduce(0) { $0 + $1.bare.count }
    let share = Double(weak) / Double(max(letters, 1))
    let misread = words.contains(where: \.isClearlyMisread) ? Self.misreadDoubt : 1
    return (subject.pieces.confidence - Self.weakPenalty * max(0, share - Self.weakShare)) * misread
  }

  /// What is left of the doubt about a symbol when one of its groups agrees with what is printed elsewhere.
  private static let witnessDoubt = 0.3
  /// Share of weakly read letters that a subject bears, and what more of them costs (on 98 drawn and 54 real subjects).
  private static let weakShare = 0.03
  private static let weakPenalty = 3.0
  /// What is left of the certainty where a word of a subject shows by itself that it was misread.
  private static let misreadDoubt = 0.7
}

extension ReadWord {
  /// A letter of no language that such papers are written in, a line under a letter, small letters without a vowel.
  fileprivate var isClearlyMisread: Bool {
    let hasForeign = text.contains { character in
      character == "_" || character.isLetter && !character.isASCII && !Self.isOurs(character)
    }
    let isSmall = letters >= 2 && upperCaseLetters == 0 && text.allSatisfy(\.isLetter)
    return hasForeign || isSmall && !bare.contains { "aeiouy".contains($0) } && !Self.units.contains(bare)
  }

  /// Whether a letter with marks folds to one of the Latin alphabet, as all Vietnamese letters do.
  private static func isOurs(_ letter: Character) -> Bool { String(letter).folded.allSatisfy(\.isASCII) }

  /// What is written in small letters without being a word.
  private static let units: Set<String> = ["km", "kg", "cm", "mm", "ng", "tp", "tx", "gs", "ts", "ths", "ks", "bs"]
}
