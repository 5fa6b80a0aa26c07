internal import Archive
internal import ArgumentParser
internal import Exchange
internal import Records
internal import Reuse
internal import Wording
internal import Showing

struct CaseShow: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Language.spoken.say(ReuseHelpPhrase.show),
    discussion: Examples.text([
      "sohoa case show H15.50.05.13-261008-0975", "sohoa case show H15.50.05.13-261008-0975 --checklist",
      "sohoa case show H15.50.05.13-261008-0975 --pdf phieu.pdf",
    ]))

  @Argument(help: .ofReuse(.caseCode, value: .code))
  var code: String
  @Flag(help: .ofReuse(.checklist))
  var checklist = false
  @Option(help: .ofReuse(.checklistFile, value: .file))
  var pdf: String?
  @Flag(help: .ofReuse(.reveal))
  var reveal = false
  @OptionGroup var procedures: ProcedureOptions
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    try await options.deciding { archive, name in
      let known = try archive.openCase(code)
      let version = try procedures.procedure(known.procedure, on: known.received)
      let showing = CaseShowing(
        case: known, procedure: version, desk: PaperDesk(archive, by: name, purpose: known.code), reveal: reveal,
        json: options.json)
      if let pdf {
        // What people take home is Vietnamese.
        try await ChecklistPDF(lines: showing.checklist(in: .vietnamese), code: known.code).write(to: pdf)
        Printer.say(Language.spoken.say(ReusePhrase.checklistWritten, ["path": .text(ShownPath.of(pdf))]))
      } else if checklist {
        Printer.say(try showing.checklist(in: .spoken))
      } else {
        try showing.say()
      }
      return .done
    }
  }
}

struct CaseList: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Language.spoken.say(ReuseHelpPhrase.list),
    discussion: Examples.text(["sohoa case list", "sohoa case list --from 1/10/2026 --json"]))

  @Option(help: .ofReuse(.from, value: .date))
  var from: String?
  @Option(help: .ofReuse(.to, value: .date))
  var to: String?
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    let (first, last) = (try from.map { try TypedDay.read($0) }, try to.map { try TypedDay.read($0) })
    let cases = try await place.with(.searching) { try $0.procedureCases(from: first, to: last) }
    for one in cases {
      if json {
        try Printer.say(json: CaseJSON(one, reveal: false))
        continue
      }
      let subject = [one.subject?.name, one.subject?.number?.masked, one.works].compactMap(\.self)
      let closed = one.isClosed ? [Language.spoken.say(ReusePhrase.closed)] : []
      let parts = [one.code, one.procedure, Language.spoken.date(one.received)] + subject + closed
      Printer.say(IdentityMask.masked(SafeText.line(parts.joined(separator: " · "))))
    }
    if cases.isEmpty, !json { Printer.say(Language.spoken.say(ReusePhrase.casesNothing)) }
    return .done
  }
}

struct CasePortal: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "portal", abstract: Language.spoken.say(ReuseHelpPhrase.portal),
    discussion: Examples.text(["sohoa case portal H15.50.05.13-261008-0975"]))

  @Argument(help: .ofReuse(.caseCode, value: .code))
  var code: String
  @OptionGroup var procedures: ProcedureOptions
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    try await place.with(.searching) { archive in
      let known = try archive.openCase(code)
      let version = try procedures.procedure(known.procedure, on: known.received)
      for component in version.components {
        let step = known.components[component.key]
        let document = try step?.document.flatMap { try archive.document($0) }
        // A record that was withheld since is not named.
        guard document?.mayLeave ?? true else { continue }
        try Printer.say(json: PortalComponentJSON(component, step, document, in: known))
      }
      return .done
    }
  }
}

/// A component of a case in the fields of the national portal (exchange-facts §7.2), one a line; an interface.
struct PortalComponentJSON: Encodable {
  var kind = "portal-component"
  var code: String
  var component: String
  /// By the portal's own names.
  var fields: [String: String]

  init(_ component: ProcedureComponent, _ step: CaseStep?, _ document: ArchivedDocument?, in one: ProcedureCase) {
    code = one.code
    self.component = component.key
    fields = [
      "MaHoSo": one.code, "MaTTHC": one.procedure, "MaThanhPhanHoSo": component.code ?? "", "LoaiBan": component.copy,
      "DuocSoHoa": step == nil ? "0" : "1", "DuocTaiSuDung": String(step?.reuse ?? 0),
      "DuocLayTuKhoDMQG": step?.resultCode == nil ? "0" : "1", "MaKetQuaThayThe": step?.resultCode ?? "",
      "TenTepDinhKem": step?.file ?? document.map { FileName.last(of: $0.path) } ?? "",
      "HashTepTin": (step?.digest ?? document?.digest)?.rawValue ?? "",
      // What the ministry's form asks of a paper.
      "_soQuyetDinh": document?.description?[.number]?.value ?? "",
      "_ngay": document?.description?.date.map { Language.vietnamese.date($0) } ?? "",
      "_coQuan": document?.description?[.agency]?.value ?? "",
    ]
  }
}

/// The last part of a path.
enum FileName {
  static func last(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}

extension Archive {
  /// The case of this code, or the failure that says there is none.
  func openCase(_ code: String) throws -> ProcedureCase {
    let code = try CaseCode.read(code)
    guard let known = try procedureCase(code) else { throw Failure.reuse(.caseMissing, ["code": .text(code)]) }
    return known
  }
}
