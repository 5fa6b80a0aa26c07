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
    let found = try PageInk(of: scan, resolution: resolution)
    let signs = try PageSigns(of: found)
    measures.ink = signs.ink
    if signs.isBlank { return .blank }
    let (turn, lines) = try Uprightness(own: own).turn(of: found)
    measures.turn = turn
    let ink = try found.turned(by: turn)
    let upright = try scan.turned(by: turn)
    if screening, let mark = try StampScreen(own: own).mark(on: upright, ink: ink, lines: lines, isFirst: isFirst) {
      return .withheld(mark)
    }
    measures.skew = lines.tilt.correction
    let clear = try PagePreparation.clear(ink.grey)
    let text = own.recognise(lines, on: clear.image, factor: ink.factor, corrector: corrector)
    measures.preparation = steps(turn: turn, isWithoutRed: ink.isWithoutRed, tilt: lines.tilt) + clear.steps
    measures.confidence = text.meanConfidence
    let whole = try StampedNames(own: own).added(to: text.withoutNoise, on: upright, ink: ink, tilt: lines.tilt)
    return PageOutcome(whole, mayBeBlank: signs.isNearlyBlank, screening: screening)
  }

  private func steps(turn: Int, isWithoutRed: Bool, tilt: PageTilt) -> [PreparationStep] {
    (turn == 0 ? [] : [.turn]) + (isWithoutRed ? [.redChannel] : []) + (tilt.slope == 0 ? [] : [.deskew])
  }
}
