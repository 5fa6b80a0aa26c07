internal import LineFinding
internal import Records

/// Takes what stamps say out of the text of a page, and keeps it beside.
struct StampsApart {
  /// Frames that may be stamps of incoming mail, and round seals, in pixels of the page.
  var frames: [PixelBox] = []
  var seals: [PixelBox] = []

  func apart(_ text: PageText) -> PageText {
    var text = text
    for frame in frames { takeFrame(frame, from: &text) }
    for seal in seals { takeSeal(seal, from: &text) }
    takeLines(from: &text)
    return text
  }

  /// A small frame is a stamp where it says so, or where hardly anything in it can be read: such stamps are filled in by
  /// hand, small tables are not.
  private func takeFrame(_ frame: PixelBox, from text: inout PageText) {
    let inside = Set(text.lines.filter { frame.spans($0) }.flatMap(\.words).filter { frame.holds($0) })
    let words = TextLine(words: text.words.filter(inside.contains), block: 0, paragraph: 0)
    guard !words.words.isEmpty,
      words.words.contains(where: { StampWording.labelsIncomingMail($0.text) }) || words.sureness < Self.handwritten
    else { return }
    take(.incomingMail, in: frame, from: &text, where: inside.contains)
  }

  /// What stands in the inner ring, and what in the whole of it cannot be read: letters of the ring, strokes of a signature.
  /// Offices and names reach into a seal's edge and stay.
  private func takeSeal(_ seal: PixelBox, from text: inout PageText) {
    let inner = PixelBox(
      x: seal.x + seal.width / 5, y: seal.y + seal.height / 4, width: seal.width * 3 / 5, height: seal.height / 2)
    let lines = text.lines.filter { line in
      line.words.allSatisfy { inner.holds($0) }
        || line.words.allSatisfy { seal.holds($0) } && line.sureness < Self.legible
    }
    take(.seal, in: seal, from: &text) { word in lines.contains { $0.words.contains(word) } }
  }

  /// Lines that say by their words what they are.
  private func takeLines(from text: inout PageText) {
    var kinds = text.lines.map { line in
      StampWording.kind(of: line.words.map(\.text)).flatMap { isPlausible($0, line, on: text.size) ? $0 : nil }
    }
    // A line beside one of a signature may be another of it.
    for index in kinds.indices where kinds[index] == nil {
      let line = text.lines[index]
      guard StampWording.continuesSignature(line.words.map(\.text)) else { continue }
      let near = text.lines.indices.contains { kinds[$0] == .digitalSignature && text.lines[$0].isBeside(line) }
      if near { kinds[index] = .digitalSignature }
    }
    var stamps: [PageStamp] = []
    for (line, kind) in zip(text.lines, kinds) {
      guard let kind, let box = line.box else { continue }
      let own = TextLine(words: line.words.map(\.asRecognised), block: line.block, paragraph: line.paragraph)
      if let index = stamps.firstIndex(where: { stamp in
        stamp.kind == kind && stamp.lines.contains { $0.isBeside(line) }
      }) {
        stamps[index].lines.append(own)
        stamps[index].box = stamps[index].box.union(box)
      } else {
        stamps.append(PageStamp(kind: kind, box: box, lines: [own]))
      }
    }
    text.lines = zip(text.lines, kinds).filter { $0.1 == nil }.map(\.0)
    text.stamps += stamps
  }

  /// Marks of urgency and stamps of incoming mail stand at the head of a page, the latter at the left.
  private func isPlausible(_ kind: PageStamp.Kind, _ line: TextLine, on size: PixelSize) -> Bool {
    guard let box = line.box else { return false }
    switch kind {
    case .urgency: return 2 * box.y < size.height
    case .incomingMail: return 2 * box.y < size.height && 2 * box.right < size.width
    case .digitalSignature, .seal: return true
    }
  }

  private func take(
    _ kind: PageStamp.Kind, in box: PixelBox, from text: inout PageText, where belongs: (Word) -> Bool
  ) {
    let lines = text.lines.compactMap { line -> TextLine? in
      var own = line
      own.words = line.words.filter(belongs).map(\.asRecognised)
      return own.words.isEmpty ? nil : own
    }
    for index in text.lines.indices { text.lines[index].words.removeAll(where: belongs) }
    text.lines.removeAll(where: \.words.isEmpty)
    text.stamps.append(PageStamp(kind: kind, box: box, lines: lines))
  }

  /// Mean confidence of what stands in a stamp that was filled in by hand (on the real pages 10 to 55; in tables 80 and more).
  private static let handwritten = 60.0
  /// Confidence below which a line inside a seal is none.
  private static let legible = 65.0
}

extension PixelBox {
  /// Whether the middle of a word lies in the box.
  fileprivate func holds(_ word: Word) -> Bool {
    let (middle, centre) = (word.box.x + word.box.width / 2, word.box.y + word.box.height / 2)
    return middle >= x && middle < right && centre >= y && centre < bottom
  }

  /// Whether nearly all of a line's height lies in the box: a text that a stamp's edge touches does not.
  fileprivate func spans(_ line: TextLine) -> Bool {
    guard let box = line.box else { return false }
    return 20 * (min(bottom, box.bottom) - max(y, box.y)) >= 17 * box.height
  }
}

extension TextLine {
  /// Mean confidence, weighed by length, 0 to 100.
  fileprivate var sureness: Double {
    let letters = words.reduce(0) { $0 + $1.text.count }
    return words.reduce(0) { $0 + $1.confidence * Double($1.text.count) } / Double(max(letters, 1))
  }

  /// Whether another line stands close above or below.
  fileprivate func isBeside(_ other: TextLine) -> Bool {
    guard let box, let another = other.box else { return false }
    let gap = max(box.y, another.y) - min(box.bottom, another.bottom)
    return gap < 2 * max(box.height, another.height) && box.x < another.right && another.x < box.right
  }
}
