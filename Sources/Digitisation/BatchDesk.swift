internal import Archive
internal import Description
internal import ReaderLine
internal import Records
internal import Synchronization

/// Where the pool gets its work and brings its findings: the archive, seen from a batch.
final class BatchDesk: PoolDesk {
  let archive: Archive
  let book: BatchBook
  /// What lies here is left waiting: its disk is away, and will be back.
  private let away: [FolderPath]
  private let sources: SourceWatch
  private let presence: CataloguePresence
  private let descriptions: DescriptionDesk
  /// Documents of this run whose signer was not surely read.
  private let unsureSigners = Mutex<[DocumentID]>([])
  /// Where the pages of this run lie.
  private let folders = Mutex<Set<String>>([])
  private let files = Mutex(WaitingLine<ScanFileID>())
  private let pages = Mutex(WaitingLine<PageID>())
  private let looks = Mutex(WaitingLine<PageID>())

  /// Rows that are fetched at a time; enough to keep many readers busy, little enough to be no load on memory.
  private static let portion = 64

  init(archive: Archive, book: BatchBook, away: [String] = [], sources: SourceWatch = SourceWatch([])) {
    self.archive = archive
    self.sources = sources
    presence = CataloguePresence(of: archive)
    self.book = book
    self.away = away.map { FolderPath($0) }
    descriptions = DescriptionDesk(archive: archive)
  }

  func begin() throws { try describeLeftOver() }

  func confirm() throws { try presence.confirm() }

  // MARK: - Work

  func nextFiles() throws -> [QueuedFile] {
    try files.withLock { line in
      try line.next(\.id) {
        try there($0, \.id, \.path) { try archive.uncountedFiles(after: $0, limit: Self.portion) }
      }
    }
    .map { QueuedFile(id: $0.id, path: $0.path, stamp: $0.stamp) }
  }

  /// Withheld pages that nobody has looked at come first: until it is known what they look like, a picture of them at another
  /// place might be read.
  func nextPages() throws -> [QueuedPage] {
    let unseen = try looks.withLock { line in
      try line.next(\.page) {
        try there($0, \.page, \.path) { try archive.unseenWithheldPages(after: $0, limit: Self.portion) }
      }
    }
    guard unseen.isEmpty else {
      return unseen.map { row in
        QueuedPage(
          id: row.page, file: QueuedFile(id: row.file, path: row.path, stamp: row.stamp), number: row.index,
          isHeld: true, isSettled: true)
      }
    }
    return try pages.withLock { line in
      try line.next(\.page) {
        try there($0, \.page, \.path) { try archive.waitingPages(after: $0, limit: Self.portion) }
      }
    }
    .map { row in
      QueuedPage(
        id: row.page, file: QueuedFile(id: row.file, path: row.path, stamp: row.stamp), number: row.index,
        attempts: row.attempts, isReleased: row.isReleased, isHeld: row.isHeld)
    }
  }

  /// The next rows, but for those whose disk is away.
  private func there<Row, ID>(
    _ start: ID?, _ id: (Row) -> ID, _ path: (Row) -> String, fetch: (ID?) throws -> [Row]
  ) rethrows -> [Row] {
    var reached = start
    while true {
      let rows = try fetch(reached)
      let kept =
        away.isEmpty ? rows : rows.filter { row in !away.contains { $0.path == path(row) || $0.contains(path(row)) } }
      guard kept.isEmpty, let last = rows.last else { return kept }
      reached = id(last)
    }
  }

  /// Makes a reader's job of an assignment, unless its file is no longer the one that was registered.
  func prepare(_ assignment: Assignment) -> PreparedWork {
    let file = assignment.work.file
    let staleness = file.stamp.staleness(ofFileAt: file.path)
    switch assignment.work {
    case .inspect:
      if let staleness { return .answer(.inspected(job: assignment.job, .unreadable(staleness))) }
      return .job(ReaderJob(id: assignment.job, work: .inspect(path: file.path)))
    case .read(let page):
      if let staleness {
        return .answer(
          page.isHeld
            ? .looked(job: assignment.job, .unreadable(staleness))
            : .read(job: assignment.job, PageReading(outcome: .unreadable(staleness))))
      }
      let request = PageRequest(
        path: file.path, page: page.number, careful: assignment.careful, isReleased: page.isReleased)
      return .job(ReaderJob(id: assignment.job, work: page.isHeld ? .look(request) : .read(request)))
    }
  }

  // MARK: - Findings

  /// Marks a page as tried while a reader has it, so that one that kills the program itself is not tried for ever.
  func noteTried(_ page: QueuedPage) throws {
    try archive.noteAttempt(page.id)
  }

  func noteReleased(_ page: QueuedPage) throws {
    try archive.setAttempts(page.attempts, of: page.id)
  }

  /// Files what was found, and describes a document whose last page it was.
  func file(_ finding: Finding) throws {
    let staleness = finding.file.stamp.staleness(ofFileAt: finding.file.path)
    if staleness == .vanished, let folder = sources.lostFolder(above: finding.file.path) {
      throw DigitisationError.scansTakenAway(folder)
    }
    switch finding {
    case .inspected(let file, let inspection):
      try enter(staleness.map(ScanInspection.unreadable) ?? inspection, of: file)
      files.withLock { $0.leave(file.id) }
    case .read(let page, let reading) where page.isSettled:
      // Of a file that is not what it was nothing is kept; it is looked at when it is back.
      if staleness == nil { try archive.keepLikeness(reading.measures?.likeness, of: page.id) }
      looks.withLock { $0.leave(page.id) }
    case .read(let page, var reading):
      // What was read belongs to the file that was registered, or to nothing. A secrecy mark holds either way.
      if let staleness, reading.outcome.state != .withheld {
        reading = PageReading(outcome: .unreadable(staleness))
      }
      try settle(page, as: reading)
      pages.withLock { $0.leave(page.id) }
    case .surveyed: break
    }
  }

