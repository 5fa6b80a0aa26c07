internal import Archive
internal import Records
internal import Wording
internal import Showing

/// What a person sees of doubtful fields.
struct ReviewPrinting {
  let language: Language
  let terminal: Terminal

  /// A document's heading and its doubtful fields.
  func lines(of questions: [ReviewQuestion]) -> [String] {
    guard let first = questions.first else { return [] }
    return heading(of: first.document) + questions.flatMap { lines(of: $0).map(IdentityMask.masked) } + [""]
  }

  func heading(of document: ArchivedDocument) -> [String] {
    let id = language.say(ShowPhrase.heading, ["id": .text(String(document.id.rawValue))])
    return [terminal.styled(id + " · " + DocumentName(document, in: language).text, .bold)]
  }

  /// A field, its value, its place, and the line of print.
  func lines(of question: ReviewQuestion) -> [String] {
    let place = language.say(
      ReviewPhrase.place,
      ["path": .text(SafeText.line(ShownPath.of(question.document.path))), "page": .count(question.filePage)])
    var lines = ["  " + language.say(TermPhrase(question.name)) + ": " + terminal.styled(value(of: question), .yellow)]
    if let field = question.field {
      let box = field.evidence.box.map { "\($0.x),\($0.y) \($0.width)×\($0.height)" }
      let evidence = language.say(
        box == nil ? ShowPhrase.evidenceWithoutBox : .evidence,
        [
          "page": .count(field.evidence.page), "box": .text(box ?? ""),
          "rule": .text(language.rule(field.evidence.rule)),
        ])
      let line = question.line.map { "“" + SafeText.line($0) + "”" } ?? language.say(ReviewPhrase.noLine)
      lines += WrappedText.lines(language.say(ReviewPhrase.line) + ": " + line, on: terminal, indent: 4)
      lines += self.choices(of: question)
      lines += WrappedText.lines(SafeText.line(evidence), on: terminal, indent: 4).map { terminal.styled($0, .dim) }
    }
    return lines + [terminal.styled("    " + place, .dim)]
  }

  private func choices(of question: ReviewQuestion) -> [String] {
    let said = question.choices.enumerated().map { place, choice in
      let isDate = question.name == .date
      let value = (isDate ? RecordDate(choice.value).map(language.date) : nil) ?? choice.value
      return "\(place + 1)) \(SafeText.line(value)) (\(language.share(Int(choice.probability * 1000), of: 1000)))"
    }
    guard !said.isEmpty else { return [] }
    let text = language.say(ReviewPhrase.writtenChoices, ["choices": .text(said.joined(separator: "  "))])
    return WrappedText.lines(text, on: terminal, indent: 4)
  }

  private func value(of question: ReviewQuestion) -> String {
    guard let value = question.value(in: language), let field = question.field else {
      return language.say(ReviewPhrase.missing)
    }
    let share = language.share(Int((field.confidence * 1000).rounded()), of: 1000)
    return language.say(ReviewPhrase.found, ["value": .text(value), "share": .text(share)])
  }
}
