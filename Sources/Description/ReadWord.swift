internal import Records
internal import VietnameseText

/// A recognised word with the forms that every zone asks for again and again.
struct ReadWord: Hashable, Sendable {
  /// Composed.
  let text: String
  /// Letters and digits only, lower case, without marks.
  let bare: String
  let box: PixelBox
  /// 0 to 1.
  let confidence: Double
  let upperCaseLetters: Int
  let letters: Int

  init(_ word: Word) {
    let text = word.text.composed
    self.init(text: text, box: word.box, confidence: min(max(word.confidence / 100, 0), 1))
  }

  init(text: String, box: PixelBox, confidence: Double) {
    self.text = text
    bare = String(text.folded.filter { $0.isLetter || $0.isNumber })
    self.box = box
    self.confidence = confidence
    var upper = 0
    var letters = 0
    for character in text where character.isLetter {
      letters += 1
      upper += character.isUppercase ? 1 : 0
    }
    upperCaseLetters = upper
    self.letters = letters
  }
}
