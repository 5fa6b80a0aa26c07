internal import Foundation
internal import Records
internal import VietnameseText

/// A gap of the print into which a pen writes a number: between `Số:` and the symbol, `ngày` and `tháng`, `tháng` and `năm`
/// (Decree 30/2020, appendix I, boxes 3 and 4).
struct PrintedGap: Hashable {
  let kind: WrittenNumber.Kind
  /// What stands between the print, as high as the print.
  let print: PixelBox
  /// The size of the type beside, in pixels.
  let em: Double

  /// Where digits are to be looked for: higher and lower than the print beside, and a little into it.
  var box: PixelBox {
    let (above, below, beside) = (Int(Self.above * em), Int(Self.below * em), Int(Self.beside * em))
    return PixelBox(
      x: print.x - beside, y: print.y - above, width: print.width + 2 * beside, height: print.height + above + below)
  }

  /// Nil where the gap is too narrow for a digit or too wide for a number.
  init?(_ kind: WrittenNumber.Kind, from left: Int, to right: Int, in row: PrintedRow, beside label: Word) {
    let width = Double(right - left)
    guard width > Self.narrowest * row.em, width < Self.widest * row.em else { return nil }
    self.kind = kind
    em = row.em
    // Strokes make a word's box higher than its print, which stands on the line.
    let height = min(label.box.height, Int(Self.tallest * row.em))
    let bottom = min(label.box.bottom, row.words.map(\.box.bottom).min() ?? label.box.bottom)
    let lowest = max(bottom, label.box.bottom - Int(Self.descent * row.em))
    print = PixelBox(x: left, y: lowest - height, width: right - left, height: height)
  }

  /// The gaps of a page, a few at most.
  static func all(in text: PageText) -> [PrintedGap] {
    let head = Int(headOfPage * Double(text.size.height))
    let words = text.words.filter { !$0.text.isEmpty }
    guard let usual = PrintedRow.usualType(in: words) else { return [] }
    var gaps: [PrintedGap] = []
    for word in words {
      if gaps.count >= most { break }
      if word.box.y < head, let label = labelLength(of: word),
        let gap = number(behind: label, in: PrintedRow(from: word, in: words, usual: usual))
      {
        gaps.append(gap)
      } else if mayBeginDate(word) {
        let row = PrintedRow(from: word, in: words, usual: usual)
        if word.box.y < head || endsInDate(row) { gaps += dates(in: row) }
      }
    }
    return gaps
  }

  /// Share of the page's height in which numbers stand, and dates that are followed by other words.
  private static let headOfPage = 0.45
  private static let most = 6
  // In em.
  private static let narrowest = 0.35
  private static let widest = 14.0
  private static let above = 0.6
  private static let below = 0.5
  private static let beside = 0.6
  private static let tallest = 1.1
  private static let descent = 0.3
}
