internal import Archive
internal import ArgumentParser
internal import Foundation
package import Records
internal import VietnameseText
internal import Wording
internal import Showing

/// `sohoa tasks`: what plans assign, and how far it is.
struct Tasks: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(RecordHelpPhrase.tasks),
    discussion: Examples.text([
      "sohoa tasks", "sohoa tasks --unit \"Văn phòng\" --status open", "sohoa tasks --due 6/2026 --json",
      "sohoa tasks --done 7 --by \"Nguyễn Thị Lan\"",
    ]))

  @Option(help: .said(.unit, value: .unit))
  var unit: String?
  @Option(help: .said(.state, value: .state))
  var status: TaskState?
  @Option(help: .said(.due, value: .date))
  var due: String?
  @Option(help: .said(.onlyDocument, value: .id))
  var document: Int64?
  @Option(help: .said(.done, value: .id))
  var done: Int64?
  @Option(help: .said(.reopen, value: .id))
  var reopen: Int64?
  @Option(help: .said(.drop, value: .id))
  var drop: Int64?
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    let words: [(Int64, TaskState)] = [(done, TaskState.done), (reopen, .open), (drop, .dropped)].compactMap {
      id, state in id.map { ($0, state) }
    }
    guard words.count <= 1 else {
      throw Failure(.onlyOneDecision, ["text": "--done, --reopen, --drop"], status: .usage)
    }
    if let (id, state) = words.first { return try await set(id, state) }
    let query = try self.query
    let tasks = try await options.place.with(.searching) { try $0.tasks(query) }
    if options.json {
      for task in tasks { try Printer.say(json: ListedTaskJSON(task)) }
    } else {
      Printer.say(TasksPrinting(tasks: tasks, today: .today, language: .spoken, terminal: .output).lines)
    }
    return .done
  }

  private var query: TaskQuery {
    get throws {
      var last: RecordDate?
      if let due {
        guard let period = DatePeriod(due) else {
          throw Failure(.dueNotUnderstood, ["text": .text(SafeText.line(due))], status: .usage)
        }
        last = period.last
      }
      guard unit?.contains(where: { $0.isLetter || $0.isNumber }) ?? true else {
        throw Failure.usage(.conditionEmpty, ["option": "--unit"])
      }
      return TaskQuery(unit: unit, state: status, dueBy: last, document: document.map(DocumentID.init(rawValue:)))
    }
  }

  private func set(_ id: Int64, _ state: TaskState) async throws -> ExitStatus {
    let number = Filling.text(String(id))
    let task = try await options.deciding { archive, name in
      guard try archive.set(task: id, to: state, by: name) else { throw Failure(.taskMissing, ["id": number]) }
      return try archive.tasks().first { $0.id == id }
    }
    if options.json {
      if let task { try Printer.say(json: ListedTaskJSON(task)) }
    } else {
      Printer.say(
        Language.spoken.say(
          ContentsPhrase.taskSet, ["id": number, "state": .text(Language.spoken.say(ContentsPhrase(state)))]))
    }
    return .done
  }
}

extension TaskState: ExpressibleByArgument {}

extension ContentsPhrase {
  init(_ state: TaskState) {
    self =
      switch state {
      case .open: .stateOpen
      case .done: .stateDone
      case .dropped: .stateDropped
      }
  }
}

extension RecordDate {
  /// The day in Vietnam.
  static var today: RecordDate? {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 7 * 3600) ?? .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    return RecordDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
  }
}
