internal import Archive
internal import Foundation
internal import Records
internal import Wording
internal import Showing

/// The page of a search result as a picture, with the words framed that were found.
struct HitPicture {
  /// Which result it is, from 1.
  let number: Int
  let query: SearchQuery
  let output: String?
  let isJSON: Bool

  /// Draws the page of the first hit of `answer`, and tells where the picture lies.
  func draw(_ answer: SearchAnswer, in archive: Archive) async throws {
    guard let hit = answer.hits.first, let document = try archive.document(hit.document),
      let page = document.pages.first(where: { $0.id == hit.page })
    else {
      var all = query
      (all.offset, all.limit) = (0, Search.mostResults)
      let most = try archive.search(all).hits.count
      throw most == 0
        ? Failure(.failed, .nothingToOpen)
        : Failure(.failed, .openOutOfRange, ["text": .text(String(number)), "most": .count(most)])
    }
    let file = output ?? place(of: hit.document, page.index)
    let picture = PagePicture(document: document, archive: archive, output: file)
    let drawn = try await picture.draw(page: page.index, finding: FoundWords.of(hit, query))
    if isJSON {
      try Printer.say(
        json: Opened(document: hit.document.rawValue, page: hit.pageIndex, picture: file, frames: drawn.frames))
    } else {
      let name = DocumentName(hit, in: .spoken).text
      Printer.say(
        Language.spoken.say(
          SearchPhrase.opened,
          ["number": .count(number), "name": .text(name), "id": .text(String(hit.document.rawValue))])
          + "\n" + drawn.sentence)
    }
  }

  /// What `--open --json` prints.
  private struct Opened: Encodable {
    let kind = "picture"
    var document: Int64
    /// Page of the file, from 1.
    var page: Int
    var picture: String
    var frames: Int
  }

  /// In a folder of the user's own: in the common one, another user's picture may lie under the same name.
  private func place(of document: DocumentID, _ page: Int) -> String {
    let common = FileManager.default.temporaryDirectory
    var folder = common.appending(path: "sohoa-\(getuid())")
    let ownerAlone: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: ownerAlone)
    let owner = try? FileManager.default.attributesOfItem(atPath: folder.path)[.ownerAccountID] as? NSNumber
    if owner?.uint32Value != getuid() {
      folder = common.appending(path: "sohoa-\(UUID().uuidString)")
      try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: ownerAlone)
    }
    return folder.appending(path: "sohoa-\(document.rawValue)-\(page).png").path(percentEncoded: false)
  }
}
