internal import VietnameseText

/// When two folded texts are the same but for a misread letter or two.
enum FuzzyMatching {
  /// Edits (insert, delete, replace) between the two, or nil where there are more than `limit`.
  static func distance(_ first: String, _ second: String, limit: Int) -> Int? {
    LetterDistance.between(first, second, limit: limit)
  }

  /// Whether two bare words are the same but for one misread letter in four.
  static func isSame(_ first: String, _ second: String) -> Bool {
    distance(first, second, limit: max(first.utf8.count, second.utf8.count) / 4) != nil
  }

  /// The words of `row` that follow `phrase` in its order, misread or with some missing.
  ///
  /// - Returns: the stretch from the first to the last word found, and how many of the phrase's words it has;
  ///   nil where there is none.
  static func stretch(of phrase: [String], in row: [ReadWord]) -> (range: Range<Int>, found: Int)? {
    var best: (range: Range<Int>, found: Int)?
    for start in row.indices {
      var found = 0
      var next = 0
      var last = start
      for index in start..<min(row.count, start + phrase.count + 3) {
        guard let hit = phrase[next...].prefix(2).firstIndex(where: { isSame($0, row[index].bare) }) else {
          if index == start { break }
          continue
        }
        found += 1
        last = index
        next = hit + 1
        if next == phrase.count { break }
      }
      // Of equally good stretches the shortest: "BỘ CÔNG THƯƠNG CỘNG HÒA …" begins at the second word that is like "cong".
      guard found > 0 else { continue }
      let isBetter = best.map { found > $0.found || found == $0.found && last + 1 - start < $0.range.count } ?? true
      if isBetter { best = (start..<(last + 1), found) }
    }
    return best
  }
}
