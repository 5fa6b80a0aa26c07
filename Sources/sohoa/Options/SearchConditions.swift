internal import Archive
internal import ArgumentParser
internal import Records
internal import VietnameseText
internal import Wording

/// What narrows a search down, as options; each can also stand among the words.
struct SearchConditions: ParsableArguments {
  @Option(help: .said(.type, value: .type))
  var type: String?
  @Option(help: .said(.number, value: .number))
  var number: String?
  @Option(help: .said(.agency, value: .name))
  var agency: String?
  @Option(help: .said(.signer, value: .name))
  var signer: String?
  @Option(help: .said(.citing, value: .number))
  var cites: String?
  @Option(help: .said(.from, value: .date))
  var from: String?
  @Option(help: .said(.to, value: .date))
  var to: String?
  @Option(help: .said(.dossier, value: .name))
  var dossier: String?
  @Option(help: .said(.standing, value: .name))
  var status: String?
  @Option(help: .said(.sort, value: .name))
  var sort: String?

  private static let names = ["type", "number", "agency", "signer", "cites", "from", "to", "dossier", "status", "sort"]

  private var values: [(name: String, value: String)] {
    let values = [type, number, agency, signer, cites, from, to, dossier, status, sort]
    return zip(Self.names, values).compactMap { name, value in value.map { (name, $0) } }
  }

  /// Those that were given, by their names; for saving.
  var given: [String: String] { Dictionary(values.map { ($0.name, $0.value) }) { first, _ in first } }

  /// These, with what `saved` holds for those that were not given.
  func filled(from saved: [String: String]) -> SearchConditions {
    var filled = self
    filled.type = type ?? saved["type"]
    filled.number = number ?? saved["number"]
    filled.agency = agency ?? saved["agency"]
    filled.signer = signer ?? saved["signer"]
    filled.cites = cites ?? saved["cites"]
    filled.from = from ?? saved["from"]
    filled.to = to ?? saved["to"]
    filled.dossier = dossier ?? saved["dossier"]
    filled.status = status ?? saved["status"]
    filled.sort = sort ?? saved["sort"]
    return filled
  }

  /// What is looked for with `typed` and these; a condition may not stand among the words with another value,
  /// but in a search that was saved, of which options outweigh the words.
  func query(_ typed: String, isOutweighing: Bool = false) throws -> SearchQuery {
    let read = try TypedSearch(text: typed).read()
    let words = read.words
    let hasConditions = read != SearchQuery(words: words) || values.contains { $0.name != "sort" }
    guard !words.allSatisfy(\.isWhitespace) || hasConditions else { throw Failure.usage(.wordsMissing) }
    guard words.allSatisfy(\.isWhitespace) || !words.syllables(limit: 1).isEmpty else {
      throw Failure.usage(.wordsWithoutLetters, ["text": .text(TypedSearch.short(words))])
    }
    for (name, value) in values where !value.contains(where: { $0.isLetter || $0.isNumber }) {
      throw Failure.usage(.conditionEmpty, ["option": .text("--" + name)])
    }
    let (first, last) = (try Self.period(from)?.first, try Self.period(to)?.last)
    if let first, let last, first > last { throw Failure.usage(.datesReversed) }
    if !isOutweighing { try refuseTwice(read) }
    var query = read
    query.type = try wantedType ?? read.type
    query.number = number ?? read.number
    query.agency = agency ?? read.agency
    query.signer = signer ?? read.signer
    query.cites = try wantedNumber ?? read.cites
    query.from = first ?? read.from
    query.to = last ?? read.to
    query.dossier = dossier ?? read.dossier
    query.standing = try wantedStanding ?? read.standing
    query.order = try wantedOrder
    query.groupsDocuments = true
    query.isForgiving = true
    return query
  }

  private func refuseTwice(_ read: SearchQuery) throws {
    let (first, last) = (try Self.period(from)?.first, try Self.period(to)?.last)
    let both: [(name: String, isOther: Bool)] = [
      ("type", try differ(wantedType, read.type)), ("number", differ(number, read.number)),
      ("agency", differ(agency, read.agency)), ("signer", differ(signer, read.signer)),
      ("cites", differ(cites, read.cites)), ("from", differ(first, read.from)), ("to", differ(last, read.to)),
      ("dossier", differ(dossier, read.dossier)), ("status", try differ(wantedStanding, read.standing)),
    ]
    guard let wrong = both.first(where: \.isOther) else { return }
    throw Failure.usage(.givenTwice, ["option": .text("--" + wrong.name)])
  }

  private func differ(_ given: String?, _ read: String?) -> Bool {
    given != nil && read != nil && given?.folded != read?.folded
  }

  private func differ<Value: Equatable>(_ given: Value?, _ read: Value?) -> Bool {
    given != nil && read != nil && given != read
  }

  private var wantedType: DocumentType? {
    get throws {
      guard let type else { return nil }
      let meant = DocumentType.meant(by: type)
      guard meant.count != 1 else { return meant.first }
      let types = meant.isEmpty ? DocumentType.allCases.filter { !$0.abbreviations.isEmpty } : meant
      let names = types.map { "\($0.abbreviations.first ?? "") (\($0.name))" }.joined(separator: ", ")
      throw Failure.usage(
        meant.isEmpty ? .typeNotUnderstood : .typeAmbiguous, ["text": .text(type), "types": .text(names)])
    }
  }

  private var wantedNumber: String? {
    get throws {
      guard let cites else { return nil }
      guard SearchLanguage.canBeCited(cites) else {
        throw Failure.usage(.numberNotUnderstood, ["text": .text(TypedSearch.short(cites))])
      }
      return cites
    }
  }

  private var wantedStanding: SearchStanding? {
    get throws {
      guard let status else { return nil }
      guard let standing = SearchStanding(named: status) else {
        throw Failure.usage(.standingNotUnderstood, ["text": .text(status)])
      }
      return standing
    }
  }

  private var wantedOrder: SearchOrder {
    get throws {
      switch sort?.folded {
      case nil, "rank", "relevance", "hang": return .relevance
      case "date", "ngay": return .date
      case "number", "so": return .number
      default: throw Failure.usage(.orderNotUnderstood, ["text": .text(sort ?? "")])
      }
    }
  }

  private static func period(_ text: String?) throws -> DatePeriod? {
    guard let text else { return nil }
    guard let period = DatePeriod(text) else { throw Failure.usage(.dateNotUnderstood, ["text": .text(text)]) }
    return period
  }
}
