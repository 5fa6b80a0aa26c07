internal import Archive
internal import Digitisation
internal import Foundation
internal import ReaderLine
internal import Records
internal import Wording

/// The part of the original scan where a field stands, or should stand; a reader process cuts it out.
struct FieldPicture {
  let question: ReviewQuestion
  let archive: Archive
  let output: String

  func draw() async throws {
    let document = question.document
    guard let page = document.pages.first(where: { $0.index == question.page }) else {
      throw Failure(.failed, .documentMissing, ["id": .text(String(document.id.rawValue))])
    }
    guard try PicturePlace(output: output).mayBeWritten(in: archive) else {
      throw Failure(.failed, .outputFailed, ["path": .text(output)])
    }
    let scan = try OriginalOfPage.find(page, in: archive)
    let request = PictureRequest(
      path: scan.path, page: page.fileIndex, turn: page.measures?.turn ?? 0, skew: page.measures?.skew ?? 0,
      frames: question.field?.evidence.box.map { [$0] } ?? [], crop: crop(of: page),
      output: URL(filePath: output).path(percentEncoded: false))
    do {
      try await PictureFile.draw(request, digest: scan.digest)
    } catch let error as DigitisationError {
      throw Failure(error)
    }
  }

  /// The field with a margin; where nothing was found, the part of the page where it stands on other papers.
  private func crop(of page: ArchivedPage) -> PixelBox? {
    guard let size = page.text?.size ?? page.measures?.size else { return nil }
    guard let box = question.field?.evidence.box else {
      let height = Int(Double(size.height) * Self.share)
      return PixelBox(
        x: 0, y: [.signer, .signerRole].contains(question.name) ? size.height - height : 0, width: size.width,
        height: height)
    }
    let margin = max(Self.leastMargin, box.height)
    let left = max(0, box.x - margin)
    let top = max(0, box.y - margin)
    return PixelBox(
      x: left, y: top, width: min(size.width, box.right + margin) - left,
      height: min(size.height, box.bottom + margin) - top)
  }

  /// Share of the page's height: the head of Decree 30's layout, and the signature at its foot.
  private static let share = 0.4
  /// Pixels; about a line of print at 200 dpi.
  private static let leastMargin = 40
}
