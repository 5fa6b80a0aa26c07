internal import Archive
internal import Records
internal import Reuse
internal import Wording
internal import Showing

/// A case with how each of its components stands, for a person or for a program.
struct CaseShowing {
  let `case`: ProcedureCase
  let procedure: Procedure
  let desk: PaperDesk
  let reveal: Bool
  let json: Bool
  private var language: Language { .spoken }

  init(case: ProcedureCase, procedure: Procedure, desk: PaperDesk, reveal: Bool, json: Bool) {
    self.case = `case`
    self.procedure = procedure
    self.desk = desk
    self.reveal = reveal
    self.json = json
  }

  private func standings() throws -> [(component: ProcedureComponent, standing: ComponentStanding)] {
    try desk.standings(of: procedure, for: self.case.subject, works: self.case.works, on: self.case.received)
  }

  func say() throws {
    let standings = try standings()
    if json {
      try Printer.say(json: CaseJSON(self.case, reveal: reveal))
      for (component, standing) in standings {
        try Printer.say(
          json: CaseComponentJSON(
            component, standing, in: self.case.code, step: self.case.components[component.key],
            on: self.case.received))
      }
      return
    }
    Printer.say(heading)
    Printer.say("")
    for (component, standing) in standings { Printer.say(lines(of: component, standing)) }
    Printer.say("")
    let count = { (test: (ComponentStanding) -> Bool) in Filling.count(standings.count { test($0.standing) }) }
    Printer.say(
      language.say(
        ReusePhrase.summary,
        [
          "held": count { if case .held = $0 { true } else { false } },
          "past": count {
            switch $0 {
            case .expired, .superseded: true
            default: false
            }
          },
          "doubtful": count { if case .doubtful = $0 { true } else { false } }, "missing": count { $0 == .missing },
        ]))
    if !self.case.isClosed {
      Printer.say(Terminal.output.styled(language.say(ReusePhrase.useNext, ["code": .text(self.case.code)]), .dim))
    }
  }

  /// What the person need not bring.
  func checklist(in language: Language) throws -> [String] {
    var lines = [language.say(ReusePhrase.checklistHeading, ["code": .text(self.case.code)])]
    for (component, standing) in try standings() {
      guard case .held(let chain, _) = standing else { continue }
      let name = DocumentName(chain.paper.document, in: language).text
      let agency = chain.paper.agency.map { ", " + $0 } ?? ""
      lines.append(SafeText.line("☑ " + component.name + ": " + name + agency))
    }
    if lines.count == 1 { lines.append(language.say(ReusePhrase.checklistNothing)) }
    return lines
  }

  private var heading: [String] {
    let one = self.case
    var lines = [
      language.say(
        ReusePhrase.caseHeading,
        ["code": .text(one.code), "procedure": .text(procedure.code), "name": .text(procedure.name)])
    ]
    if let subject = one.subject {
      let number = subject.number.map { reveal ? $0.digits : $0.masked }
      let text = [subject.name, number].compactMap(\.self).joined(separator: ", ")
      lines.append(language.say(ReusePhrase.subject, ["text": .text(text)]))
    }
    if let works = one.works { lines.append(language.say(ReusePhrase.works, ["text": .text(works)])) }
    lines.append(language.say(ReusePhrase.received, ["date": .text(language.date(one.received))]))
    if one.isClosed { lines.append(language.say(ReusePhrase.closed)) }
    return lines.map { reveal ? SafeText.line($0) : IdentityMask.masked(SafeText.line($0)) }
  }

  private func lines(of component: ProcedureComponent, _ standing: ComponentStanding) -> [String] {
    var head = component.key + "  " + component.name + ": " + words(standing)
    if let step = self.case.components[component.key] {
      head += " [" + language.say(step.kind == .used ? ReusePhrase.usedMark : .addedMark) + "]"
    }
    return ([head] + details(standing).map { "    " + $0 }).map(SafeText.line)
  }

  private func words(_ standing: ComponentStanding) -> String {
    switch standing {
    case .held: language.say(ReusePhrase.held)
    case .expired(_, let day): language.say(ReusePhrase.expired, ["date": .text(language.date(day))])
    case .superseded(_, let next): language.say(ReusePhrase.superseded, ["text": .text(Self.name(next))])
    case .doubtful(let papers): language.say(ReusePhrase.doubtful, ["count": .count(papers.count)])
    case .missing: language.say(ReusePhrase.missing)
    case .exempt: language.say(ReusePhrase.exempt)
    }
  }

  private static func name(_ next: PaperChain.Successor) -> String {
    [next.number, next.date.map(Language.spoken.date)].compactMap(\.self).joined(separator: ", ")
      + " (" + String(next.document.rawValue) + ")"
  }

  private func details(_ standing: ComponentStanding) -> [String] {
    switch standing {
    case .held(let chain, let until):
      let more = until.map { [language.say(ReusePhrase.heldUntil, ["date": .text(language.date($0))])] } ?? []
      return [line(of: chain.paper)] + more + rest(of: chain)
    case .expired(let chain, _), .superseded(let chain, _): return [line(of: chain.paper)] + rest(of: chain)
    case .doubtful(let papers): return papers.prefix(8).map(line)
    case .missing, .exempt: return []
    }
  }

  private func rest(of chain: PaperChain) -> [String] {
    guard !chain.later.isEmpty else { return [] }
    let later = chain.later.map(Self.name).joined(separator: "; ")
    var lines = [language.say(ReusePhrase.chain, ["text": .text(later)])]
    if let document = chain.inForce(on: self.case.received) {
      lines.append(language.say(ReusePhrase.inForce, ["id": .text(String(document.rawValue))]))
    }
    return lines
  }

  private func line(of paper: FoundPaper) -> String { PaperLine(paper).text }
}

/// A paper in one line: `văn bản 12 · Quyết định 5/QĐ-SXD ngày 1/2/2026, Sở Xây dựng, trang 1`.
struct PaperLine {
  let text: String

  init(_ paper: FoundPaper, in language: Language = .spoken) {
    let name = DocumentName(paper.document, in: language).text
    let parts = [
      language.say(
        ReusePhrase.paper, ["id": .text(String(paper.document.id.rawValue)), "name": .text(name)]),
      paper.agency, language.say(ReusePhrase.pageOf, ["page": .count(paper.page)]),
    ]
    text = SafeText.line(parts.compactMap(\.self).joined(separator: ", "))
  }
}
