internal import Archive
internal import Exchange
internal import Foundation
internal import Records
internal import Spreadsheets
internal import Wording
internal import Showing

/// Doubtful fields as a sheet that is filled in elsewhere, and comes back.
struct ReviewTable {
  let archive: Archive
  let language: Language

  private static let columns: [ReviewPhrase] = [
    .columnDocument, .columnFile, .columnPage, .columnField, .columnValue, .columnConfidence, .columnLine,
    .columnDecision, .columnCorrection,
  ]

  /// Writes all doubtful fields; tells how many there were.
  func export(_ queue: ReviewQueue, to path: String) throws -> String {
    var queue = queue
    var rows: [[SheetCell]] = []
    var documents = 0
    while let questions = queue.next() {
      documents += 1
      rows += questions.map(row)
    }
    if let fault = queue.fault { throw fault }
    guard try PicturePlace(output: path).mayBeWritten(in: archive) else {
      throw Failure(.failed, .outputFailed, ["path": .text(path)])
    }
    let table = SheetDocument(heading: Self.columns.map { language.say($0) }, rows: rows)
    do {
      try table.write(to: path, as: SheetDocument.Form(path: path), sheet: language.say(SheetPhrase.review))
    } catch let error as ExchangeError {
      throw Failure(error)
    }
    return language.say(
      ReviewPhrase.exported,
      ["count": .count(rows.count), "documents": .count(documents), "path": .text(SafeText.line(path))])
  }

  private func row(_ question: ReviewQuestion) -> [SheetCell] {
    let confidence = question.field.map { language.share(Int(($0.confidence * 1000).rounded()), of: 1000) }
    return [
      .text(String(question.document.id.rawValue)), .text(ShownPath.of(question.document.path)),
      .count(question.filePage), .text(language.say(TermPhrase(question.name))),
      .text(question.value(in: language) ?? ""), .figure(confidence ?? ""), .text(question.line ?? ""), .text(""),
      .text(""),
    ]
  }

  /// Takes the decisions of a sheet: all of them, or none.
  func take(_ path: String, by name: String) throws -> String {
    let shown = Filling.text(SafeText.line(path))
    let sheet = try read(try contents(of: path, shown), shown)
    var faults = sheet.faults
    if faults.isEmpty {
      let refused = try archive.decide(sheet.rows.map(\.decision), by: name)
      if refused.isEmpty {
        return language.say(
          ReviewPhrase.imported,
          ["count": .count(sheet.rows.count), "path": shown, "skipped": .count(sheet.blank)])
      }
      faults = refused.map { (sheet.rows[$0.place].number, .refused($0.refusal)) }
    }
    for (number, fault) in faults { Printer.say(told(fault, at: number, in: sheet)) }
    throw Failure(.sheetRows, ["count": .count(faults.count)])
  }

  /// What is too large to be a sheet is not even loaded.
  private func contents(of path: String, _ shown: Filling) throws -> Data {
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
    guard size <= SheetTable.largestFile else { throw Failure(.tooLarge(.file), at: shown) }
    guard let data = FileManager.default.contents(atPath: path) else { throw Failure(.sheetNotRead, ["path": shown]) }
    return data
  }

  private func read(_ data: Data, _ path: Filling) throws -> ReviewSheet {
    let names: [ReviewSheet.Column: ReviewPhrase] = [
      .document: .columnDocument, .field: .columnField, .value: .columnValue, .decision: .columnDecision,
      .correction: .columnCorrection,
    ]
    do throws(ReviewSheet.Fault) {
      return try ReviewSheet(
        data, names: names.mapValues { phrase in Language.allCases.map { $0.say(phrase) } },
        field: { FieldName(said: $0) })
    } catch {
      switch error {
      case .table(let fault): throw Failure(fault, at: path)
      case .headingMerged(let place):
        throw Failure(.headingMerged, ["path": path, "cell": .text(place.description)])
      case .columnsMissing(let columns):
        let missing = columns.compactMap { names[$0].map { language.say($0) } }.joined(separator: ", ")
        throw Failure(.sheetColumns, ["path": path, "columns": .text(missing)])
      }
    }
  }

  private func told(_ fault: ReviewSheet.RowFault, at number: Int, in sheet: ReviewSheet) -> String {
    let failure =
      switch fault {
      case .documentNotANumber(let text): Failure(.documentNotANumber, ["text": .text(text)], in: language)
      case .fieldNotKnown(let text):
        Failure(
          .fieldNotKnown,
          [
            "text": .text(text),
            "fields": .text(FieldName.allCases.map { language.say(TermPhrase($0)) }.joined(separator: ", ")),
          ], in: language)
      case .decisionNotKnown(let text): Failure(.decisionNotKnown, ["text": .text(text)], in: language)
      case .correctionMissing: Failure(.correctionMissing, in: language)
      case .correctionWithoutNeed: Failure(.correctionWithoutNeed, in: language)
      case .refused(let refusal):
        RefusalText(
          refusal: refusal,
          decision: sheet.rows.first { $0.number == number }?.decision
            ?? ReviewDecision(document: DocumentID(rawValue: 0), field: .type, verdict: .unknown)
        ).failure(in: language)
      }
    let lines = language.say(
      DecisionPhrase.row,
      ["row": .count(number), "reason": .text(failure.sentence), "remedy": .text(failure.remedy)])
    return lines.split(separator: "\n").map { SafeText.line(String($0)) }.joined(separator: "\n  ")
  }
}
