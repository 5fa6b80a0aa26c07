package import Records
package import Wording

/// A stamp in one line.
package enum StampSaying {
  package static func line(_ stamp: PageStamp, page: Int, in language: Language) -> String {
    let text = IdentityMask.masked(SafeText.line(stamp.lines.map(\.text).joined(separator: " / ")))
    return language.say(
      text.isEmpty ? ShowPhrase.stamp : .stampWithText,
      ["page": .count(page), "kind": .text(language.say(stamp.kind.phrase)), "text": .text(text)])
  }
}

extension PageStamp.Kind {
  fileprivate var phrase: ShowPhrase {
    switch self {
    case .seal: .seal
    case .incomingMail: .incomingMail
    case .digitalSignature: .digitalSignature
    case .urgency: .urgencyMark
    }
  }
}
