package import Archive
internal import Description
package import Records

/// Compares files with those whose place they took, and files what comes of it.
package struct RescanDesk {
  /// What became of a new file.
  enum Outcome: Hashable {
    /// These records have a new version. So many documents had been described of the new file, and so many of them were to
    /// be reviewed.
    case rescanned([DocumentID], path: String, described: Int, needReview: Int)
    /// A record of its own; so many of its pages were only looked at so far, and wait to be read now.
    case toldApart(waiting: Int)
    /// A person decides.
    case asked
  }

  let archive: Archive
  private let comparison = RescanComparison()

  package init(archive: Archive) { self.archive = archive }

  /// Compares each new file that is wholly settled with its predecessors, the nearest first: the first one that it surely
  /// is a new scan of counts.
  func settle() throws -> [Outcome] {
    var outcomes: [Outcome] = []
    let open = try archive.openSuccessions()
    for file in open.map(\.file).uniqued { outcomes += try settle(open.filter { $0.file == file }).map { [$0] } ?? [] }
    return outcomes
  }

  private func settle(_ successions: [Succession]) throws -> Outcome? {
    guard let first = successions.first else { return nil }
    let new = try archive.scan(first.file)
    let verdicts = try successions.map { ($0, try verdict(on: new, after: $0.earlier)) }
    for (succession, verdict) in verdicts where verdict.relation == .same {
      let drafts = new.pages.map(\.document).uniqued
      let asked = try drafts.count { try archive.document($0)?.needsReview == true }
      let records = try archive.succeed(succession, counterparts: verdict.counterparts)
      if records.isEmpty { continue }
      // What was asked of the scan before is still asked of this one.
      for (other, verdict) in verdicts {
        if let open = try archive.succession(other.id) { _ = try tellApartOrAsk(open, verdict) }
      }
      return .rescanned(records, path: new.path, described: new.descriptions.count, needReview: asked)
    }
    var isAsked = false
    var waiting = 0
    for (succession, verdict) in verdicts {
      if let pages = try tellApartOrAsk(succession, verdict) { waiting += pages } else { isAsked = true }
    }
    return isAsked ? .asked : .toldApart(waiting: waiting)
  }

  /// How many pages wait to be read since two scans were told apart; nil where a person is asked.
  ///
  /// A scan that could not be joined, as a record would be left without a page, is a question, too. In the place of a withheld
  /// paper nothing is read until a person has said once that other papers lie there.
  private func tellApartOrAsk(_ succession: Succession, _ verdict: RescanVerdict) throws -> Int? {
    if verdict.relation == .other, try archive.mayBeToldApart(succession) { return try archive.tellApart(succession) }
    let doubts = verdict.doubts.isEmpty ? [RescanDoubt.pages.rawValue] : verdict.doubts.map(\.rawValue)
    try archive.ask(succession, doubts: doubts)
    return nil
  }

  private func verdict(on new: ArchivedScan, after earlier: ScanFileID) throws -> RescanVerdict {
    comparison.verdict(on: new.comparable, after: try archive.scan(earlier).comparable)
  }

  // MARK: - People's answers

  /// What is open of a record: with which earlier records it is to be compared by a person.
  package func questions(of document: DocumentID) throws -> [RescanQuestion] {
    try archive.rescanQuestions().filter { $0.document == document }
  }

  /// Files that a person says that a new scan shows the paper of the earlier one; the records that have a new version,
  /// described anew where they could be. Empty where they cannot be joined, or somebody else has answered meanwhile.
  package func same(_ question: RescanQuestion, by name: String) throws -> [DocumentID] {
    guard let succession = try archive.succession(question.succession) else { return [] }
    let new = try archive.scan(succession.file)
    let old = try archive.scan(succession.earlier)
    let found = comparison.verdict(on: new.comparable, after: old.comparable).counterparts
    let records = try archive.succeed(
      succession, counterparts: Self.completed(found, old: old.pages.count), by: name)
    let desk = DescriptionDesk(archive: archive)
    for record in records where try archive.document(record)?.pages.contains(where: { $0.state == .waiting }) == false {
      _ = try desk.describe(record)
    }
    return records
  }

  /// Files that a person says that a new scan shows another paper than the earlier one. It is read once that was said of all
  /// that it may be; how many pages wait since.
  package func other(_ question: RescanQuestion, by name: String) throws -> Int {
    guard let succession = try archive.succession(question.succession) else { return 0 }
    return try archive.tellApart(succession, by: name)
  }

  /// Where a person says that two scans show one paper, pages that do not resemble any answer to each other in their order.
  private static func completed(_ counterparts: [Int?], old count: Int) -> [Int?] {
    var completed = counterparts
    var free = (0..<count).filter { !counterparts.contains($0) }[...]
    for index in completed.indices where completed[index] == nil {
      let before = completed[..<index].compactMap(\.self).max() ?? -1
      let after = completed[index...].compactMap(\.self).min() ?? count
      guard let place = free.firstIndex(where: { before < $0 && $0 < after }) else { continue }
      completed[index] = free[place]
      free.remove(at: place)
    }
    return completed
  }
}
