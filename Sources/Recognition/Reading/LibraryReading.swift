internal import Records

/// A page read with libtesseract's layout: where the own recogniser is not in use, where a page has failed once, and
/// where our own lines leave doubt.
struct LibraryReading {
  /// Reads the lines of libtesseract's layout where it may; libtesseract itself reads them where this is nil.
  let own: OwnRecogniser?
  /// Whether both recognisers read the page, and their differences are counted.
  let comparing: Bool
  /// Nil where words are to stay as they are recognised.
  let corrector: PageCorrector?
  /// Off where a person decided that the page is to be read whatever mark it bears.
  let screening: Bool

  func read(
    _ scan: borrowing PageImage, resolution: Int, isFirst: Bool, careful: Bool, with standby: StandbyRecogniser,
    measures: inout PageMeasures
  ) throws(RecognitionError) -> PageOutcome {
    let signs = try PageSigns(of: scan, resolution: resolution)
    measures.ink = signs.ink
    if signs.isBlank {
      guard let light = try colouredPrint(on: scan, resolution: resolution) else { return .blank }
      return try read(
        light, resolution: resolution, isFirst: isFirst, careful: careful, with: standby, measures: &measures)
    }
    if !careful, measures.quality == nil {
      measures.quality = try PageQuality(of: PageInk(of: scan, resolution: resolution), inkShare: signs.ink)
    }
    let library = try standby.load()
    let orientation = Orientation(recogniser: library.recogniser.handle)
    measures.turn = try orientation.turn(of: scan)
    // Before the screen, so that a page that is withheld has it, too.
    measures.likeness = try likeness(of: scan, resolution: resolution, turn: measures.turn, careful: careful)
    let upright = try scan.turned(by: measures.turn)
    if screening, let mark = try SecrecyScreen(isFirst: isFirst).mark(on: upright, with: library.recogniser) {
      return .withheld(.mark(mark))
    }
    let prepared = try PagePreparation.prepare(upright, resolution: resolution, careful: careful)
    measures.skew = prepared.skew
    measures.preparation = (measures.turn == 0 ? [] : [.turn]) + prepared.steps
    let text = try text(of: prepared, careful: careful, with: library.recogniser, measures: &measures)
    measures.confidence = text.meanConfidence
    let kept = text.withoutNoise
    measures.accuracy = kept.estimatedAccuracy
    return PageOutcome(kept, mayBeBlank: signs.isNearlyBlank, screening: screening)
  }

  /// A page that seems blank in grey, in the light in which it has print; nil where it has none in any.
  private func colouredPrint(on scan: borrowing PageImage, resolution: Int) throws(RecognitionError) -> PageImage? {
    guard scan.depth == 32, let light = try PageLight.strongest(for: scan, except: .ordinary(for: scan)) else {
      return nil
    }
    let grey = try light.picture(of: scan)
    let isBlank = try PageSigns(of: grey, resolution: resolution).isBlank
    if isBlank { return nil }
    return grey
  }

  private func likeness(
    of scan: borrowing PageImage, resolution: Int, turn: Int, careful: Bool
  ) throws(RecognitionError) -> PageLikeness? {
    do throws(RecognitionError) {
      let ink = try PageInk(of: scan, resolution: resolution).turned(by: turn)
      return try PageLikeness(of: ink, lines: ink.lines())
    } catch {
      // A page that has failed once, perhaps for want of memory, is to be read above all.
      if careful { return nil }
      throw error
    }
  }

  private func text(
    of page: borrowing PreparedPage, careful: Bool, with recogniser: borrowing Recogniser, measures: inout PageMeasures
  ) throws(RecognitionError) -> PageText {
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
}
