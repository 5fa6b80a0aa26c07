internal import Archive
internal import ArgumentParser
internal import Exchange
internal import Records
internal import Wording
internal import Showing

/// `sohoa shelf list`: the registered shelves.
struct ShelfList: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Language.spoken.say(ShelfHelpPhrase.list),
    discussion: Examples.text(["sohoa shelf list", "sohoa shelf list --json"]))

  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    let roots = try await place.with(.searching) { try $0.shelves(countingFiles: true) }
    if json {
      for root in roots { try Printer.say(json: ShelfJSON(root)) }
    } else {
      Printer.say(lines(of: roots))
    }
    return .done
  }

  private func lines(of roots: [ShelfRoot]) -> [String] {
    let language = Language.spoken
    let terminal = Terminal.output
    guard !roots.isEmpty else { return WrappedText.lines(language.say(ShelfPhrase.listedNothing), on: terminal) }
    let rows = roots.map { root in
      let words = ShelfWords(rule: root.rule, language: language)
      let fonds = root.rule.fonds ?? (root.rule.levels.hasFonds ? words.fonds : "–")
      return [ShownPath.of(root.location), fonds, words.levels, language.number(root.files ?? 0), origin(of: root)]
    }
    let table = TextTable(
      columns: [
        .init(heading: language.say(ShelfPhrase.folder), alignment: .path),
        .init(heading: language.say(ShelfPhrase.fonds)),
        .init(heading: language.say(ShelfPhrase.levelsHeading)),
        .init(heading: language.say(ShelfPhrase.files), alignment: .right),
        .init(heading: language.say(ShelfPhrase.origin)),
      ], rows: rows
    ).lines(width: terminal.width)
    return [terminal.styled(language.say(ShelfPhrase.listed, ["count": .count(roots.count)]), .bold), ""]
      + table.heading.map { terminal.styled($0, .dim) } + table.rows
  }

  private func origin(of root: ShelfRoot) -> String {
    let language = Language.spoken
    let day = String(root.registeredAt.prefix(10))
    let date = Filling.text(RecordDate(day).map(language.date) ?? day)
    var told = language.say(ShelfPhrase.understoodOrigin, ["date": date])
    if let name = root.namedBy { told = language.say(ShelfPhrase.named, ["name": .text(name), "date": date]) }
    guard root.registeredAs != root.location else { return told }
    return told + "; " + language.say(ShelfPhrase.registeredAs, ["path": .text(ShownPath.of(root.registeredAs))])
  }
}

/// A registered shelf for `--json`; an interface.
struct ShelfJSON: Encodable {
  let kind = "shelf"
  var shelf: Int64
  var folder: String
  var registeredAs: String
  @OrNull var fonds: String?
  var levels: String
  var how: String
  @OrNull var by: String?
  var at: String
  @OrNull var files: Int?

  init(_ root: ShelfRoot) {
    shelf = root.id.rawValue
    folder = root.location
    registeredAs = root.registeredAs
    fonds = root.rule.fonds
    levels = root.rule.levels.text
    how = root.origin.rawValue
    by = root.namedBy
    at = root.registeredAt
    files = root.files
  }
}
