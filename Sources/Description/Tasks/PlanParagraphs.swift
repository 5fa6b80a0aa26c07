internal import Records
internal import VietnameseText

/// The running text of a plan, paragraph by paragraph.
struct PlanParagraphs {
  struct Paragraph {
    var page: Int
    var words: [ReadWord]
    /// The box of what stands on the page where it begins.
    var box: PixelBox?

    var marker: PlanMarker? { words.first.flatMap { PlanMarker($0.text) } }
  }

  private(set) var paragraphs: [Paragraph] = []

  /// Adds the rows of a page that are in no table.
  mutating func add(_ rows: [Row], of layout: PageLayout) {
    var last: PixelBox?
    for row in rows where !Self.isPageNumber(row, of: layout) {
      let words = row.words
      guard let first = words.first else { continue }
      if begins(first, row, of: layout, after: last) || paragraphs.isEmpty {
        paragraphs.append(Paragraph(page: layout.number, words: words, box: row.box))
      } else {
        let index = paragraphs.count - 1
        paragraphs[index].words += words
        if paragraphs[index].page == layout.number {
          paragraphs[index].box = paragraphs[index].box.map { $0.union(row.box) } ?? row.box
        }
      }
      last = row.box
    }
  }

  /// A bullet or a number, an indent, a line that ended early, or a wide gap begins a paragraph; on a new page only the
  /// first two do.
  private func begins(_ word: ReadWord, _ row: Row, of layout: PageLayout, after last: PixelBox?) -> Bool {
    if Self.isMarker(word.text) { return true }
    if row.box.x > layout.textLeft + layout.pixels(Self.indent) { return true }
    guard let last else { return false }
    return last.right < layout.textRight - layout.pixels(Self.shortfall)
      || row.box.y - last.bottom > layout.pixels(Self.gap)
  }

  static func isMarker(_ text: String) -> Bool { PlanMarker(text) != nil }

  /// `3`, `- 3 -`, `Trang 3/8`: alone in its row, at the head or the foot of a page.
  private static func isPageNumber(_ row: Row, of layout: PageLayout) -> Bool {
    guard row.box.y < layout.down(0.1) || row.box.bottom > layout.down(0.9) else { return false }
    let words = row.words.map(\.text).filter { $0.folded != "trang" }
    let signs = words.joined()
    return words.count <= 3 && signs.contains(where: \.isNumber)
      && signs.allSatisfy { $0.isNumber || "-–—/.|".contains($0) }
  }

  // In letter heights: half of the first line's indent of 1 cm; as much room as a word could have used; more than the
  // distance of lines within a paragraph.
  private static let indent = 1.3
  private static let shortfall = 6.0
  private static let gap = 2.2
}
