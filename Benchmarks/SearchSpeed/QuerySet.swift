import Archive
import Foundation
import Records

/// The eight kinds of queries of issue 6, 25 of each.
enum QueryKind: String, CaseIterable {
  case rareWord = "rare word"
  case commonWord = "common word"
  case twoCommon = "two common syllables"
  case phrase = "phrase"
  case withoutMarks = "without marks"
  case number = "number"
  case filterAndWord = "filter and word"
  case noHit = "no hit"
}

struct QuerySet {
  let statistics: PhraseStatistics
  let records: MadeRecords
  /// Records that surely are in the archive, for numbers.
  let known: Int
  static let ofAKind = 25

  func queries(_ kind: QueryKind) -> [SearchQuery] {
    var random = SeededRandom(seed: UInt64(QueryKind.allCases.firstIndex(of: kind) ?? 0) &+ 2025)
    return (0..<Self.ofAKind).map {
      var query = query(kind, $0, &random)
      // As `sohoa search` asks.
      query.groupsDocuments = true
      query.limit = 10
      query.isForgiving = true
      return query
    }
  }

  private func query(_ kind: QueryKind, _ index: Int, _ random: inout SeededRandom) -> SearchQuery {
    switch kind {
    case .rareWord: SearchQuery(words: word(5000..<9000, &random))
    case .commonWord: SearchQuery(words: word(0..<60, &random))
    case .twoCommon: SearchQuery(words: word(0..<100, &random) + " " + word(0..<100, &random))
    case .phrase: SearchQuery(words: "\"" + phrase(3 + index % 3, &random) + "\"")
    case .withoutMarks: SearchQuery(words: Self.folded(phrase(2 + index % 3, &random)))
    case .number: SearchQuery(words: number(index, &random))
    case .filterAndWord: filtered(index, &random)
    case .noHit:
      SearchQuery(words: index.isMultiple(of: 2) ? absent(&random) : absent(&random) + " " + word(0..<60, &random))
    }
  }

  private func word(_ ranks: Range<Int>, _ random: inout SeededRandom) -> String {
    statistics.words[Int.random(in: ranks, using: &random)]
  }

  private func phrase(_ count: Int, _ random: inout SeededRandom) -> String {
    statistics.phrase(count, &random).joined(separator: " ")
  }

  /// Longer than any slip in the archive.
  private func absent(_ random: inout SeededRandom) -> String {
    MadeRecords.slip(&random) + MadeRecords.slip(&random)
  }

  private func number(_ index: Int, _ random: inout SeededRandom) -> String {
    let record = records.record(Int.random(in: 0..<known, using: &random))
    let number = record.description?[.number]?.value ?? ""
    return switch index % 4 {
    case 0: number
    case 1: number.replacing("/", with: " ").replacing("-", with: " ")
    case 2: Self.folded(number.lowercased())
    default: String(number.prefix { $0 != "-" })
    }
  }

  private func filtered(_ index: Int, _ random: inout SeededRandom) -> SearchQuery {
    let word = index.isMultiple(of: 2) ? word(0..<200, &random) : word(500..<3000, &random)
    let year = Int.random(in: 2006...2025, using: &random)
    switch index % 4 {
    case 0: return SearchQuery(words: word, type: MadeRecords.types[index % MadeRecords.types.count])
    case 1:
      return SearchQuery(
        words: word, from: RecordDate(year: year, month: 3, day: 1), to: RecordDate(year: year, month: 9, day: 30))
    case 2: return SearchQuery(words: word, agency: MadeRecords.agencies[index % MadeRecords.agencies.count].0)
    default: return SearchQuery(words: word, dossier: "Hồ sơ \(Int.random(in: 0..<max(1, known / 20), using: &random))")
    }
  }

  static func folded(_ text: String) -> String {
    let marks = text.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }
    return String(String.UnicodeScalarView(marks)).replacing("đ", with: "d").replacing("Đ", with: "D")
  }
}
