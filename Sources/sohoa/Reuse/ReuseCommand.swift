internal import Archive
internal import ArgumentParser
internal import Records
internal import Reuse
internal import Wording

/// `sohoa reuse`: all that is held of a person, a firm, a plot or works.
struct ReuseCommand: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "reuse", abstract: Language.spoken.say(ReuseHelpPhrase.reuse),
    discussion: Examples.text([
      "sohoa reuse --subject \"Nguyễn Văn An\" --born 12/3/1985 --purpose \"tiếp nhận hồ sơ\"",
      "sohoa reuse --works \"thửa 12 tờ 5, xã Phú Hội\" --purpose \"kiểm tra\" --json",
    ]))

  @OptionGroup var whose: SubjectOptions
  @Option(help: .ofReuse(.purpose, value: .reason))
  var purpose: String?
  @Flag(help: .ofReuse(.reveal))
  var reveal = false
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    let (party, works) = (try whose.party(), whose.site)
    guard let purpose = purpose.flatMap(SubjectOptions.said) else {
      throw Failure.reuse(.purposeMissing, status: .usage)
    }
    return try await options.deciding { archive, name in
      let desk = PaperDesk(archive, by: name, purpose: purpose)
      if let party { try SeveralPeople.refuse(party, desk, reveal: reveal) }
      let (ofSubject, ofWorks) = try desk.papers(of: party, works: works)
      if options.json {
        for paper in ofSubject { try Printer.say(json: PaperJSON(of: "subject", paper: PaperJSON.Paper(paper))) }
        for paper in ofWorks { try Printer.say(json: PaperJSON(of: "works", paper: PaperJSON.Paper(paper))) }
        return .done
      }
      let language = Language.spoken
      if ofSubject.isEmpty, ofWorks.isEmpty { Printer.say(language.say(ReusePhrase.papersNothing)) }
      for (phrase, papers) in [(ReusePhrase.papersOfSubject, ofSubject), (.papersOfWorks, ofWorks)]
      where !papers.isEmpty {
        Printer.say(Terminal.output.styled(language.say(phrase, ["count": .count(papers.count)]), .bold))
        for paper in papers {
          var line = "  " + PaperLine(paper).text
          if case .doubtful = paper.match { line += " (" + language.say(ReusePhrase.papersDoubtful) + ")" }
          Printer.say(line)
        }
      }
      return .done
    }
  }
}
