package import Archive
package import Records
package import Wording

/// How a page ended, in words.
package enum PageName {
  /// `không đọc được: tệp rỗng`.
  package static func outcome(of page: ArchivedPage, in language: Language) -> String {
    if let kind = page.withheldFor {
      return language.say(TermPhrase(page.state)) + ": " + language.say(WithholdingPhrase.kind(kind))
    }
    return outcome(page.state, page.reason, in: language)
  }

  package static func outcome(_ state: PageState, _ reason: UnreadableReason?, in language: Language) -> String {
    let name = language.say(TermPhrase(state))
    return reason.map { name + ": " + language.say(ReasonPhrase.reason($0)) } ?? name
  }
}
