import ReaderLine
import Records

@testable import Digitisation

/// A world around a `PoolPlan`: an archive, an intake and readers that die, hang, babble and come late, all by the
/// same random numbers. It keeps account of what the plan does, and of every rule that the plan breaks.
struct PoolWorld {
  private enum Process { case starting, idle, busy(Assignment), ended }

  private var random: SeededRandom
  private var plan: PoolPlan
  private let readers: Int
  private let trouble: Int
  private var unregistered: [QueuedFile] = []
  private var uncounted: [QueuedFile] = []
  private var waiting: [QueuedPage] = []
  private var pagesOf: [ScanFileID: Int] = [:]
  private var processes: [ReaderID: Process] = [:]
  private var toFile: [Finding] = []
  private var openQuestions: [PoolPlan.Event] = []
  private var lastAnswers: [ReaderID: ReaderAnswer] = [:]
  private var intakeEnded = false

  private(set) var settled: [PageID: [PageOutcome]] = [:]
  private(set) var counted: [ScanFileID: Int] = [:]
  private(set) var given: [PageID: [Bool]] = [:]
  private(set) var firstPages: [ScanFileID: PageOutcome] = [:]
  private(set) var broken: [String] = []
  private(set) var failure: DigitisationError?
  private(set) var isFinished = false
  private(set) var steps = 0

  var pageCount: Int { pagesOf.values.reduce(0, +) }
  var fileCount: Int { pagesOf.count }

  /// `trouble`: how many of 100 answers go wrong.
  init(seed: UInt64, trouble: Int) {
    random = SeededRandom(seed: seed)
    readers = Int.random(in: 1...5, using: &random)
    self.trouble = trouble
    var rules = PoolRules(readers: readers)
    rules.pagesPerReader = Int.random(in: 1...20, using: &random)
    rules.failedStarts = 50
    // These readers are bad by chance; that some are broken for good is another history.
    rules.doubtedFiles = 100
    plan = PoolPlan(rules: rules)
    for number in 1...Int.random(in: 1...25, using: &random) {
      let file = QueuedFile(
        id: ScanFileID(rawValue: Int64(number)), path: "/\(number)", stamp: FileStamp(size: 1, modified: 1))
      pagesOf[file.id] = Int.random(in: 1...9, using: &random)
      unregistered.append(file)
    }
  }

  /// Lets one thing happen after the other until the plan is through; the limit is far beyond what any history needs.
  mutating func run(limit: Int = 200_000) {
    tell(.filesArrived)
    while !isFinished, steps < limit {
      steps += 1
      happen()
    }
  }

  mutating func stop() { tell(.stopped) }

