internal import LineFinding
package import Records

extension PageReader {
  /// Looks at one page, from 1, without reading it: how it lies, how much ink it has, and what it looks like.
  ///
  /// To find out which way up the page is, a few of its lines are read in memory; nothing of them is handed out. Pages
  /// that seem blank get no likeness unless something is drawn on them.
  package func look(at path: String, page: Int) -> PageLook {
    do throws(RecognitionError) {
      return .seen(try look(at: try decoder.decode(path, page: page)))
    } catch {
      return .unreadable(error.reason)
    }
  }

  func look(at page: consuming DecodedPage) throws(RecognitionError) -> PageMeasures {
    var measures = PageMeasures(size: page.image.size, resolution: page.resolution)
    guard min(page.image.size.width, page.image.size.height) >= Self.leastSide else { throw .unreadable(.noWords) }
    let inked = try InkedPage(page.image, resolution: page.resolution) {
      (ink: borrowing PageInk) throws(RecognitionError) in
      if let own { return try Uprightness(own: own).sureLetters(of: ink) }
      return try PageSigns(of: ink).letters
    }
    let signs = inked.signs
    measures.ink = signs.ink
    if signs.isBlank && !signs.hasDrawing { return measures }
    // A page with a text layer is shown upright.
    if page.textLayer == nil { measures.turn = try turn(of: inked.ink, on: page.image) }
    let ink = try inked.ink.turned(by: measures.turn)
    let lines = ink.lines()
    measures.skew = lines.tilt.correction
    measures.likeness = try PageLikeness(of: ink, lines: lines)
    return measures
  }

  private func turn(of ink: borrowing PageInk, on page: borrowing PageImage) throws(RecognitionError) -> Int {
    guard let own else { return try Orientation(recogniser: standby.load().recogniser.handle).turn(of: page) }
    let clear = try PagePreparation.clear(ink.grey)
    return try Uprightness(own: own).turn(of: ink, readOn: clear.image).turn
  }
}
