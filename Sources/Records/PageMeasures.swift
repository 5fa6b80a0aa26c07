/// What was measured of a page while it was read.
package struct PageMeasures: Hashable, Sendable, Codable {
  /// The picture as it lies in the file, before it was turned.
  package var size: PixelSize
  /// Dots an inch, from the file or worked out from the paper's size.
  package var resolution: Int
  /// Clockwise turn that made the page upright: 0, 90, 180 or 270 degrees.
  package var turn: Int
  /// Skew that was taken out, in degrees, positive where the page had been turned clockwise.
  package var skew: Double
  /// Share of dark pixels, 0 to 1.
  package var ink: Double
  /// Mean confidence of the words, 0 to 100; nil without words.
  package var confidence: Double?
  /// The share of letters that are probably right, 0 to 1; nil without recognised words.
  package var accuracy: Double?
  /// How well the page was scanned; nil where its picture was not looked at.
  package var quality: PageQuality?
  /// What the page looks like; nil where there is too little ink to tell, and on pages that were read before it was taken.
  package var likeness: PageLikeness?
  /// What was done to the page before recognition, in order.
  package var preparation: [PreparationStep]
  /// Whether the text came from the file's own text layer rather than from recognition.
  package var fromTextLayer: Bool
  /// Only where both recognisers were asked for.
  package var difference: RecogniserDifference?
  /// Processor time spent on the page, in seconds.
  package var seconds: Double

  package init(
    size: PixelSize, resolution: Int, turn: Int = 0, skew: Double = 0, ink: Double = 0, confidence: Double? = nil,
    preparation: [PreparationStep] = [], fromTextLayer: Bool = false, seconds: Double = 0
  ) {
    self.size = size
    self.resolution = resolution
    self.turn = turn
    self.skew = skew
    self.ink = ink
    self.confidence = confidence
    self.preparation = preparation
    self.fromTextLayer = fromTextLayer
    self.seconds = seconds
  }
}

/// Who reads the lines of a page: libtesseract, or its network run by ourselves. The raw value is what a person types.
package enum RecogniserKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// The own recogniser where it knows the model, else libtesseract.
  case own
  case tesseract
  /// The own one counts, libtesseract reads the page as well, and the differences are counted.
  case both
}

/// A step that a page may need before it can be recognised well.
package enum PreparationStep: String, Hashable, Sendable, Codable, CaseIterable {
  case redChannel = "red-channel"
  case background
  case contrast
  case scale
  case turn
  case deskew
  case despeckle
}

/// A page's outcome with what was measured on the way; measures are missing where the page never became a picture.
package struct PageReading: Hashable, Sendable, Codable {
  package var outcome: PageOutcome
  package var measures: PageMeasures?
  /// Words of another program that lie beside the page's picture; nil where there are none, and on withheld pages.
  package var layer: TextLayer?

  package init(outcome: PageOutcome, measures: PageMeasures? = nil, layer: TextLayer? = nil) {
    self.outcome = outcome
    self.measures = measures
    self.layer = layer
  }
}
