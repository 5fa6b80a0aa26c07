internal import Records

/// A page as it is compared with many: its words are taken apart once.
struct PreparedPage {
  let likeness: PageLikeness?
  /// Nil where the page was not read.
  let words: [ComparableWord]?
  /// How often each word stands on the page.
  private let counts: [String: Int]

  init(_ page: ComparablePage) {
    likeness = page.likeness
    words = page.text.map(ComparableWord.words)
    counts = (words ?? []).reduce(into: [:]) { $0[$1.bare, default: 0] += 1 }
  }

  /// Whether nothing is known of the page: it is blank, or could not be looked at.
  var isUnknown: Bool { likeness == nil && (words ?? []).isEmpty }

  var hasText: Bool { (words?.count ?? 0) >= RescanRules.fewWords }

  /// How likely both are one page, 0 to 1, from all that is quickly compared.
  func affinity(with other: PreparedPage) -> Double {
    if isUnknown || other.isUnknown { return isUnknown && other.isUnknown ? RescanRules.blankAffinity : 0 }
    var best = 0.0
    if hasText, other.hasText { best = sharedWords(with: other) }
    if let likeness, let theirs = other.likeness {
      best = max(best, 1 - 2 * Double(likeness.distance(to: theirs)) / Double(PageLikeness.bitCount))
    }
    return best
  }

  /// Share of the words of both that the other has as well, in any order (Dice).
  private func sharedWords(with other: PreparedPage) -> Double {
    let shared = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    return 2 * Double(shared) / Double(max(1, (words?.count ?? 0) + (other.words?.count ?? 0)))
  }
}

/// A page of a new scan beside one of an old scan.
struct PageComparison {
  /// Differing bits; nil where one of them has no likeness.
  let distance: Int?
  /// Nil unless both were read and have more than a few words.
  let words: WordComparison?
  private let areUnknown: Bool

  init(_ new: PreparedPage, _ old: PreparedPage) {
    distance = new.likeness.flatMap { likeness in old.likeness.map(likeness.distance) }
    words = new.hasText && old.hasText ? WordComparison(new.words ?? [], old.words ?? []) : nil
    areUnknown = new.isUnknown && old.isUnknown
  }

  /// What speaks against one page; empty where all that is known agrees.
  var doubts: Set<RescanDoubt> {
    if areUnknown { return [] }
    guard let words else { return isNear ? [] : [.likeness] }
    var doubts: Set<RescanDoubt> = []
    if !words.contradictions.isEmpty || words.share < RescanRules.sameText { doubts.insert(.words) }
    if isFar { doubts.insert(.likeness) }
    return doubts
  }

  /// Whether there is something on both pages, and it agrees.
  var isSame: Bool { !areUnknown && doubts.isEmpty }

  /// Whether these are clearly two pages.
  var isOther: Bool {
    guard let words else { return isFar }
    return words.share <= RescanRules.otherText && !isNear
  }

  private var isNear: Bool { distance.map { $0 <= LikenessRules.near } ?? false }
  private var isFar: Bool { distance.map { $0 >= LikenessRules.far } ?? false }
}
