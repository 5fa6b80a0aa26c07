internal import Archive
internal import Digitisation
internal import Records
internal import Wording
internal import Showing

/// What people are asked of papers that were perhaps scanned again, and what they answer.
struct RescanReview {
  let archive: Archive
  let language: Language
  let terminal: Terminal

  /// Questions about one document, or all; and what new versions left to be looked at.
  func lines(of document: DocumentID?) throws -> [String] {
    let questions = try archive.rescanQuestions().filter { document == nil || $0.document == document }
    let doubts = try archive.versionDoubts(of: document)
    let unscreened = try archive.unscreenedDocuments().filter { document == nil || $0 == document }
    guard !questions.isEmpty || !doubts.isEmpty || !unscreened.isEmpty else { return [] }
    var lines = [
      terminal.styled(
        language.say(RescanPhrase.questionsCount, ["count": .count(questions.count + doubts.count + unscreened.count)]),
        .bold)
    ]
    for question in questions { lines += try self.lines(of: question) }
    for doubt in doubts { lines += ["  " + sentence(of: doubt)] }
    for id in doubts.map(\.document).reduce(into: [DocumentID](), { if !$0.contains($1) { $0.append($1) } }) {
      let remedy = language.say(RescanPhrase.lookedRemedy, ["id": .text(String(id.rawValue))])
      lines.append(terminal.styled("    " + remedy, .dim))
    }
    lines += unscreened.map { "  " + language.say(RescanPhrase.unscreened, ["id": .text(String($0.rawValue))]) }
    return lines + [""]
  }

  /// What is asked, and below it what both documents are called.
  func lines(of question: RescanQuestion) throws -> [String] {
    let asked = language.say(
      RescanPhrase.askSame,
      [
        "id": .text(String(question.document.rawValue)), "path": .text(SafeText.line(ShownPath.of(question.path))),
        "other": .text(String(question.earlier.rawValue)), "doubts": .text(language.doubts(question.doubts)),
      ])
    let held = language.say(RescanPhrase.askHeld)
    let names = try [question.earlier, question.document].compactMap { id -> String? in
      guard let document = try archive.document(id), document.withheldFor == nil else { return nil }
      let heading = language.say(ShowPhrase.heading, ["id": .text(String(id.rawValue))])
      return terminal.styled("    \(heading) · \(DocumentName(document, in: language).text)", .dim)
    }
    return ["  " + asked] + names + (question.isHeld ? [terminal.styled("    " + held, .dim)] : [])
  }

  private func sentence(of doubt: VersionDoubt) -> String {
    let id = Filling.text(String(doubt.document.rawValue))
    switch doubt.kind {
    case .pagesMissing:
      let pages = doubt.detail.split(separator: " ").joined(separator: ", ")
      return language.say(RescanPhrase.pagesMissing, ["id": id, "text": .text(pages)])
    case .pagesAdded:
      let pages = doubt.detail.split(separator: " ").joined(separator: ", ")
      return language.say(RescanPhrase.pagesAdded, ["id": id, "text": .text(pages)])
    case .fieldDiffers:
      let field = FieldName(rawValue: doubt.detail).map { language.say(TermPhrase($0)) } ?? doubt.detail
      return language.say(RescanPhrase.fieldDiffers, ["id": id, "field": .text(field)])
    }
  }

  /// Goes through the questions on a terminal; false where the person wants to stop.
  func ask(_ document: DocumentID?, by name: String) throws -> Bool {
    for question in try archive.rescanQuestions() where document == nil || question.document == document {
      Printer.say(try lines(of: question))
      asking: while true {
        Printer.write(terminal.styled(language.say(RescanPhrase.askQuestion), .bold))
        Printer.flush()
        guard let line = readLine() else { return false }
        if !Terminal.isTyped { Printer.say(SafeText.line(line)) }
        switch RescanAnswer(line, in: language) {
        case .same?:
          Printer.say(try same(question, by: name))
          break asking
        case .other?:
          Printer.say(try other(question, by: name))
          break asking
        case .skip?: break asking
        case .quit?: return false
        case nil: Printer.say(language.say(RescanPhrase.notUnderstood, ["text": .text(SafeText.line(line))]))
        }
      }
    }
    return true
  }

  /// The question about a document; where there are several, the one with `earlier`.
  func question(of document: DocumentID, earlier: DocumentID?) throws -> RescanQuestion {
    let id = Filling.text(String(document.rawValue))
    let open = try RescanDesk(archive: archive).questions(of: document)
    let meant = open.filter { earlier == nil || $0.earlier == earlier }
    guard let question = meant.first else { throw Failure.said(RescanPhrase.noQuestion, ["id": id]) }
    guard meant.count == 1 else {
      let others = meant.map { String($0.earlier.rawValue) }.joined(separator: ", ")
      throw Failure.said(RescanPhrase.severalQuestions, ["id": id, "others": .text(others)], status: .usage)
    }
    return question
  }

  func same(_ question: RescanQuestion, by name: String) throws -> String {
    guard let record = try RescanDesk(archive: archive).same(question, by: name).first else {
      throw Failure.said(RescanPhrase.recordWithoutPage)
    }
    return language.say(RescanPhrase.answeredSame, ["other": .text(String(record.rawValue))])
  }

  func other(_ question: RescanQuestion, by name: String) throws -> String {
    let id = Filling.text(String(question.document.rawValue))
    let waiting = try RescanDesk(archive: archive).other(question, by: name)
    let said = language.say(
      RescanPhrase.answeredOther, ["id": id, "other": .text(String(question.earlier.rawValue))])
    return said + (waiting > 0 ? " " + language.say(RescanPhrase.otherIsRead, ["id": id]) : "")
  }

  func looked(_ document: DocumentID, by name: String) throws -> String {
    let id = Filling.text(String(document.rawValue))
    let count = try archive.markLookedAt(document, by: name)
    guard count > 0 else { throw Failure.said(RescanPhrase.nothingToLook, ["id": id]) }
    return language.say(RescanPhrase.looked, ["count": .count(count), "id": id])
  }
}
