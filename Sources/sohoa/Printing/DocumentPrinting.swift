internal import Archive
internal import Records
internal import Wording
internal import Showing

/// What a person sees of one document.
struct DocumentPrinting {
  let document: ArchivedDocument
  let language: Language
  let terminal: Terminal
  /// In which it left, the first one first.
  var exports: [PastExport] = []

  var heading: [String] {
    let id = language.say(ShowPhrase.heading, ["id": .text(String(document.id.rawValue))])
    let shelf = [document.shelf.fonds, document.shelf.box, document.shelf.dossier].compactMap { $0 }
    let isOne = document.firstPage == document.lastPage
    let others = Set(document.pages.map(\.path)).subtracting([document.path]).count
    let place = language.say(
      others > 0 ? ShowPhrase.fileAndOthers : isOne ? .filePage : .filePages,
      [
        "path": .text(ShownPath.of(document.path)), "page": .count(document.firstPage), "count": .count(others),
        "first": .count(document.firstPage), "last": .count(document.lastPage),
      ])
    var lines = [terminal.styled(id + " · " + DocumentName(document, in: language).text, .bold), ""]
    lines += labelled(ShowPhrase.place, SafeText.line(shelf.joined(separator: " › ")))
    lines += labelled(ShowPhrase.file, SafeText.line(place))
    for (place, copy) in document.copies.enumerated() {
      lines += labelled(place == 0 ? RescanPhrase.copiesAt : nil, SafeText.line(ShownPath.of(copy)))
    }
    lines += labelled(ShowPhrase.state, language.say(state))
    if let overwritten = document.overwrittenAt {
      let said = language.say(RescanPhrase.overwrittenOn, ["date": .text(language.day(overwritten))])
      lines += labelled(nil, terminal.styled(said, .yellow))
    }
    lines += custody + departures
    // Where no page was read, every field is missing, and the pages below say why.
    if document.needsReview, document.pages.contains(where: { $0.state == .read }),
      let description = document.description
    {
      for (place, reason) in ReviewReasons(description).lines(in: language).enumerated() {
        lines += labelled(place == 0 ? ShowPhrase.reviewReasons : nil, reason)
      }
    }
    return lines + [""]
  }

  /// The latest exports in which it left.
  private var departures: [String] {
    var lines: [String] = []
    for export in exports.suffix(Self.shownExports).reversed() {
      let entry = export.entry
      let said = language.say(
        entry.reason == nil ? ExportPhrase.past : .pastReason,
        [
          "date": .text(language.day(export.at)), "format": .text(entry.format), "name": .text(SafeText.line(entry.by)),
          "reason": .text(SafeText.line(entry.reason ?? "")),
        ])
      lines += labelled(lines.isEmpty ? ExportPhrase.pastHeading : nil, said)
    }
    let more = exports.count - Self.shownExports
    return more > 0 ? lines + labelled(nil, language.say(ExportPhrase.pastMore, ["count": .count(more)])) : lines
  }

  private static let shownExports = 3

  /// Who withheld or released the document, when and why.
  private var custody: [String] {
    guard let custody = document.custody else { return [] }
    let said = language.say(
      WithholdingPhrase.byWhom,
      [
        "name": .text(SafeText.line(custody.by)), "date": .text(language.day(custody.at)),
        "reason": .text(SafeText.line(custody.reason)),
      ])
    return labelled(custody.kind == nil ? ShowPhrase.releasedBy : .withheldBy, said)
  }

  private var saying: FieldSaying { FieldSaying(language: language) }

