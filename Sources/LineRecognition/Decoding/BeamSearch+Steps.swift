/// From a path to its continuations in the next column.
extension BeamSearch {
  /// Goes on from a node (nil before the first column) with all classes of a group.
  mutating func goOn(
    from previous: PathNode?, at index: Int32, _ continuation: PathNode.Continuation, inDictionary: Bool,
    _ group: ColumnChoices.Group
  ) {
    let origin = Origin(previous, at: index, continuation, inDictionary: inDictionary)
    if let previous {
      if choices.group(of: origin.code) == group { repeatLetter(of: previous, origin, group) }
      // What added a neighbour's probability must be followed by the same letter, alone.
      if continuation == .onlySame { return }
    }
    for code in choices.tried(group) where code != origin.code {
      let certainty = choices.certainty(of: code)
      guard certainty >= ColumnChoices.worstCertainty || code == codes.blank else { continue }
      let letter = codes.letter(of: code)
      add(code, letter, certainty, .anything, after: origin)
      guard group == .best, code != codes.blank else { continue }
      add(code, letter, certaintyOfChange(to: code, from: origin), .onlySame, after: origin)
    }
  }

  /// Where a path comes from.
  struct Origin {
    let code: Int
    let score: Float
    let hash: UInt64
    let index: Int32
    let lastLetter: Int32
    let continuation: PathNode.Continuation
    let inDictionary: Bool

    init(_ node: PathNode?, at index: Int32, _ continuation: PathNode.Continuation, inDictionary: Bool) {
      code = node.map { Int($0.code) } ?? -1
      score = node?.score ?? 0
      hash = node?.hash ?? 0
      lastLetter = node?.lastLetter ?? PathNode.none
      self.index = index
      self.continuation = continuation
      self.inDictionary = inDictionary
    }
  }

  /// The certainty of a new letter where the blank, and the letter before if the two are the best, may share the column.
  private func certaintyOfChange(to code: Int, from origin: Origin) -> Float {
    let areBestTwo =
      (origin.code == choices.best && code == choices.second) || (code == choices.best && origin.code == choices.second)
    let mayShare = origin.continuation == .anything && origin.code != codes.blank && areBestTwo
    return mayShare ? choices.certaintyWithPartner(of: code) : choices.certaintyWithBlank(of: code)
  }

  /// Stays on the letter (or blank) of the column before.
  private mutating func repeatLetter(of previous: PathNode, _ origin: Origin, _ group: ColumnChoices.Group) {
    if origin.continuation != .notSame {
      addRepeat(of: previous, choices.certainty(of: origin.code), .anything, origin)
    }
    if origin.continuation == .anything, group == .best, origin.code != codes.blank {
      addRepeat(of: previous, choices.certaintyWithBlank(of: origin.code), .notSame, origin)
    }
  }

  private mutating func addRepeat(
    of previous: PathNode, _ certainty: Float, _ continuation: PathNode.Continuation, _ origin: Origin
  ) {
    var certainty = certainty
    if origin.inDictionary {
      guard certainty > Self.worstDictionaryCertainty else { return }
    } else {
      certainty *= Self.freeRatio
      guard certainty >= ColumnChoices.worstCertainty || origin.code == codes.blank else { return }
    }
    keep(
      PathNode(
        code: previous.code, letter: previous.letter, kind: previous.kind, isRepeat: true, certainty: certainty,
        score: certainty + origin.score, previous: origin.index, lastLetter: origin.lastLetter, hash: previous.hash),
      in: Self.beam(inDictionary: origin.inDictionary, continuation))
  }

  /// Adds a class that differs from the one before.
  private mutating func add(
    _ code: Int, _ letter: Int, _ certainty: Float, _ continuation: PathNode.Continuation, after origin: Origin
  ) {
    if origin.inDictionary {
      guard certainty > Self.worstDictionaryCertainty else { return }
      addInDictionary(code, letter, certainty, continuation, after: origin)
      return
    }
    let weighed = certainty * Self.freeRatio
    keep(
      node(code, letter, .free, weighed, after: origin), in: Self.beam(inDictionary: false, continuation))
    guard letter == LetterSet.space, certainty > Self.worstDictionaryCertainty else { return }
    // A space may open a word of the dictionaries; it is not weighed, for it counts in that word's certainty.
    offerStart(code, letter, .none, certainty, continuation, after: origin)
  }

  private mutating func addInDictionary(
    _ code: Int, _ letter: Int, _ certainty: Float, _ continuation: PathNode.Continuation, after origin: Origin
  ) {
    let inside = Self.beam(inDictionary: true, continuation)
    let outside = Self.beam(inDictionary: false, continuation)
    let score = certainty + origin.score
    guard letter != LetterCodes.noLetter else {
      keep(node(code, letter, .none, certainty, after: origin), in: inside)
      return
    }
    guard beams[inside].admits(score, width: Self.width) || beams[outside].admits(score, width: Self.width) else {
      return
    }
    let last = origin.lastLetter == PathNode.none ? nil : nodes[Int(origin.lastLetter)]
    if letter == LetterSet.space {
      guard let last, last.endsWord else { return }
      offerStart(code, letter, last.kind, certainty, continuation, after: origin)
      keep(node(code, letter, last.kind, certainty, after: origin), in: outside)
      return
    }
    if let last, last.startsDictionary, Int(last.letter) != LetterSet.space { return }
    let active = last.map { Int($0.positions.lowerBound)..<Int($0.positions.upperBound) } ?? 0..<1
    guard !active.isEmpty else { return }
    let first = positions.count
    let (kind, mayEnd) = dictionaries.follow(letter, from: active, in: &positions)
    guard kind != .none else { return }
    var next = node(code, letter, kind, certainty, after: origin)
    next.startsWord = last?.startsDictionary ?? true
    next.endsWord = mayEnd
    next.positions = Int32(truncatingIfNeeded: first)..<Int32(truncatingIfNeeded: positions.count)
    keep(next, in: inside)
  }

  /// Remembers the best place of this column at which a word of the dictionaries may start.
  private mutating func offerStart(
    _ code: Int, _ letter: Int, _ kind: WordKind, _ certainty: Float, _ continuation: PathNode.Continuation,
    after origin: Origin
  ) {
    let score = certainty + origin.score
    if let best = starts[continuation.rawValue], score <= best.score { return }
    var start = node(code, letter, kind, certainty, after: origin)
    start.startsDictionary = true
    start.positions = 0..<1
    starts[continuation.rawValue] = start
  }

  private func node(
    _ code: Int, _ letter: Int, _ kind: WordKind, _ certainty: Float, after origin: Origin
  ) -> PathNode {
    PathNode(
      code: Int16(truncatingIfNeeded: code), letter: Int16(truncatingIfNeeded: letter), kind: kind,
      certainty: certainty, score: certainty + origin.score, previous: origin.index, lastLetter: origin.lastLetter,
      hash: code == codes.blank ? origin.hash : hash(origin.hash, with: code))
  }

  private func hash(_ hash: UInt64, with code: Int) -> UInt64 {
    let classes = UInt64(codes.count)
    let carry = ((hash >> 32) &* classes) >> 32
    return hash &* classes &+ carry &+ UInt64(code)
  }
}
