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

  /// Whether these are clearly two pages.
  func isOther(than other: PreparedPage) -> Bool {
    // No more words can agree than both have, so that most pages need not be compared word by word.
    if hasText, other.hasText, mostShare(with: other) <= RescanRules.otherText {
      return !(likeness.flatMap { likeness in other.likeness.map(likeness.isNear) } ?? false)
    }
    return PageComparison(self, other).isOther
  }

  /// Share of the words of both that the other has as well, in any order (Dice).
  private func sharedWords(with other: PreparedPage) -> Double {
    2 * Double(sharedCount(with: other)) / Double(max(1, (words?.count ?? 0) + (other.words?.count ?? 0)))
  }

  /// What `WordComparison.share` is at most.
  private func mostShare(with other: PreparedPage) -> Double {
    Double(sharedCount(with: other)) / Double(max(1, words?.count ?? 0, other.words?.count ?? 0))
  }

  private func sharedCount(with other: PreparedPage) -> Int {
    counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
  }
}

/// A page of a new scan beside one of an old scan.
struct PageComparison {
  /// Differing bits; nil where one of them has no likeness.
  let distance: Int?
  /// Nil unless both were read and have words.
  let words: WordComparison?
  /// Whether both have more than a few words, which then decide.
  let isByText: Bool

  init(_ new: PreparedPage, _ old: PreparedPage) {
    distance = new.likeness.flatMap { likeness in old.likeness.map(likeness.distance) }
    let (first, second) = (new.words ?? [], old.words ?? [])
    words = first.isEmpty || second.isEmpty ? nil : WordComparison(first, second)
    isByText = new.hasText && old.hasText
    areUnknown = new.isUnknown && old.isUnknown
  }

  /// What speaks against one page; empty where all that is known agrees. Beside pages of text, one of a few words (a
  /// signature overleaf) has not to be as near as by itself.
  func doubts(besideText: Bool) -> Set<RescanDoubt> {
    if areUnknown { return [] }
    var doubts: Set<RescanDoubt> = []
    if let words, !words.contradictions.isEmpty || words.share < RescanRules.sameText { doubts.insert(.words) }
    let most =
      isByText ? LikenessRules.far - 1 : besideText && words != nil ? LikenessRules.resembling : LikenessRules.near
    if distance.map({ $0 > most }) ?? !isByText { doubts.insert(.likeness) }
    return doubts
  }

  /// Whether nothing is known of either page, so that both say nothing.
  let areUnknown: Bool

  /// Whether these are clearly two pages.
  var isOther: Bool {
    guard let words, isByText else { return isFar }
    return words.share <= RescanRules.otherText && !isNear
  }

  private var isNear: Bool { distance.map { $0 <= LikenessRules.near } ?? false }
  private var isFar: Bool { distance.map { $0 >= LikenessRules.far } ?? false }
}