  private mutating func happen() {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: takeIn()
    case 1, 2: if !openQuestions.isEmpty { tell(openQuestions.removeFirst()) }
    case 3, 4: if !toFile.isEmpty { file(toFile.removeFirst()) }
    default:
      let alive = processes.filter { if case .ended = $0.value { false } else { true } }.keys.sorted()
      if let reader = alive.randomElement(using: &random) { act(reader) }
    }
  }

  private mutating func takeIn() {
    if unregistered.isEmpty {
      if !intakeEnded { tell(.intakeEnded) }
      intakeEnded = true
    } else {
      uncounted.append(unregistered.removeFirst())
      tell(.filesArrived)
    }
  }

  private mutating func file(_ finding: Finding) {
    if case .inspected(let file, .scan(_, let pages)) = finding {
      for number in 1...pages {
        let id = PageID(rawValue: file.id.rawValue * 100 + Int64(number))
        let attempts = Int.random(in: 0..<30, using: &random) == 0 ? Int.random(in: 1...4, using: &random) : 0
        waiting.append(QueuedPage(id: id, file: file, number: number, attempts: attempts))
      }
    }
    tell(.filed(finding))
  }

  // MARK: - Readers

  private mutating func act(_ reader: ReaderID) {
    let goesWrong = Int.random(in: 0..<100, using: &random) < trouble
    switch processes[reader] {
    case .starting where goesWrong && Int.random(in: 0..<3, using: &random) == 0:
      tell(.deadlinePassed(reader, job: nil))
    case .starting:
      processes[reader] = .idle
      tell(.answered(reader, .ready))
    case .idle where goesWrong && Int.random(in: 0..<20, using: &random) == 0: end(reader)
    case .idle where goesWrong:
      // A late or doubled answer out of the blue.
      if let answer = lastAnswers[reader] { tell(.answered(reader, answer)) }
    case .busy(let assignment) where goesWrong: fail(reader, assignment)
    case .busy(let assignment): answer(reader, assignment)
    case .idle, .ended, nil: break
    }
  }

  private mutating func fail(_ reader: ReaderID, _ assignment: Assignment) {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: end(reader)
    case 1: tell(.deadlinePassed(reader, job: assignment.job))
    case 2: tell(.garbled(reader))
    case 3: tell(.answered(reader, .drawn(job: assignment.job)))
    case 4:
      if let answer = lastAnswers[reader] { tell(.answered(reader, answer)) }
      tell(.deadlinePassed(reader, job: assignment.job - 1))
    default:
      answer(reader, assignment)
      if let answer = lastAnswers[reader] { tell(.answered(reader, answer)) }
    }
  }

  private mutating func answer(_ reader: ReaderID, _ assignment: Assignment) {
    processes[reader] = .idle
    let answer: ReaderAnswer
    switch assignment.work {
    case .inspect(let file):
      answer = .inspected(job: assignment.job, .scan(.tiff, pages: pagesOf[file.id] ?? 0))
    case .read(let page):
      let kinds: [PageOutcome] = [
        .blank, .unreadable(.damaged), .unreadable(.outOfMemory), page.number == 1 ? .withheld(.secret) : .blank,
        .read(PageText(size: PixelSize(width: 1, height: 1), lines: [])),
      ]
      answer = .read(job: assignment.job, PageReading(outcome: kinds.randomElement(using: &random) ?? .blank))
    }
    lastAnswers[reader] = answer
    tell(.answered(reader, answer))
  }

  private mutating func end(_ reader: ReaderID) {
    processes[reader] = .ended
    tell(.ended(reader))
  }

  // MARK: - The plan's actions

  private mutating func tell(_ event: PoolPlan.Event) {
    let actions = plan.handle(event)
    // What is decided counts, though it is filed only after the next work was given out.
    for case .file(.read(let page, let reading)) in actions where page.number == 1 {
      firstPages[page.file.id] = reading.outcome
    }
    for action in actions { perform(action) }
  }

  private mutating func perform(_ action: PoolPlan.Action) {
    if isFinished { broken.append("\(action) after the end") }
    switch action {
    case .start(let reader):
      processes[reader] = .starting
      if processes.values.count(where: { if case .ended = $0 { false } else { true } }) > readers {
        broken.append("too many readers")
      }
    case .end(let reader): end(reader)
    case .give(let assignment, let reader): take(assignment, reader)
    case .file(let finding): note(finding)
    case .fetchFiles:
      openQuestions.append(.files(Array(uncounted.prefix(3))))
      uncounted.removeFirst(min(3, uncounted.count))
    case .fetchPages:
      openQuestions.append(.pages(Array(waiting.prefix(5))))
      waiting.removeFirst(min(5, waiting.count))
    case .release(let page):
      if settled[page.id] != nil { broken.append("page \(page.id) released though it is settled") }
    case .fail(let error): failure = error
    case .finish: isFinished = true
    }
  }

  private mutating func take(_ assignment: Assignment, _ reader: ReaderID) {
    guard case .idle = processes[reader] else { return broken.append("work for a reader that is not idle") }
    processes[reader] = .busy(assignment)
    guard case .read(let page) = assignment.work else { return }
    given[page.id, default: []].append(assignment.careful)
    guard page.number > 1 else { return }
    switch firstPages[page.file.id] {
    case nil: broken.append("page \(page.number) given out before page 1 was settled")
    case .withheld: broken.append("page \(page.number) given out though page 1 is withheld")
    default: break
    }
  }

  private mutating func note(_ finding: Finding) {
    toFile.append(finding)
    switch finding {
    case .inspected(let file, let inspection):
      counted[file.id, default: 0] += 1
      if case .unreadable = inspection { pagesOf[file.id] = 0 }
    case .read(let page, let reading):
      settled[page.id, default: []].append(reading.outcome)
    case .surveyed: break
    }
  }
}
