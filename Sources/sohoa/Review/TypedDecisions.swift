internal import Archive
internal import Records
internal import Wording
internal import Showing

/// Decisions as they stand on a command line: `--set 12 number=22/KH-UBND`, `--confirm 12 agency`.
struct TypedDecisions {
  enum Kind { case set, confirm, unknown }

  let document: DocumentID
  let decisions: [ReviewDecision]

  /// `words` are a document's number, and fields behind it. Without fields all that were found are confirmed.
  init(_ kind: Kind, _ words: [String], in archive: Archive) throws {
    let first = words.first ?? ""
    guard let number = Int64(first) else {
      throw Failure(.documentNotANumber, ["text": .text(SafeText.line(first))], status: .usage)
    }
    let document = DocumentID(rawValue: number)
    self.document = document
    let rest = Array(words.dropFirst())
    switch kind {
    case .set:
      guard !rest.isEmpty else { throw Failure(.assignmentNotUnderstood, ["text": ""], status: .usage) }
      decisions = try rest.map { try Self.assignment($0, on: document) }
    case .confirm where rest.isEmpty:
      let found = try archive.document(document)?.description?.fields.keys.sorted { $0.rawValue < $1.rawValue }
      decisions = (found ?? [.type]).map { ReviewDecision(document: document, field: $0, verdict: .confirm) }
    case .confirm:
      decisions = try rest.map { ReviewDecision(document: document, field: try Self.field($0), verdict: .confirm) }
    case .unknown:
      guard !rest.isEmpty else { throw Failure(.fieldNotKnown, Self.fields(""), status: .usage) }
      decisions = try rest.map { ReviewDecision(document: document, field: try Self.field($0), verdict: .unknown) }
    }
  }

  private static func assignment(_ word: String, on document: DocumentID) throws -> ReviewDecision {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw Failure(.assignmentNotUnderstood, ["text": .text(SafeText.line(word))], status: .usage)
    }
    return ReviewDecision(document: document, field: try field(parts[0]), verdict: .correct(parts[1]))
  }

  private static func field(_ word: String) throws -> FieldName {
    guard let field = FieldName(said: word) else { throw Failure(.fieldNotKnown, fields(word), status: .usage) }
    return field
  }

  private static func fields(_ word: String) -> KeyValuePairs<String, Filling> {
    [
      "text": .text(SafeText.line(word)), "fields": .text(FieldName.allCases.map(\.rawValue).joined(separator: ", ")),
    ]
  }
}
