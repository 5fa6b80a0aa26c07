package import Records

/// Decides whether a new scan under an old path shows the same paper, by what can be seen of both.
///
/// `same` takes that nothing contradicts: pages, words, figures, number, date and issuing body. One word or figure that both
/// scans read surely and that differs is enough for a person to be asked, since papers on one form differ in no more.
package struct RescanComparison: Sendable {
  package init() {}

  /// Compares without any doubt only what both scans know: where one has no text, likeness alone decides, and strictly.
  package func verdict(on new: ComparableScan, after old: ComparableScan) -> RescanVerdict {
    let (news, olds) = (new.pages.map(PreparedPage.init), old.pages.map(PreparedPage.init))
    let counterparts = PageAlignment(news, olds).counterparts
    let pairs = counterparts.enumerated().compactMap { page, counterpart in
      counterpart.map { (new: page, old: $0, comparison: PageComparison(news[page], olds[$0])) }
    }
    let isByText = pairs.contains(where: \.comparison.isByText)
    var doubts = pairs.reduce(into: Set<RescanDoubt>()) {
      $0.formUnion($1.comparison.doubts(besideText: isByText))
    }
    let differing = Self.records(of: pairs.map { ($0.new, $0.old) }, new, old)
      .reduce(into: Set<RescanDoubt>()) { $0.formUnion(DescriptionComparison($1.0, $1.1).differing) }
    doubts.formUnion(differing)
    if !Self.pagesAgree(news, olds, counterparts, isByText: isByText) { doubts.insert(.pages) }
    if doubts.isEmpty, pairs.contains(where: { !$0.comparison.areUnknown }) {
      return RescanVerdict(relation: .same, counterparts: counterparts, doubts: [])
    }
    let isOther =
      Self.isOther(news, olds)
      || doubts.contains(.words) && Self.isOtherRecord(differing, shares: pairs.compactMap(\.comparison.words?.share))
    if isOther || doubts.isEmpty { doubts.insert(Self.areRead(news, olds) ? .words : .likeness) }
    return RescanVerdict(relation: isOther ? .other : .unsure, counterparts: counterparts, doubts: doubts.sorted())
  }

  /// Whether a page surely pictures a withheld one, wherever it was found. Papers on the form of the withheld one may, other
  /// papers of its office do not.
  package func resembles(_ page: PageLikeness, withheld: PageLikeness) -> Bool { page.resembles(withheld) }

  /// The descriptions of records that share a page, each pair once; the first ones where no page is shared.
  private static func records(of pairs: [(new: Int, old: Int)], _ new: ComparableScan, _ old: ComparableScan)
    -> [(RecordDescription?, RecordDescription?)]
  {
    guard !new.pages.isEmpty, !old.pages.isEmpty else { return [] }
    var seen = Set<[Int]>()
    return (pairs.isEmpty ? [(0, 0)] : pairs).compactMap { pair in
      guard seen.insert([new.pages[pair.new].record, old.pages[pair.old].record]).inserted else { return nil }
      return (new.description(ofPage: pair.new), old.description(ofPage: pair.old))
    }
  }

  /// Of several pages that were read one may be missing or added; blank ones do not count. Pages that were only looked at
  /// have to answer to each other one by one.
  private static func pagesAgree(
    _ new: [PreparedPage], _ old: [PreparedPage], _ counterparts: [Int?], isByText: Bool
  ) -> Bool {
    guard isByText else {
      return new.count == old.count && counterparts.enumerated().allSatisfy { $0.offset == $0.element }
    }
    let found = Set(counterparts.compactMap(\.self))
    let added = new.indices.count { counterparts[$0] == nil && !new[$0].isUnknown }
    let missing = old.indices.count { !found.contains($0) && !old[$0].isUnknown }
    return added == 0 && missing == 0
      || max(new.count, old.count) > RescanRules.sparePages && added + missing <= RescanRules.sparePages
  }

  /// Whether no page of the new scan can be one of the old scan.
  private static func isOther(_ new: [PreparedPage], _ old: [PreparedPage]) -> Bool {
    let (seen, known) = (new.filter { !$0.isUnknown }, old.filter { !$0.isUnknown })
    guard !seen.isEmpty, !known.isEmpty else { return false }
    // What could not be looked at may be anything.
    guard areRead(new, old) || seen.count == new.count && known.count == old.count else { return false }
    return seen.allSatisfy { page in known.allSatisfy(page.isOther) }
  }

  /// Whether the descriptions surely speak of two records, and the words of no page are nearly alike.
  private static func isOtherRecord(_ differing: Set<RescanDoubt>, shares: [Double]) -> Bool {
    differing.isSuperset(of: [.number, .date])
      || !differing.isDisjoint(with: [.number, .date]) && !shares.isEmpty
        && shares.allSatisfy { $0 <= RescanRules.otherForm }
  }

  private static func areRead(_ new: [PreparedPage], _ old: [PreparedPage]) -> Bool {
    new.contains(where: \.hasText) && old.contains(where: \.hasText)
  }
}
