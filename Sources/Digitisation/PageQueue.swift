internal import Records

/// Pages that wait for a reader, under the rule of the first page: pages 2, 3, … of a file become free only when
/// its page 1 is settled, and are withheld unread where page 1 was withheld (promise 7).
struct PageQueue: Sendable {
  private var free: [QueuedPage] = []
  /// Pages that an earlier run had in hand when it ended: they come after all others, so that runs that are broken off early do
  /// not have the same pages in hand time after time, and one that should be at fault holds nothing up.
  private var suspects: [QueuedPage] = []
  private var held: [ScanFileID: [QueuedPage]] = [:]
  private var openFirstPages: Set<ScanFileID> = []
  private var withheld: [ScanFileID: WithholdingKind] = [:]
  /// All pages that wait, the held ones too.
  private(set) var count = 0

  /// Pages that may be given out now.
  var freeCount: Int { free.count + suspects.count }
  /// Those of which nothing is known.
  var freshCount: Int { free.count }

  /// What this file is withheld for because of its first page.
  func withholding(of file: ScanFileID) -> WithholdingKind? { withheld[file] }

  mutating func add(_ page: QueuedPage) {
    count += 1
    if page.number > 1, page.goesByFirstPage, openFirstPages.contains(page.file.id) {
      held[page.file.id, default: []].append(page)
    } else {
      if page.number == 1, page.goesByFirstPage { openFirstPages.insert(page.file.id) }
      if page.attempts > 0 { suspects.append(page) } else { free.append(page) }
    }
  }

  /// Takes a page back that was given out, to be tried next.
  mutating func putBack(_ page: QueuedPage) {
    count += 1
    free.insert(page, at: 0)
  }

  /// The next page. Where a page from elsewhere is wanted, bad files that lie side by side are not taken for all there is:
  /// what has `failed` still comes first, then the page that is farthest away.
  mutating func next(fromElsewhere: Bool = false, failed: (QueuedPage) -> Bool = { _ in false }) -> QueuedPage? {
    guard let first = free.first ?? suspects.first else { return nil }
    count -= 1
    if free.isEmpty { return suspects.removeFirst() }
    return fromElsewhere && !failed(first) ? free.removeLast() : free.removeFirst()
  }

  /// Notes the outcome of a page that was given out. Returns the pages that are withheld with it, unread.
  mutating func settle(_ page: QueuedPage, as outcome: PageOutcome) -> [QueuedPage] {
    // A page that is only looked at, or read anew, is taken by itself.
    guard page.number == 1, page.goesByFirstPage else { return [] }
    openFirstPages.remove(page.file.id)
    let rest = held.removeValue(forKey: page.file.id) ?? []
    guard case .withheld(let kind) = outcome else {
      // Before other files, so that a document is done soon after it was begun.
      free.insert(contentsOf: rest, at: 0)
      return []
    }
    withheld[page.file.id] = kind
    count -= rest.count
    return rest
  }
}
