internal import Archive
internal import Exchange
internal import Records
internal import Wording
internal import Showing

/// What a person sees of tasks: what is to be done, by whom, by when, and where it is written.
struct TasksPrinting {
  let tasks: [ListedTask]
  let today: RecordDate?
  let language: Language
  let terminal: Terminal

  var lines: [String] {
    guard !tasks.isEmpty else {
      return [language.say(ContentsPhrase.tasksNothing), language.say(ContentsPhrase.tasksRemedy)]
    }
    let heading = language.say(ContentsPhrase.tasksFound, ["count": .count(tasks.count)])
    return [terminal.styled(heading, .bold), ""] + tasks.flatMap { lines(of: $0) + [""] }.dropLast()
  }

  private func lines(of listed: ListedTask) -> [String] {
    let id = String(listed.id)
    let width = max(3, tasks.map { String($0.id).count }.max() ?? 0)
    let margin = String(repeating: " ", count: width + 2)
    let task = listed.task
    var body = WrappedText.lines(
      IdentityMask.masked(SafeText.line(task.work)), on: terminal, width: terminal.width - width - 2)
    for (phrase, value) in [
      (ContentsPhrase.lead, task.lead), (.partners, task.partners), (.result, task.result), (.time, task.time),
      (.reported, task.reported), (.section, task.section),
    ] {
      guard let value else { continue }
      let text = language.say(phrase) + ": " + IdentityMask.masked(SafeText.line(value))
      body += WrappedText.lines(text, on: terminal, width: terminal.width - width - 2)
    }
    body.append(state(of: listed))
    let name = DocumentName(
      type: listed.type?.name ?? listed.title, number: listed.number, date: listed.date, in: language)
    body.append(
      terminal.styled(
        language.say(
          ContentsPhrase.taskSource,
          ["id": .text(String(listed.document.rawValue)), "name": .text(name.text), "page": .count(task.page)]), .dim))
    let lead = String(repeating: " ", count: max(0, width - id.count)) + terminal.styled(id, .green) + "  "
    return [lead + (body.first ?? "")] + body.dropFirst().map { margin + $0 }
  }

  private func state(of listed: ListedTask) -> String {
    let said = language.say(ContentsPhrase(listed.state))
    if let by = listed.by, let at = listed.at {
      let date = RecordDate(String(at.prefix(10))).map(language.date) ?? at
      return terminal.styled(
        language.say(
          ContentsPhrase.toldBy, ["state": .text(said), "name": .text(SafeText.line(by)), "date": .text(date)]),
        listed.state == .done ? .green : .dim)
    }
    guard let due = listed.task.due else { return said }
    let isLate = listed.state == .open && today.map { due < $0 } ?? false
    let day = language.say(isLate ? ContentsPhrase.late : .due, ["date": .text(language.date(due))])
    return terminal.styled(said + ", " + day, isLate ? .yellow : .dim)
  }
}

/// A task as `tasks --json` prints it, one a line; an interface.
struct ListedTaskJSON: Encodable {
  let listed: ListedTask

  init(_ listed: ListedTask) { self.listed = listed }

  enum CodingKeys: String, CodingKey {
    case kind, id, document, file, type, number, date, page, box, work, lead, partners, result, time, due, reported,
      section, status, by, at, confidence
  }

  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: CodingKeys.self)
    let task = listed.task
    try line.encode("task", forKey: .kind)
    try line.encode(listed.id, forKey: .id)
    try line.encode(listed.document.rawValue, forKey: .document)
    try line.encode(listed.path, forKey: .file)
    try line.encode(listed.type?.rawValue ?? listed.title.map(IdentityMask.masked), forKey: .type)
    try line.encode(listed.number, forKey: .number)
    try line.encode(listed.date?.description, forKey: .date)
    try line.encode(task.page, forKey: .page)
    try line.encode(task.box, forKey: .box)
    try line.encode(IdentityMask.masked(task.work), forKey: .work)
    try line.encode(task.lead.map(IdentityMask.masked), forKey: .lead)
    try line.encode(task.partners.map(IdentityMask.masked), forKey: .partners)
    try line.encode(task.result.map(IdentityMask.masked), forKey: .result)
    try line.encode(task.time.map(IdentityMask.masked), forKey: .time)
    try line.encode(task.due?.description, forKey: .due)
    try line.encode(task.reported.map(IdentityMask.masked), forKey: .reported)
    try line.encode(task.section.map(IdentityMask.masked), forKey: .section)
    try line.encode(listed.state.rawValue, forKey: .status)
    try line.encode(listed.by, forKey: .by)
    try line.encode(listed.at, forKey: .at)
    try line.encode(task.confidence.thousandths, forKey: .confidence)
  }
}
