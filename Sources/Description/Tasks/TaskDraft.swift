internal import Records

/// A task while its parts are gathered.
struct TaskDraft {
  private var parts: [TaskLabel: String] = [:]
  let page: Int
  private(set) var box: PixelBox?
  private var confidences: [Double] = []
  private var labels: Set<TaskLabel> = []

  /// The heading that it stands under.
  var section: String?

  init(work: String, page: Int, box: PixelBox?) {
    self.page = page
    self.box = box
    if !work.isEmpty { set(.work, work) }
  }

  func has(_ label: TaskLabel) -> Bool { labels.contains(label) }

  /// A state that stands where a result or a time is told, or in brackets behind a part, is none of them.
  mutating func set(_ label: TaskLabel, _ text: String) {
    if label != .work { labels.insert(label) }
    let (part, state) =
      [.result, .time].contains(label) && ReportedState.isAll(of: text) ? ("", text) : ReportedState.apart(text)
    if let state, label != .state { parts[.state] = state }
    if label == .state { parts[.state] = text } else if !part.isEmpty { parts[label] = part }
  }

  /// Adds what follows of a part in a paragraph of its own.
  mutating func append(_ label: TaskLabel, _ text: String) {
    set(label, [parts[label], text].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "; "))
  }

  /// Adds the rest of a task that stands on two pages.
  mutating func join(_ rest: TaskDraft) {
    for (label, text) in rest.parts { set(label, [parts[label], text].compactMap(\.self).joined(separator: " ")) }
    confidences += rest.confidences
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
      due: parts[.time].flatMap { TaskDeadline.last(of: $0, year: year) }, reported: parts[.state],
      section: section, page: page, box: box, confidence: read * (parts[.lead] == nil ? 0.7 : 1))
  }
}
