internal import Archive
internal import Foundation
internal import Records
internal import Wording

/// The page of a search result as a picture, with the words framed that were found.
struct HitPicture {
  let hit: SearchHit?
  /// Which result it is, from 1.
  let number: Int
  let query: SearchQuery
  let output: String?

  /// Tells where the picture lies.
  func draw(in archive: Archive) async throws -> String {
    guard let hit, let document = try archive.document(hit.document),
      let page = document.pages.first(where: { $0.id == hit.page })
    else { throw Failure(.failed, .openOutOfRange, ["text": .text(String(number)), "most": .count(number - 1)]) }
    let file =
      output
      ?? FileManager.default.temporaryDirectory
      .appending(path: "sohoa-\(hit.document.rawValue)-\(page.index).png").path(percentEncoded: false)
    let words = hit.passage.segments.filter(\.isFound).map(\.text).joined(separator: " ")
    return try await PagePicture(document: document, archive: archive, output: file)
      .draw(page: page.index, finding: words.isEmpty ? nil : hit.variant == nil ? query.words : words)
  }
}
