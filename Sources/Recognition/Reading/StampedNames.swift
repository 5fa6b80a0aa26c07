internal import CLeptonica
internal import Glibc
internal import LineFinding
internal import Records
internal import VietnameseText

/// Names in red ink at the right of a page, and offices, which are put under a text with a stamp.
///
/// The page is read in the light in which seals vanish, and such lines vanish with them. Here they are read from the
/// red ink alone, in which black print and blue signatures vanish.
struct StampedNames {
  let own: OwnRecogniser

  /// `text` with the names in red ink that it lacks, each before the first line that stands lower.
  func added(to text: PageText, on page: borrowing PageImage, ink: borrowing PageInk, tilt: PageTilt)
    throws(RecognitionError) -> PageText
  {
    guard ink.isWithoutRed, page.depth == 32 else { return text }
    let reduced = try InkColour.stampInk(of: page, reducedBy: max(1, Int(ink.factor)))
    var text = text
    // Faded stamps are whole only in the lighter ink, names that a signature crosses only in the darker.
    for inkGrey in Self.inkGreys {
      let bilevel = try PageImage(pixThresholdToBinary(reduced.pix, inkGrey))
      let seals = try SealRings(on: bilevel, resolution: ink.resolution)
      for seal in seals.rings.map({ $0.times(ink.factor).box })
      where !text.stamps.contains(where: { $0.box.meets(seal) }) {
        text.stamps.append(PageStamp(kind: .seal, box: seal, lines: []))
      }
      let found = try lines(
        in: seals.erased(from: bilevel), beside: seals.rings, resolution: ink.resolution, tilt: tilt)
      if found.lines.isEmpty { continue }
      let full = try seals.erased(from: InkColour.stampInk(of: page), factor: ink.factor)
      let read = own.recognise(found, on: full, factor: ink.factor).lines
      for line in read { add(line, to: &text) }
      for line in read { addFirstWord(line, to: &text) }
    }
    return text
  }

  /// The lines that may be names among the strokes of a bilevel picture.
  private func lines(
    in bilevel: borrowing PageImage, beside rings: [SealRing], resolution dots: Double, tilt: PageTilt
  ) throws(RecognitionError) -> PageLines {
    // The ring of a seal and the frame of a stamp are larger than letters.
    let strokes = try PageImage(
      pixSelectBySize(
        bilevel.pix, Int32(Self.largest.width * dots), Int32(Self.largest.height * dots), 8, Int32(L_SELECT_IF_BOTH),
        Int32(L_SELECT_IF_LTE), nil))
    let size = strokes.size
    let boxes = strokes.connectedBoxes()
    var found = LineFinder(width: size.width, height: size.height, resolution: dots)
      .lines(among: boxes, slope: tilt.slope)
    let pieces = boxes.map(InkBlob.init)
    let seals = bilevel.connectedBoxes().filter { Double(min($0.width, $0.height)) >= Self.seal * dots }
    found.lines = found.lines.filter { line in
      line.blobs.count >= Self.blobs && line.width >= Self.length * line.size && line.size >= Self.smallest * dots
        && line.middle > Double(size.width) / 2 && line.height > Self.top * Double(size.height)
        && !seals.contains { $0.surrounds(line) } && !rings.contains { line.lies(in: $0) }
    }.flatMap { [$0, $0.reaching(over: pieces)] + ($0.begins(at: rings) ? [$0.lengthened] : []) }
      .flatMap { [$0, $0.asCapitals] }
    return found
  }

  private func add(_ line: TextLine, to text: inout PageText) {
    guard let words = Self.name(in: line) ?? StampedRole.words(of: line), let box = PixelBox.around(words.map(\.box))
    else {
      return
    }
    // What was read in the place of the same ink counts where it was read as surely.
    let others = text.lines.flatMap(\.words).filter { overlaps($0.box, box) }
    guard sureness(of: others) < sureness(of: words) || Self.goOn(words, from: others) else { return }
    for index in text.lines.indices { text.lines[index].words.removeAll { overlaps($0.box, box) } }
    text.lines.removeAll(where: \.words.isEmpty)
    let place = text.lines.firstIndex { ($0.box?.y ?? 0) > box.y } ?? text.lines.endIndex
    let block = (text.lines.map(\.block).max() ?? 0) + 1
    text.lines.insert(TextLine(words: words, block: block, paragraph: line.paragraph), at: place)
  }

  /// Whether words are those that were read there with more before them: a first word in the ring of a seal.
  private static func goOn(_ words: [Word], from others: [Word]) -> Bool {
    let more = words.count - others.count
    return more > 0 && !others.isEmpty && words.suffix(others.count).map(\.text) == others.map(\.text)
      && words.prefix(more).allSatisfy { $0.confidence >= leastFirst && $0.isCapitalised }
  }

  /// A first word that stands in a ring, before a name that was read without it: its letters are pieces of ink of their own.
  private func addFirstWord(_ line: TextLine, to text: inout PageText) {
    guard var word = line.words.last(where: { $0.text.contains(where: \.isLetter) }), word.confidence >= Self.least,
      word.isCapitalised, Syllable.isPossible(word.text.lowercased())
    else { return }
    let name = text.lines.firstIndex { other in
      guard let first = other.words.first, (2...3).contains(other.words.count),
        other.words.allSatisfy(\.isCapitalised)
      else { return false }
      let (gap, shared) = (
        first.box.x - word.box.right, min(first.box.bottom, word.box.bottom) - max(first.box.y, word.box.y)
      )
      return 2 * gap >= -first.box.height && 2 * gap <= 3 * first.box.height
        && 2 * shared >= min(first.box.height, word.box.height)
    }
    guard let name,
      !text.lines.flatMap(\.words).contains(where: { overlaps($0.box, word.box) && $0.confidence >= word.confidence })
    else { return }
    word.text = word.text.composed
    text.lines[name].words.insert(word, at: 0)
  }

