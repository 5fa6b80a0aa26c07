internal import Archive
internal import Records
internal import Wording

/// The picture of a document's page, with the words that were looked for framed.
struct PagePicture {
  let document: ArchivedDocument
  let archive: Archive
  let output: String

  /// Draws `page`, else the first page with `words`, else the first page.
  func draw(page wanted: Int?, finding words: String?) async throws {
    let (page, frames) = try choice(wanted: wanted, words: words)
    _ = (page, frames)
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
