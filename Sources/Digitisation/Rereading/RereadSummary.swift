package import Archive
package import Records

/// What reading pages anew came to.
package struct RereadSummary: Hashable, Sendable {
  /// What became of a page.
  package enum Result: String, Hashable, Sendable, CaseIterable {
    case renewed, unchanged, kept, withheld
    case leftOut = "left-out"
  }

  /// Pages of this run by what became of them.
  package var pages: [Result: Int] = [:]
  /// Pages that were renewed, kept or withheld; as many as are worth listing.
  package var entries: [RereadEntry] = []
  /// Pages of files that could be opened at last; they were read for the first time.
  package var opened = 0
  package var documentsDescribed = 0
  package var needReview = 0
  package var elapsed = Duration.zero
  /// Of the whole archive, afterwards.
  package var ledger = PageLedger()

  /// The longest list that is kept in memory.
  package static let longestList = 10_000

  /// Pages that could not be read now, or on which nothing was found any more.
  package var unread = 0

  package subscript(result: Result) -> Int { pages[result, default: 0] }

  mutating func note(_ entry: RereadEntry) {
    pages[entry.result, default: 0] += 1
    if entry.outcome.isUnread { unread += 1 }
    guard entry.result != .unchanged, entry.result != .leftOut, entries.count < Self.longestList else { return }
    entries.append(entry)
  }
}

/// A page that was to be read anew, and what became of it.
package struct RereadEntry: Hashable, Sendable {
  package var path: String
  /// Page of the file, from 1.
  package var page: Int
  package var document: DocumentID
  package var outcome: RereadOutcome

  package var result: RereadSummary.Result {
    switch outcome {
    case .renewed: .renewed
    case .unchanged: .unchanged
    case .kept: .kept
    case .withheld: .withheld
    case .leftOut: .leftOut
    }
  }
}

extension RereadOutcome {
  fileprivate var isUnread: Bool {
    switch self {
    case .renewed(_, .unreadable), .unchanged(.unreadable), .kept(.unreadable), .kept(.blank): true
    default: false
    }
  }
}
