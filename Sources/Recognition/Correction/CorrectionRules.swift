internal import VietnameseText

/// The numbers that corrections hang on; docs/accuracy.md says how they were found.
enum CorrectionRules {
  /// Probabilities of the network are raised to this before they count: it is too sure of itself.
  static let trustInNetwork: Float = 0.5
  /// The share of letters in which the network is held to miss a mark, whatever it says.
  static let slips: Float = 0.01
  /// A letter without rivals counts; below this a word is out of the question (logarithm).
  static let leastLikelihood: Float = -16
  /// Another letter than the one read, marks aside, comes into question from this share on.
  static let leastShareOfOtherLetter: Float = 0.05
  /// How much the language model counts against the letters.
  static let weightOfLanguage: Float = 0.8
  /// How much better a correction must be (difference of logarithms).
  static let leastGain: Float = 3
  /// The same where a word begins with a capital in the middle of a sentence: it may be a name.
  static let leastGainInNames: Float = 6
  /// How often a correction must have been counted beside a neighbour.
  static let leastPairs: Float = 5
  /// Words considered in one place.
  static let candidates = 8

  /// How slips are shared out over the letters that may have been meant. By the kinds in the list of 73 slips of
  /// libtesseract on real scans (`domain/tesseract-vie-confusions.csv`); a kind with several possible letters is shared
  /// by them.
  static func share(of slip: LetterSlip) -> Float {
    switch slip {
    case .toneLost: 0.3
    case .stroke: 0.3
    case .toneChanged: 0.05
    case .toneAdded: 0.05
    case .shape: 0.05
    case .toneAndShape: 0.01
    }
  }
}
