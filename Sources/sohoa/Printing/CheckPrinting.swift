internal import Archive
internal import Records
internal import Wording
internal import Showing

/// What a person sees of a check.
struct CheckPrinting {
  let report: CheckReport
  let language: Language
  let terminal: Terminal

  var lines: [String] {
    guard !report.findings.isEmpty else {
      return [
        terminal.styled(
          language.say(CheckPhrase.nothing, ["files": .count(report.files), "pages": .count(report.pages)]), .green)
      ]
    }
    let heading = language.say(CheckPhrase.found, ["count": .count(report.findings.count)])
    return [terminal.styled(heading, .bold)] + report.findings.flatMap(lines)
  }

  /// What is off, and under it what to do.
  private func lines(of finding: CheckFinding) -> [String] {
    let said = Self.sentence(of: finding, in: language).split(separator: "\n").map { SafeText.line(String($0)) }
    let remedy = said.dropFirst().flatMap { WrappedText.lines($0, on: terminal, indent: 2) }
    return ["", "• " + (said.first ?? "")] + remedy.map { terminal.styled($0, .dim) }
  }

  static func sentence(of finding: CheckFinding, in language: Language) -> String {
    func path(_ path: String) -> Filling { .text(SafeText.line(ShownPath.of(path))) }
    func id(_ number: Int64) -> Filling { .text(String(number)) }
    switch finding {
    case .originalGone(_, let original):
      return language.say(CheckPhrase.originalGone, ["path": path(original)])
    case .originalChanged(_, let original):
      return language.say(CheckPhrase.originalChanged, ["path": path(original)])
    case .originalNotReadable(_, let original):
      return language.say(CheckPhrase.originalNotReadable, ["path": path(original)])
    case .keptCopyNotReadable(let original):
      return language.say(CheckPhrase.keptCopyNotReadable, ["path": path(original)])
    case .keptCopyDamaged(let original):
      return language.say(CheckPhrase.keptCopyDamaged, ["path": path(original)])
    case .removalAltered(_, let original):
      return language.say(CheckPhrase.removalAltered, ["path": path(original)])
    case .pagesMissing(_, let original, let counted, let registered):
      return language.say(
        CheckPhrase.pagesMissing,
        ["path": path(original), "counted": .count(counted), "registered": .count(registered)])
    case .copyGone(_, let copy):
      return language.say(CheckPhrase.copyGone, ["path": path(copy)])
    case .copyChanged(_, let copy):
      return language.say(CheckPhrase.copyChanged, ["path": path(copy)])
    case .fileMissing(let file):
      return language.say(CheckPhrase.fileMissing, ["id": id(file.rawValue)])
    case .fileAltered(_, let original):
      return language.say(CheckPhrase.fileAltered, ["path": path(original)])
    case .pageMissing(let page):
      return language.say(CheckPhrase.pageMissing, ["page": id(page.rawValue)])
    case .descriptionAltered(let document):
      return language.say(CheckPhrase.descriptionAltered, ["id": id(document.rawValue)])
    case .decisionAltered(let document):
      return language.say(CheckPhrase.decisionAltered, ["id": id(document.rawValue)])
    case .contentsAltered(let document):
      return language.say(CheckPhrase.contentsAltered, ["id": id(document.rawValue)])
    case .exportAltered(let export): return language.say(CheckPhrase.exportAltered, ["id": id(export)])
    case .shelfAltered(let shelf): return language.say(CheckPhrase.shelfAltered, ["id": id(shelf.rawValue)])
    case .authorityAltered(let document):
      return language.say(CheckPhrase.authorityAltered, ["id": id(document.rawValue)])
    case .safeguardAltered(let name):
      return language.say(CheckPhrase.safeguardAltered, ["text": .text(SafeText.line(name))])
    case .ledgerUnbalanced(let grouping):
      return language.say(CheckPhrase.ledgerUnbalanced, ["grouping": .text(grouping.rawValue)])
    case .textOutOfPlace(let page):
      return language.say(CheckPhrase.textOutOfPlace, ["page": id(page.rawValue)])
    case .outcomeUnaccounted(let page):
      return language.say(CheckPhrase.outcomeUnaccounted, ["page": id(page.rawValue)])
    case .earlierReadingAltered(let page):
      return language.say(CheckPhrase.earlierReadingAltered, ["page": id(page.rawValue)])
    case .notDescribed(let document):
      return language.say(CheckPhrase.notDescribed, ["id": id(document.rawValue)])
    case .catalogueDamaged(let words):
      return language.say(CheckPhrase.catalogueDamaged, ["text": .text(words)])
    case .indexDamaged:
      return language.say(CheckPhrase.indexDamaged)
    case .indexIncomplete(let coverage):
      return language.say(CheckPhrase.indexIncomplete, IndexNotice.fillings(of: coverage))
    case .eventTampered(let event):
      return language.say(CheckPhrase.eventTampered, ["event": id(event)])
    case .eventsMissing(let last, let written):
      return language.say(CheckPhrase.eventsMissing, ["last": id(last), "written": id(written)])
    }
  }
}
