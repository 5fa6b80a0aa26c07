internal import Archive
internal import ReaderLine
internal import Records

/// Counts what happens in a batch.
struct BatchTally: Sendable {
  private(set) var summary = BatchSummary()
  private(set) var progress = BatchProgress()
  private var filesCounted = 0
  private var pagesCounted = 0
  private var readingSince: Duration?
  /// Pages of documents that are not settled yet, as far as this run settled them.
  private var open: [DocumentID: [PageState: Int]] = [:]

  /// How many names of files left aside are kept.
  private static let namesKept = 10
  /// Pages from which on the speed says something.
  private static let pagesForSpeed = 5

  /// A tally for an archive in which pages and files are left from earlier runs.
  init(waiting: Int = 0, uncounted: Int = 0) {
    progress.pagesKnown = waiting
    progress.filesUncounted = uncounted
  }

  // MARK: - Intake

  mutating func register(_ registration: Registration) {
    progress.filesSeen += 1
    switch registration {
    case .new: summary.files.new += 1
    case .changed: summary.files.changed += 1
    case .unchanged: summary.files.unchanged += 1
    case .duplicate: summary.files.duplicate += 1
    case .struckOff: summary.files.struckOff += 1
    }
    switch registration {
    case .new, .changed: progress.filesUncounted += 1
    case .unchanged, .duplicate, .struckOff: break
    }
  }

  mutating func leaveAside(_ name: String) {
    progress.filesSeen += 1
    summary.files.leftAside += 1
    if summary.leftAsideNames.count < Self.namesKept { summary.leftAsideNames.append(name) }
  }

  mutating func note(_ problem: IntakeProblem) {
    summary.problemCount += 1
    if summary.problems.count < BatchSummary.longestList { summary.problems.append(problem) }
  }

  /// A file of the books is not where it should lie.
  mutating func miss(_ path: String, in folder: MissingFiles) {
    if let place = summary.missing.firstIndex(where: { $0.folder == folder.folder }) {
      summary.missing[place].count += 1
    } else {
      var first = folder
      first.count = 1
      summary.missing.append(first)
    }
    if summary.missingFiles.count < BatchSummary.longestList { summary.missingFiles.append(path) }
  }

  mutating func enter(_ phase: BatchProgress.Phase) {
    progress.phase = phase
  }

  // MARK: - Reading

  mutating func give(_ work: Work, at now: Duration) {
    if readingSince == nil, case .read = work { readingSince = now }
    progress.currentFile = work.file.path
  }

  mutating func count(pages: Int) {
    filesCounted += 1
    pagesCounted += pages
    progress.pagesKnown += pages
    progress.filesUncounted = max(0, progress.filesUncounted - 1)
  }

  /// A file that cannot be counted stands as one page.
  mutating func settleUncounted(_ path: String, because reason: UnreadableReason) {
    count(pages: 1)
    add(1, to: .unreadable)
    list(UnreadablePage(path: path, page: 1, reason: reason))
  }

  mutating func settle(_ page: QueuedPage, as outcome: PageOutcome, _ settlement: Settlement) {
    open[settlement.document, default: [:]][outcome.state, default: 0] += 1
    add(1, to: outcome.state)
    if settlement.documentIsSettled { open[settlement.document] = nil }
    if case .unreadable(let reason) = outcome {
      list(UnreadablePage(path: page.file.path, page: page.number, reason: reason))
    }
  }

  /// Adds what the recognisers read differently on a page.
  mutating func compare(_ page: RecogniserDifference) {
    summary.difference = summary.difference.map { $0 + page } ?? page
  }

  /// Every reader says so when it starts; once is enough.
  mutating func noteStandIn(for language: String) {
    summary.standInFor = language
  }

  /// Every reader says so when it starts.
  mutating func noteExposed(_ exposures: [ReaderExposure]) {
    summary.exposures = exposures
  }

