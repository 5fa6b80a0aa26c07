internal import Archive
internal import ArgumentParser
internal import Records
internal import VietnameseText
internal import Wording

/// `sohoa search`: pages that hold words, of documents that meet conditions.
struct Search: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(HelpPhrase.search),
    discussion: Examples.text([
      "sohoa search chuyển đổi số", "sohoa search \"chuyen doi so\" --type KH --from 2025",
      "sohoa search --number 22/KH-UBND", "sohoa search nhà ở --agency \"Sở Xây dựng\" --json",
    ]))

  /// More than anybody reads at once, and few enough to answer quickly.
  static let mostResults = 1000

  @Argument(help: .said(.words, value: .words))
  var words: [String] = []
  @Option(help: .said(.type, value: .type))
  var type: String?
  @Option(help: .said(.number, value: .number))
  var number: String?
  @Option(help: .said(.agency, value: .name))
  var agency: String?
  @Option(help: .said(.from, value: .date))
  var from: String?
  @Option(help: .said(.to, value: .date))
  var to: String?
  @Option(help: .said(.dossier, value: .name))
  var dossier: String?
  @Option(help: .said(.limit, value: .count))
  var limit = 10
  @Option(help: .said(.offset, value: .count))
  var offset = 0
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    let query = try self.query
    let answer = try await place.with(.searching) { try $0.search(query) }
    if json {
      for hit in answer.hits { try Printer.say(json: SearchHitJSON(hit, of: answer)) }
    } else {
      Printer.say(SearchPrinting(answer: answer, query: query, language: .spoken, terminal: .output).lines)
    }
    return .done
  }

  private var query: SearchQuery {
    get throws {
      let typed = words.joined(separator: " ")
      let read = try Self.read(typed)
      let words = read.words
      let hasFields = read != SearchQuery(words: words)
      let conditions = [type, number, agency, from, to, dossier]
      let hasConditions = hasFields || conditions.contains { $0 != nil }
      guard !words.allSatisfy(\.isWhitespace) || hasConditions else { throw Failure.usage(.wordsMissing) }
      guard words.allSatisfy(\.isWhitespace) || !words.syllables(limit: 1).isEmpty else {
        throw Failure.usage(.wordsWithoutLetters, ["text": .text(words)])
      }
      for (option, value) in [("--number", number), ("--agency", agency), ("--dossier", dossier), ("--type", type)] {
        guard value?.contains(where: { $0.isLetter || $0.isNumber }) ?? true else {
          throw Failure.usage(.conditionEmpty, ["option": .text(option)])
        }
      }
      guard (1...Self.mostResults).contains(limit), offset >= 0 else {
        let wrong = offset < 0 ? offset : limit
        throw Failure.usage(.limitOutOfRange, ["text": .text(String(wrong)), "most": .count(Self.mostResults)])
      }
      let (first, last) = (try Self.period(from)?.first, try Self.period(to)?.last)
      if let first, let last, first > last { throw Failure.usage(.datesReversed) }
      return SearchQuery(
        words: words, type: try wantedType ?? read.type, number: number ?? read.number, agency: agency ?? read.agency,
        from: first ?? read.from, to: last ?? read.to, dossier: dossier ?? read.dossier, limit: limit, offset: offset)
    }
  }

  private static func read(_ typed: String) throws -> SearchQuery {
    do throws(SearchLanguage.Fault) {
      return try SearchLanguage.read(typed)
    } catch {
      let phrase: FailurePhrase =
        switch error.reason {
        case .valueMissing: .fieldEmpty
        case .typeNotUnderstood: .fieldType
        case .dateNotUnderstood: .fieldDate
        case .datesReversed: .fieldDatesReversed
        case .givenTwice: .fieldTwice
        }
      let condition = String(Array(typed)[error.place])
      throw Failure.usage(
        phrase, ["place": .count(error.place.lowerBound + 1), "text": .text(SafeText.line(condition))])
    }
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

  private static func period(_ text: String?) throws -> DatePeriod? {
    guard let text else { return nil }
    guard let period = DatePeriod(text) else { throw Failure.usage(.dateNotUnderstood, ["text": .text(text)]) }
    return period
  }
}
