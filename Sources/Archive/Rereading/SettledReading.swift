internal import Foundation
internal import GRDB
internal import Records

/// How a page that is to be read anew stands in the books.
struct SettledReading {
  var page: PageID
  var file: ScanFileID
  var document: DocumentID
  var state: PageState
  var reason: UnreadableReason?
  var settledAt: String
  /// 1 for pages of before versions were counted.
  var version: Int
  var measures: String?
  var text: String?
  var words: String?
  /// The words of the latest correction.
  var corrections: String?
  var isReleased: Bool
  var isCorrectedByPerson: Bool
  /// It is in the account, nobody withheld it, and it does not wait.
  var mayBeReread: Bool

  static func fetch(_ page: PageID, in db: Database) throws -> SettledReading? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT page.*, page_text.text, words, \(CorrectedText.latest("words")) AS corrections, is_held,
            \(Custody.isReleased) AS released, standing = 'current' AND overwritten_at IS NULL AS is_there,
            EXISTS (SELECT 1 FROM page_correction WHERE page_correction.page_id = page.id AND made_by <> ?) AS by_person
          FROM page JOIN scan_file ON scan_file.id = file_id LEFT JOIN page_text ON page_text.page_id = page.id
          WHERE page.id = ?
          """), arguments: [CorrectedText.Corrector.languageModel.rawValue, page.rawValue]
    ).map { row in
      let state: PageState = try stored(row["state"])
      let isSettled = state != .waiting && state != .withheld
      return SettledReading(
        page: page, file: ScanFileID(rawValue: row["file_id"]), document: DocumentID(rawValue: row["document_id"]),
        state: state, reason: try (row["reason"] as String?).map { try stored($0) },
        settledAt: row["reread_at"] ?? row["settled_at"] ?? "", version: row["reading_version"] ?? 1,
        measures: row["measures"], text: row["text"], words: row["words"], corrections: row["corrections"],
        isReleased: row["released"], isCorrectedByPerson: row["by_person"],
        mayBeReread: isSettled && row["is_there"] && !(row["is_held"] as Bool))
    }
  }

  /// Whether `outcome` says the same, word for word and box for box.
  func isSame(as outcome: PageOutcome) throws -> Bool {
    switch outcome {
    case .read(let text):
      let corrected = text.isCorrected ? try CorrectionCoding.encode(text) : nil
      return state == .read && words == PageTextCoding.encode(text.asRecognised) && corrections == corrected
    case .blank: return state == .blank
    case .unreadable(let why): return state == .unreadable && reason == why
    case .withheld: return false
    }
  }
}
