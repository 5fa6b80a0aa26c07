/// A letter taken apart: base letter, shape (breve, circumflex, horn, stroke) and tone.
struct MarkedLetter: Hashable {
  enum Shape: UInt8, CaseIterable { case none, breve, circumflex, horn, stroke }
  enum Tone: UInt8, CaseIterable { case level, grave, acute, tilde, hook, dot }

  /// The lower-case letter itself where `base` is 0.
  var scalar: UInt32 = 0
  /// Lower-case ASCII letter; 0 where the letter is none of the Latin ones, and `scalar` stands for it.
  var base: UInt8
  var shape = Shape.none
  var tone = Tone.level

  /// Takes up a combining mark that follows the letter; a mark that is no Vietnamese one is dropped.
  mutating func combine(_ mark: UInt32) {
    switch mark {
    case 0x306: shape = .breve
    case 0x302: shape = .circumflex
    case 0x31B: shape = .horn
    case 0x300: tone = .grave
    case 0x301: tone = .acute
    case 0x303: tone = .tilde
    case 0x309: tone = .hook
    case 0x323: tone = .dot
    default: break
    }
  }
}

/// What a scalar is to the reader of syllables. Eight bytes without payloads of its own, because most syllables of a text
/// are passed over by their groups alone.
struct ScalarKind: Hashable {
  enum Group: UInt8 {
    case separator, letter
    /// An ASCII digit.
    case digit
    /// A combining mark: belongs to the letter before it.
    case mark
    /// Invisible inside a word: soft hyphen, joiners.
    case nothing

    /// Belongs to the run of letters that it stands in.
    var continuesLetters: Bool { self == .letter || self == .mark || self == .nothing }
  }

  /// The letter; of a digit its `base`, of a mark its `scalar`.
  let letter: MarkedLetter
  let group: Group

  static let separator = ScalarKind(letter: MarkedLetter(base: 0), group: .separator)
  static let nothing = ScalarKind(letter: MarkedLetter(base: 0), group: .nothing)
  static func letter(_ letter: MarkedLetter) -> ScalarKind { ScalarKind(letter: letter, group: .letter) }
  static func digit(_ digit: UInt8) -> ScalarKind { ScalarKind(letter: MarkedLetter(base: digit), group: .digit) }
  static func mark(_ mark: UInt32) -> ScalarKind {
    ScalarKind(letter: MarkedLetter(scalar: mark, base: 0), group: .mark)
  }
}
