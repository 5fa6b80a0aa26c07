package import Archive
package import Records
internal import VietnameseText

/// Finds papers of a person, firm, plot or works in an archive, and says how the components of a procedure stand.
package struct PaperDesk {
  private let archive: Archive
  private let by: String
  private let purpose: String

  package init(_ archive: Archive, by: String, purpose: String) {
    self.archive = archive
    self.by = by
    self.purpose = purpose
  }

  /// All papers that are or may be of the person or the works, the newest first. One look-up is one event.
  package func papers(of subject: Party?, works: String?) throws(ArchiveError) -> (
    ofSubject: [FoundPaper], ofWorks: [FoundPaper]
  ) {
    let wanted = works.map(SiteMatching.named) ?? []
    let traces = try archive.traces(
      PaperLookup(
        name: subject?.name, number: subject?.number, sites: wanted.map(SiteMatching.searched), by: by,
        purpose: purpose))
    var parties: [DocumentID: (PartyMatch, Int)] = [:]
    var sites: [DocumentID: (PartyMatch, Int)] = [:]
    for trace in traces {
      if let party = trace.party, let subject {
        let match = PartyMatch(party, subject)
        if match != .other, Self.rank(match) > Self.rank(parties[trace.document]?.0) {
          parties[trace.document] = (match, party.page)
        }
      }
      for name in wanted {
        guard let site = trace.site else { break }
        let match = SiteMatching.match(site, name)
        if match != .other, Self.rank(match) > Self.rank(sites[trace.document]?.0) {
          sites[trace.document] = (match, site.page)
        }
      }
    }
    var documents: [DocumentID: ArchivedDocument] = [:]
    for id in Set(parties.keys).union(sites.keys) {
      if let document = try archive.document(id), document.mayLeave { documents[id] = document }
    }
    func listed(_ found: [DocumentID: (PartyMatch, Int)]) -> [FoundPaper] {
      found.compactMap { id, match in
        documents[id].map { FoundPaper(document: $0, page: match.1, match: match.0) }
      }.sorted { one, two in
        let days = [one, two].map { $0.date?.description ?? "" }
        return days[0] == days[1] ? one.document.id.rawValue > two.document.id.rawValue : days[0] > days[1]
      }
    }
    return (listed(parties), listed(sites))
  }

  /// The people of this name that papers tell apart by number, day of birth or address; papers with none of these are not
  /// counted. One look-up is one event.
  package func people(named subject: Party) throws(ArchiveError) -> [Party] {
    let traces = try archive.traces(PaperLookup(name: subject.name, by: by, purpose: purpose))
    var people: [Party] = []
    for party in traces.compactMap(\.party) where party.number != nil || party.born != nil || party.address != nil {
      let known = people.firstIndex { one in
        if case .same = PartyMatch(party, one) { true } else { false }
      }
      guard let known else {
        people.append(party)
        continue
      }
      people[known].number = people[known].number ?? party.number
      people[known].born = people[known].born ?? party.born
      people[known].address = people[known].address ?? party.address
    }
    return people
  }

  private static func rank(_ match: PartyMatch?) -> Int {
    switch match {
    case .same: 2
    case .doubtful: 1
    case .other, nil: 0
    }
  }

  /// How each component of `procedure` stands on `day`, in the procedure's order.
  package func standings(
    of procedure: Procedure, for subject: Party?, works: String?, on day: RecordDate
  ) throws(ArchiveError) -> [(component: ProcedureComponent, standing: ComponentStanding)] {
    let (ofSubject, ofWorks) = try papers(of: subject, works: works)
    var standings: [(component: ProcedureComponent, standing: ComponentStanding)] = []
    for component in procedure.components {
      let papers =
        switch component.owner {
        case .subject: ofSubject
        case .works: works == nil ? ofSubject.map(\.onlyBySubject) : ofWorks
        case .both: works == nil ? ofSubject : Self.both(ofSubject, ofWorks, hasSubject: subject != nil)
        }
      standings.append((component, try standing(of: component, among: papers, on: day)))
    }
    return standings
  }

  /// A paper of both names the person and the plot or works; one that names the person alone is doubted, because a person
  /// may have several plots.
  private static func both(_ ofSubject: [FoundPaper], _ ofWorks: [FoundPaper], hasSubject: Bool) -> [FoundPaper] {
    guard hasSubject else { return ofWorks }
    let works = Dictionary(ofWorks.map { ($0.document.id, $0) }) { first, _ in first }
    return ofSubject.map { paper in
      guard let site = works[paper.document.id], site.isSure else { return paper.onlyBySubject }
      return paper
    }
  }

  private func standing(
    of component: ProcedureComponent, among papers: [FoundPaper], on day: RecordDate
  ) throws(ArchiveError) -> ComponentStanding {
    if component.isExempt { return .exempt }
    let fitting = papers.filter {
      ComponentMatching.fits($0.document, component) && ($0.date.map { $0 <= day } ?? true)
    }
    var past: ComponentStanding?
    for paper in fitting where paper.isSure && ComponentMatching.isSurely(paper.document, component) {
      let chain = try chain(of: paper)
      if let successor = chain.endedBy(on: day) {
        past = past ?? .superseded(chain, by: successor)
      } else {
        let until = ComponentMatching.until(paper, component)
        guard let until, until < day else { return .held(chain, until: until) }
        past = past ?? .expired(chain, until: until)
      }
    }
    if let past { return past }
    let doubtful = fitting.filter { !$0.isSure || !ComponentMatching.isSurely($0.document, component) }
    return doubtful.isEmpty ? .missing : .doubtful(doubtful)
  }

  /// What took the place of a paper: later ones that cite its number and say in their title or subject what they do to it.
  package func chain(of paper: FoundPaper) throws(ArchiveError) -> PaperChain {
    var later: [PaperChain.Successor] = []
    var left = [paper.document.id]
    var seen = Set(left)
    while let next = left.popLast() {
      for citation in try archive.citations(to: next) where !seen.contains(citation.document) {
        guard let document = try archive.document(citation.document), document.mayLeave,
          let way = Succession.way(of: document)
        else { continue }
        seen.insert(document.id)
        left.append(document.id)
        let description = document.description
        later.append(
          PaperChain.Successor(
            document: document.id, number: description?[.number]?.value, date: description?.date, way: way))
      }
    }
    let sorted = later.sorted {
      ($0.date?.description ?? "", $0.document.rawValue) < ($1.date?.description ?? "", $1.document.rawValue)
    }
    return PaperChain(paper: paper, later: sorted)
  }
}

extension FoundPaper {
  /// The same paper under doubt: it names the person, and not the works or the plot.
  fileprivate var onlyBySubject: FoundPaper {
    FoundPaper(document: document, page: page, match: .doubtful([.plotOnly]))
  }
}
