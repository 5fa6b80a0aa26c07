/// The readers of a pool and what each is doing.
struct ReaderRoster: Sendable {
  private enum State: Hashable {
    case starting
    case idle
    case busy(Assignment)
    /// Told to end; the process may still be there.
    case ending
  }

  private struct Entry {
    var state = State.starting
    var pagesRead = 0
    var strayAnswers = 0
  }

  private var entries: [ReaderID: Entry] = [:]
  private var lastID = 0
  private var toEnd: [ReaderID] = []

  /// Processes that may exist, ending ones too.
  var count: Int { entries.count }
  var starting: Int { entries.values.count { $0.state == .starting } }
  var idle: [ReaderID] { entries.filter { $0.value.state == .idle }.keys.sorted() }
  var isAnyBusy: Bool { entries.keys.contains { assignment(of: $0) != nil } }

  /// Pages that readers have in hand.
  var pagesInHand: [QueuedPage] {
    entries.keys.compactMap { if case .read(let page)? = assignment(of: $0)?.work { page } else { nil } }
  }

  func isStarting(_ reader: ReaderID) -> Bool { entries[reader]?.state == .starting }

  func isAlive(_ reader: ReaderID) -> Bool { entries[reader].map { $0.state != .ending } ?? false }

  func assignment(of reader: ReaderID) -> Assignment? {
    guard case .busy(let assignment) = entries[reader]?.state else { return nil }
    return assignment
  }

  /// Whether the reader still has this job in hand; without a job, whether it is still starting.
  func isBusy(_ reader: ReaderID, with job: Int?) -> Bool {
    job == nil ? isStarting(reader) : assignment(of: reader)?.job == job
  }

  func pagesRead(by reader: ReaderID) -> Int { entries[reader]?.pagesRead ?? 0 }

  mutating func start() -> ReaderID {
    lastID += 1
    let reader = ReaderID(rawValue: lastID)
    entries[reader] = Entry()
    return reader
  }

  /// Notes that a reader is ready; false where it had said so before.
  mutating func makeIdle(_ reader: ReaderID) -> Bool {
    guard isStarting(reader) else { return false }
    entries[reader]?.state = .idle
    return true
  }

  mutating func give(_ assignment: Assignment, to reader: ReaderID) {
    entries[reader]?.state = .busy(assignment)
  }

  /// Takes the finished job out of the reader's hands.
  mutating func noteFinished(_ reader: ReaderID) {
    if case .read = assignment(of: reader)?.work { entries[reader]?.pagesRead += 1 }
    entries[reader]?.state = .idle
  }

  /// Notes an answer that nobody waits for; returns how many there were.
  mutating func noteStray(_ reader: ReaderID) -> Int {
    entries[reader]?.strayAnswers += 1
    return entries[reader]?.strayAnswers ?? 0
  }

  mutating func end(_ reader: ReaderID) {
    guard isAlive(reader) else { return }
    entries[reader]?.state = .ending
    toEnd.append(reader)
  }

  mutating func endAll() {
    for reader in entries.keys.sorted() { end(reader) }
  }

  mutating func remove(_ reader: ReaderID) {
    entries[reader] = nil
    toEnd.removeAll { $0 == reader }
  }

  /// The readers that have to be told to end, each once.
  mutating func takeEndings() -> [ReaderID] {
    defer { toEnd = [] }
    return toEnd
  }
}
