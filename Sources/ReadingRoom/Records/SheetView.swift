internal import Archive
internal import Records
internal import Showing

/// A page's picture, with its words laid over it for selecting, and frames around what was found.
struct SheetView {
  let image: String
  /// As fine as the scan.
  let full: String
  let width: Int
  let height: Int
  let found: [FrameView]
  let evidence: [EvidenceView]
  let lines: [Line]

  struct EvidenceView {
    let field: String
    let isChosen: Bool
    let x: Int
    let y: Int
    let width: Int
    let height: Int
  }

  struct Line {
    /// Where the letters stand.
    let base: Int
    let size: Int
    let words: [PlacedWord]
  }

  struct PlacedWord {
    let x: Int
    let width: Int
    let text: String
  }

  /// Nil for a page of which the size is not known: it was not read.
  init?(_ page: ArchivedPage, found: [PixelBox], _ description: RecordDescription?, field: FieldName?) {
    guard let text = page.text else { return nil }
    image = PictureLink.to(page.id, .reading)
    full = PictureLink.to(page.id, .full)
    (width, height) = (text.size.width, text.size.height)
    self.found = found.map { FrameView($0, margin: 4) }
    evidence = (description?.fields ?? [:]).compactMap { name, described in
      guard described.evidence.page == page.index, let box = described.evidence.box else { return nil }
      let frame = FrameView(box, margin: 8)
      return EvidenceView(
        field: name.rawValue, isChosen: name == field, x: frame.x, y: frame.y, width: frame.width, height: frame.height)
    }.sorted { $0.field < $1.field }
    lines = text.lines.compactMap { line in
      guard let box = line.box else { return nil }
      return Line(
        base: box.y + box.height * 4 / 5, size: max(8, box.height),
        words: line.words.map { PlacedWord(x: $0.box.x, width: max(1, $0.box.width), text: SafeText.line($0.text)) })
    }
  }
}
