/// Finds the piece of a text that shows best what a search found: where most of the words stand close together.
struct PassageFinder {
  let typed: TypedWords
  /// Syllables shown; two lines of a terminal.
  static let length = 30

  /// The best piece of `text`; its beginning where none of the words is in it.
  func passage(of text: String) -> Passage {
    let bytes = Array(text.utf8)
    let syllables = typed.seen(in: bytes.span)
    guard !syllables.isEmpty else { return Passage() }
    let shown = FoundSyllables(typed: typed).shown(in: syllables)
    let window = window(in: syllables, shown)
    let from = window.lowerBound == 0 ? 0 : syllables[window.lowerBound].bytes.lowerBound
    let to = window.upperBound == syllables.count ? bytes.count : syllables[window.upperBound - 1].bytes.upperBound
    var segments: [Passage.Segment] = []
    var position = from
    for (syllable, isShown) in zip(syllables[window], shown[window]) where isShown {
      append(bytes[position..<syllable.bytes.lowerBound], isFound: false, to: &segments)
      append(bytes[syllable.bytes], isFound: true, to: &segments)
      position = syllable.bytes.upperBound
    }
    append(bytes[position..<to], isFound: false, to: &segments)
    return Passage(
      segments: segments, startsInside: window.lowerBound > 0, endsInside: window.upperBound < syllables.count)
  }

  /// The first window with the best value; then moved so that what was found stands in its middle.
  private func window(in syllables: [TypedWords.Seen], _ shown: [Bool]) -> Range<Int> {
    let length = min(Self.length, syllables.count)
    var counts = [Int](repeating: 0, count: typed.count)
    var different = 0
    var exact = 0
    var pairs = 0
    var best = (value: 0, end: length)
    for end in 1...syllables.count {
      let entering = syllables[end - 1]
      if shown[end - 1], let word = entering.word {
        counts[word] += 1
        if counts[word] == 1 { different += 1 }
      }
      exact += entering.exact != nil ? 1 : 0
      pairs += isPair(end - 1, shown) ? 1 : 0
      if end > length {
        let leaving = syllables[end - length - 1]
        if shown[end - length - 1], let word = leaving.word {
          counts[word] -= 1
          if counts[word] == 0 { different -= 1 }
        }
        exact -= leaving.exact != nil ? 1 : 0
        pairs -= isPair(end - length, shown) ? 1 : 0
      }
      // More different words outweigh neighbours, neighbours outweigh exact marks.
      let value = different * 10_000 + pairs * 100 + exact
      if value > best.value { best = (value, max(end, length)) }
    }
    return centred(best.end - length..<best.end, shown)
  }

  private func isPair(_ index: Int, _ shown: [Bool]) -> Bool {
    index > 0 && shown[index - 1] && shown[index]
  }

  private func centred(_ window: Range<Int>, _ shown: [Bool]) -> Range<Int> {
    let found = window.filter { shown[$0] }
    guard let first = found.first, let last = found.last else { return window }
    let start = max(0, min(shown.count - window.count, (first + last + 1 - window.count) / 2))
    return start..<start + window.count
  }

  /// Spaces and line breaks become one space, as the passage is shown in a line.
  private func append(_ bytes: ArraySlice<UInt8>, isFound: Bool, to segments: inout [Passage.Segment]) {
    let text = Self.inOneLine(String(decoding: bytes, as: UTF8.self))
    guard !text.isEmpty else { return }
    if isFound, segments.count > 1, segments[segments.count - 1].text == " ", segments[segments.count - 2].isFound {
      segments.removeLast()
      segments[segments.count - 1].text += " " + text
    } else {
      segments.append(Passage.Segment(text: text, isFound: isFound))
    }
  }

  /// Spaces and control characters; of the letters of Vietnamese it is known without asking Unicode's tables.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ...0x20, 0x7F: true
    case 0x21..<0x7F, 0xA1..<0x250, 0x1E00..<0x1F00: false
    default: scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    }
  }

  /// Control characters would move the cursor of whoever prints the passage.
  private static func inOneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !isSpace(scalar) { line.append(scalar) } else if line.last != " " { line.append(" ") }
    }
    return String(line)
  }
}