  /// Each field with its value, and under it why we think so.
  var fields: [String] {
    if let kind = document.withheldFor {
      return [
        language.say(WithholdingPhrase.content, ["kind": .text(language.say(WithholdingPhrase.kind(kind)))]),
        language.say(WithholdingPhrase.keeping(kind)),
      ]
    }
    let known = document.description?.fields ?? [:]
    guard !known.isEmpty || !document.decisions.isEmpty else { return [language.say(ShowPhrase.noFields)] }
    return FieldSaying.order.flatMap { name -> [String] in
      guard let field = known[name] else {
        guard document.decisions[name] != nil else { return [] }
        return labelled(TermPhrase(name), language.say(ReviewPhrase.notTold)) + decision(on: name)
      }
      let style = field.confidence < RecordDescription.doubtful ? Terminal.Style.yellow : .dim
      let shown = labelled(TermPhrase(name), saying.value(of: field, named: name))
      return shown + labelled(nil, terminal.styled(saying.evidence(of: field), style)) + decision(on: name)
    }
  }

  /// The fields on which a person just decided, as they are now.
  func decided(_ decisions: [ReviewDecision]) -> [String] {
    let heading = ReviewPrinting(language: language, terminal: terminal).heading(of: document)
    return heading
      + decisions.map(\.field).flatMap { name -> [String] in
        let shown = document.description?[name].map { saying.value(of: $0, named: name) }
        return labelled(TermPhrase(name), shown ?? language.say(ReviewPhrase.notTold)) + decision(on: name)
      }
  }

  /// Who decided, when, and what had been recognised.
  private func decision(on name: FieldName) -> [String] {
    guard let decision = document.decisions[name] else { return [] }
    let who = language.say(
      ReviewPhrase.decidedBy, ["name": .text(SafeText.line(decision.by)), "date": .text(language.day(decision.at))])
    let found = (document.recognised[name]?.printed ?? decision.found).map { printed in
      " · " + language.say(ReviewPhrase.recognisedAs, ["value": .text(IdentityMask.masked(SafeText.line(printed)))])
    }
    return labelled(nil, terminal.styled(who + (found ?? ""), .dim))
  }

  /// The pages with their outcomes; how often words were found on each where `found` is given.
  func pages(found: [PageID: Int]?) -> [String] {
    var columns = [TextTable.Column(heading: language.say(TermPhrase.page), alignment: .right)]
    if let found, !found.isEmpty {
      columns.append(.init(heading: language.say(ShowPhrase.foundHeading), alignment: .right))
    }
    columns += [
      .init(heading: language.say(TermPhrase.words), alignment: .right),
      .init(heading: language.say(TermPhrase.confidence), alignment: .right),
      .init(heading: language.say(TermPhrase.outcome)),
    ]
    let rows = document.pages.map { page in
      let places = found.flatMap { $0.isEmpty ? nil : [language.number($0[page.id] ?? 0)] } ?? []
      let words = page.text.map { language.number($0.words.count) } ?? "–"
      let confidence = page.text?.meanConfidence.map { language.decimal($0) + " %" } ?? "–"
      return [language.number(page.index)] + places + [words, confidence, PageName.outcome(of: page, in: language)]
    }
    let table = TextTable(columns: columns, rows: rows).lines(width: terminal.width)
    return table.heading.map { terminal.styled($0, .dim) } + table.rows
  }

  /// What stamps say, which is no part of the text.
  var stamps: [String] {
    document.pages.flatMap { page in
      (page.text?.stamps ?? []).map { StampSaying.line($0, page: page.index, in: language) }
    }
  }

  private static let labelWidth = 26

  private var state: ShowPhrase {
    if document.pages.contains(where: { $0.state == .waiting }) { return .stillWaiting }
    if document.pages.contains(where: { $0.state == .unreadable || $0.state == .withheld }) { return .notDone }
    return document.needsReview ? .toReview : .done
  }

  /// `text` behind a label, wrapped under itself on a terminal.
  private func labelled(_ label: (any Phrase)?, _ text: String) -> [String] {
    let name = label.map { language.say($0) } ?? ""
    let lines = terminal.isInteractive ? WrappedText.lines(text, width: terminal.width - Self.labelWidth) : [text]
    return lines.enumerated().map { row, line in
      let lead = row == 0 ? name : ""
      return lead + TextWidth.padding(after: lead, to: Self.labelWidth) + line
    }
  }
}
