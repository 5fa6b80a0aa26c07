internal import Records

/// A row of print across the page: pieces from left to right.
struct Row: Hashable, Sendable {
  let pieces: [Piece]
  let box: PixelBox

  init(pieces: [Piece]) {
    self.pieces = pieces
    box = pieces.box ?? PixelBox(x: 0, y: 0, width: 0, height: 0)
  }

  var middle: Int { box.y + box.height / 2 }
  var words: [ReadWord] { pieces.flatMap(\.words) }
}

/// A page as rows and pieces, whatever lines and blocks the recogniser made of it, without the text of stamps.
struct PageLayout: Sendable {
  let number: Int
  let size: PixelSize
  let rows: [Row]
  /// Median height of the words, in pixels; the unit of the thresholds.
  let letterHeight: Double
  /// Left and right edge of the running text, in pixels.
  let textLeft: Int
  let textRight: Int
  /// What marks of urgency say that stand apart from the text.
  let urgencyStamps: [Piece]
  /// What pens wrote into gaps of the print.
  let written: [WrittenNumber]

  init(_ page: DescribablePage) {
    number = page.number
    size = page.text.size
    let read = page.text.lines.map { $0.words.map(ReadWord.init).filter { !$0.text.isEmpty } }
    let height = Self.medianHeight(of: read.flatMap(\.self))
    let lines = read.map { $0.filter { !Self.isSpeck($0, letterHeight: height) } }.filter { !$0.isEmpty }
    letterHeight = height
    let pieces = lines.flatMap { Self.pieces(of: $0, page: page.number, letterHeight: height) }
    rows = Self.rows(of: StampText.removed(from: pieces), letterHeight: height)
    (textLeft, textRight) = Self.margins(of: lines, width: page.text.size.width)
    written = page.text.written
    urgencyStamps = page.text.stamps.filter { $0.kind == .urgency }.compactMap { stamp in
      let words = stamp.lines.flatMap(\.words).map(ReadWord.init)
      return words.isEmpty ? nil : Piece(words: words, page: page.number)
    }
  }

  var textWidth: Int { max(textRight - textLeft, 1) }
  var textCentre: Int { (textLeft + textRight) / 2 }
  var pieces: [Piece] { rows.flatMap(\.pieces) }

  /// `lengths` letter heights in pixels.
  func pixels(_ lengths: Double) -> Int { Int(lengths * letterHeight) }

  /// `share` of the page's height in pixels.
  func down(_ share: Double) -> Int { Int(share * Double(size.height)) }

  /// Whether the piece is set in the middle of the running text.
  func isCentred(_ piece: Piece, within share: Double = Thresholds.titleOffset) -> Bool {
    abs(piece.centre - textCentre) <= Int(share * Double(textWidth))
  }

  static func pieces(of words: [ReadWord], page: Int, letterHeight: Double) -> [Piece] {
    var pieces: [[ReadWord]] = []
    for word in words {
      if let last = pieces.last?.last, Double(word.box.x - last.box.right) < Thresholds.pieceGap * letterHeight,
        word.box.x >= last.box.x
      {
        pieces[pieces.count - 1].append(word)
      } else {
        pieces.append([word])
      }
    }
    return pieces.map { Piece(words: $0, page: page) }
  }

  private static func rows(of pieces: [Piece], letterHeight: Double) -> [Row] {
    let placed = pieces.map { (middle: $0.box.y + $0.box.height / 2, piece: $0) }.sorted { $0.middle < $1.middle }
    var rows: [(middle: Double, pieces: [Piece])] = []
    for (middle, piece) in placed {
      if let last = rows.last, Double(middle) - last.middle < Thresholds.rowDistance * letterHeight,
        !last.pieces.contains(where: { overlaps($0, piece) })
      {
        rows[rows.count - 1].pieces.append(piece)
      } else {
        rows.append((Double(middle), [piece]))
      }
    }
    return rows.map { Row(pieces: joined($0.pieces.sorted { $0.box.x < $1.box.x }, letterHeight: letterHeight)) }
  }

  /// Pieces of one row that recognition has cut into several lines become one again.
  private static func joined(_ pieces: [Piece], letterHeight: Double) -> [Piece] {
    pieces.reduce(into: []) { row, piece in
      if let last = row.last, Double(piece.box.x - last.box.right) < Thresholds.pieceGap * letterHeight {
        row[row.count - 1] = Piece(words: last.words + piece.words, page: piece.page)
      } else {
        row.append(piece)
      }
    }
  }

  /// A mark far smaller than a letter that was read as one; dashes and quotation marks are small by nature.
  private static func isSpeck(_ word: ReadWord, letterHeight: Double) -> Bool {
    word.bare.count <= 1 && Double(word.box.height) < Thresholds.speckHeight * letterHeight
      && !"-–—…“”\"".contains(word.text)
  }

  private static func overlaps(_ first: Piece, _ second: Piece) -> Bool {
    first.box.x < second.box.right && second.box.x < first.box.right
  }

  private static func medianHeight(of words: [ReadWord]) -> Double {
    let heights = words.filter { $0.letters >= 2 }.map(\.box.height).sorted()
    return heights.isEmpty ? 40 : max(Double(heights[heights.count / 2]), 4)
  }

  /// Where long lines begin and end; the middle one of each, so that stamps and folio numbers do not shift it.
  private static func margins(of lines: [[ReadWord]], width: Int) -> (Int, Int) {
    let long = lines.compactMap { line in PixelBox.around(line.map(\.box)) }.filter { $0.width > width / 2 }
    guard long.count >= 3 else { return (width * 15 / 100, width * 92 / 100) }
    let left = long.map(\.x).sorted()
    let right = long.map(\.right).sorted()
    return (left[left.count / 3], right[right.count / 2])
  }
}