  /// The words of a line that may be a name; nil where they are none.
  private static func name(in line: TextLine) -> [Word]? {
    // The line may begin with the edge of a seal.
    let sureWords = Array(line.words.drop { $0.confidence < leastFirst || !$0.text.contains(where: \.isLetter) })
    if isName(sureWords), sureWords.allSatisfy({ $0.confidence >= least }) { return sureWords }
    // One spoilt word of three or more: who is meant may be known.
    let words = Array(line.words.drop { !$0.text.contains(where: \.isLetter) })
    return isName(words) && words.count > 2 && words.count(where: { $0.confidence < least }) == 1 ? words : nil
  }

  private static func isName(_ words: [Word]) -> Bool {
    words.count(where: \.isCapitalised) >= 2 && words.count <= mostWords
      && words.contains { $0.confidence >= sure }
  }

  /// Mean confidence, weighed by letters.
  private func sureness(of words: [Word]) -> Double {
    PageText(size: PixelSize(width: 1, height: 1), lines: [TextLine(words: words, block: 0, paragraph: 0)])
      .meanConfidence ?? 0
  }

  /// Whether a word lies in the line by most of its own area.
  private func overlaps(_ word: PixelBox, _ line: PixelBox) -> Bool {
    let width = min(word.right, line.right) - max(word.x, line.x)
    let height = min(word.bottom, line.bottom) - max(word.y, line.y)
    return width > 0 && height > 0 && 2 * width * height > word.width * word.height
  }

  /// Grey at and below which stamp ink is ink, of 255.
  private static let inkGreys: [Int32] = [170, 120]
  /// Inches: a word of a name, where all its letters run into each other.
  private static let largest: (width: Double, height: Double) = (1, 0.32)
  /// Inches: a type size of 8 pt.
  private static let smallest = 0.11
  /// Bold letters of a stamp run into each other; the shortest names are this many pieces, and this long in em.
  private static let blobs = 3
  private static let length = 2.5
  private static let mostWords = 6
  /// Inches: the smallest seal's ring.
  private static let seal = 0.7
  /// Share of the page above which letterheads and stamps of incoming mail stand.
  private static let top = 0.12
  /// Confidence of every word, of the first, and of one of them: bits of seals read below (on the 162 real pages).
  private static let least = 40.0
  private static let leastFirst = 60.0
  private static let sure = 85.0
}

extension Word {
  /// As the parts of a name are written; the letters of seals are all capitals.
  fileprivate var isCapitalised: Bool {
    text.count >= 2 && text.first?.isUppercase == true && text.dropFirst().allSatisfy(\.isLowercase)
  }
}

extension PixelBox {
  fileprivate func surrounds(_ line: FoundLine) -> Bool {
    Double(x) < line.middle && line.middle < Double(right) && Double(y) < line.height && line.height < Double(bottom)
      && line.width < Double(width)
  }
}

extension FoundLine {
  /// As if its pieces were as high as capitals: where bold letters of a stamp run into each other, each word is one piece,
  /// as high as its first letter.
  fileprivate var asCapitals: FoundLine {
    var line = self
    line.size *= TypeSize.smallLetter / TypeSize.capital
    return line
  }

  /// Whether the whole line stands within the inner ring of a seal: its own words.
  fileprivate func lies(in ring: SealRing) -> Bool {
    [left, right].allSatisfy { x in
      hypot(ring.x - x, ring.y - baseline(at: x) + size / 3) <= Self.innerRing * ring.radius
    }
  }

  /// Share of the outer ring's radius up to which a seal's own words stand.
  private static let innerRing = 0.8

  /// Whether the line begins in the ring of a seal, or so near that its first word may stand in it.
  fileprivate func begins(at rings: [SealRing]) -> Bool {
    let (x, y) = (left - Self.firstWord * size / 2, baseline(at: left) - size / 3)
    return rings.contains { abs(hypot($0.x - x, $0.y - y) - $0.radius) <= Self.firstWord * size }
  }

  /// With room for a first word at the left, which a ring made one piece of ink with itself.
  fileprivate var lengthened: FoundLine {
    var line = self
    line.left -= Self.firstWord * size
    line.intruders.removeAll { $0.middle > line.left }
    return line
  }

  /// In em: "Nguyễn" in bold, and the gap behind it.
  private static let firstWord = 3.4

  /// Lengthened to the left over ink that stands close by: letters of a first word that run into each other are taken
  /// for no letters.
  fileprivate func reaching(over pieces: [InkBlob]) -> FoundLine {
    var line = self
    let beside = pieces.filter { piece in
      let base = baseline(at: piece.middle)
      return piece.left < left && piece.bottom > base - size && piece.top > base - 1.3 * size
        && piece.bottom < base + 0.4 * size
    }.sorted { $0.right > $1.right }
    for piece in beside where line.left - piece.right < 0.5 * size {
      line.left = min(line.left, piece.left)
      line.blobs.append(piece)
      line.intruders.removeAll { $0.middle > line.left }
    }
    return line
  }
}
