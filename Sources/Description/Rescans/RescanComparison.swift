internal import Records

/// A first form of the comparison: page by page, by text where there is one, else by likeness.
package struct RescanComparison: Sendable {
  package init() {}

  package func verdict(on new: ComparableScan, after old: ComparableScan) -> RescanVerdict {
    let pairs = Array(0..<min(new.pages.count, old.pages.count))
    let counterparts: [Int?] = new.pages.indices.map { $0 < old.pages.count ? $0 : nil }
    var sames = 0
    var others = 0
    for place in pairs {
      let (left, right) = (new.pages[place], old.pages[place])
      if let a = left.text, let b = right.text {
        let (mine, theirs) = (a.words.map(\.text), b.words.map(\.text))
        if mine == theirs { sames += 1 }
        let common = Set(mine).intersection(theirs).count
        if Double(common) < 0.3 * Double(max(1, Set(mine).count)) { others += 1 }
      } else if let a = left.likeness, let b = right.likeness {
        if a.isNear(b) { sames += 1 }
        if a.isFar(from: b) { others += 1 }
      }
    }
    if sames == pairs.count, new.pages.count == old.pages.count {
      return RescanVerdict(relation: .same, counterparts: counterparts, doubts: [])
    }
    return RescanVerdict(
      relation: others == pairs.count ? .other : .unsure, counterparts: counterparts, doubts: [.words])
  }
}
