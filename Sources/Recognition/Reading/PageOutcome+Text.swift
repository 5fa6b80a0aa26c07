internal import Records

extension PageOutcome {
  /// A recognised page's outcome: withheld where it bears a secrecy mark, else what was read, with `stamps` apart.
  init(_ text: PageText, mayBeBlank: Bool, screening: Bool, stamps: StampsApart = StampsApart()) {
    // A correction must not take a mark away.
    let raw = text.isCorrected ? SecrecyMark.standing(alone: text.asRecognised) : nil
    if screening, let mark = raw ?? SecrecyMark.standing(alone: text) {
      self = .withheld(.mark(mark))
    } else if text.hasWords {
      self = .read(stamps.apart(text))
    } else {
      self = mayBeBlank ? .blank : .unreadable(.noWords)
    }
  }

  /// Whether libtesseract's layout should look at the page, too: hardly anything was read, or unsurely.
  var isDoubtful: Bool {
    switch self {
    case .read(let text): text.meanConfidence ?? 0 < Self.doubt
    case .unreadable(.noWords): true
    case .blank, .withheld, .unreadable: false
    }
  }

  /// Whether more of it can be relied on. A secrecy mark always counts.
  func isSurer(than other: PageOutcome) -> Bool {
    if case .withheld = self { return true }
    return sureLetters > other.sureLetters
  }

  private var sureLetters: Int {
    guard case .read(let text) = self else { return 0 }
    return text.words.reduce(0) { $0 + ($1.confidence >= Self.sure ? $1.text.count : 0) }
  }

  /// Of the 158 real pages with text 5 are below this: drawings, and tables with text upright and sideways.
  private static let doubt = 70.0
  private static let sure = 80.0
}
