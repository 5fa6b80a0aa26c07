internal import Records

extension PageText {
  /// Without the lines that are specks, rules and show-through read as letters, and without upright rules of tables.
  var withoutNoise: PageText {
    var page = self
    page.lines = lines.filter { !$0.isNoise }.compactMap { line in
      var line = line
      line.words.removeAll { $0.text.allSatisfy { "|¦".contains($0) } }
      return line.words.isEmpty ? nil : line
    }
    return page
  }

  /// Whether there is anything that a person would call a word: two letters or digits, and not by guessing.
  var hasWords: Bool {
    words.contains { word in
      word.confidence >= 40 && word.text.reduce(0) { $0 + ($1.isLetter || $1.isNumber ? 1 : 0) } >= 2
    }
  }
}

extension TextLine {
  /// Nothing but signs, or too little and too unsure to be kept: specks, rules, bits of seals and signatures.
  fileprivate var isNoise: Bool {
    let readable = words.map { (word: $0, letters: $0.text.reduce(0) { $0 + ($1.isLetter || $1.isNumber ? 1 : 0) }) }
      .filter { $0.letters > 0 }
    let letters = readable.reduce(0) { $0 + $1.letters }
    let surest = readable.map(\.word.confidence).max() ?? 0
    if letters <= Self.fewLetters { return surest < Self.fewLettersConfidence }
    // A number filled in by hand reads badly, but its line is print.
    let isPrint = readable.contains {
      $0.letters >= Self.longWord && $0.word.confidence >= Self.longWordConfidence
        || $0.letters >= Self.numberAndSymbol && $0.word.text.contains("/")
    }
    if isPrint { return false }
    return (readable.filter { $0.letters > 1 }.map(\.word.confidence).max() ?? 0) < Self.noiseConfidence
  }

  // From the transcribed real pages (docs/accuracy.md, "Noise"): of what is left out by these, nothing is true text.
  private static let fewLetters = 2
  private static let fewLettersConfidence = 75.0
  private static let noiseConfidence = 50.0
  private static let longWord = 5
  private static let longWordConfidence = 25.0
  private static let numberAndSymbol = 7
}