  private func enter(_ inspection: ScanInspection, of file: QueuedFile) throws {
    switch inspection {
    case .scan(let format, let pages):
      try archive.registerPages(pages, format: format, of: file.id)
      book.note { $0.count(pages: pages) }
    case .unreadable(let reason):
      try archive.registerUnreadable(reason, of: file.id)
      book.note { $0.settleUncounted(file.path, because: reason) }
    }
  }

  /// Sheets in the folder of `path` may be joined or withheld when the batch ends.
  func noteFolder(of path: String) {
    folders.withLock { _ = $0.insert(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])) }
  }

  private func settle(_ page: QueuedPage, as reading: PageReading) throws {
    let settlement = try archive.settle(page.id, as: reading)
    noteFolder(of: page.file.path)
    if settlement.wasAlreadySettled { return }
    // A page that looks like a withheld one is filed as withheld, whatever was read.
    let outcome = settlement.withheldFor.map(PageOutcome.withheld) ?? reading.outcome
    if case .withheld(let kind) = outcome, !page.isHeld {
      let pages = try archive.settledPages(of: settlement.document).count
      book.note {
        $0.withhold(settlement.document, pages: pages)
        $0.listWithheld(page.file.path, for: kind)
      }
    } else {
      book.note {
        $0.settle(page, as: outcome, settlement)
        if let difference = reading.measures?.difference { $0.compare(difference) }
      }
      if settlement.documentIsSettled, outcome.state != .withheld { try describe(settlement.document) }
    }
  }

  // MARK: - Descriptions

  /// Describes documents that are settled but not described: an earlier run ended in between, or no page was read.
  func describeLeftOver() throws {
    var done: Set<DocumentID> = []
    while true {
      let documents = try archive.undescribedDocuments(limit: Self.portion).filter { done.insert($0).inserted }
      if documents.isEmpty { return }
      for document in documents {
        try Task.checkCancellation()
        try describe(document)
      }
    }
  }

  /// Looks through documents that an older program described for what they cite and what they assign.
  func examineLeftOver() throws {
    var done: Set<DocumentID> = []
    while true {
      let documents = try archive.unexaminedDocuments(limit: Self.portion).filter { done.insert($0).inserted }
      if documents.isEmpty { return }
      for id in documents {
        try Task.checkCancellation()
        guard let document = try archive.document(id), let description = document.description else { continue }
        let pages = document.pages.compactMap { page in
          page.text.map { DescribablePage(number: page.index, text: $0) }
        }
        try archive.examine(id, finding: DocumentContents(of: pages, described: description))
      }
    }
  }

  /// Describes a document, or each of the documents that its file turns out to hold.
  func describe(_ document: DocumentID) throws {
    for (part, description) in try descriptions.describe(document) {
      book.note { $0.describe(needsReview: description.needsReview) }
      if (description[.signer]?.confidence ?? 0) < SureSigner.least { unsureSigners.withLock { $0.append(part) } }
    }
  }

  /// Compares files with those whose place they took. Whether pages wait to be read since.
  func settleSuccessions() throws -> Bool {
    let waiting = try archive.ledger().waiting
    for outcome in try RescanDesk(archive: archive).settle() {
      switch outcome {
      case .rescanned(let records, let path, let described, let asked):
        book.note { $0.rescan(records, at: path, described: described, needReview: asked) }
      case .asked: break
      case .toldApart(let waiting): book.note { $0.letGo(pages: waiting) }
      }
    }
    try describeLeftOver()
    return try archive.ledger().waiting > waiting
  }

  /// Puts documents of this run together that were scanned one picture a sheet, and withholds what belongs to a marked
  /// sheet, be it of an earlier run that was stopped.
  func joinSheets() throws {
    let joining = SheetJoining(archive: archive)
    for folder in folders.withLock({ $0 }).sorted() {
      for joined in try joining.join(inFolder: folder) {
        book.note { $0.join(joined.before, needsReview: joined.description.needsReview) }
        if (joined.description[.signer]?.confidence ?? 0) < SureSigner.least {
          unsureSigners.withLock { $0.append(joined.document) }
        }
      }
    }
    let withholding = SheetWithholding(archive: archive)
    for folder in try archive.foldersWithWithheldSheets().sorted() {
      for (document, kind) in try withholding.withhold(inFolder: folder) {
        book.note { $0.withhold(settled: document, for: kind) }
      }
    }
  }

  /// Describes the documents of this run anew whose signer was not surely read, where others tell who signs for the body.
  func recallSigners() throws {
    var known = KnownSigners()
    for signer in try archive.surelyReadSigners() {
      known.note(signer.name, of: signer.agency, under: signer.parent, documents: signer.documents)
    }
    if known.isEmpty { return }
    let recalling = Describer(known: known)
    for id in unsureSigners.withLock({ $0 }) {
      guard let document = try archive.document(id), let before = document.description, let agency = before[.agency],
        document.decisions[.signer] == nil, known.hasSigners(of: agency.value, under: before[.agencyParent]?.value)
      else { continue }
      let pages = document.pages.compactMap { page in page.text.map { DescribablePage(number: page.index, text: $0) } }
      let after = recalling.describe(DescriptionDesk.telling(pages))
      guard after[.signer] != before[.signer], try archive.describe(id, as: after) else { continue }
      book.note { $0.redescribe(neededReview: before.needsReview, needsReview: after.needsReview) }
    }
  }
}
