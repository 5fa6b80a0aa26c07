package import Records

/// What became of a page that was read anew.
package enum RereadOutcome: Hashable, Sendable {
  /// The new reading counts; what was read before is history.
  case renewed(was: PageState, now: PageState)
  /// The same was read again, or the page ended as before.
  case unchanged(PageState)
  /// What was read before stays.
  case kept(KeptReading)
  /// The page bears a secrecy mark, or looks like a withheld one: its document is withheld.
  case withheld(WithholdingKind)
  /// The page was withheld meanwhile, waits to be read, or is not in the account any more.
  case leftOut
}

/// Why an earlier reading stays.
package enum KeptReading: Hashable, Sendable {
  /// The page could not be read now.
  case unreadable(UnreadableReason)
  /// Nothing was found on a page on which something had been read.
  case blank
  /// A person corrected the text.
  case correctedByPerson

  /// As the event log tells it.
  var name: String {
    switch self {
    case .unreadable(let reason): reason.rawValue
    case .blank: "blank"
    case .correctedByPerson: "corrected-by-person"
    }
  }
}

/// A page that was read anew, and what became of it.
package struct RereadPage: Hashable, Sendable {
  package var page: PageID
  package var document: DocumentID
  package var outcome: RereadOutcome

  package init(page: PageID, document: DocumentID, outcome: RereadOutcome) {
    self.page = page
    self.document = document
    self.outcome = outcome
  }
}
