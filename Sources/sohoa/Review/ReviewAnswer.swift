internal import VietnameseText
internal import Wording

/// What a person types at a doubtful field: a letter of the spoken language, or a whole word of either.
enum ReviewAnswer: Hashable, Sendable {
  case confirm
  /// Nil where the value is to be asked for.
  case correct(String?)
  case unknown
  case skip
  case quit
  /// The place of one of the readings that are offered, or the digits of a number.
  case digits(String)

  init?(_ line: String, in language: Language) {
    let text = line.singleSpaced
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = words.first else { return nil }
    let rest = words.count > 1 ? words[1] : nil
    let whole = text.folded
    let isVietnamese = language == .vietnamese
    if ["dung", "xac nhan", "confirm"].contains(whole) || whole == (isVietnamese ? "d" : "c") {
      self = .confirm
    } else if ["khong ro", "unknown"].contains(whole) || whole == (isVietnamese ? "k" : "u") {
      self = .unknown
    } else if ["bo qua", "skip"].contains(whole) || whole == (isVietnamese ? "b" : "s") {
      self = .skip
    } else if ["thoat", "quit"].contains(whole) || whole == (isVietnamese ? "t" : "q") {
      self = .quit
    } else if ["sua", "correct", isVietnamese ? "s" : "e"].contains(first.folded) {
      self = .correct(rest)
    } else if text.allSatisfy({ $0.isASCII && $0.isNumber }), text.count <= 6 {
      self = .digits(text)
    } else {
      return nil
    }
  }
}
