internal import LineFinding
internal import Records

/// A page read without libtesseract: lines found from its ink, each cut out level and given to the network.
struct OwnReading {
  let own: OwnRecogniser
  /// Nil where words are to stay as they are recognised.
  let corrector: PageCorrector?
  /// Off where a person decided that the page is to be read whatever mark it bears.
  let screening: Bool

  func read(_ scan: borrowing PageImage, resolution: Int, isFirst: Bool, measures: inout PageMeasures)
    throws(RecognitionError) -> PageOutcome
  {
    let found = try InkedPage(scan, resolution: resolution) { (ink: borrowing PageInk) throws(RecognitionError) in
      try Uprightness(own: own).sureLetters(of: ink)
    }
    measures.ink = found.signs.ink
    if found.signs.isBlank {
      return try readWhatSeemsBlank(scan, found.ink, found.signs, resolution, isFirst, measures: &measures)
    }
    if found.isColouredPrint, found.signs.hasFewLetters {
      return try readFewLetters(scan, by: found.ink, signs: found.signs, isFirst: isFirst, measures: &measures)
    }
    return try read(scan, by: found.ink, signs: found.signs, isFirst: isFirst, measures: &measures)
  }

  /// What is printed in colour by itself: words count where they read surely. A seal, as a rule of the other side, is
  /// nothing to read; at anything else a person is to look.
  private func readFewLetters(
    _ scan: borrowing PageImage, by ink: borrowing PageInk, signs: PageSigns, isFirst: Bool,
    measures: inout PageMeasures
  ) throws(RecognitionError) -> PageOutcome {
    if let outcome = try readSurely(scan, by: ink, signs: signs, isFirst: isFirst, measures: &measures) {
      return outcome
    }
    if ink.isOneSeal { return .blank }
    measures.likeness = try PageLikeness(of: ink, lines: ink.lines())
    return .unreadable(.noWords)
  }

  /// A few words, faint print and signatures are hardly more ink than specks: what reads surely counts, and where there is
  /// a drawing a person is to look.
  private func readWhatSeemsBlank(
    _ scan: borrowing PageImage, _ found: borrowing PageInk, _ signs: PageSigns, _ resolution: Int, _ isFirst: Bool,
    measures: inout PageMeasures
  ) throws(RecognitionError) -> PageOutcome {
    if signs.letters > 0,
      let outcome = try readSurely(scan, by: found, signs: signs, isFirst: isFirst, measures: &measures)
    {
      return outcome
    }
    if let darkened = try FaintPrint.darkened(found) {
      let ink = try PageInk(of: darkened, resolution: resolution)
      if let outcome = try readSurely(
        scan, by: ink, signs: try PageSigns(of: ink), isFirst: isFirst, measures: &measures, turnsAnew: false)
      {
        measures.quality = try PageQuality(of: found, inkShare: signs.ink)
        return outcome
      }
    }
    guard signs.hasDrawing else { return .blank }
    measures.likeness = try PageLikeness(of: found, lines: found.lines())
    return .unreadable(.noWords)
  }

  /// Nil, and no measures, where nothing reads surely.
  private func readSurely(
    _ scan: borrowing PageImage, by ink: borrowing PageInk, signs: PageSigns, isFirst: Bool,
    measures: inout PageMeasures, turnsAnew: Bool = true
  ) throws(RecognitionError) -> PageOutcome? {
    guard try Uprightness(own: own).readsAnything(of: ink, letters: FaintPrint.leastLetters) else { return nil }
    var others = measures
    let outcome = try read(scan, by: ink, signs: signs, isFirst: isFirst, measures: &others, turnsAnew: turnsAnew)
    guard FaintPrint.isText(outcome) else { return nil }
    measures = others
    return outcome
  }

  /// `turnsAnew`: the ink of a page that lies on its side is found again once it stands upright, because frames and rules
  /// are told from letters by their direction. Not where the ink is not the scan's as it is.
  private func read(
    _ scan: borrowing PageImage, by found: borrowing PageInk, signs: PageSigns, isFirst: Bool,
    measures: inout PageMeasures, turnsAnew: Bool = true
  ) throws(RecognitionError) -> PageOutcome {
    measures.quality = try PageQuality(of: found, inkShare: signs.ink)
    let clear = try PagePreparation.clear(found.grey)
    let (turn, lines, seen, poorly) = try Uprightness(own: own).turn(of: found, readOn: clear.image)
    if let poorly, try MirroredPage(own: own).isMirrored(found, quality: measures.quality, letters: poorly) {
      return try readMirrored(scan, signs: signs, by: found, isFirst: isFirst, measures: &measures)
    }
    if turnsAnew, turn == 90 || turn == 270 {
      let upright = try scan.turned(by: turn)
      let again = try PageInk(of: upright, resolution: measures.resolution, light: found.light)
      let outcome = try read(
        upright, by: again, signs: signs, isFirst: isFirst, measures: &measures, turnsAnew: false)
      if measures.turn == 0 { measures.preparation.insert(.turn, at: 0) }
      measures.turn = (measures.turn + turn) % 360
      return outcome
    }
    measures.turn = turn
    let ink = try found.turned(by: turn)
    // Before the screen, so that a page that is withheld has it, too.
    measures.likeness = try PageLikeness(of: ink, lines: lines)
    let grey = try clear.image.turned(by: turn)
    let upright = try scan.turned(by: turn)
    if screening,
      let mark = try StampScreen(own: own).mark(
        on: upright, ink: ink, grey: grey, lines: lines, seen: seen, isFirst: isFirst)
    {
      return .withheld(.mark(mark))
    }
    measures.skew = lines.tilt.correction
    let text = own.recognise(lines, on: grey, factor: ink.factor, seen: seen, corrector: corrector)
    measures.preparation = steps(turn: turn, isWithoutRed: ink.isWithoutRed, tilt: lines.tilt) + clear.steps
    measures.confidence = text.meanConfidence
    let kept = try StampedNames(own: own).added(to: text.withoutNoise, on: upright, ink: ink, tilt: lines.tilt)
    measures.accuracy = kept.estimatedAccuracy
    return PageOutcome(
      WrittenGaps(slope: lines.tilt.slope).added(to: kept, on: upright), mayBeBlank: signs.isNearlyBlank,
      screening: screening,
      stamps: ink.stamps)
  }

  /// A page that shows its mirror image cannot be screened as it is; where a person released it, it is set right and read.
  private func readMirrored(
    _ scan: borrowing PageImage, signs: PageSigns, by found: borrowing PageInk, isFirst: Bool,
    measures: inout PageMeasures
  ) throws(RecognitionError) -> PageOutcome {
    let ink = try found.mirrored()
    if screening {
      measures.likeness = try PageLikeness(of: ink, lines: ink.lines())
      return .withheld(.notScreened)
    }
    return try read(scan.mirrored(), by: ink, signs: signs, isFirst: isFirst, measures: &measures)
  }

  private func steps(turn: Int, isWithoutRed: Bool, tilt: PageTilt) -> [PreparationStep] {
    (turn == 0 ? [] : [.turn]) + (isWithoutRed ? [.redChannel] : []) + (tilt.slope == 0 ? [] : [.deskew])
  }
}
