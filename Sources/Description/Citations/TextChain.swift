internal import Records

/// Lines of print that go on below each other: a paragraph from margin to margin, or one cell of a table.
///
/// A number may be broken at the end of a line (`118/2025/NĐ-` `CP`), and goes on in the next line of its own column.
struct TextChain {
  let page: Int
  private(set) var pieces: [Piece] = []
  /// The words joined by single spaces.
  private(set) var text: [Unicode.Scalar] = []
  private(set) var words: [ReadWord] = []
  /// Where each word begins in `text`, and in which piece it stands.
  private(set) var starts: [Int] = []
  private(set) var places: [Int] = []

  private init(page: Int) { self.page = page }

  /// The chains of a page, each piece of print in exactly one.
  static func chains(of layout: PageLayout) -> [TextChain] {
    var chains: [TextChain] = []
    // Where a chain may go on: those whose last row is near enough.
    var open: [Int] = []
    for row in layout.rows {
      open.removeAll { index in
        guard let last = chains[index].pieces.last else { return true }
        return Double(row.box.y - last.box.bottom) > reach * layout.letterHeight
      }
      var taken: Set<Int> = []
      for piece in row.pieces {
        let above = open.filter { index in
          guard !taken.contains(index), let last = chains[index].pieces.last else { return false }
          return last.box.bottom <= piece.box.y + piece.box.height / 2 && overlap(last.box, piece.box) > 0
        }
        // The nearest line above; of two in one row, where a gap was read within a line, the right one ends it.
        let best = above.max { first, second in
          let boxes = [first, second].map { chains[$0].pieces.last?.box ?? piece.box }
          let isNear = Double(abs(boxes[0].bottom - boxes[1].bottom)) < Thresholds.rowDistance * layout.letterHeight
          return isNear ? boxes[0].right < boxes[1].right : boxes[0].bottom < boxes[1].bottom
        }
        if let best {
          chains[best].append(piece)
          taken.insert(best)
        } else {
          var chain = TextChain(page: layout.number)
          chain.append(piece)
          chains.append(chain)
          open.append(chains.count - 1)
          taken.insert(chains.count - 1)
        }
      }
    }
    return chains
  }

  /// The index of the word to which the scalar at `index` belongs.
  func word(at index: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    return low
  }

  func string(_ range: Range<Int>) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text[range])
    return String(scalars)
  }

  private mutating func append(_ piece: Piece) {
    pieces.append(piece)
    for word in piece.words where !word.text.isEmpty {
      if !text.isEmpty { text.append(" ") }
      starts.append(text.count)
      words.append(word)
      places.append(pieces.count - 1)
      text.append(contentsOf: word.text.unicodeScalars)
    }
  }

  private static func overlap(_ first: PixelBox, _ second: PixelBox) -> Int {
    min(first.right, second.right) - max(first.x, second.x)
  }

  /// How far below a line the next one of its column begins at most, in letter heights: the cells of a table are set in
  /// the middle of their row, with room above and below.
  private static let reach = 3.0
}
