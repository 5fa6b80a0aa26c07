internal import Records

extension RecogniserDifference {
  /// Words of `theirs` that have no equal in `ours`, in reading order.
  init(between ours: PageText, and theirs: PageText) {
    let expected = theirs.words.map(\.text)
    let removed = ours.words.map(\.text).difference(from: expected).removals.count
    self.init(words: expected.count, different: removed)
  }
}