  /// A document of so many pages was withheld as a whole, what this run had read of it too.
  mutating func withhold(_ document: DocumentID, pages: Int) {
    for (state, count) in open.removeValue(forKey: document) ?? [:] { add(-count, to: state) }
    add(pages, to: .withheld)
  }

  /// A document that was settled, by this run or an earlier one, was withheld with another.
  mutating func withhold(settled document: ArchivedDocument, for kind: WithholdingKind) {
    for page in document.pages {
      if summary.pages[page.state] != nil {
        add(-1, to: page.state)
        add(1, to: .withheld)
      }
    }
    for path in Set(document.pages.map(\.path)).sorted() { listWithheld(path, for: kind) }
    guard let description = document.description else { return }
    summary.documentsDescribed = max(0, summary.documentsDescribed - 1)
    if description.needsReview { summary.needReview = max(0, summary.needReview - 1) }
  }

  mutating func listWithheld(_ path: String, for kind: WithholdingKind) {
    guard summary.withheldFiles.count < BatchSummary.longestList, summary.withheldFiles.last?.path != path else {
      return
    }
    summary.withheldFiles.append(WithheldFile(path: path, kind: kind))
  }

  /// Records got a new version; they are described once more, in the place of what was described as new ones.
  mutating func rescan(_ records: [DocumentID], at path: String, described: Int, needReview: Int) {
    summary.documentsDescribed = max(0, summary.documentsDescribed - described)
    summary.needReview = max(0, summary.needReview - needReview)
    for record in records { summary.rescanned.append(RescannedRecord(path: path, document: record)) }
  }

  /// Pages that this run only looked at are read after all.
  mutating func letGo(pages: Int) {
    let seen = min(pages, summary.pages[.withheld, default: 0])
    if seen > 0 { add(-seen, to: .withheld) }
  }

  mutating func listDuplicate(_ path: String) {
    if summary.duplicates.count < BatchSummary.longestList { summary.duplicates.append(path) }
  }

  mutating func describe(needsReview: Bool) {
    summary.documentsDescribed += 1
    if needsReview { summary.needReview += 1 }
  }

  /// A described document was described once more.
  mutating func redescribe(neededReview: Bool, needsReview: Bool) {
    summary.needReview += (needsReview ? 1 : 0) - (neededReview ? 1 : 0)
  }

  /// Described documents, of which these needed review, became one.
  mutating func join(_ neededReview: [Bool], needsReview: Bool) {
    summary.documentsDescribed = max(1, summary.documentsDescribed - neededReview.count + 1)
    summary.needReview = max(0, summary.needReview - neededReview.count { $0 }) + (needsReview ? 1 : 0)
  }

  private mutating func add(_ count: Int, to state: PageState) {
    let sum = summary.pages[state, default: 0] + count
    summary.pages[state] = sum == 0 ? nil : sum
    progress.pagesSettled += count
    progress.pagesKnown = max(progress.pagesKnown, progress.pagesSettled)
  }

  /// A page that was settled before has been read anew, or surveyed: the account of this run has none of it.
  mutating func pass() {
    progress.pagesSettled += 1
    progress.pagesKnown = max(progress.pagesKnown, progress.pagesSettled)
  }

  private mutating func list(_ page: UnreadablePage) {
    if summary.unreadable.count < BatchSummary.longestList { summary.unreadable.append(page) }
  }

  // MARK: - Speed

  /// Works out the speed so far, and the time that is left at this speed.
  mutating func estimate(at now: Duration) {
    summary.elapsed = now
    guard let since = readingSince, progress.pagesSettled >= Self.pagesForSpeed, now > since else { return }
    let secondsAPage = (now - since) / .seconds(1) / Double(progress.pagesSettled)
    let pagesAFile = filesCounted > 0 ? Double(pagesCounted) / Double(filesCounted) : 1
    let left = Double(progress.pagesKnown - progress.pagesSettled) + Double(progress.filesUncounted) * pagesAFile
    progress.pagesPerMinute = 60 / secondsAPage
    progress.timeLeft = .seconds(left * secondsAPage)
  }
}
