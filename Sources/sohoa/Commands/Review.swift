internal import Archive
internal import ArgumentParser
internal import Exchange
internal import Records
internal import Wording

/// `sohoa review`: a person looks at what is doubtful.
struct Review: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(RecordHelpPhrase.review),
    discussion: Examples.text([
      "sohoa review", "sohoa review --crop cho-nay.png", "sohoa review --list",
      "sohoa review --set 12 number=22/KH-UBND date=28/7/2025", "sohoa review --confirm 12 agency",
      "sohoa review --same 40", "sohoa review --other 40",
      "sohoa review --export xem-lai.csv", "sohoa review --import xem-lai.csv --by \"Nguyễn Thị Lan\"",
    ]))

  @Flag(help: .said(.list))
  var list = false
  @Option(parsing: .upToNextOption, help: .said(.set, value: .decision))
  var set: [String] = []
  @Option(parsing: .upToNextOption, help: .said(.confirm, value: .decision))
  var confirm: [String] = []
  @Option(parsing: .upToNextOption, help: .said(.unknown, value: .decision))
  var unknown: [String] = []
  @Option(help: .said(.exportSheet, value: .file))
  var export: String?
  @Option(name: .customLong("import"), help: .said(.importSheet, value: .file))
  var importing: String?
  @Option(help: .said(.onlyDocument, value: .id))
  var document: Int64?
  @Option(help: .said(.crop, value: .file))
  var crop: String?
  @Option(help: .said(.same, value: .id))
  var same: Int64?
  @Option(help: .said(.other, value: .id))
  var other: Int64?
  @Option(help: .said(.earlier, value: .id))
  var earlier: Int64?
  @Option(help: .said(.seen, value: .id))
  var seen: Int64?
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    let typed: [(TypedDecisions.Kind, [String])] = [(.set, set), (.confirm, confirm), (.unknown, unknown)]
      .filter { !$0.1.isEmpty }
    let ways =
      typed.count
      + [list, export != nil, importing != nil, same != nil, other != nil, seen != nil].count { $0 }
    guard ways <= 1 else {
      throw Failure(
        .onlyOneDecision, ["text": "--list, --set, --confirm, --unknown, --same, --other, --seen, --export, --import"],
        status: .usage)
    }
    if same != nil || other != nil || seen != nil { return try await answer() }
    if let (kind, words) = typed.first { return try await decide(kind, words) }
    if let importing {
      return try await options.deciding { archive, name in
        Printer.say(try ReviewTable(archive: archive, language: .spoken).take(importing, by: name))
        return .done
      }
    }
    if let export {
      return try await options.place.with(.searching) { archive in
        Printer.say(try ReviewTable(archive: archive, language: .spoken).export(try queue(archive), to: export))
        return .done
      }
    }
    return list || options.json ? try await show() : try await ask()
  }

  private func queue(_ archive: Archive) throws -> ReviewQueue {
    let only = document.map(DocumentID.init(rawValue:))
    if let only, try archive.document(only) == nil {
      throw Failure(.documentMissing, ["id": .text(String(only.rawValue))])
    }
    return ReviewQueue(archive, only: only)
  }

  private func ask() async throws -> ExitStatus {
    return try await options.deciding { archive, name in
      let dialogue = ReviewDialogue(
        archive: archive, name: name, crop: crop, language: .spoken, terminal: .output)
      let rescans = RescanReview(archive: archive, language: .spoken, terminal: .output)
      guard try rescans.ask(document.map(DocumentID.init(rawValue:)), by: name) else { return .done }
      try await dialogue.run(through: try queue(archive))
      return .done
    }
  }

  /// Answers a question about two scans.
  private func answer() async throws -> ExitStatus {
    try await options.deciding { archive, name in
      let review = RescanReview(archive: archive, language: .spoken, terminal: .output)
      let earlier = earlier.map(DocumentID.init(rawValue:))
      if let same {
        let question = try review.question(of: DocumentID(rawValue: same), earlier: earlier)
        try say(try review.same(question, by: name), "same-paper", same)
      }
      if let other {
        let question = try review.question(of: DocumentID(rawValue: other), earlier: earlier)
        try say(try review.other(question, by: name), "other-paper", other)
      }
      if let seen { try say(try review.looked(DocumentID(rawValue: seen), by: name), "seen", seen) }
      return .done
    }
  }

  private func say(_ sentence: String, _ kind: String, _ document: Int64) throws {
    guard options.json else { return Printer.say(sentence) }
    try Printer.say(json: RescanQuestionJSON.Answer(kind: kind, document: document))
  }

  private func decide(_ kind: TypedDecisions.Kind, _ words: [String]) async throws -> ExitStatus {
    return try await options.deciding { archive, name in
      let typed = try TypedDecisions(kind, words, in: archive)
      if let refused = try archive.decide(typed.decisions, by: name).first {
        throw RefusalText(refusal: refused.refusal, decision: typed.decisions[refused.place]).failure()
      }
      guard let document = try archive.document(typed.document) else { return .done }
      if options.json {
        for field in typed.decisions.map(\.field) {
          try Printer.say(json: DecidedFieldJSON(document: document, field: field))
        }
      } else {
        Printer.say(DocumentPrinting(document: document, language: .spoken, terminal: .output).decided(typed.decisions))
      }
      return .done
    }
  }

  private func show() async throws -> ExitStatus {
    try await options.place.with(.searching) { archive in
      var queue = try queue(archive)
      let only = document.map(DocumentID.init(rawValue:))
      let rescans = RescanReview(archive: archive, language: .spoken, terminal: .output)
      if options.json {
        for question in try archive.rescanQuestions() where only == nil || question.document == only {
          try Printer.say(json: RescanQuestionJSON.SamePaper(question))
        }
        for document in try archive.unscreenedDocuments() where only == nil || document == only {
          try Printer.say(json: RescanQuestionJSON.NotScreened(document))
        }
        for doubt in try archive.versionDoubts(of: only) { try Printer.say(json: RescanQuestionJSON.Version(doubt)) }
      } else {
        Printer.say(try rescans.lines(of: only))
      }
      let printing = ReviewPrinting(language: .spoken, terminal: .output)
      var (documents, fields) = (0, 0)
      var first: ReviewQuestion?
      while let questions = queue.next() {
        documents += 1
        fields += questions.count
        first = first ?? questions.first
        if options.json {
          for question in questions { try Printer.say(json: ReviewQuestionJSON(question: question)) }
        } else {
          Printer.say(printing.lines(of: questions))
        }
      }
      if let fault = queue.fault { throw fault }
      guard !options.json else { return .done }
      guard let first else {
        Printer.say(Language.spoken.say(ReviewPhrase.nothing))
        return .done
      }
      Printer.say(
        Language.spoken.say(ReviewPhrase.count, ["fields": .count(fields), "documents": .count(documents)]))
      Printer.say(
        Terminal.output.styled(
          Language.spoken.say(
            ReviewPhrase.listed,
            ["id": .text(String(first.document.id.rawValue)), "field": .text(first.name.rawValue)]), .dim))
      return .done
    }
  }
}

/// A field as it is after a decision, for `--json`; an interface.
struct DecidedFieldJSON: Encodable {
  let kind = "decision"
  var document: Int64
  var field: String
  @OrNull var verdict: String?
  @OrNull var value: String?
  @OrNull var found: String?
  @OrNull var by: String?
  @OrNull var at: String?
  var needsReview: Bool

  init(document: ArchivedDocument, field: FieldName) {
    let decision = document.decisions[field]
    self.document = document.id.rawValue
    self.field = field.rawValue
    verdict = decision?.verdict.rawValue
    value = decision?.value
    found = decision?.found
    by = decision?.by
    at = decision?.at
    needsReview = document.needsReview
  }
}
