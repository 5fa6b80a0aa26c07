/// What a path is made of at a point, as the dictionaries see it. A greater one wins where several fit.
enum WordKind: UInt8, Comparable, Sendable {
  /// Nothing known, as before the first letter; also a space from outside the dictionaries that opens a word of them.
  case none
  case punctuation
  /// Outside the dictionaries.
  case free
  case number
  case word

  static func < (left: WordKind, right: WordKind) -> Bool { left.rawValue < right.rawValue }
}
