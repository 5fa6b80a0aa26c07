internal import Archive
internal import Foundation
internal import Records

/// The lines of a page with words, by block and paragraph as they stand in reading order.
struct PageParagraphs {
  struct Paragraph {
    var lines: [TextLine]
    var box: PixelBox
  }

  struct Block {
    var paragraphs: [Paragraph]
    var box: PixelBox
  }

  private(set) var blocks: [Block] = []

  init(_ text: PageText) {
    var last: TextLine?
    for line in text.lines {
      let line = TextLine(
        words: line.words.filter { !XMLText.isEmpty($0.text) }, block: line.block, paragraph: line.paragraph)
      guard let box = line.box else { continue }
      if last?.block != line.block { blocks.append(Block(paragraphs: [], box: box)) }
      let block = blocks.count - 1
      blocks[block].box = blocks[block].box.union(box)
      if last?.block != line.block || last?.paragraph != line.paragraph {
        blocks[block].paragraphs.append(Paragraph(lines: [], box: box))
      }
      let paragraph = blocks[block].paragraphs.count - 1
      blocks[block].paragraphs[paragraph].lines.append(line)
      blocks[block].paragraphs[paragraph].box = blocks[block].paragraphs[paragraph].box.union(box)
      last = line
    }
  }
}

extension ArchivedPage {
  /// Of the upright page, in pixels; nil where the page never became a picture.
  var uprightSize: PixelSize? {
    if let text { return text.size }
    guard let measures else { return nil }
    let size = measures.size
    return measures.turn % 180 == 0 ? size : PixelSize(width: size.height, height: size.width)
  }

  /// The name of the scan, without its folders.
  var scanName: String { URL(filePath: path).lastPathComponent }
}
