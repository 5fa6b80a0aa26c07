internal import Archive
internal import Digitisation
internal import Exchange
internal import Foundation
internal import Records
internal import Wording
internal import Showing

/// Copies the original file of a document out, from its shelf or from what the archive keeps.
struct OriginalExport {
  let document: ArchivedDocument
  let archive: Archive
  let output: String

  /// Writes the file that holds the document's first page; answers what is said of it.
  func write() throws -> String {
    guard let page = document.pages.first else { throw missing(.vanished) }
    if let kind = document.withheldFor {
      throw Failure(
        status: .failed,
        sentence: Language.spoken.say(
          WithholdingPhrase.content, ["kind": .text(Language.spoken.say(WithholdingPhrase.kind(kind)))]),
        remedy: Language.spoken.say(WithholdingPhrase.keeping(kind)))
    }
    if try archive.fileHoldsWithheld(page.id) {
      throw Failure.said(RescanPhrase.sharedWithWithheld, ["id": .text(String(document.id.rawValue))])
    }
    let scan = try OriginalOfPage.find(page, in: archive)
    guard FileManager.default.fileExists(atPath: scan.path) else { throw missing(.vanished) }
    guard let digest = scan.digest, DiskState.onDisk.holds(scan.path, digest) else { throw missing(.changed) }
    guard try PicturePlace(output: output).mayBeWritten(in: archive), !FileManager.default.fileExists(atPath: output)
    else { throw Failure(.failed, .outputFailed, ["path": .text(output)]) }
    do {
      try WholeFile.copy(scan.path, to: output)
    } catch let error as ExchangeError {
      throw Failure(error)
    }
    return Language.spoken.say(ShowPhrase.originalWritten, ["path": .text(SafeText.line(output))])
  }

  private func missing(_ reason: UnreadableReason) -> Failure {
    Failure(
      status: .failed, sentence: Language.spoken.say(ReasonPhrase.reason(reason)),
      remedy: Language.spoken.say(ReasonPhrase.remedy(reason)))
  }
}
