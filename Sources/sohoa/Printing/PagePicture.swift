internal import Archive
internal import Digitisation
internal import Foundation
internal import ReaderLine
internal import Records
internal import Wording
internal import Showing

/// The picture of a document's page, with the words that were looked for framed.
struct PagePicture {
  let document: ArchivedDocument
  let archive: Archive
  let output: String

  /// What was drawn.
  struct Drawn: Hashable {
    var sentence: String
    var frames: Int
  }

  /// Draws `wanted`, else the first page with `words`, else the first page.
  func draw(page wanted: Int?, finding words: String?) async throws -> Drawn {
    let (page, frames) = try choice(wanted: wanted, words: words)
    if let kind = page.withheldFor {
      throw Failure(
        status: .failed,
        sentence: Language.spoken.say(
          WithholdingPhrase.content, ["kind": .text(Language.spoken.say(WithholdingPhrase.kind(kind)))]),
        remedy: Language.spoken.say(WithholdingPhrase.keeping(kind)))
    }
    guard try PicturePlace(output: output).mayBeWritten(in: archive) else {
      throw Failure(.failed, .outputFailed, ["path": .text(output)])
    }
    let scan = try OriginalOfPage.find(page, in: archive)
    let request = PictureRequest(
      path: scan.path, page: page.fileIndex, turn: page.measures?.turn ?? 0, skew: page.measures?.skew ?? 0,
      frames: frames, output: URL(filePath: output).path(percentEncoded: false))
    do {
      try await PictureFile.draw(request, digest: scan.digest)
    } catch DigitisationError.notDrawn(let reason) {
      throw Failure(
        .failed, .pageWithoutPicture,
        [
          "page": .count(page.index), "id": .text(id),
          "reason": .text(Language.spoken.say(ReasonPhrase.reason(reason))),
          "remedy": .text(Language.spoken.say(ReasonPhrase.remedy(reason))),
        ])
    } catch let error as DigitisationError {
      throw Failure(error)
    }
    let written = Language.spoken.say(
      ShowPhrase.pictureWritten, ["page": .count(page.index), "path": .text(SafeText.line(output))])
    guard words != nil else { return Drawn(sentence: written, frames: 0) }
    let framed = Language.spoken.say(ShowPhrase.pictureFrames, ["count": .count(frames.count)])
    return Drawn(sentence: written + " " + framed, frames: frames.count)
  }

  private func choice(wanted: Int?, words: String?) throws -> (page: ArchivedPage, frames: [PixelBox]) {
    let pages = document.pages.filter { wanted == nil || $0.index == wanted }
    guard let first = pages.first else { throw Failure(.failed, .documentMissing, ["id": .text(id)]) }
    guard let words else { return (first, []) }
    for page in pages {
      let frames = page.text.map { archive.boxes(of: words, in: $0) } ?? []
      if !frames.isEmpty { return (page, frames) }
    }
    throw Failure(.failed, .nothingFoundInDocument, ["id": .text(id), "text": .text(words)])
  }

  private var id: String { String(document.id.rawValue) }
}
