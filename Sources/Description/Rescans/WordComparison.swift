internal import Records
internal import VietnameseText

/// The words of one page beside those of another.
struct WordComparison {
  /// Words of both pages that agree, counted once.
  private(set) var agreeing = 0
  /// Words that both scans read surely and that differ, or that one of them surely lacks.
  private(set) var contradictions: [(new: String, old: String)] = []
  /// Words of the longer text.
  let count: Int
  /// Words of the shorter text.
  let least: Int

  /// Share of the words that agree, 0 to 1.
  var share: Double { count == 0 ? 0 : Double(agreeing) / Double(count) }

  init(_ new: [ComparableWord], _ old: [ComparableWord]) {
    count = max(new.count, old.count)
    least = min(new.count, old.count)
    let (matched, stretches) = Self.aligned(new, old)
    agreeing = matched.count
    contradictions = Self.otherNames(matched, new, old)
    for stretch in Self.withoutMoved(stretches, new, old, agreeing: &agreeing) {
      compare(stretch, new, old)
    }
  }

  /// Words that stand between two places at which both pages agree.
  struct Stretch {
    var new: Range<Int>
    var old: Range<Int>
  }

  /// What agrees, as places in both, and what stands between.
  private static func aligned(_ new: [ComparableWord], _ old: [ComparableWord])
    -> (matched: [(new: Int, old: Int)], stretches: [Stretch])
  {
    let difference = new.map(\.bare).difference(from: old.map(\.bare))
    var isAdded = [Bool](repeating: false, count: new.count)
    var isRemoved = [Bool](repeating: false, count: old.count)
    for change in difference {
      switch change {
      case .insert(let offset, _, _): isAdded[offset] = true
      case .remove(let offset, _, _): isRemoved[offset] = true
      }
    }
    var matched: [(new: Int, old: Int)] = []
    var stretches: [Stretch] = []
    var (i, j) = (0, 0)
    while i < new.count || j < old.count {
      let (from, start) = (i, j)
      while i < new.count, isAdded[i] { i += 1 }
      while j < old.count, isRemoved[j] { j += 1 }
      if i > from || j > start { stretches.append(Stretch(new: from..<i, old: start..<j)) }
      if i < new.count, j < old.count {
        matched.append((i, j))
        i += 1
        j += 1
      }
    }
    return (matched, stretches)
  }

  /// Names that differ in nothing but diacritics, where the rest of the page shows that these were well read.
  private static func otherNames(
    _ matched: [(new: Int, old: Int)], _ new: [ComparableWord], _ old: [ComparableWord]
  ) -> [(new: String, old: String)] {
    let differing = matched.filter { new[$0.new].differsInDiacritics(from: old[$0.old]) }
    guard differing.allSatisfy({ new[$0.new].isInName && old[$0.old].isInName }) else { return [] }
    return differing.map { (new[$0.new].exact, old[$0.old].exact) }
  }

  /// Columns side by side may be read in another order: what moved as a whole agrees.
  private static func withoutMoved(
    _ stretches: [Stretch], _ new: [ComparableWord], _ old: [ComparableWord], agreeing: inout Int
  ) -> [Stretch] {
    let added = stretches.flatMap(\.new)
    let removed = stretches.flatMap(\.old)
    var isTaken = Set<Int>()
    var isFound = Set<Int>()
    var place = 0
    while place < added.count {
      var best: (length: Int, start: Int) = (0, 0)
      for start in removed.indices where !isFound.contains(removed[start]) {
        var length = 0
        while place + length < added.count, start + length < removed.count,
          added[place + length] == added[place] + length, removed[start + length] == removed[start] + length,
          !isFound.contains(removed[start + length]),
          new[added[place + length]].bare == old[removed[start + length]].bare
        {
          length += 1
        }
        if length > best.length { best = (length, start) }
      }
      guard best.length >= RescanRules.movedWords else {
        place += 1
        continue
      }
      for step in 0..<best.length {
        isTaken.insert(added[place + step])
        isFound.insert(removed[best.start + step])
      }
      agreeing += best.length
      place += best.length
    }
    guard !isTaken.isEmpty else { return stretches }
    return stretches.flatMap { stretch in
      let news = stretch.new.filter { !isTaken.contains($0) }.asRanges
      let olds = stretch.old.filter { !isFound.contains($0) }.asRanges
      return (0..<max(news.count, olds.count)).map { index in
        Stretch(
          new: index < news.count ? news[index] : stretch.new.upperBound..<stretch.new.upperBound,
          old: index < olds.count ? olds[index] : stretch.old.upperBound..<stretch.old.upperBound)
      }
    }
  }

  private mutating func compare(_ stretch: Stretch, _ new: [ComparableWord], _ old: [ComparableWord]) {
    let (news, olds) = (Array(new[stretch.new]), Array(old[stretch.old]))
    // Words that were glued together or cut apart.
    if news.map(\.bare).joined() == olds.map(\.bare).joined(), news.count != olds.count {
      agreeing += news.count
      return
    }
    for (first, second) in WordPairing(news, olds).pairs {
      switch (first, second) {
      case (let first?, let second?):
        if news[first].contradicts(olds[second]) {
          contradictions.append((news[first].exact, olds[second].exact))
        } else if news[first].agrees(with: olds[second]) {
          agreeing += 1
        }
      case (let first?, nil):
        if Self.isLacking(news[first], at: stretch.old.lowerBound, in: old) {
          contradictions.append((news[first].exact, ""))
        }
      case (nil, let second?):
        if Self.isLacking(olds[second], at: stretch.new.lowerBound, in: new) {
          contradictions.append(("", olds[second].exact))
        }
      case (nil, nil): break
      }
    }
  }

  /// Whether a surely read word has no room between the words of the other page where it would stand.
  private static func isLacking(_ word: ComparableWord, at place: Int, in words: [ComparableWord]) -> Bool {
    guard word.confidence >= RescanRules.sureWord, place > 0, place < words.count else { return false }
    let (before, after) = (words[place - 1], words[place])
    guard before.line == after.line, before.confidence >= RescanRules.sureWord,
      after.confidence >= RescanRules.sureWord
    else { return false }
    let gap = Double(after.box.x - before.box.right)
    return gap <= RescanRules.widestSpace * Double(max(before.box.height, after.box.height))
  }
}

extension [Int] {
  /// Ascending numbers as ranges of those that follow each other.
  fileprivate var asRanges: [Range<Int>] {
    reduce(into: []) { ranges, number in
      if let last = ranges.last, last.upperBound == number {
        ranges[ranges.count - 1] = last.lowerBound..<number + 1
      } else {
        ranges.append(number..<number + 1)
      }
    }
  }
}
