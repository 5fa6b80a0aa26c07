internal import ArgumentParser
internal import Digitisation
internal import Records
internal import Reuse
internal import Wording
internal import Showing

/// `sohoa procedures`: what has to be filed for which procedure, from which day on.
struct Procedures: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(ReuseHelpPhrase.procedures),
    subcommands: [ProceduresList.self, ProceduresShow.self, ProceduresCheck.self])

  @OptionGroup var speech: LanguageOption
}

struct ProceduresList: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Language.spoken.say(ReuseHelpPhrase.proceduresList),
    discussion: Examples.text(["sohoa procedures list", "sohoa procedures list --json"]))

  @OptionGroup var procedures: ProcedureOptions
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    let listed = try procedures.book().procedures.sorted { ($0.code, $0.validFrom) < ($1.code, $1.validFrom) }
    for procedure in listed {
      if json {
        try Printer.say(json: ProcedureJSON(procedure))
      } else {
        Printer.say(ProcedurePrinting(procedure).brief)
      }
    }
    return .done
  }
}

struct ProceduresShow: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Language.spoken.say(ReuseHelpPhrase.proceduresShow),
    discussion: Examples.text(["sohoa procedures show 1.013236", "sohoa procedures show 1.013236 --on 30/6/2026"]))

  @Argument(help: .ofReuse(.code, value: .code))
  var code: String
  @Option(help: .ofReuse(.day, value: .date))
  var on: String?
  @OptionGroup var procedures: ProcedureOptions
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    let procedure = try procedures.procedure(code, on: TypedDay.read(orToday: on))
    if json { try Printer.say(json: ProcedureJSON(procedure)) } else { Printer.say(ProcedurePrinting(procedure).lines) }
    return .done
  }
}

struct ProceduresCheck: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: Language.spoken.say(ReuseHelpPhrase.proceduresCheck),
    discussion: Examples.text(["sohoa procedures check procedures/giay-phep.toml"]))

  @Argument(help: .ofReuse(.file, value: .file))
  var file: String
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    let read = try ProcedureOptions.file(file)
    let path = ShownPath.of(file)
    for fault in read.faults {
      if json {
        try Printer.say(json: ProcedureFaultJSON(fault, file: RealPath.nearest(file)))
      } else {
        Printer.say(
          SafeText.line(
            Language.spoken.say(
              ReusePhrase.procedureFault,
              ["path": .text(path), "line": .text(String(fault.line)), "text": .text(fault.words)])))
      }
    }
    if read.faults.isEmpty, !json {
      Printer.say(
        Language.spoken.say(
          ReusePhrase.procedureFine, ["path": .text(path), "count": .count(read.procedures.count)]))
    }
    return read.faults.isEmpty ? .done : .someUnreadable
  }
}
