internal import Recognition

/// A line that stands visibly on each page of a copy, at its foot.
struct PageMark {
  let picture: CopyFile.Picture
  private let width: Double

  /// Nil where no font can be had.
  init?(_ text: String, in file: borrowing CopyFile) {
    let outlines = TextOutlines([text], size: Self.size, mostWidth: .infinity)
    guard !outlines.content.isEmpty, let picture = file.add(outlines) else { return nil }
    self.picture = picture
    width = outlines.width
  }

  /// Points, on A4.
  private static let size = 9.0
  private static let margin = 20.0
  private static let sheet = 842.0

  /// Operators that paint the line, in the middle, in the red of stamps.
  func content(on place: PagePlace) -> String {
    let page = place.uprightSize
    let scale = min(page.height / Self.sheet, (page.width - 2 * Self.margin) / width)
    let corner = Sheet.Point((page.width - width * scale) / 2, page.height - Self.margin * page.height / Self.sheet)
    let start = place.stream(upright: corner)
    let along = place.stream(upright: Sheet.Point(corner.x + scale, corner.y))
    let up = place.stream(upright: Sheet.Point(corner.x, corner.y - scale))
    let matrix = [along.x - start.x, along.y - start.y, up.x - start.x, up.y - start.y, start.x, start.y]
    return "q 0.7 0 0 rg \(matrix.map { PDFNumber.text($0) }.joined(separator: " ")) cm \(picture.operation)Q\n"
  }
}
