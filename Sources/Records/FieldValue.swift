internal import VietnameseText

/// Why what a person typed cannot be a field's value.
package enum FieldValueFault: Error, Hashable, Sendable {
  case empty
  case tooLong(most: Int)
  case typeNotKnown
  case typeAmbiguous([DocumentType])
  case dateNotUnderstood
  case numberWithoutDigits
}

/// What a person types for a field, brought into the form in which fields are kept.
package enum FieldValue {
  /// Longer than any subject; keeps a pasted page from becoming a field.
  package static let longest = 1000

  package static func normalised(_ typed: String, for name: FieldName) throws(FieldValueFault) -> String {
    let text = typed.composed.singleSpaced
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { throw .empty }
    guard text.count <= longest else { throw .tooLong(most: longest) }
    switch name {
    case .type:
      let meant = DocumentType.meant(by: text)
      guard let type = meant.first else { throw .typeNotKnown }
      guard meant.count == 1 else { throw .typeAmbiguous(meant) }
      return type.rawValue
    case .date, .copyDate:
      guard let date = RecordDate(text.filter { !$0.isWhitespace }) else { throw .dateNotUnderstood }
      return date.description
    case .month:
      guard let month = RecordMonth(text.filter { !$0.isWhitespace }) else { throw .dateNotUnderstood }
      return month.description
    case .number, .copyNumber:
      let number = text.filter { !$0.isWhitespace }
      guard number.contains(where: \.isNumber) else { throw .numberWithoutDigits }
      return number
    case .symbol: return text.filter { !$0.isWhitespace }
    default: return text
    }
  }

  /// Whether two texts are one value. A spreadsheet may have written a date anew, day first or month first.
  package static func isSame(_ first: String, _ second: String, for name: FieldName) -> Bool {
    let texts = [first, second].map(\.composed.singleSpaced)
    if texts[0] == texts[1] { return true }
    guard name == .date || name == .copyDate, let date = RecordDate(texts[1]) else { return false }
    let parts = texts[0].split(separator: "/")
    let turned = parts.count == 3 ? "\(parts[1])/\(parts[0])/\(parts[2])" : texts[0]
    return RecordDate(texts[0]) == date || RecordDate(turned) == date
  }
}
