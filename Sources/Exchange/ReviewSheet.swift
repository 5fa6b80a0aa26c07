package import Archive
package import Foundation
package import Records
internal import VietnameseText

/// A spreadsheet of doubtful fields that came back with decisions.
package struct ReviewSheet: Sendable {
  /// What the columns are called; a sheet may have others, and any order.
  package enum Column: Hashable, Sendable, CaseIterable {
    case document, field, value, decision, correction
  }

  /// Why a sheet cannot be taken as a whole.
  package enum Fault: Error, Hashable, Sendable {
    case table(CSVReading.Fault)
    case columnsMissing([Column])
  }

  /// Why one row cannot be taken.
  package enum RowFault: Hashable, Sendable {
    case documentNotANumber(String)
    case fieldNotKnown(String)
    case decisionNotKnown(String)
    case correctionMissing
    case correctionWithoutNeed
    case refused(DecisionRefusal)
  }

  package struct Row: Hashable, Sendable {
    /// As a spreadsheet shows it, from 1.
    package var number: Int
    package var decision: ReviewDecision
  }

  package let rows: [Row]
  package let faults: [(number: Int, fault: RowFault)]
  /// Rows that nobody decided on.
  package let blank: Int

  /// `names` gives the headings of the columns, any of which may stand there; `field` the field that a name means.
  package init(
    _ data: Data, names: [Column: [String]], field: (String) -> FieldName?
  ) throws(Fault) {
    let table: CSVReading
    do { table = try CSVReading(data) } catch { throw .table(error) }
    let heading = table.rows.first?.cells.map { $0.singleSpaced.folded } ?? []
    var places: [Column: Int] = [:]
    for column in Column.allCases {
      places[column] = heading.firstIndex { name in names[column, default: []].contains { $0.folded == name } }
    }
    let missing = Column.allCases.filter { places[$0] == nil }
    guard missing.isEmpty else { throw .columnsMissing(missing) }
    var rows: [Row] = []
    var faults: [(number: Int, fault: RowFault)] = []
    for (number, cells) in table.rows.dropFirst() {
      let cell = { (column: Column) -> String in
        let place = places[column] ?? 0
        return Self.unguarded(place < cells.count ? cells[place].singleSpaced : "")
      }
      switch Self.decision(cell, field: field) {
      case .success(let decision?): rows.append(Row(number: number, decision: decision))
      case .success(nil): continue
      case .failure(let fault): faults.append((number, fault.fault))
      }
    }
    self.rows = rows
    self.faults = faults
    blank = max(0, table.rows.count - 1 - rows.count - faults.count)
  }

  private struct Failed: Error { var fault: RowFault }

  /// Nil for a row that nobody decided on.
  private static func decision(
    _ cell: (Column) -> String, field: (String) -> FieldName?
  ) -> Result<ReviewDecision?, Failed> {
    let (word, correction) = (cell(.decision), cell(.correction))
    if word.isEmpty && correction.isEmpty { return .success(nil) }
    guard let number = Int64(cell(.document)) else {
      return .failure(Failed(fault: .documentNotANumber(cell(.document))))
    }
    guard let name = field(cell(.field)) else { return .failure(Failed(fault: .fieldNotKnown(cell(.field)))) }
    guard let verdict = word.isEmpty ? .correct : Word(word) else {
      return .failure(Failed(fault: .decisionNotKnown(word)))
    }
    if verdict == .skip { return .success(nil) }
    if verdict == .correct, correction.isEmpty { return .failure(Failed(fault: .correctionMissing)) }
    if verdict != .correct, !correction.isEmpty { return .failure(Failed(fault: .correctionWithoutNeed)) }
    let decided: ReviewDecision.Verdict =
      switch verdict {
      case .confirm: .confirm
      case .correct: .correct(correction)
      case .unknown, .skip: .unknown
      }
    return .success(
      ReviewDecision(document: DocumentID(rawValue: number), field: name, verdict: decided, seen: cell(.value)))
  }

  /// The apostrophe that keeps a spreadsheet from computing a text is ours (`CSVDocument`).
  private static func unguarded(_ text: String) -> String {
    guard text.first == "'", let next = text.dropFirst().first, "=+-@＝＋－＠".contains(next) else { return text }
    return String(text.dropFirst())
  }

  /// What may stand in the column of decisions, in both languages.
  private enum Word {
    case confirm, correct, unknown, skip

    init?(_ typed: String) {
      switch typed.folded {
      case "dung", "xac nhan", "confirm", "confirmed", "yes", "x": self = .confirm
      case "sua", "correct", "corrected": self = .correct
      case "khong ro", "unknown": self = .unknown
      case "bo qua", "skip", "-": self = .skip
      default: return nil
      }
    }
  }
}
