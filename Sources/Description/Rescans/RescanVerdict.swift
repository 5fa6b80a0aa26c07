/// Whether a new scan shows the paper of an old one.
package struct RescanVerdict: Hashable, Sendable {
  package enum Relation: String, Hashable, Sendable, Codable, CaseIterable {
    /// The same paper, scanned again.
    case same
    /// Clearly another paper.
    case other
    /// A person has to decide.
    case unsure
  }

  package var relation: Relation
  /// For each page of the new scan the page of the old one, from 0, that it shows again; nil for a page that is new.
  package var counterparts: [Int?]
  /// What speaks against `same`, each once, in the order of `RescanDoubt`; empty for `same`.
  package var doubts: [RescanDoubt]

  package init(relation: Relation, counterparts: [Int?], doubts: [RescanDoubt]) {
    self.relation = relation
    self.counterparts = counterparts
    self.doubts = doubts
  }
}

/// Why a new scan may not show the old paper.
package enum RescanDoubt: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// Numbers, dates or issuing bodies were surely read and differ.
  case number, date, agency
  /// Words or figures differ, or too few agree.
  case words
  /// Pages are missing or were added.
  case pages
  /// The pages do not look alike, or not enough alike where there is no text.
  case likeness

  package static func < (left: RescanDoubt, right: RescanDoubt) -> Bool { left.place < right.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
