/// A dictionary as a directed graph of letters: the components `lstm-word-dawg`, `lstm-punc-dawg` and
/// `lstm-number-dawg`.
///
/// A node is the index of its first edge, node 0 the root; an edge is known by its index.
package struct WordGraph: Sendable {
  /// What a search answers when there is no edge, and what a path has before its first one.
  package static let none: Int32 = -1

  private struct Edge {
    var letter: UInt16
    var isLast: Bool
    var endsWord: Bool
    var target: Int32
  }

  private let edges: [Edge]
  private let rootEdges: Int

  /// Reads the component: int16 42, int32 letters, int32 edges, then the edges (facts, section 7).
  ///
  /// Every target is an edge of the graph and the last edge ends its node, hence no search leaves the graph.
  package init(_ bytes: ArraySlice<UInt8>, letters: LetterSet) throws(ModelError) {
    var cursor = ByteCursor(bytes)
    guard try cursor.integer(Int16.self) == Self.magic, try cursor.integer(Int32.self) == letters.count else {
      throw .damaged
    }
    let count = try cursor.integer(Int32.self)
    // Letters 0 to `count` are told apart, the last one standing for nothing.
    let letterBits = Int.bitWidth - letters.count.leadingZeroBitCount
    var edges: [Edge] = []
    while !cursor.isAtEnd {
      let bits = try cursor.integer(UInt64.self)
      let flags = bits >> letterBits
      guard let target = Int32(exactly: flags >> 3), target < count, flags & 2 == 0,
        let letter = UInt16(exactly: bits & (1 << letterBits - 1))
      else { throw .damaged }
      edges.append(Edge(letter: letter, isLast: flags & 1 != 0, endsWord: flags & 4 != 0, target: target))
    }
    guard edges.count == count, edges.last?.isLast == true, let end = edges.firstIndex(where: \.isLast) else {
      throw .damaged
    }
    self.edges = edges
    rootEdges = end + 1
  }

  /// The edge for `letter` out of the node after `edge`, at the root where that is none; none where there is no such
  /// edge.
  package func edge(for letter: Int, after edge: Int32) -> Int32 {
    guard edge != Self.none else { return rootEdge(for: letter) }
    let node = edges[Int(edge)].target
    // The root is never a target: 0 says that the word cannot go on.
    guard node != 0 else { return Self.none }
    var index = Int(node)
    while true {
      let candidate = edges[index]
      if candidate.letter == letter { return Int32(truncatingIfNeeded: index) }
      if candidate.isLast { return Self.none }
      index += 1
    }
  }

  /// Whether a word may end with `edge`.
  package func endsWord(_ edge: Int32) -> Bool { edges[Int(edge)].endsWord }

  private func rootEdge(for letter: Int) -> Int32 {
    var low = 0
    var high = rootEdges - 1
    while low <= high {
      let middle = (low + high) / 2
      let found = Int(edges[middle].letter)
      if found == letter { return Int32(truncatingIfNeeded: middle) }
      if found < letter { low = middle + 1 } else { high = middle - 1 }
    }
    return Self.none
  }

  private static let magic: Int16 = 42
}
