/// The three dictionaries of a model together: a word or number, within a pattern of punctuation.
///
/// The rules are those of Tesseract's `Dict::def_letter_is_okay` with its default arguments, for models that have all
/// three dictionaries and allow words without punctuation, as all models of tessdata_fast for Latin scripts do.
package struct Dictionaries: Sendable {
  /// In the punctuation patterns, letter 0 means "a word here"; in the number patterns, any digit.
  private static let pattern = 0
  /// Positions kept for a path; 12 was the most on several hundred lines, so a greater number comes from a damaged
  /// model only.
  private static let mostPositions = 64

  private let words: WordGraph
  private let numbers: WordGraph
  private let punctuation: WordGraph
  private let letters: LetterSet

  package init(words: WordGraph, numbers: WordGraph, punctuation: WordGraph, letters: LetterSet) throws(ModelError) {
    let bare = punctuation.edge(for: Self.pattern, after: WordGraph.none)
    guard bare != WordGraph.none, punctuation.endsWord(bare) else {
      throw .unfamiliar(.dictionaries)
    }
    self.words = words
    self.numbers = numbers
    self.punctuation = punctuation
    self.letters = letters
  }

  /// Moves on by a letter from the positions at `active` in `pool`, and appends those reached to the pool.
  ///
  /// - Returns: the kind of what has been read, `none` where nothing goes on with this letter, and whether a word may
  ///   end here.
  func follow(
    _ letter: Int, from active: Range<Int>, in pool: inout [DictionaryPosition]
  ) -> (kind: WordKind, mayEnd: Bool) {
    guard letter != Self.pattern else { return (.none, false) }
    var step = Step(first: pool.count)
    for index in active {
      let position = pool[index]
      if position.core == .none {
        begin(letter, at: position, &step, &pool)
      } else {
        goOn(letter, at: position, &step, &pool)
      }
    }
    return (step.kind, step.mayEnd)
  }

  private struct Step {
    let first: Int
    var kind = WordKind.none
    var mayEnd = false

    mutating func reach(
      _ position: DictionaryPosition, _ reached: WordKind, mayEnd ends: Bool, _ pool: inout [DictionaryPosition]
    ) {
      kind = max(kind, reached)
      if ends { mayEnd = true }
      guard pool.count - first < Dictionaries.mostPositions else { return }
      for index in first..<pool.count where pool[index] == position { return }
      pool.append(position)
    }
  }

  /// From the punctuation before a word: into a word or number, or further in the punctuation.
  private func begin(
    _ letter: Int, at position: DictionaryPosition, _ step: inout Step, _ pool: inout [DictionaryPosition]
  ) {
    let opening = punctuation.edge(for: Self.pattern, after: position.punctuationEdge)
    if opening != WordGraph.none {
      enter(.word, letter, opening, &step, &pool)
      enter(.number, letter, opening, &step, &pool)
    }
    let edge = punctuation.edge(for: letter, after: position.punctuationEdge)
    guard edge != WordGraph.none else { return }
    step.reach(
      DictionaryPosition(core: .none, coreEdge: WordGraph.none, punctuationEdge: edge, isPastCore: false), .punctuation,
      mayEnd: punctuation.endsWord(edge), &pool)
  }

  /// Into a word or number, its first letter being `letter`, after the punctuation that ends with `opening`.
  private func enter(
    _ core: WordKind, _ letter: Int, _ opening: Int32, _ step: inout Step, _ pool: inout [DictionaryPosition]
  ) {
    let edge = coreEdge(core, for: letter, after: WordGraph.none)
    guard edge != WordGraph.none else { return }
    step.reach(
      DictionaryPosition(core: core, coreEdge: edge, punctuationEdge: opening, isPastCore: false), core,
      mayEnd: mayEnd(core, with: edge) && punctuation.endsWord(opening), &pool)
  }

  /// From within a word or number: to the punctuation after it where it may end, or further in the word.
  private func goOn(
    _ letter: Int, at position: DictionaryPosition, _ step: inout Step, _ pool: inout [DictionaryPosition]
  ) {
    let core = position.core
    if mayEnd(core, with: position.coreEdge) {
      let edge = punctuation.edge(for: letter, after: position.punctuationEdge)
      if edge != WordGraph.none {
        var past = position
        past.punctuationEdge = edge
        past.isPastCore = true
        step.reach(past, core, mayEnd: punctuation.endsWord(edge), &pool)
      }
    }
    guard !position.isPastCore else { return }
    let edge = coreEdge(core, for: letter, after: position.coreEdge)
    guard edge != WordGraph.none else { return }
    var further = position
    further.coreEdge = edge
    step.reach(
      further, core,
      mayEnd: mayEnd(core, with: edge) && punctuation.endsWord(position.punctuationEdge), &pool)
  }

  private func coreEdge(_ core: WordKind, for letter: Int, after edge: Int32) -> Int32 {
    guard core == .number else { return words.edge(for: letter, after: edge) }
    return numbers.edge(for: letters.isDigit(letter) ? Self.pattern : letter, after: edge)
  }

  private func mayEnd(_ core: WordKind, with edge: Int32) -> Bool {
    core == .number ? numbers.endsWord(edge) : words.endsWord(edge)
  }
}
