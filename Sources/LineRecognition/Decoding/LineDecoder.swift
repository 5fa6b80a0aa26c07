internal import Records

/// From the network's output for a line to its words: the second half of recognising a line, giving the same words as
/// libtesseract 5.3 does.
///
/// One decoder serves one line after the other; its storage grows to the longest line and is kept.
package struct LineDecoder {
  private let letters: LetterSet
  private let codes: LetterCodes
  private var beam: BeamSearch

  /// Reads letters, codes and dictionaries of a model.
  package init(_ data: TrainedData) throws(ModelError) {
    let letters = try LetterSet(Self.part(.characters, of: data))
    self.init(
      letters, try LetterCodes(Self.part(.codes, of: data), letters: letters, classes: LineModel.classes),
      try Dictionaries(
        words: WordGraph(Self.part(.words, of: data), letters: letters),
        numbers: WordGraph(Self.part(.numbers, of: data), letters: letters),
        punctuation: WordGraph(Self.part(.punctuation, of: data), letters: letters), letters: letters))
  }

  package init(_ letters: LetterSet, _ codes: LetterCodes, _ dictionaries: Dictionaries) {
    self.letters = letters
    self.codes = codes
    beam = BeamSearch(codes, dictionaries)
  }

  /// The words of a line whose image was cut out at `frame` and scaled to the height of the model; none where the
  /// output is of another shape than the model's.
  package mutating func words(_ output: LineOutput, in frame: LineFrame) -> [RecognisedWord] {
    guard output.classes == codes.count, output.columns > 0, frame.box.height > 0,
      output.probabilities.count == output.columns * output.classes
    else { return [] }
    beam.search(output.probabilities, columns: output.columns)
    let path = beam.bestPath()
    let found = LetterRuns(path)
    let spans = WordSpan.parting(found.runs, of: path)
    let scale = Float(LineModel.height) / Float(frame.box.height)
    let placement = WordPlacement(frame, boundaries: found.boundaries, factor: Self.columnWidth / scale)
    let boxes = placement.boxes(of: spans.map(\.runs))
    let finder = RivalFinder(beam.choices.history, codes, letters)
    return zip(spans, boxes).compactMap { span, box in
      // A word may begin with spaces, or be nothing else.
      let kept = span.runs.filter { found.runs[$0].letter != LetterSet.space }
      guard !kept.isEmpty else { return nil }
      let word = kept.map { finder.letter(found.runs[$0], within: found.boundaries[$0]..<found.boundaries[$0 + 1]) }
      return RecognisedWord(
        text: word.map(\.chosen.text).joined(), box: box, confidence: Self.confidence(span.certainty),
        isInDictionary: span.isInDictionary, letters: word)
    }
  }

  private static func confidence(_ certainty: Float) -> Float {
    min(max(100 + 5 * (certainty * certaintyScale), 0), 100)
  }

  private static func part(_ component: TrainedData.Component, of data: TrainedData) throws(ModelError)
    -> ArraySlice<UInt8>
  {
    guard let bytes = data[component] else { throw .missing(component) }
    return bytes
  }

  /// Pixels of the scaled line in a column of the network's output.
  private static let columnWidth: Float = 3
  /// Makes certainties comparable to those of older recognisers (`kCertaintyScale`).
  private static let certaintyScale: Float = 7
}
