/// A recognised word: its text (NFC), where it stands, and how sure the recogniser was (0 to 100).
package struct Word: Hashable, Sendable, Codable {
  /// What the word is taken for: as it was recognised, or as it was corrected.
  package var text: String
  package var box: PixelBox
  package var confidence: Double
  /// Nil where the word stands as it was recognised.
  package var correction: WordCorrection?

  package init(text: String, box: PixelBox, confidence: Double, correction: WordCorrection? = nil) {
    self.text = text
    self.box = box
    self.confidence = confidence
    self.correction = correction
  }

  /// The confidence of words that a program typed on the page, which nobody had to recognise.
  package static let typed = 100.0

  package var isTyped: Bool { confidence >= Self.typed }

  /// As it was recognised.
  package var raw: String { correction?.raw ?? text }

  /// Takes the word for `text` from now on; what was recognised is kept.
  package mutating func correct(to text: String, certainty: Double) {
    correction = WordCorrection(raw: raw, certainty: certainty)
    self.text = text
  }

  /// Without its correction.
  package var asRecognised: Word { Word(text: raw, box: box, confidence: confidence) }
}

/// A line of words, left to right. Lines of one paragraph share `paragraph`, paragraphs of one column or block share `block`.
package struct TextLine: Hashable, Sendable, Codable {
  package var words: [Word]
  package var block: Int
  package var paragraph: Int

  package init(words: [Word], block: Int, paragraph: Int) {
    self.words = words
    self.block = block
    self.paragraph = paragraph
  }

  package var text: String { words.map(\.text).joined(separator: " ") }
  package var box: PixelBox? { PixelBox.around(words.map(\.box)) }
}

/// What a page says: its lines in reading order, on a page of `size` pixels (the scan turned upright and deskewed,
/// at the resolution of the scan).
package struct PageText: Hashable, Sendable, Codable {
  package var size: PixelSize
  package var lines: [TextLine]
  /// What stamps say is no part of the text.
  package var stamps: [PageStamp]
  /// What a pen may have written into gaps of the print, beside what was recognised there.
  package var written: [WrittenNumber]

  package init(size: PixelSize, lines: [TextLine], stamps: [PageStamp] = [], written: [WrittenNumber] = []) {
    self.size = size
    self.lines = lines
    self.stamps = stamps
    self.written = written
  }

  /// One line of text a line of print, an empty line between paragraphs.
  package var text: String {
    var text = ""
    var previous: TextLine?
    for line in lines {
      if let previous {
        text += previous.block == line.block && previous.paragraph == line.paragraph ? "\n" : "\n\n"
      }
      text += line.text
      previous = line
    }
    return text
  }

  package var words: [Word] { lines.flatMap(\.words) }

  package var isCorrected: Bool { lines.contains { $0.words.contains { $0.correction != nil } } }

  /// The page without corrections.
  package var asRecognised: PageText {
    guard isCorrected else { return self }
    return PageText(
      size: size,
      lines: lines.map { line in
        TextLine(words: line.words.map(\.asRecognised), block: line.block, paragraph: line.paragraph)
      }, stamps: stamps, written: written)
  }

  /// Mean confidence of the words, weighted by their length, 0 to 100; nil for a page without words.
  package var meanConfidence: Double? {
    let weighted = words.reduce(into: (sum: 0.0, weight: 0.0)) { total, word in
      let weight = Double(word.text.count)
      total.sum += word.confidence * weight
      total.weight += weight
    }
    return weighted.weight > 0 ? weighted.sum / weighted.weight : nil
  }
}
