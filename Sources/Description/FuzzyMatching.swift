/// When two folded texts are the same but for a misread letter or two.
enum FuzzyMatching {
  /// Edits (insert, delete, replace) between the two, or nil where there are more than `limit`.
  static func distance(_ first: String, _ second: String, limit: Int) -> Int? {
    if first == second { return 0 }
    let a = Array(first.utf8)
    let b = Array(second.utf8)
    guard limit > 0, abs(a.count - b.count) <= limit else { return nil }
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      var least = row[0]
      for (j, right) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(diagonal + (left == right ? 0 : 1), above + 1, row[j] + 1)
        diagonal = above
        least = min(least, row[j + 1])
      }
      if least > limit { return nil }
    }
    return row[b.count] <= limit ? row[b.count] : nil
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
