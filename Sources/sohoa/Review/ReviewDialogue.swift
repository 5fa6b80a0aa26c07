internal import Archive
internal import Foundation
internal import Records
internal import Wording
internal import Showing

/// Asks a person, field by field, and files each answer at once: what was answered stays, however it ends.
struct ReviewDialogue {
  let archive: Archive
  let name: String
  /// Where the part of the scan is drawn before each question.
  let crop: String?
  let language: Language
  let terminal: Terminal

  private struct Count {
    var decided = 0
    var skipped = 0
    var left = 0
  }

  /// Goes through `queue`; the end of the input ends it, too.
  func run(through queue: ReviewQueue) async throws {
    var queue = queue
    var count = Count()
    var hasEnded = false
    var isEmpty = true
    let printing = ReviewPrinting(language: language, terminal: terminal)
    while let questions = queue.next() {
      isEmpty = false
      if hasEnded {
        count.left += questions.count
        continue
      }
      Printer.say(printing.heading(of: questions[0].document))
      for (place, question) in questions.enumerated() {
        Printer.say(printing.lines(of: question))
        if let crop { await draw(question, to: crop) }
        guard try ask(question, &count) else {
          hasEnded = true
          count.left += questions.count - place
          break
        }
      }
      Printer.say("")
    }
    if let fault = queue.fault { throw fault }
    Printer.say(
      isEmpty
        ? language.say(ReviewPhrase.nothing)
        : language.say(
          ReviewPhrase.ended,
          ["decided": .count(count.decided), "skipped": .count(count.skipped), "left": .count(count.left)]))
  }

  /// Asks until the answer can be taken; false where the person wants to stop.
  private func ask(_ question: ReviewQuestion, _ count: inout Count) throws -> Bool {
    while true {
      guard let line = prompt(.question) else { return false }
      if line.allSatisfy(\.isWhitespace) { continue }
      switch ReviewAnswer(line, in: language) {
      case nil: Printer.say(language.say(ReviewPhrase.notUnderstood, ["text": .text(SafeText.line(line))]))
      case .quit?: return false
      case .skip?:
        count.skipped += 1
        return true
      case .confirm?: if try file(.confirm, on: question, &count) { return true }
      case .unknown?: if try file(.unknown, on: question, &count) { return true }
      case .digits(let typed)?:
        let choices = question.choices
        if let place = Int(typed), choices.indices.contains(place - 1) {
          if try file(.correct(choices[place - 1].value), on: question, &count) { return true }
        } else if question.name == .number {
          if try file(.correct(typed), on: question, &count) { return true }
        } else {
          Printer.say(language.say(ReviewPhrase.notUnderstood, ["text": .text(typed)]))
        }
      case .correct(let typed)?:
        guard let value = typed ?? prompt(.askCorrection) else { return false }
        if try file(.correct(value), on: question, &count) { return true }
      }
    }
  }

  private func file(_ verdict: ReviewDecision.Verdict, on question: ReviewQuestion, _ count: inout Count) throws -> Bool
  {
    let decision = ReviewDecision(document: question.document.id, field: question.name, verdict: verdict)
    if let refused = try archive.decide([decision], by: name).first {
      let failure = RefusalText(refusal: refused.refusal, decision: decision).failure(in: language)
      Printer.say(failure.sentence + " " + failure.remedy)
      return false
    }
    count.decided += 1
    switch verdict {
    case .confirm: Printer.say(language.say(ReviewPhrase.confirmed))
    case .unknown: Printer.say(language.say(ReviewPhrase.markedUnknown))
    case .correct:
      let filed = try archive.document(question.document.id)?.description?[question.name]?.value ?? ""
      Printer.say(language.say(ReviewPhrase.corrected, ["value": .text(SafeText.line(filed))]))
    }
    return true
  }

  private func prompt(_ phrase: ReviewPhrase) -> String? {
    Printer.write(terminal.styled(language.say(phrase), .bold))
    Printer.flush()
    let line = readLine()
    // What is typed ends the line on a terminal; what comes from a file does not.
    if !Terminal.isTyped { Printer.say(line.map(SafeText.line) ?? "") }
    return line
  }

  /// A picture that cannot be cut does not keep a person from deciding.
  private func draw(_ question: ReviewQuestion, to path: String) async {
    do {
      try await FieldPicture(question: question, archive: archive, output: path).draw()
      Printer.say("    " + language.say(ReviewPhrase.cropWritten, ["path": .text(SafeText.line(path))]))
    } catch let failure as Failure {
      Printer.say("    " + language.say(ReviewPhrase.cropFailed, ["reason": .text(failure.sentence)]))
    } catch {
      Printer.say(
        "    " + language.say(ReviewPhrase.cropFailed, ["reason": .text(String(describing: type(of: error)))]))
    }
  }
}
