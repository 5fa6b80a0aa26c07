internal import LineRecognition

/// Which lines of a page are looked at again: those with a word that was read unsurely, as long as there is time.
struct SecondLooks {
  /// Columns of the network that may still be spent.
  private var left: Int

  init() { left = Self.budget }

  /// No second looks.
  static let none = SecondLooks(left: 0)

  private init(left: Int) { self.left = left }

  /// Whether a line of so many columns is worth another look; takes it from what is left.
  mutating func areWanted(for words: [RecognisedWord], columns: Int) -> Bool {
    guard left >= columns, words.contains(where: { $0.confidence < Self.unsure }) else { return false }
    left -= columns
    return true
  }

  /// Below this confidence a word may be wrong. On the nine transcribed pages second looks bring CER from 0.0144 to 0.0130
  /// (docs/accuracy.md); looking at all lines again brings nothing beyond that.
  private static let unsure: Float = 85
  /// A page full of text has about 14,000 columns; drawings and stains would have many more.
  private static let budget = 14_000
}
