internal import VietnameseText

/// The numbers that corrections hang on; docs/accuracy.md says how they were found.
enum CorrectionRules {
  /// Probabilities of the network are raised to this before they count: it is too sure of itself.
  static let trustInNetwork: Float = 0.5
  /// The share of letters in which the network is held to miss a mark, whatever it says.
  static let slips: Float = 0.01
  /// The same where the recogniser gives no other choices, and so does not tell its doubts.
  static let unseenSlips: Float = 0.05
  /// How much less likely than what was read the letters of a correction may be (difference of logarithms): one slip that
  /// the network did not see, not two.
  static let leastLikelihood: Float = -9
  /// Another letter than the one read, marks aside, comes into question from this share on.
  static let leastShareOfOtherLetter: Float = 0.05
  /// How much the language model counts against the letters.
  static let weightOfLanguage: Float = 0.8
  /// How much better a correction must be (difference of logarithms).
  static let leastGain: Float = 3
  /// The same for a word each of whose letters the network took for possible, and what is taken from the gain for each
  /// point of confidence there: with these 181 words became right on 115 drawn and real pages and one wrong, where 119
  /// became right and one wrong without them.
  static let leastGainIfSeen: Float = 2
  static let doubtPerPointIfSeen: Float = 0.1
  /// Of the network's choices for a letter (after `trustInNetwork`): from this share on it took it for possible. It stands
  /// for about 1 in 100.
  static let shareOfSeen: Float = 0.1
  /// Taken from the gain for each point of the recogniser's confidence in the word above `sureConfidence`: on rendered
  /// pages whose prose the model does not know, wrong changes were of words read with 90 to 97, which is the most.
  static let doubtPerPoint: Float = 0.35
  static let sureConfidence: Float = 88
  /// Taken from the gain for each neighbour that the correction was never counted beside.
  static let doubtPerStranger: Float = 3
  /// Taken from the gain where the word may be a name.
  static let doubtInNames: Float = 3
  /// How often a word and the next one must have been counted together to be a term rather than a name.
  static let pairsOfTerm: Float = 100
  /// No change is surer: of 600 on the real scans, nearly all of them far above `leastGain`, 98 in 100 were right.
  static let mostCertainty = 0.99
  /// How sure the marks of a role are that its letters tell (`RolePhrases`).
  static let certaintyOfRoles = 0.95
  /// The same where a letter of it was spoilt (`RoleLines`).
  static let certaintyOfMendedRoles = 0.85
  /// How often a correction must have been counted beside a neighbour.
  static let leastPairs: Float = 8
  /// Words considered in one place.
  static let candidates = 6

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
