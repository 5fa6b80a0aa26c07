internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Hashing
internal import Records
internal import Reuse
internal import Wording
internal import Showing

struct CaseUse: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "use", abstract: Language.spoken.say(ReuseHelpPhrase.use),
    discussion: Examples.text([
      "sohoa case use H15.50.05.13-261008-0975 du-an", "sohoa case use H15.50.05.13-261008-0975 du-an --document 12",
      "sohoa case use H15.50.05.13-261008-0975 dat --document 9 --result-code KQ.G15.000031",
    ]))

  @Argument(help: .ofReuse(.caseCode, value: .code))
  var code: String
  @Argument(help: .ofReuse(.component, value: .name))
  var component: String
  @Option(help: .ofReuse(.document, value: .id))
  var document: Int64?
  @Option(help: .ofReuse(.resultCode, value: .code))
  var resultCode: String?
  @OptionGroup var procedures: ProcedureOptions
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    if let resultCode, resultCode.wholeMatch(of: /KQ\.[A-K]\d{2}(?:\.\d+)*\.\d{6}/) == nil {
      throw Failure.reuse(.resultCodeWrong, ["text": .text(SafeText.line(resultCode))], status: .usage)
    }
    return try await options.deciding { archive, name in
      let known = try archive.openCase(code)
      let version = try procedures.procedure(known.procedure, on: known.received)
      _ = try CaseStepping.component(component, of: version)
      let id = try document.map(DocumentID.init(rawValue:)) ?? held(of: known, version, archive, name)
      let step = CaseStep(
        kind: .used, component: component, document: id, reuse: resultCode == nil ? 1 : 2, resultCode: resultCode)
      return try CaseStepping.take(step, in: known, archive, by: name, json: options.json)
    }
  }

  /// The paper that is held for the component; where none surely is, a person has to name one.
  private func held(of known: ProcedureCase, _ version: Procedure, _ archive: Archive, _ name: String) throws
    -> DocumentID
  {
    let desk = PaperDesk(archive, by: name, purpose: known.code)
    let standings = try desk.standings(of: version, for: known.subject, works: known.works, on: known.received)
    guard case .held(let chain, _)? = standings.first(where: { $0.component.key == component })?.standing else {
      throw Failure.reuse(.noneHeld, ["text": .text(SafeText.line(component))])
    }
    return chain.paper.document.id
  }
}

struct CaseAdd: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Language.spoken.say(ReuseHelpPhrase.add),
    discussion: Examples.text(["sohoa case add H15.50.05.13-261008-0975 ban-ve ban-ve.pdf"]))

  @Argument(help: .ofReuse(.caseCode, value: .code))
  var code: String
  @Argument(help: .ofReuse(.component, value: .name))
  var component: String
  @Argument(help: .ofReuse(.file, value: .file))
  var file: String
  @OptionGroup var procedures: ProcedureOptions
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    let digest = try FiledPaper.digest(of: file)
    return try await options.deciding { archive, name in
      let known = try archive.openCase(code)
      _ = try CaseStepping.component(component, of: procedures.procedure(known.procedure, on: known.received))
      let step = CaseStep(
        kind: .added, component: component, file: SafeText.line(FileName.last(of: file)), digest: digest)
      return try CaseStepping.take(step, in: known, archive, by: name, json: options.json)
    }
  }
}

struct CaseResult: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "result", abstract: Language.spoken.say(ReuseHelpPhrase.result),
    discussion: Examples.text(["sohoa case result H15.50.05.13-261008-0975 giay-phep.pdf"]))

  @Argument(help: .ofReuse(.caseCode, value: .code))
  var code: String
  @Argument(help: .ofReuse(.file, value: .file))
  var file: String
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    let digest = try FiledPaper.digest(of: file)
    return try await options.deciding { archive, name in
      let step = CaseStep(kind: .result, file: SafeText.line(FileName.last(of: file)), digest: digest)
      return try CaseStepping.take(step, in: archive.openCase(code), archive, by: name, json: options.json)
    }
  }
}

struct CaseClose: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: Language.spoken.say(ReuseHelpPhrase.close),
    discussion: Examples.text(["sohoa case close H15.50.05.13-261008-0975"]))

  @Argument(help: .ofReuse(.caseCode, value: .code))
  var code: String
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    try await options.deciding { archive, name in
      try CaseStepping.take(
        CaseStep(kind: .closed), in: archive.openCase(code), archive, by: name, json: options.json)
    }
  }
}

/// A file on disk, known by its content.
enum FiledPaper {
  static func digest(of path: String) throws -> Digest {
    do {
      let bytes = try SHA256.hash(ofFileAt: path)
      return Digest(rawValue: bytes.hexadecimal)
    } catch {
      throw Failure.reuse(.fileUnreadable, ["path": .text(ShownPath.of(path))])
    }
  }
}

extension CaseStepping {
  static func component(_ key: String, of procedure: Procedure) throws -> ProcedureComponent {
    guard let known = procedure[key] else {
      throw Failure.reuse(
        .componentUnknown,
        [
          "code": .text(procedure.code), "text": .text(SafeText.line(key)),
          "names": .text(procedure.components.map(\.key).joined(separator: ", ")),
        ], status: .usage)
    }
    return known
  }

  /// Enters a step and says so.
  static func take(_ step: CaseStep, in known: ProcedureCase, _ archive: Archive, by name: String, json: Bool) throws
    -> ExitStatus
  {
    let code = Filling.text(known.code)
    let id = Filling.text(step.document.map { String($0.rawValue) } ?? "")
    switch try archive.take(step, in: known.code, by: name) {
    case .taken: break
    case .noCase: throw Failure.reuse(.caseMissing, ["code": code])
    case .closed: throw Failure.reuse(.caseClosed, ["code": code])
    case .alreadyDone: throw Failure.reuse(.alreadyUsed, ["id": id])
    case .mayNotLeave: throw Failure.reuse(.mayNotLeave, ["id": id])
    }
    if json {
      if let now = try archive.procedureCase(known.code) { try Printer.say(json: CaseJSON(now, reveal: false)) }
    } else {
      Printer.say(Language.spoken.say(ReusePhrase.stepTaken, ["code": code]))
    }
    return .done
  }
}
