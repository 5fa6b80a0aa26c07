package import Records

/// A word as it was recognised, with what else its letters might be.
package struct RecognisedWord: Hashable, Sendable {
  package var text: String
  /// On the page.
  package var box: PixelBox
  /// 0 to 100, as libtesseract gives it for a word.
  package var confidence: Float
  /// Whether the word stands in the model's list of words, apart from punctuation around it.
  package var isInDictionary: Bool
  /// The letters of `text`, in order.
  package var letters: [RecognisedLetter]

  package init(
    text: String, box: PixelBox, confidence: Float, isInDictionary: Bool = false, letters: [RecognisedLetter] = []
  ) {
    self.text = text
    self.box = box
    self.confidence = confidence
    self.isInDictionary = isInDictionary
    self.letters = letters
  }
}

/// A letter with its nearest rivals.
package struct RecognisedLetter: Hashable, Sendable {
  package struct Choice: Hashable, Sendable {
    package var text: String
    /// The network's greatest probability for it where the letter stands, 0 to 1.
    package var probability: Float

    package init(text: String, probability: Float) {
      self.text = text
      self.probability = probability
    }
  }

  package var chosen: Choice
  package var second: Choice?
  package var third: Choice?

  package init(chosen: Choice, second: Choice? = nil, third: Choice? = nil) {
    self.chosen = chosen
    self.second = second
    self.third = third
  }
}
