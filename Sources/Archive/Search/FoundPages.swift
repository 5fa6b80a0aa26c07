/// Pages that answer a search, the best first, and how many there are.
struct FoundPages: Hashable, Sequence {
  /// In order: those that were weighed, or all where they were sorted.
  var best: [Int64] = []
  /// All that are known, those filed last first. Those that are not among the best follow them in this order.
  var all: [Int64] = []
  var total = 0
  var totalIsLowerBound = false

  func contains(_ page: Int64) -> Bool {
    var range = 0..<all.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if all[middle] == page { return true }
      range = all[middle] > page ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    // Beyond what was counted, the best may hold more.
    return totalIsLowerBound && best.contains(page)
  }

  /// Most askers see only the best; what follows is gone through only for who goes on.
  func makeIterator() -> Iterator { Iterator(found: self) }

  struct Iterator: IteratorProtocol {
    let found: FoundPages
    private var place = 0
    private var weighed: Set<Int64> = []

    init(found: FoundPages) { self.found = found }

    mutating func next() -> Int64? {
      if place < found.best.count {
        place += 1
        return found.best[place - 1]
      }
      if place == found.best.count { weighed = Set(found.best) }
      while place - found.best.count < found.all.count {
        place += 1
        let page = found.all[place - found.best.count - 1]
        if !weighed.contains(page) { return page }
      }
      return nil
    }
  }
}
