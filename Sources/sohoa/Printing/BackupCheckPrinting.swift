internal import Archive
internal import Digitisation
internal import Wording
internal import Showing

/// What a person sees of a check of a backup folder: a table of its sets, then what asks for attention.
struct BackupCheckPrinting {
  let report: BackupCheckReport
  let language: Language
  let terminal: Terminal

  /// `sohoa check --backup`.
  static func check(_ folder: String, json: Bool) throws -> ExitStatus {
    let line = BackupProgressLine(.checking)
    let report = try Failure.catching(archive: folder) {
      defer { line.clear() }
      return try BackupCheck.check(RealPath.nearest(folder), progress: line.show)
    }
    if json {
      for set in report.sets { try Printer.say(json: CheckedSetJSON(set)) }
      try Printer.say(json: BackupCheckJSON(report))
    } else {
      Printer.say(BackupCheckPrinting(report: report, language: .spoken, terminal: .output).lines)
    }
    return report.isSound ? .done : .someUnreadable
  }

  var lines: [String] {
    let (heading, rows) = table.lines(width: terminal.width)
    let findings = report.sets.flatMap { set in set.findings.map { (set, $0) } }
    let strays =
      report.strays > 0 ? ["", language.say(BackupPhrase.strays, ["count": .count(report.strays)])] : []
    return heading.map { terminal.styled($0, .bold) } + rows + [""] + [verdict(findings.count)]
      + findings.flatMap { lines(of: $0.1, in: $0.0.set) } + strays
  }

  private var table: TextTable {
    let headings: [(BackupPhrase, TextTable.Alignment)] = [
      (.columnSet, .left), (.columnMade, .left), (.columnPages, .right), (.columnDocuments, .right),
      (.columnFiles, .right), (.columnSize, .right), (.columnState, .left),
    ]
    let rows = report.sets.map { set in
      guard let manifest = set.set.manifest else { return [set.set.name, "–", "–", "–", "–", "–", state(of: set)] }
      let made = manifest.madeAt.replacing("T", with: " ").replacing("Z", with: " UTC")
      return [set.set.name, made]
        + [manifest.pages, manifest.documents, manifest.keptFiles].map(language.number)
        + [language.size(manifest.size), state(of: set)]
    }
    return TextTable(columns: headings.map { .init(heading: language.say($0.0), alignment: $0.1) }, rows: rows)
  }

  private func state(of set: BackupCheckReport.CheckedSet) -> String {
    let phrase: BackupPhrase =
      if set.isSound { .sound } else if set.findings == [.unfinished] { .incomplete } else { .damaged }
    return language.say(phrase)
  }

  private func verdict(_ findings: Int) -> String {
    let sound = report.sets.filter(\.isSound)
    guard let newest = sound.last?.set.name else {
      return terminal.styled(language.say(BackupPhrase.noneSound), .red)
    }
    if findings == 0 {
      let said = language.say(BackupPhrase.allSound, ["count": .count(sound.count), "set": .text(newest)])
      return terminal.styled(said, .green)
    }
    let said = language.say(BackupPhrase.needsAttention, ["count": .count(findings), "set": .text(newest)])
    return terminal.styled(said, .bold)
  }

  /// What is off, and under it what to do.
  private func lines(of finding: BackupFinding, in set: BackupSet) -> [String] {
    let said = sentence(of: finding, in: set).split(separator: "\n").map { SafeText.line(String($0)) }
    let remedy = said.dropFirst().flatMap { WrappedText.lines($0, on: terminal, indent: 2) }
    return ["", "• " + (said.first ?? "")] + remedy.map { terminal.styled($0, .dim) }
  }

  private func sentence(of finding: BackupFinding, in set: BackupSet) -> String {
    let name = Filling.text(set.name)
    func say(_ phrase: BackupPhrase) -> String { language.say(phrase, ["set": name]) }
    switch finding {
    case .unfinished: return say(.unfinished)
    case .manifestUnreadable: return say(.manifestUnreadable)
    case .fromNewerProgram: return say(.newer)
    case .otherArchive: return say(.otherArchive)
    case .catalogueGone: return say(.catalogueGone)
    case .catalogueChanged: return say(.catalogueChanged)
    case .manifestWrong: return say(.manifestWrong)
    case .listChanged: return say(.listChanged)
    case .filesGone(let count, let first):
      return language.say(BackupPhrase.filesGone, ["set": name, "count": .count(count), "path": .text(first)])
    case .filesChanged(let count, let first):
      return language.say(BackupPhrase.filesChanged, ["set": name, "count": .count(count), "path": .text(first)])
    case .contents(let finding):
      let said = CheckPrinting.sentence(of: finding, in: language).split(separator: "\n").first ?? ""
      return language.say(BackupPhrase.contentsOff, ["set": name, "text": .text(String(said))])
    }
  }
}
