/// The numbers by which likenesses are made. A change of any of them makes all stored likenesses worthless.
enum LikenessMeasures {
  /// In em of the line: lower ink is no letter (an `x` is 0.448).
  static let leastLetter = 0.3
  static let leastWidth = 1.0
  /// In em: up to here a gap parts letters, from there on words.
  static let letterGap = 0.13
  static let wordGap = 0.25
  /// Gaps of a line that tells half as much as it could.
  static let fewGaps = 2.0
}
