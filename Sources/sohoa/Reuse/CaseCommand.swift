internal import Archive
internal import ArgumentParser
internal import Records
internal import Reuse
internal import Wording
internal import Showing

/// `sohoa case`: what a case of a procedure needs, and what the archive holds of it.
struct CaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: Language.spoken.say(ReuseHelpPhrase.caseCommand),
    subcommands: [
      CaseOpen.self, CaseImport.self, CaseShow.self, CaseList.self, CaseUse.self, CaseAdd.self, CaseResult.self,
      CaseClose.self, CasePortal.self,
    ])

  @OptionGroup var speech: LanguageOption
}

/// A code as the one-stop systems write it (exchange-facts §7.1).
enum CaseCode {
  static func read(_ text: String) throws -> String {
    let code = text.filter { !$0.isWhitespace }
    guard
      code.wholeMatch(of: /(?:\d{3}(?:\.\d{2}){1,3}\.[A-K]\d{2}|[A-K]\d{2}(?:\.\d{1,3})*)-(?:\d{6}|\d{8})-\d{4,7}/)
        != nil
    else { throw Failure.reuse(.caseCodeWrong, ["text": .text(SafeText.line(text))], status: .usage) }
    return code
  }
}

struct CaseOpen: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: Language.spoken.say(ReuseHelpPhrase.open),
    discussion: Examples.text([
      "sohoa case open H15.50.05.13-261008-0975 --procedure 1.013236 --subject \"Nguyễn Văn An\" --born 12/3/1985 --works \"thửa 12 tờ 5, xã Phú Hội\""
    ]))

  @Argument(help: .ofReuse(.caseCode, value: .code))
  var code: String
  @Option(help: .ofReuse(.procedure, value: .code))
  var procedure: String
  @OptionGroup var whose: SubjectOptions
  @Option(help: .ofReuse(.received, value: .date))
  var received: String?
  @Option(help: .ofReuse(.division, value: .name))
  var division: String?
  @Option(help: .ofReuse(.exempt, value: .reason))
  var exempt: String?
  @Flag(help: .ofReuse(.reveal))
  var reveal = false
  @OptionGroup var procedures: ProcedureOptions
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    let new = try CaseDraft(
      code: code, procedure: procedure, subject: whose.subject, number: whose.number, born: whose.born,
      address: whose.address, works: whose.works, received: received, division: division, exempt: exempt
    ).case
    let version = try procedures.procedure(new.procedure, on: new.received)
    return try await options.deciding { archive, name in
      let desk = PaperDesk(archive, by: name, purpose: new.code)
      if let subject = new.subject { try SeveralPeople.refuse(subject, desk, reveal: reveal) }
      guard try archive.open(new, by: name) else { throw Failure.reuse(.caseExists, ["code": .text(new.code)]) }
      if !options.json { Printer.say(Language.spoken.say(ReusePhrase.opened, ["code": .text(new.code)])) }
      try CaseShowing(case: new, procedure: version, desk: desk, reveal: reveal, json: options.json).say()
      return .done
    }
  }
}

/// A case as it was typed or stands in a list.
struct CaseDraft {
  var `case`: ProcedureCase

  init(
    code: String, procedure: String, subject: String?, number: String?, born: String?, address: String?, works: String?,
    received: String?, division: String?, exempt: String?
  ) throws {
    let party = try SubjectOptions.party(
      subject: subject, number: number, born: born, address: address, works: works)
    let exemption = try exempt.map { text in
      guard let known = CaseExemption(rawValue: text) else {
        throw Failure.reuse(.exemptWrong, ["text": .text(SafeText.line(text))], status: .usage)
      }
      return known
    }
    self.case = ProcedureCase(
      code: try CaseCode.read(code), procedure: procedure.filter { !$0.isWhitespace }, subject: party,
      works: works.flatMap(SubjectOptions.said), received: try TypedDay.read(orToday: received),
      division: division.flatMap(SubjectOptions.said), exempt: exemption)
  }
}

/// A name that several people bear is not guessed.
enum SeveralPeople {
  static func refuse(_ subject: Party, _ desk: PaperDesk, reveal: Bool) throws {
    guard subject.number == nil, subject.born == nil, subject.address == nil, subject.name != nil else { return }
    let people = try desk.people(named: subject)
    guard people.count > 1 else { return }
    let language = Language.spoken
    let shown = people.prefix(8).map { person in
      let number = person.number.map { reveal ? $0.digits : $0.masked } ?? "–"
      let born = person.born.map { reveal ? language.date($0) : String($0.year) } ?? "–"
      return language.say(ReusePhrase.choice, ["number": .text(number), "born": .text(born)])
    }
    throw Failure.reuse(
      .severalPeople, ["count": .count(people.count), "people": .text(shown.joined(separator: "; "))])
  }
}
