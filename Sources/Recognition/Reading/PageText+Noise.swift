internal import Records

extension PageText {
  /// Without the lines that are specks, rules and show-through read as letters.
  var withoutNoise: PageText {
    PageText(size: size, lines: lines.filter { !$0.isNoise })
  }

  /// Whether there is anything that a person would call a word: two letters or digits, and not by guessing.
  var hasWords: Bool {
    words.contains { word in
      word.confidence >= 40 && word.text.reduce(0) { $0 + ($1.isLetter || $1.isNumber ? 1 : 0) } >= 2
    }
  }
}

extension TextLine {
  /// Nothing but signs, or so unsure that no letter is worth keeping.
  fileprivate var isNoise: Bool {
    if !text.contains(where: { $0.isLetter || $0.isNumber }) { return true }
    let surest = words.map(\.confidence).max() ?? 0
    return surest < Self.noiseConfidence
  }

  /// On the transcribed real pages no true line has its surest word below this.
  private static let noiseConfidence = 20.0
}
