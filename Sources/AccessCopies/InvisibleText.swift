internal import Foundation
internal import ReaderLine
internal import Recognition
internal import Records

/// The words of a page as a PDF's content stream shows them: invisibly, each at its place, in reading order.
///
/// Every word has a size and a place of its own, so that its box is the one that was read, whatever a program takes for the height
/// of the font: glyphs are half as wide as they are high, and fill their height.
///
/// It belongs under what is seen of the page: LibreOffice Draw draws invisible text, which then lies behind the picture.
struct InvisibleText {
  /// Where a place of the read picture lies in the space of the content stream.
  let place: PagePlace
  let lines: [[AccessCopyPage.Word]]

  /// Of the font of invisible words, in its size.
  private static let letterWidth = 0.5

  var content: String {
    var content = "q BT\n3 Tr\n"
    var isEmpty = true
    var start = (x: 0, y: 0)
    for line in lines {
      for word in Self.apart(line) {
        guard let shown = shown(word, from: &start) else { continue }
        content += shown
        isEmpty = false
      }
    }
    return isEmpty ? "" : content + "ET Q\n"
  }

  /// Programs that take text out of a PDF join words that stand close together, whatever spaces are between them. Such words are made
  /// a little narrower.
  private static func apart(_ line: [AccessCopyPage.Word]) -> [AccessCopyPage.Word] {
    var words = line
    for index in words.indices.dropFirst() {
      let (before, word) = (words[index - 1].box, words[index].box)
      let lacking = (leastGap * Double(max(before.height, word.height))).rounded(.up) - Double(word.x - before.right)
      guard lacking > 0, word.x > before.x else { continue }
      let cut = min(mostCut, Int((lacking / 2).rounded(.up)))
      if before.width > 2 * cut { words[index - 1].box.width -= cut }
      if word.width > 2 * cut {
        words[index].box.x += cut
        words[index].box.width -= cut
      }
    }
    return words
  }

  /// Share of a word's height: poppler joins what is closer than 0.15, and places are rounded (`minWordSpacing` in TextOutputDev.cc).
  private static let leastGap = 0.2
  /// Pixels of the scan; more would be seen where a word is marked.
  private static let mostCut = 2

  /// `start` is where the word before began, in parts of points.
  private func shown(_ word: AccessCopyPage.Word, from start: inout (x: Int, y: Int)) -> String? {
    let codes = word.text.precomposedStringWithCanonicalMapping.utf16.filter(Self.isShown)
    guard !codes.isEmpty, word.box.width > 0, word.box.height > 0 else { return nil }
    let frame = place.frame(of: word.box)
    let (width, height) = (frame.width, frame.height)
    guard width > 0, height > 0, width.isFinite, height.isFinite else { return nil }
    let scale = 100 * width / (Self.letterWidth * height * Double(codes.count))
    let turn = [frame.right.x / width, frame.right.y / width, frame.up.x / height, frame.up.y / height]
      .map { PDFNumber.text($0) }
    let corner = (
      x: PDFNumber.parts(frame.corner.x, steps: PDFNumber.coarse),
      y: PDFNumber.parts(frame.corner.y, steps: PDFNumber.coarse)
    )
    // The way on from the word before takes less room than a matrix; all words of a page are turned alike.
    let isLevel = turn == ["1", "0", "0", "1"]
    let from = isLevel ? start : (x: 0, y: 0)
    let way = [corner.x - from.x, corner.y - from.y].map { PDFNumber.text(parts: $0, of: PDFNumber.coarse) }
      .joined(separator: " ")
    start = corner
    // A space ends each word, so that no two are one, wherever they stand.
    let letters = (codes + [0x20]).map { String($0, radix: 16, uppercase: true) }
      .map { String(repeating: "0", count: 4 - $0.count) + $0 }.joined()
    let move = isLevel ? "\(way) Td" : "\(turn.joined(separator: " ")) \(way) Tm"
    return "\(move) /T \(PDFNumber.text(height, steps: PDFNumber.coarse)) Tf "
      + "\(PDFNumber.text(scale, steps: PDFNumber.coarse)) Tz <\(letters)> Tj\n"
  }

  /// Letters of the first plane, but for those that stand for none (ISO 19005-2, 6.2.11.7.2).
  private static func isShown(_ code: UInt16) -> Bool {
    code >= 0x20 && code != 0xFEFF && code < 0xFFFE && !(0xD800...0xDFFF).contains(code)
  }
}
