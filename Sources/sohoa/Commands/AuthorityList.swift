package import Archive
internal import ArgumentParser
internal import Exchange
internal import Wording

/// `sohoa authority`: names as people confirmed them.
struct AuthorityList: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "authority", abstract: Language.spoken.say(RecordHelpPhrase.authority),
    discussion: Examples.text(["sohoa authority", "sohoa authority --kind agency", "sohoa authority --json"]))

  @Option(help: .said(.kind, value: .kind))
  var kind: AuthorityKind?
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    let names = try await place.with(.searching) { try $0.authority() }.filter { kind == nil || $0.kind == kind }
    if json {
      for name in names { try Printer.say(json: AuthorityNameJSON(name)) }
      return .done
    }
    Printer.say(lines(of: names))
    return .done
  }

  private func lines(of names: [AuthorityName]) -> [String] {
    let language = Language.spoken
    let terminal = Terminal.output
    guard !names.isEmpty else { return WrappedText.lines(language.say(ContentsPhrase.authorityNothing), on: terminal) }
    var lines = [terminal.styled(language.say(ContentsPhrase.authorityFound, ["count": .count(names.count)]), .bold)]
    for (kind, phrase) in [(AuthorityKind.agency, ContentsPhrase.agencies), (.signer, .signers), (.symbol, .symbols)] {
      let own = names.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      var columns = [TextTable.Column(heading: language.say(phrase))]
      if kind != .agency { columns.append(.init(heading: language.say(ContentsPhrase.agencyHeading))) }
      columns.append(.init(heading: language.say(TermPhrase.documents), alignment: .right))
      let rows = own.map { name in
        [name.name] + (kind == .agency ? [] : [name.agency ?? "–"]) + [language.number(name.documents)]
      }
      let table = TextTable(columns: columns, rows: rows).lines(width: terminal.width)
      lines += [""] + table.heading.map { terminal.styled($0, .dim) } + table.rows
    }
    return lines
  }
}

/// A name as `authority --json` prints it, one a line; an interface. `kind` is `agency`, `signer` or `symbol`.
struct AuthorityNameJSON: Encodable {
  var kind: String
  var name: String
  @OrNull var agency: String?
  var documents: Int

  init(_ name: AuthorityName) {
    kind = name.kind.rawValue
    self.name = name.name
    agency = name.agency
    documents = name.documents
  }
}

extension AuthorityKind: ExpressibleByArgument {}
