internal import ArgumentParser
internal import Foundation
internal import Records
internal import Reuse
internal import Wording
internal import Showing

/// `--procedures`: the office's own files of procedures, beside those of the program.
struct ProcedureOptions: ParsableArguments {
  @Option(name: .customLong("procedures"), help: .ofReuse(.folder, value: .folder))
  var folder: String?

  func book() throws -> ProcedureBook {
    var book = ProcedureBook.own
    let environment = ProcessInfo.processInfo.environment["SOHOA_PROCEDURES"] ?? ""
    guard let folder = folder ?? (environment.isEmpty ? nil : environment) else { return book }
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
      throw Failure.reuse(.fileUnreadable, ["path": .text(ShownPath.of(folder))])
    }
    for name in names.sorted() where name.hasSuffix(".toml") {
      let path = folder + "/" + name
      let file = try Self.file(path)
      if let fault = file.faults.first {
        throw Failure.reuse(
          .filesFaulty, ["path": .text(ShownPath.of(path)), "line": .text(String(fault.line))])
      }
      book.add(file.procedures)
    }
    return book
  }

  static func file(_ path: String) throws -> ProcedureFile {
    guard let bytes = FileManager.default.contents(atPath: path), bytes.count <= mostBytes,
      let text = String(bytes: bytes, encoding: .utf8)
    else { throw Failure.reuse(.fileUnreadable, ["path": .text(ShownPath.of(path))]) }
    return ProcedureFile(text)
  }

  /// The version of a procedure on a day.
  func procedure(_ code: String, on day: RecordDate) throws -> Procedure {
    let book = try book()
    if let found = book.procedure(code, on: day) { return found }
    let versions = book.versions(of: code)
    let shown = Filling.text(SafeText.line(code))
    guard !versions.isEmpty else { throw Failure.reuse(.procedureUnknown, ["code": shown]) }
    let language = Language.spoken
    let spans = versions.map { language.date($0.validFrom) + " – " + ($0.validTo.map(language.date) ?? "…") }
    throw Failure.reuse(
      .procedureNotInForce,
      ["code": shown, "date": .text(language.date(day)), "versions": .text(spans.joined(separator: "; "))])
  }

  private static let mostBytes = 4 << 20
}
