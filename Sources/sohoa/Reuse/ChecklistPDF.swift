internal import Showing
internal import Digitisation
internal import Exchange
internal import Foundation
internal import ReaderLine
internal import Records
internal import Wording

/// The checklist of a case as a PDF/A to hand out; a reader process makes it, as it makes copies of documents.
struct ChecklistPDF {
  let lines: [String]
  /// Code of the case.
  let code: String

  /// Writes the file as a whole, or not at all.
  func write(to path: String) async throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "sohoa-checklist-\(UUID().uuidString)").path(percentEncoded: false)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let draft = folder + "/checklist.pdf"
    let request = AccessCopyRequest(
      output: draft, part: 2,
      facts: AccessCopyFacts(title: lines.first ?? code, language: "vi", identifiers: [code], source: ""),
      pages: sheets.enumerated().map { number, lines in
        AccessCopyPage(
          path: "", page: 1, measures: nil, size: nil, lines: [], label: String(number + 1), notice: lines)
      })
    do {
      _ = try await AccessCopyDesk(reader: ReaderProgram.path, folder: folder).make(request)
    } catch let failure as AccessCopyDesk.Failure {
      if case .unavailable(let error) = failure { throw Failure(error) }
      throw Failure(.failed, .outputFailed, ["path": .text(ShownPath.of(path))])
    }
    try WholeFile.copy(draft, to: path)
  }

  /// The lines of each sheet of A4, wrapped; what goes on is indented.
  private var sheets: [[String]] {
    let wrapped = lines.flatMap { line in
      WrappedText.lines(line, width: Self.columns).enumerated().map {
        $0.offset == 0 ? $0.element : "    " + $0.element
      }
        + [" "]
    }
    return stride(from: 0, to: wrapped.count, by: Self.rows).map { start in
      Array(wrapped[start..<min(wrapped.count, start + Self.rows)])
    }
  }

  /// What stands on a sheet with 14 points and 70 points of margin.
  private static let columns = 56
  private static let rows = 36
}
