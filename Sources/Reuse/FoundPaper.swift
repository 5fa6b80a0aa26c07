package import Archive
package import Records

/// A paper of the archive that may stand for a component.
package struct FoundPaper: Hashable, Sendable {
  package var document: ArchivedDocument
  /// Page of the document that tells whose it is, from 1.
  package var page: Int
  package var match: PartyMatch

  package var number: String? { document.description?[.number]?.value }
  package var date: RecordDate? { document.description?.date }
  package var agency: String? { document.description?[.agency]?.value }
  /// The type, else the title.
  package var type: String? { document.description?.type?.name ?? document.description?[.title]?.value }

  var isSure: Bool { if case .same = match { true } else { false } }
}

/// A paper with what took its place.
package struct PaperChain: Hashable, Sendable {
  package var paper: FoundPaper
  /// Later papers that amend, extend, replace or revoke it, the oldest first.
  package var later: [Successor]

  package struct Successor: Hashable, Sendable {
    package enum Way: String, Hashable, Sendable, Codable { case amended, extended, reissued, replaced, revoked }

    package var document: DocumentID
    package var number: String?
    package var date: RecordDate?
    package var way: Way
  }

  /// Whether the paper itself no longer holds on `day`.
  package func endedBy(on day: RecordDate) -> Successor? {
    later.last { ($0.date ?? day) <= day && [.reissued, .replaced, .revoked].contains($0.way) }
  }

  /// The document in force on `day`: the last of the chain, unless it was revoked.
  package func inForce(on day: RecordDate) -> DocumentID? {
    guard paper.date.map({ $0 <= day }) ?? true else { return nil }
    let past = later.filter { ($0.date ?? day) <= day }
    if past.contains(where: { $0.way == .revoked }) { return nil }
    return past.last?.document ?? paper.document.id
  }
}

/// How a component of a case stands.
package enum ComponentStanding: Hashable, Sendable {
  case held(PaperChain, until: RecordDate?)
  case expired(PaperChain, until: RecordDate)
  case superseded(PaperChain, by: PaperChain.Successor)
  /// Papers that may be it; a person decides.
  case doubtful([FoundPaper])
  case missing
  /// Made anew for each case, or taken from a database.
  case exempt
}
