internal import Records
internal import VietnameseText
internal import Wording
internal import Showing

/// What a document is to be withheld for, as it was typed.
struct TypedWithholding {
  let kind: WithholdingKind
  /// Nobody named a kind; the reason tells it.
  let isGuessed: Bool

  private static let secrecy: Set<String> = ["secrecy", "secret", "mat", "bi mat"]
  private static let personal: Set<String> = ["personal", "personal-data", "ca nhan", "du lieu ca nhan"]
  private static let legal: Set<String> = ["legal", "legal-hold", "hold", "tranh chap", "vu viec"]

  /// What reasons say of it, without diacritics.
  private static let signs: [(WithholdingKind, [String])] = [
    (.personalData, ["ca nhan", "rieng tu", "personal", "privacy", "private"]),
    (.legalHold, ["tranh chap", "to tung", "dieu tra", "thanh tra", "khieu nai", "to cao", "legal hold", "lawsuit"]),
  ]

  /// Without a kind and a mark, the kind is the one that the reason names, else a secret one.
  init(kind typed: String?, mark: String?, reason: String) throws {
    let secrecy = try mark.map(Self.secrecyMark)
    guard let typed else {
      let words = reason.folded
      let named = Self.signs.first { $0.1.contains { words.contains($0) } }?.0
      kind = secrecy.map { .decided($0) } ?? named ?? .decided(.secret)
      isGuessed = secrecy == nil
      return
    }
    isGuessed = false
    let word = typed.singleSpaced.folded
    if Self.secrecy.contains(word) {
      kind = .decided(secrecy ?? .secret)
    } else if Self.personal.contains(word) || Self.legal.contains(word) {
      guard secrecy == nil else { throw Failure.said(WithholdingPhrase.markWithoutNeed, status: .usage) }
      kind = Self.personal.contains(word) ? .personalData : .legalHold
    } else {
      throw Failure.said(
        WithholdingPhrase.kindNotKnown, ["text": .text(SafeText.line(typed))], status: .usage)
    }
  }

  private static func secrecyMark(_ typed: String) throws -> SecrecyMark {
    guard let mark = SecrecyMark.allCases.first(where: { $0.rawValue.folded == typed.singleSpaced.folded }) else {
      throw Failure(.markNotKnown, ["text": .text(SafeText.line(typed))], status: .usage)
    }
    return mark
  }

  /// What is said of a kind that nobody named.
  var guess: String {
    Language.spoken.say(
      WithholdingPhrase.guessed, ["kind": .text(Language.spoken.say(WithholdingPhrase.kind(kind)))])
  }
}
