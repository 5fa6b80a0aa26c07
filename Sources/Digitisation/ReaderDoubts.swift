internal import Records

/// Whether something is wrong with what readers are given, or with the readers.
///
/// That two readers died of a page says that the page is at fault only where readers can do such work at all. Until one has
/// finished some in this batch, what readers died of is held here, and nothing is settled. Where all that was given out from several
/// files ends like this, the readers are at fault, and all of it waits.
struct ReaderDoubts: Sendable {
  /// What a reader can be able to do, or not.
  private enum Skill: Hashable {
    case inspecting, reading, looking, surveying

    init(_ work: Work) {
      switch work {
      case .inspect: self = .inspecting
      case .read(let page) where page.errand.isSurvey: self = .surveying
      case .read(let page): self = page.isHeld ? .looking : .reading
      }
    }
  }

  private var shown: Set<Skill> = []
  private var held: [Work] = []

  var isEmpty: Bool { held.isEmpty }

  /// Files of which readers died, and nothing else happened.
  var files: Int { Set(held.map(\.file.id)).count }

  /// The pages that readers died of.
  var pages: [QueuedPage] { held.compactMap { if case .read(let page) = $0 { page } else { nil } } }

  /// Readers died of `work` twice; whether it is held, because none has shown yet that it can do such work.
  mutating func hold(_ work: Work) -> Bool {
    guard !shown.contains(Skill(work)) else { return false }
    held.append(work)
    return true
  }

  /// A reader has finished `work`; what was held only because none had.
  mutating func noteFinished(_ work: Work) -> [Work] {
    let skill = Skill(work)
    guard shown.insert(skill).inserted else { return [] }
    defer { held.removeAll { Skill($0) == skill } }
    return held.filter { Skill($0) == skill }
  }

  /// There is no other work left that could tell: what was held is at fault itself.
  mutating func dismiss() -> [Work] {
    defer { held = [] }
    return held
  }
}
