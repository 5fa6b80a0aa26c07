internal import Records

/// Whether digits stand on the paper as print does, or as a pen puts them into a printed gap.
///
/// Print has one height: the digits of a number are as high as the capitals of its symbol, those of a day as those of the
/// year. Pens write higher and beside the line. That tells handwriting far better than the recogniser's confidence does,
/// which is high for digits that were misread cleanly. Measured: `Thresholds.digit…`.
enum DigitShape: Sendable {
  case print, byHand
  /// Nothing printed to compare with, or in between.
  case unknown

  /// Digits that are a word of their own beside printed digits.
  init(of digits: PixelBox, besideDigits print: PixelBox) {
    let height = Double(print.height)
    let rise = Double(print.y - digits.y)
    let fall = Double(digits.bottom - print.bottom)
    let slack = max(Thresholds.digitSlack * height, 2)
    if abs(rise) <= slack, abs(fall) <= slack {
      self = .print
    } else if max(rise, fall) > Thresholds.digitReach * height || digits.height > print.height * 6 / 5 {
      self = .byHand
    } else {
      self = .unknown
    }
  }

  /// Digits that are a word of their own before a symbol in capitals; strokes and the tail of Q may reach lower than they.
  init(of digits: PixelBox, besideCapitals print: PixelBox) {
    let height = Double(print.height)
    let rise = Double(print.y - digits.y)
    let fall = Double(digits.bottom - print.bottom)
    let slack = max(Thresholds.digitSlack * height, 2)
    let share = Double(digits.height) / max(height, 1)
    if abs(rise) <= slack, fall <= slack, (Thresholds.leastDigit...Thresholds.mostDigit).contains(share) {
      self = .print
    } else if max(rise, fall) > Thresholds.digitReach * height {
      self = .byHand
    } else {
      self = .unknown
    }
  }

  /// A word of digits and symbol beside the label `Số:`, whose marks stand above the capitals.
  init(of word: PixelBox, besideLabel label: PixelBox) {
    let height = Double(label.height)
    let drop = Double(word.y - label.y)
    if drop >= Thresholds.labelMarks * height, Double(word.height) <= height * 0.92 {
      self = .print
    } else {
      self = drop < -Thresholds.digitSlack * height ? .byHand : .unknown
    }
  }

  /// Digits that run into a printed word, of which only the top can be told apart.
  init(gluedInto word: PixelBox, besideDigits print: PixelBox) {
    self = Double(print.y - word.y) > Thresholds.digitSlack * Double(print.height) ? .byHand : .unknown
  }
}
