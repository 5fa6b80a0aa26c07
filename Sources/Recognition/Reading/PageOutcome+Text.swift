internal import Records

extension PageOutcome {
  /// A recognised page's outcome: withheld where it bears a secrecy mark, else what was read.
  init(_ text: PageText, mayBeBlank: Bool) {
    if let mark = SecrecyMark.standing(alone: text) {
      self = .withheld(mark)
    } else if text.hasWords {
      self = .read(text)
    } else {
      self = mayBeBlank ? .blank : .unreadable(.noWords)
    }
  }
}
