internal import Glibc
internal import LineFinding
package import Records

/// How a scan becomes text: the whole way of one page inside a reader process.
package struct PageReader: ~Copyable {
  let decoder: ScanDecoder
  let standby: StandbyRecogniser
  let own: OwnRecogniser?
  private let wantsOwn: Bool
  private let comparing: Bool
  /// Nil where words are to stay as they are recognised.
  private let corrector: PageCorrector?

  /// Loads the language once. `maxMegapixels` is the size above which a page is refused from its header, in millions
  /// of pixels.
  package init(
    language: String, recogniser kind: RecogniserKind = .own, correcting: Bool = true, maxMegapixels: Int
  ) throws(RecognitionError) {
    DecodingFaults.listen()
    decoder = ScanDecoder(maxMegapixels: maxMegapixels)
    standby = StandbyRecogniser(language: language)
    var found = kind == .tesseract ? nil : OwnRecogniser.ifKnown(language: language, folders: ModelFolders.usual)
    if found == nil {
      // Throws where the language is missing.
      let folder = try standby.load().recogniser.modelFolder
      if kind != .tesseract { found = OwnRecogniser.ifKnown(language: language, folders: [folder]) }
    }
    own = found
    wantsOwn = kind != .tesseract
    comparing = kind == .both
    corrector = correcting ? PageCorrector.forLanguage(language) : nil
  }

  /// Whether libtesseract reads the lines because the own recogniser, which was asked for, does not take the model.
  package var hasStandIn: Bool { own == nil && wantsOwn }

  /// The file's format and number of pages.
  package func inspect(_ path: String) throws(RecognitionError) -> (format: ScanFormat, pages: Int) {
    try decoder.inspect(path)
  }

  /// Reads one page, from 1. Whatever is wrong with the page becomes its outcome. `screening` is off where a person
  /// decided that the page is to be read whatever mark it bears.
  package func read(_ path: String, page: Int, careful: Bool, screening: Bool = true) -> PageReading {
    let start = clock()
    var reading: PageReading
    do throws(RecognitionError) {
      let manner = Manner(isFirst: page == 1, careful: careful, screening: screening)
      let decoded = try decoder.decode(path, page: page)
      let hasMore = decoded.substance != .pictures || decoded.layerLetters >= Self.lettersOfABlankPage
      reading = try read(decoded, in: manner)
      if reading.outcome == .blank {
        reading = try second(reading, of: path, page: page, hasMore: hasMore, in: manner)
      }
    } catch {
      reading = PageReading(outcome: .unreadable(error.reason))
    }
    reading.measures?.seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    return reading
  }

  /// A page that came out blank: its picture is got the other way, where there is one. It goes to a person where there
  /// should be more on it (`hasMore`: something is painted beside pictures, or another program found words), and where a
  /// picture cannot be decoded.
  private func second(_ first: PageReading, of path: String, page: Int, hasMore: Bool, in manner: Manner)
    throws(RecognitionError) -> PageReading
  {
    var lost = first
    lost.outcome = .unreadable(.noWords)
    if let other = decoder.decodeOtherWay(path, page: page) {
      let isHidden = other.isHidden
      if let reading = try? read(other, in: manner), reading.outcome != .blank { return isHidden ? lost : reading }
    }
    return hasMore || decoder.lacksPictures(path, page: page) ? lost : first
  }

  /// Letters of a text layer that are more than what another program sees in specks.
  private static let lettersOfABlankPage = 40

  /// The picture of one page, as it lies in the file.
  func decode(_ path: String, page: Int) throws(RecognitionError) -> PageImage {
    let decoded = try decoder.decode(path, page: page)
    return try decoded.image.shared()
  }

  /// How a page is to be read.
  private struct Manner {
    let isFirst: Bool
    let careful: Bool
    let screening: Bool
  }

  /// What is read of a page's picture, and what lies beside it.
  private func read(_ page: consuming DecodedPage, in manner: Manner) throws(RecognitionError) -> PageReading {
    let layer = page.layer
    let isTooCoarse = page.isTooCoarse
    let layerMark = page.layerMark
    let typed = page.typedWords
    let drawn = page.image.size
    if manner.screening, let mark = SecrecyMark.standing(inNotes: page.noteWords) {
      return PageReading(outcome: .withheld(.mark(mark)), measures: try? look(at: page))
    }
    var reading = try read(page, isFirst: manner.isFirst, careful: manner.careful, screening: manner.screening)
    if case .withheld = reading.outcome { return reading }
    if manner.screening, layerMark != nil || isTooCoarse && reading.outcome.state == .read {
      reading.outcome = .withheld(.notScreened)
      return reading
    }
    if !typed.isEmpty, case .read(let text) = reading.outcome, let measures = reading.measures {
      reading.outcome = .read(text.withTyped(typed, turn: measures.turn, skew: measures.skew, drawn: drawn))
    }
    reading.layer = layer
    return reading
  }

  private func read(
    _ page: consuming DecodedPage, isFirst: Bool, careful: Bool, screening: Bool
  ) throws(RecognitionError) -> PageReading {
    let resolution = page.resolution
    var measures = PageMeasures(size: page.image.size, resolution: resolution)
    guard min(page.image.size.width, page.image.size.height) >= Self.leastSide else { throw .unreadable(.noWords) }
    if let text = page.textLayer {
      var typed = measures
      if let outcome = try outcome(of: text, on: page.image, isFirst: isFirst, screening: screening, measures: &typed) {
        return PageReading(outcome: outcome, measures: typed)
      }
    }
    let library = LibraryReading(own: own, comparing: comparing, corrector: corrector, screening: screening)
    guard let own, !careful else {
      let outcome = try library.read(
        page.image, resolution: resolution, isFirst: isFirst, careful: careful, with: standby, measures: &measures)
      return PageReading(outcome: outcome, measures: measures)
    }
    var outcome = try OwnReading(own: own, corrector: corrector, screening: screening).read(
      page.image, resolution: resolution, isFirst: isFirst, measures: &measures)
    // With so little ink libtesseract finds nothing more.
    let isDoubtful = outcome.isDoubtful && measures.ink >= PageSigns.blankInk
    if comparing || isDoubtful {
      var others = PageMeasures(size: page.image.size, resolution: resolution)
      others.quality = measures.quality
      let other = try library.read(
        page.image, resolution: resolution, isFirst: isFirst, careful: false, with: standby, measures: &others)
      if isDoubtful, other.isSurer(than: outcome) {
        outcome = other
        measures = others
      }
      measures.difference = others.difference
    }
    return PageReading(outcome: outcome, measures: measures)
  }

  /// A page that is text already is looked at for a secrecy mark in its picture. Nil where the text is not what the
  /// picture shows.
  private func outcome(
    of text: PageText, on page: borrowing PageImage, isFirst: Bool, screening: Bool, measures: inout PageMeasures
  ) throws(RecognitionError) -> PageOutcome? {
    let ink = try PageInk(of: page, resolution: measures.resolution)
    let lines = ink.lines()
    measures.ink = try PageSigns(of: ink).ink
    measures.likeness = try PageLikeness(of: ink, lines: lines)
    let seen = SeenLines()
    if screening, let mark = try mark(on: page, ink: ink, lines: lines, seen: seen, isFirst: isFirst) {
      return .withheld(.mark(mark))
    }
    if let own {
      let proof = TypedTextProof(own: own)
      guard proof.holds(text, lines: lines, grey: ink.grey, factor: ink.factor, seen: seen) else { return nil }
    }
    measures.fromTextLayer = true
    measures.confidence = text.meanConfidence
    return PageOutcome(text, mayBeBlank: false, screening: screening)
  }

  private func mark(
    on page: borrowing PageImage, ink: borrowing PageInk, lines: PageLines, seen: SeenLines, isFirst: Bool
  ) throws(RecognitionError) -> SecrecyMark? {
    guard let own else { return try SecrecyScreen(isFirst: isFirst).mark(on: page, with: standby.load().recogniser) }
    return try StampScreen(own: own).mark(
      on: page, ink: ink, grey: ink.grey, lines: lines, seen: seen, isFirst: isFirst)
  }

  /// Pixels; no line of print fits into less.
  static let leastSide = 16
}
