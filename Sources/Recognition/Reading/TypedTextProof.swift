internal import LineFinding
internal import Records
internal import VietnameseText

/// Whether a typed page says what it shows: a few lines are read from its picture and compared. A font may map its glyphs
/// to letters that they are not.
struct TypedTextProof {
  let own: OwnRecogniser

  /// False only where lines read surely, and otherwise than `text` has them. `lines` were found on the page; they are
  /// read on `grey`, `factor` times as large.
  func holds(_ text: PageText, lines: PageLines, grey: borrowing PageImage, factor: Double, seen: SeenLines) -> Bool {
    var letters = 0
    var differing = 0
    for line in chosen(lines) {
      for word in own.words(of: line, tilt: lines.tilt, on: grey, factor: factor, seen: seen)
      where word.confidence >= Self.sure {
        let read = word.text.plain
        let said = text.words.filter { $0.box.holdsMiddle(of: word.box) }.map(\.text).joined().plain
        letters += read.count
        // What is missing beside the word belongs to its neighbours.
        differing += read.difference(from: said).insertions.count
      }
    }
    return letters < Self.leastLetters || Double(differing) <= Self.mostDiffering * Double(letters)
  }

  /// Lines at the top, where numbers and days stand, and the longest ones.
  private func chosen(_ lines: PageLines) -> [FoundLine] {
    let top = lines.lines.sorted { $0.height < $1.height }.prefix(Self.topLines)
    let longest = lines.lines.sorted { $0.blobs.count > $1.blobs.count }.prefix(Self.longestLines)
    return (Array(top) + longest).uniqued
  }

  private static let topLines = 6
  private static let longestLines = 3
  /// Confidence from which a word is hardly ever misread.
  private static let sure = 90.0
  private static let leastLetters = 20
  /// Share of the letters; clean print is misread in fewer than one of a hundred.
  private static let mostDiffering = 0.08
}

extension String {
  fileprivate var plain: String { folded.filter { $0.isLetter || $0.isNumber } }
}

extension PixelBox {
  fileprivate func holdsMiddle(of other: PixelBox) -> Bool {
    let middle = other.y + other.height / 2
    return y <= middle && bottom >= middle && min(right, other.right) > max(x, other.x)
  }
}
