package import Archive
package import Foundation
package import Records
package import Spreadsheets
internal import VietnameseText

/// A spreadsheet of doubtful fields that came back with decisions.
package struct ReviewSheet: Sendable {
  /// What the columns are called; a sheet may have others, and any order.
  package enum Column: Hashable, Sendable, CaseIterable {
    case document, field, value, decision, correction
  }

  /// Why a sheet cannot be taken as a whole.
  package enum Fault: Error, Hashable, Sendable {
    case table(SheetFault)
    case columnsMissing([Column])
    /// A heading spans several cells, so that its column cannot be told.
    case headingMerged(CellPlace)
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
    let table: SheetTable
    do { table = try SheetTable(data) } catch { throw .table(error) }
    let places = try Self.places(names, in: table)
    var rows: [Row] = []
    var faults: [(number: Int, fault: RowFault)] = []
    for row in table.rows.dropFirst() {
      let number = row.number
      let cell = { (column: Column) -> String in
        Self.unguarded(row.text(places[column] ?? 0).singleSpaced)
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

  /// In which column of the sheet each column is, from 1.
  private static func places(_ names: [Column: [String]], in table: SheetTable) throws(Fault) -> [Column: Int] {
    let heading = table.rows.first
    var places: [Column: Int] = [:]
    for column in Column.allCases {
      places[column] =
        heading?.cells.first { cell in
          let text = cell.value.text.singleSpaced.folded
          return names[column, default: []].contains { $0.folded == text }
        }?.column
    }
    let missing = Column.allCases.filter { places[$0] == nil }
    let merged = table.merged.first { range in
      range.first != range.last && (range.first.row...range.last.row).contains(heading?.number ?? 0)
    }
    if let merged { throw .headingMerged(merged.first) }
    guard missing.isEmpty else { throw .columnsMissing(missing) }
    return places
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

  /// The apostrophe that keeps a spreadsheet from computing a text is ours (`CSVText`).
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
