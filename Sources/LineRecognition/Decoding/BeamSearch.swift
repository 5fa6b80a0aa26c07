/// The search for the best path through a line's probabilities, with dictionaries: Tesseract's `RecodeBeamSearch` for
/// models where one class is one letter.
///
/// In each column there are six beams of at most five paths: outside and inside the dictionaries, for each
/// `PathNode.Continuation`. Its storage is kept from line to line.
struct BeamSearch {
  /// Paths kept in a beam.
  static let width = 5
  /// How much dearer it is to be outside the dictionaries (Tesseract's `kDictRatio`).
  static let freeRatio: Float = 2.25
  /// A step in the dictionaries must be more certain than this (`kWorstDictCertainty / kCertaintyScale`).
  static let worstDictionaryCertainty: Float = -25.0 / 7.0

  let codes: LetterCodes
  let dictionaries: Dictionaries
  var choices: ColumnChoices

  /// The nodes of all columns so far.
  var nodes: [PathNode] = []
  /// Where in `nodes` the beams of the column before lie.
  var before: [Range<Int>] = Array(repeating: 0..<0, count: BeamSearch.beams)
  /// The beams of the present column.
  var beams: [WorstFirstHeap<PathNode>]
  /// The best node of the present column at which a word of the dictionaries may start, for each continuation.
  var starts: [PathNode?] = [nil, nil, nil]
  /// The positions in the dictionaries that nodes refer to; the first one is the start of a word.
  var positions: [DictionaryPosition] = [.start]

  init(_ codes: LetterCodes, _ dictionaries: Dictionaries) {
    self.codes = codes
    self.dictionaries = dictionaries
    choices = ColumnChoices(codes)
    beams = (0..<Self.beams).map { _ in WorstFirstHeap(capacity: Self.width + 1) }
  }

  /// Searches a line of `columns` columns, and leaves its paths in `nodes`.
  mutating func search(_ probabilities: [Float], columns: Int) {
    nodes.removeAll(keepingCapacity: true)
    positions.removeSubrange(1...)
    choices.removeAll()
    for column in 0..<columns { step(probabilities, column) }
  }

  private mutating func step(_ probabilities: [Float], _ column: Int) {
    let start = column * codes.count
    choices.look(at: probabilities, from: start)
    for index in beams.indices { beams[index].removeAll() }
    for index in starts.indices { starts[index] = nil }
    if column == 0 {
      goOn(from: nil, at: PathNode.none, .anything, inDictionary: false, .best)
      goOn(from: nil, at: PathNode.none, .anything, inDictionary: true, .best)
    } else {
      for group in ColumnChoices.Group.allCases where !mayGoOn {
        if group == .rest { choices.lookAtRest(of: probabilities, from: start) }
        goOnFromAll(group)
      }
      for continuation in PathNode.Continuation.allCases {
        guard let node = starts[continuation.rawValue] else { continue }
        keep(node, in: Self.beam(inDictionary: true, continuation))
      }
    }
    settle()
  }

  /// Whether some path of this column may be followed by anything.
  private var mayGoOn: Bool {
    beams[Self.beam(inDictionary: false, .anything)].count > 0
      || beams[Self.beam(inDictionary: true, .anything)].count > 0
  }

  private mutating func goOnFromAll(_ group: ColumnChoices.Group) {
    for inDictionary in [false, true] {
      for continuation in PathNode.Continuation.allCases {
        for index in before[Self.beam(inDictionary: inDictionary, continuation)].reversed() {
          goOn(
            from: nodes[index], at: Int32(truncatingIfNeeded: index), continuation, inDictionary: inDictionary, group)
        }
      }
    }
  }

  /// Moves this column's beams to `nodes`.
  private mutating func settle() {
    for beam in beams.indices {
      let first = nodes.count
      for var node in beams[beam].elements {
        if node.givesLetter { node.lastLetter = Int32(truncatingIfNeeded: nodes.count) }
        nodes.append(node)
      }
      before[beam] = first..<nodes.count
    }
  }

  /// Keeps a node if there is room, or if it is better than the worst; of nodes that mean the same, the better one.
  mutating func keep(_ node: PathNode, in beam: Int) {
    guard beams[beam].admits(node.score, width: Self.width) else { return }
    for index in 0..<beams[beam].count {
      let other = beams[beam].elements[index]
      guard other.hash == node.hash, other.code == node.code, other.kind == node.kind,
        other.startsDictionary == node.startsDictionary
      else { continue }
      if node.score > other.score { beams[beam].replace(at: index, with: node) }
      return
    }
    beams[beam].push(node, width: Self.width)
  }

  static let beams = 2 * PathNode.Continuation.allCases.count

  static func beam(inDictionary: Bool, _ continuation: PathNode.Continuation) -> Int {
    (inDictionary ? PathNode.Continuation.allCases.count : 0) + continuation.rawValue
  }
}

/// The end of the search.
extension BeamSearch {
  /// The best path that may end with the last column, one node a column; empty where there is none.
  func bestPath() -> [PathNode] {
    var best: Int32 = PathNode.none
    for continuation in [PathNode.Continuation.anything, .notSame] {
      for inDictionary in [false, true] {
        for index in before[Self.beam(inDictionary: inDictionary, continuation)] {
          if inDictionary, !mayEnd(nodes[index]) { continue }
          if best == PathNode.none || nodes[index].score > nodes[Int(best)].score {
            best = Int32(truncatingIfNeeded: index)
          }
        }
      }
    }
    var path: [PathNode] = []
    while best != PathNode.none {
      path.append(nodes[Int(best)])
      best = nodes[Int(best)].previous
    }
    path.reverse()
    return path
  }

  private func mayEnd(_ node: PathNode) -> Bool {
    guard node.lastLetter != PathNode.none else { return false }
    let last = nodes[Int(node.lastLetter)]
    return last.endsWord || Int(last.letter) == LetterSet.space
  }
}
