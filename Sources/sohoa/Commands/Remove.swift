internal import Archive
internal import ArgumentParser
internal import Digitisation
internal import Foundation
internal import Records
internal import Wording
internal import Showing

/// `sohoa remove`: a person takes a wrong scan, or a record whose retention has ended, off the books.
struct Remove: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(RemovalPhrase.remove),
    discussion: Examples.text([
      "sohoa remove 12 --reason \"Quét nhầm\"", "sohoa remove /mnt/kho/hop-01/hs-1/sai.jpg --reason \"Quét nhầm\"",
      "sohoa remove 12 --disposal --reason \"Biên bản hủy số 3/BB-SXD\"", "sohoa remove --list",
      "sohoa remove 12 --undo",
    ]))

  @Argument(help: .said(RemovalPhrase.target, value: .path))
  var target: String?
  @Option(help: .said(RecordHelpPhrase.reason, value: .reason))
  var reason: String?
  @Flag(help: .said(RemovalPhrase.disposal))
  var disposal = false
  @Flag(help: .said(RemovalPhrase.undo))
  var undo = false
  @Flag(help: .said(RemovalPhrase.listing))
  var list = false
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    if list { return try await show() }
    guard let target else { throw Failure.said(RemovalPhrase.targetMissing, status: .usage) }
    if undo { return try await putBack(target) }
    let words = try CustodyReason.given(reason)
    let why = RemovalReason(kind: disposal ? .disposal : .wrongScan, words: words)
    let outcome = try await options.deciding { archive, name in
      let outcome =
        try Int64(target).map { try archive.remove(DocumentID(rawValue: $0), because: why, by: name, on: .onDisk) }
        ?? archive.remove(path: Self.absolute(target), because: why, by: name, on: .onDisk)
      try BoundaryDesk(archive: archive).describeLeftOver()
      return outcome
    }
    return try RemovalPrinting(target: target, json: options.json).say(outcome, isDisposal: disposal)
  }

  private func putBack(_ target: String) async throws -> ExitStatus {
    guard let id = Int64(target) else {
      throw Failure(.documentNotANumber, ["text": .text(SafeText.line(target))], status: .usage)
    }
    let isBack = try await options.deciding { try $0.restore(DocumentID(rawValue: id), by: $1) }
    guard isBack else { throw Failure.said(RemovalPhrase.notRestorable, ["id": .text(String(id))]) }
    if options.json {
      try Printer.say(json: RestoredRecordJSON(document: id))
      return .done
    }
    Printer.say(Language.spoken.say(RemovalPhrase.restored, ["id": .text(String(id))]))
    return .done
  }

  private func show() async throws -> ExitStatus {
    let scans = try await options.place.with(.searching) { try $0.removedScans() }
    let printing = RemovedScansPrinting(scans: scans, language: .spoken, terminal: .output)
    if options.json {
      for scan in scans { try Printer.say(json: RemovedScanJSON(scan)) }
    } else {
      Printer.say(printing.lines)
    }
    return .done
  }

  /// The path as the books have it: absolute, with links in its folders followed, though the file may be gone.
  private static func absolute(_ path: String) -> String {
    let url = URL(filePath: path)
    let folder = url.deletingLastPathComponent().resolvingSymlinksInPath()
    return folder.appending(path: url.lastPathComponent).path(percentEncoded: false)
  }
}
