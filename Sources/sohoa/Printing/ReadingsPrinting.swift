internal import Archive
internal import Exchange
internal import Records
internal import Wording
internal import Showing

/// How pages of a document had been read before they were read anew.
struct ReadingsPrinting {
  let document: DocumentID
  let readings: [PastReading]
  let language: Language
  let terminal: Terminal

  /// The list, or the text of the reading of this number.
  func say(number: Int?, json: Bool) throws {
    var chosen = readings
    if let number {
      chosen = readings.filter { $0.number == number }
      guard !chosen.isEmpty else {
        throw Failure.said(RereadPhrase.readingMissing, ["id": id, "number": .count(number)])
      }
    }
    if json {
      for reading in chosen { try Printer.say(json: PastReadingJSON(reading, of: document)) }
    } else if number != nil {
      for reading in chosen { Printer.say(text(of: reading)) }
    } else {
      Printer.say(lines)
    }
  }

  private var lines: [String] {
    if readings.isEmpty { return [language.say(RereadPhrase.readingsNone, ["id": id])] }
    let heading = terminal.styled(language.say(RereadPhrase.readingsHeading, ["id": id]), .bold)
    let rows = readings.map { reading in
      let line = language.say(
        RereadPhrase.readingLine,
        [
          "page": .count(reading.page), "state": .text(PageName.outcome(reading.state, reading.reason, in: language)),
          "count": .count(reading.text.map { $0.lines.reduce(0) { $0 + $1.words.count } } ?? 0),
          "version": .count(reading.version), "read": .text(language.day(reading.readAt)),
          "date": .text(language.day(reading.endedAt)), "name": .text(reading.endedBy),
        ])
      return "  \(reading.number). " + SafeText.line(line)
    }
    return [heading] + rows + [terminal.styled(language.say(RereadPhrase.readingsNext, ["id": id]), .dim)]
  }

  private func text(of reading: PastReading) -> String {
    if let text = reading.text { return SafeText.lines(text.text) }
    let outcome = PageName.outcome(reading.state, reading.reason, in: language)
    return terminal.styled(language.say(ShowPhrase.noText, ["reason": .text(outcome)]), .dim)
  }

  private var id: Filling { .text(String(document.rawValue)) }
}

/// An earlier reading as `show --readings --json` prints it, one a line; an interface.
struct PastReadingJSON: Encodable {
  let kind = "reading"
  var document: Int64
  var reading: Int
  var page: Int
  var state: String
  @OrNull var reason: String?
  var version: Int
  var readAt: String
  var endedAt: String
  var by: String
  @OrNull var text: String?

  init(_ reading: PastReading, of document: DocumentID) {
    self.document = document.rawValue
    self.reading = reading.number
    page = reading.page
    state = reading.state.rawValue
    reason = reading.reason?.rawValue
    version = reading.version
    readAt = reading.readAt
    endedAt = reading.endedAt
    by = reading.endedBy
    text = reading.text?.text
  }
}
