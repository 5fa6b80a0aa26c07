internal import Foundation
internal import GRDB
internal import Records

/// Corrections of a page, which stand beside its raw text (promise 5); the latest counts.
enum CorrectedText {
  /// Who corrected, as it is stored.
  enum Corrector: String {
    case languageModel = "language-model"
  }

  /// SQL for a column of the latest correction of the page in the row of `page`; NULL where there is none.
  static func latest(_ column: String) -> String {
    "(SELECT \(column) FROM page_correction WHERE page_correction.page_id = page.id ORDER BY id DESC LIMIT 1)"
  }

  /// SQL for the text that counts of the page in the rows of `page` and `page_text`: as it was corrected last, or raw.
  static var text: String { "ifnull(\(latest("text")), page_text.text)" }

  /// Keeps what was corrected in `text`, if anything was.
  static func keep(
    _ text: PageText, of page: PageID, by corrector: Corrector, at time: Date, in db: Database
  ) throws {
    guard text.isCorrected else { return }
    try db.cachedStatement(
      sql: "INSERT INTO page_correction (page_id, made_at, made_by, text, words) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      page.rawValue, time.formatted(.iso8601), corrector.rawValue, text.text.storable,
      try CorrectionCoding.encode(text),
    ])
  }
}

/// The corrected words of a page as they are stored: `[[line,word,certainty,"text"],…]`, lines and words from 0.
enum CorrectionCoding {
  static func encode(_ page: PageText) throws -> String {
    let changes = page.lines.enumerated().flatMap { line, words in
      words.words.enumerated().compactMap { place, word in
        word.correction.map {
          StoredChange(line: line, word: place, certainty: $0.certainty, text: word.text.storable)
        }
      }
    }
    return String(decoding: try JSONEncoder().encode(changes), as: UTF8.self)
  }

  /// `page`, as it was recognised, with the corrections in `json`. Throws where they do not fit it.
  static func apply(_ json: String, to page: PageText) throws -> PageText {
    var page = page
    for change in try JSONDecoder().decode([StoredChange].self, from: Data(json.utf8)) {
      guard page.lines.indices.contains(change.line), page.lines[change.line].words.indices.contains(change.word) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      page.lines[change.line].words[change.word].correct(to: change.text, certainty: change.certainty)
    }
    return page
  }
}

private struct StoredChange: Codable {
  let line: Int
  let word: Int
  let certainty: Double
  let text: String

  init(line: Int, word: Int, certainty: Double, text: String) {
    self.line = line
    self.word = word
    self.certainty = certainty
    self.text = text
  }

  init(from decoder: any Decoder) throws {
    var parts = try decoder.unkeyedContainer()
    line = try parts.decode(Int.self)
    word = try parts.decode(Int.self)
    certainty = try parts.decode(Double.self)
    text = try parts.decode(String.self)
  }

  func encode(to encoder: any Encoder) throws {
    var parts = encoder.unkeyedContainer()
    try parts.encode(line)
    try parts.encode(word)
    try parts.encode((certainty * 1000).rounded() / 1000)
    try parts.encode(text)
  }
}
