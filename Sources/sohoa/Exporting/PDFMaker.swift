internal import Archive
internal import Digitisation
internal import Exchange
internal import Foundation
internal import ReaderLine
internal import Records
internal import Wording

/// Makes PDF copies of documents, by reader processes.
struct PDFMaker: DocumentMaker {
  private let archive: Archive
  private let identifier: String
  private let options: PDFOptions.Choice
  private let desk: AccessCopyDesk

  /// Copies are written into `folder` and below.
  init(_ archive: Archive, folder: String, options: PDFOptions.Choice) throws {
    self.archive = archive
    self.options = options
    identifier = try archive.number
    desk = AccessCopyDesk(reader: ReaderProgram.path, folder: folder)
  }

  func make(_ document: ArchivedDocument, at path: String) async throws -> MadeDocument {
    let scans = try scans(of: document)
    let request = AccessCopyRequest(
      output: path, part: options.part, compresses: options.compresses,
      facts: CopiedFacts(document, identifier: identifier, scans: scans).facts, mark: options.mark,
      pages: zip(document.pages, scans).map { page, scan in copied(page, from: scan, of: document) })
    do {
      let result = try await desk.make(request)
      try options.signing?.sign(path)
      return MadeDocument(
        pages: zip(document.pages, result.pages).map { page, made in
          MadeDocument.Page(index: page.index, making: made.making, reason: made.reason)
        }, signedOriginals: result.signed)
    } catch let failure as AccessCopyDesk.Failure {
      throw try Self.fault(failure, of: document)
    }
  }

  /// The scan of each page, or the archive's copy where that is gone or is no longer what was read; nil where there is neither, which
  /// only a page may lack that could not be read.
  private func scans(of document: ArchivedDocument) throws -> [OriginalScan?] {
    var differences: [String: UnreadableReason?] = [:]
    return try document.pages.map { page in
      guard let scan = try archive.original(of: page.id) else {
        return try Self.missing(page, .overwritten)
      }
      guard let digest = scan.digest else { return scan }
      let difference = try differences[scan.path] ?? PictureDesk.difference(of: scan.path, from: digest)
      differences[scan.path] = .some(difference)
      guard let difference else { return scan }
      return try archive.keptOriginal(of: page.id) ?? Self.missing(page, difference)
    }
  }

  private static func missing(_ page: ArchivedPage, _ reason: UnreadableReason) throws -> OriginalScan? {
    if page.state == .read { throw DocumentFault.scan(page: page.index, reason) }
    return nil
  }

  private func copied(_ page: ArchivedPage, from scan: OriginalScan?, of document: ArchivedDocument) -> AccessCopyPage {
    AccessCopyPage(
      path: scan?.path ?? "", page: page.fileIndex, measures: page.measures, size: page.text?.size,
      lines: page.text?.lines.map { line in line.words.map { AccessCopyPage.Word(text: $0.text, box: $0.box) } } ?? [],
      label: label(of: page, in: document), notice: page.state == .read ? [] : notice(for: page))
  }

  /// Pages of a document that is a part of a scan are numbered as in the scan.
  private func label(of page: ArchivedPage, in document: ArchivedDocument) -> String {
    let isOneFile = document.pages.allSatisfy { $0.path == document.path }
    return String(isOneFile ? page.fileIndex : page.index)
  }

  private func notice(for page: ArchivedPage) -> [String] {
    let reason = Language.vietnamese.say(ReasonPhrase.reason(page.reason ?? .damaged))
    return Language.vietnamese.say(CopyPhrase.missingPage, ["page": .count(page.index), "reason": .text(reason)])
      .split(separator: "\n").map(String.init)
  }

  private static func fault(_ failure: AccessCopyDesk.Failure, of document: ArchivedDocument) throws -> DocumentFault {
    switch failure {
    case .fault(.scan(let page, let reason)):
      .scan(page: document.pages[page - 1].index, reason)
    case .fault(.notWritten): .notWritten
    case .fault(.outOfMemory), .readerEnded: .failed
    case .unavailable(let error): throw Failure(error)
    }
  }
}
