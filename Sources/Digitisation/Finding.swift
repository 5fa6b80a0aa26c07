package import ReaderLine
package import Records

/// What a batch found out about a file or a page, to be filed in the archive.
package enum Finding: Hashable, Sendable {
  case inspected(QueuedFile, ScanInspection)
  case read(QueuedPage, PageReading)
  /// Which mended faults touch a page; nil where no reader could say.
  case surveyed(QueuedPage, Set<MendedFault>?)

  /// More pages than this are in no file that was ever scanned, but a damaged one may claim millions.
  static let mostPages = 50_000

  /// What `answer` says about `work`; nil where it answers another question.
  init?(_ work: Work, _ answer: ReaderAnswer) {
    switch (work, answer) {
    case (.inspect(let file), .inspected(_, .scan(_, let pages))) where !(1...Self.mostPages).contains(pages):
      self = .inspected(file, .unreadable(.damaged))
    case (.inspect(let file), .inspected(_, let inspection)): self = .inspected(file, inspection)
    case (.read(let page), .surveyed(_, let faults)) where page.errand.isSurvey:
      self = .surveyed(page, faults.map(Set.init))
    case (.read(let page), .read(_, let reading)) where !page.isHeld && !page.errand.isSurvey:
      self = .read(page, reading)
    case (.read(let page), .looked(_, let look)) where page.isHeld:
      switch look {
      case .seen(let measures): self = .read(page, PageReading(outcome: .withheld(.notScreened), measures: measures))
      case .unreadable(let reason): self = .read(page, PageReading(outcome: .unreadable(reason)))
      }
    default: return nil
    }
  }

  /// The work could not be done.
  init(_ work: Work, failed reason: UnreadableReason) {
    switch work {
    case .inspect(let file): self = .inspected(file, .unreadable(reason))
    case .read(let page) where page.errand.isSurvey: self = .surveyed(page, nil)
    case .read(let page): self = .read(page, PageReading(outcome: .unreadable(reason)))
    }
  }

  package var file: QueuedFile {
    switch self {
    case .inspected(let file, _): file
    case .read(let page, _), .surveyed(let page, _): page.file
    }
  }

  /// A reader was needed to find it out: it did not show from the state of the file alone.
  var isReadersWork: Bool {
    switch self {
    case .inspected(_, .unreadable(let reason)): !reason.mayPass
    case .read(_, let reading):
      if case .unreadable(let reason) = reading.outcome { !reason.mayPass } else { true }
    case .inspected, .surveyed: true
    }
  }

  /// The reader ran out of memory, so that careful settings may help.
  var wantsMoreMemory: Bool {
    switch self {
    case .inspected(_, .unreadable(.outOfMemory)): true
    case .read(_, let reading): reading.outcome == .unreadable(.outOfMemory)
    default: false
    }
  }
}
