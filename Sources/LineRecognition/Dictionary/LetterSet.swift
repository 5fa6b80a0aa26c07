/// The letters that a model can write, by their number: the component `lstm-unicharset`.
///
/// Letter 0 is the space; 1 and 2 stand for joined and broken letters and are never written.
package struct LetterSet: Sendable {
  /// The number of the space.
  static let space = 0

  private let texts: [String]
  private let digits: [Bool]

  /// Reads the component: a line with the count, then a line a letter, of which the first field is its text
  /// ("NULL" for the space), the second its properties in hexadecimal, the fourth its script.
  package init(_ bytes: some Collection<UInt8>) throws(ModelError) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, let count = Self.text(first).flatMap({ Int($0) }), count == lines.count - 1,
      count <= Int(Int16.max)
    else { throw .damaged }
    var texts: [String] = []
    var digits: [Bool] = []
    for line in lines.dropFirst() {
      let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 8)
      guard fields.count > 3, let text = Self.text(fields[0]), let properties = Self.text(fields[1]),
        let bits = UInt8(properties, radix: 16), let script = Self.text(fields[texts.isEmpty ? 2 : 3])
      else { throw .damaged }
      guard !Self.unspaced.contains(script) else { throw .unfamiliar(.letters) }
      texts.append(text == "NULL" ? " " : text)
      digits.append(bits & Self.digit != 0)
    }
    guard texts.first == " " else { throw .unfamiliar(.letters) }
    self.texts = texts
    self.digits = digits
  }

  package var count: Int { texts.count }

  package func text(of letter: Int) -> String { texts[letter] }

  package func isDigit(_ letter: Int) -> Bool { digits[letter] }

  /// The property bit of digits.
  private static let digit: UInt8 = 8

  /// Scripts whose words are parted without spaces: Tesseract decodes them in another way.
  private static let unspaced: Set<String> = ["Han", "Thai", "Hangul", "Hiragana", "Katakana"]

  private static func text(_ bytes: some Collection<UInt8>) -> String? {
    String(validating: bytes, as: UTF8.self)
  }
}
