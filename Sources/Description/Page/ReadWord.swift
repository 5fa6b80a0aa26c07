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
  /// Put on the page by a program: print, whatever it looks like.
  var isTyped: Bool { confidence >= Word.typed / 100 }
  let upperCaseLetters: Int
  let letters: Int

  init(_ word: Word) {
    // Recognised text is composed already; only what may not be is composed again, since that is slow.
    let text = word.text.unicodeScalars.contains(where: Self.needsComposing) ? word.text.composed : word.text
    self.init(text: text, box: word.box, confidence: min(max(word.confidence / 100, 0), 1))
  }

  /// Combining marks, and the letters that only look like đ.
  private static func needsComposing(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value) || [0xD0, 0x189, 0x256].contains(scalar.value)
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
