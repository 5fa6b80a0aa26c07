internal import Glibc
package import Records

/// How a scan becomes text: the whole way of one page inside a reader process.
package struct PageReader: ~Copyable {
  private let decoder: ScanDecoder
  private let recogniser: Recogniser
  private let own: OwnRecogniser?
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
    recogniser = try Recogniser(language: language)
    own = kind == .tesseract ? nil : OwnRecogniser.ifKnown(language: language, folder: recogniser.modelFolder)
    comparing = kind == .both
    corrector = correcting ? PageCorrector.forLanguage(language) : nil
  }

  /// The file's format and number of pages.
  package func inspect(_ path: String) throws(RecognitionError) -> (format: ScanFormat, pages: Int) {
    try decoder.inspect(path)
  }

  /// Reads one page, from 1. Whatever is wrong with the page becomes its outcome.
  package func read(_ path: String, page: Int, careful: Bool) -> PageReading {
    let start = clock()
    var reading: PageReading
    do throws(RecognitionError) {
      reading = try read(try decoder.decode(path, page: page), isFirst: page == 1, careful: careful)
    } catch {
      reading = PageReading(outcome: .unreadable(error.reason))
    }
    reading.measures?.seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    return reading
  }

  /// The picture of one page, as it lies in the file.
  func decode(_ path: String, page: Int) throws(RecognitionError) -> PageImage {
    let decoded = try decoder.decode(path, page: page)
    return try decoded.image.shared()
  }

  private func read(_ page: consuming DecodedPage, isFirst: Bool, careful: Bool) throws(RecognitionError)
    -> PageReading
  {
    let resolution = page.resolution
    var measures = PageMeasures(size: page.image.size, resolution: resolution)
    guard min(page.image.size.width, page.image.size.height) >= Self.leastSide else { throw .unreadable(.noWords) }
    let signs = try PageSigns(of: page.image, resolution: resolution)
    measures.ink = signs.ink
    if let text = page.textLayer {
      if let mark = try SecrecyScreen(isFirst: isFirst).mark(on: page.image, with: recogniser) {
        return PageReading(outcome: .withheld(mark), measures: measures)
      }
      measures.fromTextLayer = true
      measures.confidence = text.meanConfidence
      return reading(text, measures: measures, mayBeBlank: false)
    }
    if signs.isBlank { return PageReading(outcome: .blank, measures: measures) }
    let orientation = Orientation(recogniser: recogniser.handle)
    measures.turn = try orientation.turn(of: page.image)
    let upright = measures.turn == 0 ? try page.image.shared() : try page.image.turned(by: measures.turn)
    if let mark = try SecrecyScreen(isFirst: isFirst).mark(on: upright, with: recogniser) {
      return PageReading(outcome: .withheld(mark), measures: measures)
    }
    let prepared = try PagePreparation.prepare(upright, resolution: resolution, careful: careful)
    measures.skew = prepared.skew
    measures.preparation = (measures.turn == 0 ? [] : [.turn]) + prepared.steps
    let text = try text(of: prepared, careful: careful, measures: &measures)
    measures.confidence = text.meanConfidence
    return reading(text.withoutNoise, measures: measures, mayBeBlank: signs.isNearlyBlank)
  }

  private func text(of page: borrowing PreparedPage, careful: Bool, measures: inout PageMeasures)
    throws(RecognitionError) -> PageText
  {
    let ours =
      careful
      ? nil
      : try own?.recognise(
        page.image, resolution: page.resolution, scale: page.scale, with: recogniser, corrector: corrector)
    if let ours, !comparing { return ours }
    let theirs = try recogniser.recognise(page.image, resolution: page.resolution, scale: page.scale)
    if comparing,
      let same = try own?.recognise(
        page.image, resolution: page.resolution, scale: page.scale, room: .asLibtesseract, with: recogniser)
    {
      measures.difference = RecogniserDifference(between: same, and: theirs)
    }
    return ours ?? corrector?.corrected(theirs) ?? theirs
  }

  /// Pixels; no line of print fits into less.
  private static let leastSide = 16

  /// A recognised page's outcome: withheld where it bears a secrecy mark, else what was read.
  private func reading(_ text: PageText, measures: PageMeasures, mayBeBlank: Bool) -> PageReading {
    // A correction must not take a mark away.
    let raw = text.isCorrected ? SecrecyMark.standing(alone: text.asRecognised) : nil
    if let mark = raw ?? SecrecyMark.standing(alone: text) {
      return PageReading(outcome: .withheld(mark), measures: measures)
    }
    if text.hasWords { return PageReading(outcome: .read(text), measures: measures) }
    return PageReading(outcome: mayBeBlank ? .blank : .unreadable(.noWords), measures: measures)
  }
}
