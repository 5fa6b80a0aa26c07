internal import CPoppler
internal import Foundation
internal import Records
internal import VietnameseText

/// The text that a page carries, typed or recognised by somebody, with the place of each character.
struct PDFTextLayer {
  private let handle: OpaquePointer
  /// Pixels a point.
  private let scale: Double

  init(_ handle: OpaquePointer, resolution: Double) {
    self.handle = handle
    scale = resolution / 72
  }

  /// All words of the page, seen or not; nil where there are none.
  func text() -> PageText? {
    guard let raw = poppler_page_get_text(handle) else { return nil }
    defer { g_free(raw) }
    var count: UInt32 = 0
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    guard poppler_page_get_text_layout(handle, &rectangles, &count) != 0, let rectangles else { return nil }
    defer { g_free(rectangles) }
    // Some fonts say soft or unbreakable hyphen where a hyphen is seen.
    let scalars = String(cString: raw).unicodeScalars.map { Self.hyphens.contains($0) ? "-" : $0 }
    guard scalars.count == Int(count) else { return nil }
    let text = PageText(size: pageSize, lines: lines(of: scalars, at: (0..<scalars.count).map { box(rectangles[$0]) }))
    return text.lines.isEmpty ? nil : text
  }

  /// Whether a text is neither scarce nor broken (TCVN3, VNI, `(cid:n)`).
  static func isSound(_ text: PageText) -> Bool {
    let said = text.text
    guard let share = Syllable.share(in: said) else { return false }
    return share >= soundShare && !said.contains("(cid:")
  }

  private static let hyphens: Set<Unicode.Scalar> = ["\u{AD}", "\u{2010}", "\u{2011}"]

  /// Vietnamese state prose has 0.9 and more possible syllables (names and abbreviations are the rest); TCVN3 read as
  /// Latin-1 has below 0.5.
  private static let soundShare = 0.7

  private var pageSize: PixelSize {
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(handle, &width, &height)
    return PixelSize(width: Int(pixels: (width * scale).rounded()), height: Int(pixels: (height * scale).rounded()))
  }

  private func box(_ area: PopplerRectangle) -> PixelBox {
    let left = Int(pixels: min(area.x1, area.x2) * scale)
    let top = Int(pixels: min(area.y1, area.y2) * scale)
    return PixelBox(
      x: left, y: top, width: Int(pixels: abs(area.x2 - area.x1) * scale),
      height: Int(pixels: abs(area.y2 - area.y1) * scale))
  }

  private func lines(of scalars: [Unicode.Scalar], at boxes: [PixelBox]) -> [TextLine] {
    var lines: [TextLine] = []
    var words: [Word] = []
    var start = 0
    var paragraph = 0
    func endWord(_ end: Int) {
      defer { start = end + 1 }
      guard end > start, let box = PixelBox.around(boxes[start..<end]) else { return }
      var letters = String.UnicodeScalarView()
      letters.append(contentsOf: scalars[start..<end])
      words.append(Word(text: String(letters).composed, box: box, confidence: Word.typed))
    }
    func endLine() {
      guard let box = PixelBox.around(words.map(\.box)) else { return }
      // A gap of more than a line's height begins a new paragraph.
      if let above = lines.last?.box, box.y - above.bottom > box.height || box.y < above.y { paragraph += 1 }
      lines.append(TextLine(words: words, block: 0, paragraph: paragraph))
      words = []
    }
    for (index, scalar) in scalars.enumerated() {
      if scalar.properties.isWhitespace {
        endWord(index)
        if scalar == "\n" { endLine() }
      } else if index > start, let gap = gap(boxes[index - 1], boxes[index]) {
        endWord(index)
        start = index
        if gap == .line { endLine() }
      }
    }
    endWord(scalars.count)
    endLine()
    return lines
  }

  private enum Gap { case word, line }

  /// Table cells and the two halves of a letterhead follow each other without a space: where a character stands
  /// clearly apart from the one before, a new word begins; where it stands to its left, a new line.
  private func gap(_ before: PixelBox, _ after: PixelBox) -> Gap? {
    if after.right < before.x { return .line }
    return after.x - before.right > before.height / 4 ? .word : nil
  }
}
