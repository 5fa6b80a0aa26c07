/// How many letters two texts differ by.
package enum LetterDistance {
  /// Edits (insert, delete, replace a byte) between the two, or nil where there are more than `limit`. For texts without
  /// marks.
  package static func between(_ first: String, _ second: String, limit: Int) -> Int? {
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
}
