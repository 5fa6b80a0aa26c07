internal import Records
internal import VietnameseText

/// Conditions among typed words: `loai:KH so:22/KH-UBND ngay:2025-07..2025-12 coquan:"Sở Xây dựng" hoso:12
/// nguoiky:"Văn An" dan:118/2025/NĐ-CP trangthai:xem-lai`, with or without marks, or in English (`type: number: date: agency:
/// dossier: signer: cites: status:`).
///
/// The value follows the colon at once, so that `Số: 22/KH-UBND`, taken from a paper, stays words; and so does a name
/// that is no field's.
package enum SearchLanguage {
  /// A condition that cannot be met as it was typed.
  package struct Fault: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      case valueMissing, typeNotUnderstood, dateNotUnderstood, datesReversed, givenTwice, standingNotUnderstood,
        numberNotUnderstood, excluded
    }

    package var reason: Reason
    package var field: Field
    /// What was typed behind the colon.
    package var value: String
    /// Where the condition stands in what was typed, in characters from 0.
    package var place: Range<Int>

    package init(reason: Reason, field: Field, value: String, place: Range<Int>) {
      self.reason = reason
      self.field = field
      self.value = value
      self.place = place
    }
  }

  package enum Field: String, Hashable, Sendable, CaseIterable {
    case type = "loai"
    case number = "so"
    case date = "ngay"
    case agency = "coquan"
    case dossier = "hoso"
    case signer = "nguoiky"
    case cites = "dan"
    case standing = "trangthai"

    /// The field of this name, in Vietnamese with or without marks, or in English.
    init?(named name: Substring) {
      // `cơ quan:` is typed as it is spoken, too.
      let folded = String(name).folded.filter { $0 != " " }
      guard let field = Field(rawValue: folded) ?? Self.english[folded] else { return nil }
      self = field
    }

    private static let english: [String: Field] = [
      "type": .type, "number": .number, "date": .date, "agency": .agency, "dossier": .dossier,
      "signer": .signer, "cites": .cites, "status": .standing,
    ]
  }

  /// What is looked for; `query` holds what was asked for otherwise, and is answered with the words that are left.
  package static func read(_ typed: String, into query: SearchQuery = SearchQuery(words: "")) throws(Fault)
    -> SearchQuery
  {
    var query = query
    var words = ""
    var given: Set<Field> = []
    let characters = Array(typed.prefix(longest))
    var position = 0
    var isQuoted = false
    while position < characters.count {
      let startsWord = position == 0 || characters[position - 1].isWhitespace
      if startsWord, !isQuoted, let found = condition(in: characters, at: position) {
        let fault = { Fault(reason: $0, field: found.field, value: found.value, place: found.place) }
        if dashes.contains(characters[position]) { throw fault(.excluded) }
        guard given.insert(found.field).inserted else { throw fault(.givenTwice) }
        do {
          try apply(found.field, found.value, to: &query)
        } catch {
          throw fault(error)
        }
        position = found.place.upperBound
      } else {
        if quotes.contains(characters[position]) { isQuoted.toggle() }
        words.append(characters[position])
        position += 1
      }
    }
    query.words = words
    return query
  }

  /// Whether `value` is a number or a part of one; documents that are cited by their names are not known.
  package static func canBeCited(_ value: String) -> Bool { NumberKey.cited(value) != nil }

  static let quotes: Set<Character> = ["\"", "“", "”", "„"]
  /// Nobody types more; the rest of a page that was pasted is not looked at.
  static let longest = 10_000
  private static let longestName = 12
  private static let dashes: Set<Character> = ["-", "−"]

  /// The condition that begins at `start`, be there a dash before it.
  static func condition(
    in characters: [Character], at start: Int
  ) -> (field: Field, value: String, place: Range<Int>)? {
    let window = characters[start..<min(start + longestName, characters.count)]
    if let first = window.first, dashes.contains(first), window.dropFirst().first.map({ $0.isLetter }) == true,
      let found = condition(in: characters, at: start + 1)
    {
      return (found.field, found.value, start..<found.place.upperBound)
    }
    guard let colon = window.firstIndex(of: ":"),
      let field = Field(named: Substring(String(characters[start..<colon]))),
      colon + 1 < characters.count, !characters[colon + 1].isWhitespace
    else { return nil }
    let rest = characters[(colon + 1)...]
    if quotes.contains(rest[colon + 1]) {
      let end = rest.dropFirst().firstIndex { quotes.contains($0) } ?? characters.count
      return (field, String(characters[colon + 2..<end]), start..<min(end + 1, characters.count))
    }
    let end = rest.firstIndex(where: \.isWhitespace) ?? characters.count
    return (field, String(characters[colon + 1..<end]), start..<end)
  }

  private static func apply(_ field: Field, _ value: String, to query: inout SearchQuery) throws(Fault.Reason) {
    guard value.contains(where: { $0.isLetter || $0.isNumber }) else { throw .valueMissing }
    switch field {
    case .type:
      let meant = DocumentType.meant(by: value)
      guard meant.count == 1 else { throw .typeNotUnderstood }
      query.type = meant[0]
    case .number: query.number = value
    case .agency: query.agency = value
    case .dossier: query.dossier = value
    case .signer: query.signer = value
    case .cites:
      guard canBeCited(value) else { throw .numberNotUnderstood }
      query.cites = value
    case .standing:
      guard let standing = SearchStanding(named: value) else { throw .standingNotUnderstood }
      query.standing = standing
    case .date: try apply(dates: value, to: &query)
    }
  }

  /// A day, month or year, or two with `..` between them, one of which may be missing.
  private static func apply(dates: String, to query: inout SearchQuery) throws(Fault.Reason) {
    let ends = dates.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let periods = ends.map { DatePeriod($0) }
    guard zip(ends, periods).allSatisfy({ $0.isEmpty || $1 != nil }) else { throw .dateNotUnderstood }
    query.from = periods.first.flatMap { $0?.first }
    query.to = periods.last.flatMap { $0?.last }
    if let from = query.from, let to = query.to, from > to { throw .datesReversed }
  }
}

extension SearchLanguage.Fault.Reason: Error {}
