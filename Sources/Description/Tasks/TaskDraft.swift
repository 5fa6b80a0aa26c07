internal import Records

/// A task while its parts are gathered.
struct TaskDraft {
  private var parts: [TaskLabel: String] = [:]
  let page: Int
  private(set) var box: PixelBox?
  private var confidences: [Double] = []
  private var labels: Set<TaskLabel> = []

  init(work: String, page: Int, box: PixelBox?) {
    if !work.isEmpty { parts[.work] = work }
    self.page = page
    self.box = box
  }

  func has(_ label: TaskLabel) -> Bool { labels.contains(label) }

  mutating func set(_ label: TaskLabel, _ text: String) {
    labels.insert(label)
    if !text.isEmpty { parts[label] = text }
  }

  mutating func note(_ words: some Sequence<ReadWord>) {
    confidences += words.filter { !$0.bare.isEmpty }.map(\.confidence)
  }

  /// Nil where it is no task: nobody leads it, and neither result nor time are told.
  func task(year: Int?) -> PlannedTask? {
    guard let work = parts[.work], work.contains(where: \.isLetter) else { return nil }
    guard parts[.lead] != nil || parts[.result] != nil && parts[.time] != nil else { return nil }
    let read = confidences.isEmpty ? 0 : confidences.reduce(0, +) / Double(confidences.count)
    return PlannedTask(
      work: work, lead: parts[.lead], partners: parts[.partners], result: parts[.result],
      time: parts[.time].map(TaskDeadline.tidied),
      due: parts[.time].flatMap { TaskDeadline.last(of: $0, year: year) }, page: page, box: box,
      confidence: read * (parts[.lead] == nil ? 0.7 : 1))
  }
}
