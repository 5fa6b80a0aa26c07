internal import Records

extension PoolPlan {
  /// Ends readers that are through, gives work to idle ones, starts readers where work waits, and asks for more.
  /// Pages that broke off too many runs are given up when their turn comes.
  mutating func moveOn() -> ([Action], givenUp: [Finding]) {
    var givenUp: [Finding] = []
    var actions = roster.takeEndings().map(Action.end)
    if unfiled < rules.unfiled {
      for reader in roster.idle {
        guard let assignment = nextAssignment(&givenUp) else { break }
        roster.give(assignment, to: reader)
        actions.append(.give(assignment, to: reader))
      }
    }
    let wanted = freeWork - roster.starting - roster.idle.count
    for _ in 0..<max(0, min(wanted, rules.readers - roster.count)) {
      actions.append(.start(roster.start()))
    }
    if files.count < rules.lowWater, fileSource.ask() { actions.append(.fetchFiles) }
    if pages.freshCount < rules.lowWater, pages.count < rules.longestQueue, pageSource.ask() {
      actions.append(.fetchPages)
    }
    return (actions, givenUp)
  }

  private var freeWork: Int { files.count + pages.freeCount }

  private mutating func nextAssignment(_ givenUp: inout [Finding]) -> Assignment? {
    guard var work = nextWork() else { return nil }
    while case .read(let page) = work, page.attempts >= rules.attempts {
      givenUp += conclude(Finding(work, failed: .readerDied), work)
      guard let next = nextWork() else { return nil }
      work = next
    }
    lastJob += 1
    return Assignment(job: lastJob, work: work, careful: isCareful(work))
  }

  private mutating func nextWork() -> Work? {
    if !files.isEmpty, inspectionsInARow < rules.inspectionsBetweenPages || pages.freeCount == 0 {
      inspectionsInARow += 1
      let isTriedNext = doubts.isEmpty || files.first.map { failedOnce.contains(.inspect($0)) } ?? true
      return .inspect(isTriedNext ? files.removeFirst() : files.removeLast())
    }
    inspectionsInARow = 0
    return pages.next(fromElsewhere: !doubts.isEmpty) { failedOnce.contains(.read($0)) }.map(Work.read)
  }

  private func isCareful(_ work: Work) -> Bool {
    if case .read(let page) = work, page.attempts >= rules.carefulAttempts { return true }
    return failedOnce.contains(work)
  }
}
