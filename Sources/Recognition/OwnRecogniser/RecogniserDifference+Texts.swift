internal import Records

extension RecogniserDifference {
  /// Compares word by word in reading order; words of `theirs` that have no equal in `ours` count as different.
  init(between ours: PageText, and theirs: PageText) {
    let expected = theirs.words
    let found = ours.words
    let changes = expected.map(\.text).difference(from: found.map(\.text))
    let added = Set(changes.insertions.map(\.offset))
    let removed = Set(changes.removals.map(\.offset))
    // What is left on both sides stands in the same order.
    let pairs = zip(found.indices.filter { !removed.contains($0) }, expected.indices.filter { !added.contains($0) })
      .map { (found[$0], expected[$1]) }
    self.init(
      words: expected.count, different: added.count,
      boxes: pairs.count { $0.box.reach(from: $1.box) > Self.boxTolerance },
      confidences: pairs.count { abs($0.confidence - $1.confidence) > Self.confidenceTolerance })
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}

extension PixelBox {
  /// How far the farthest edge is from the other's.
  fileprivate func reach(from other: PixelBox) -> Int {
    max(abs(x - other.x), abs(y - other.y), abs(right - other.right), abs(bottom - other.bottom))
  }
}
