internal import Archive
internal import Records
internal import Wording
internal import Showing

/// The text of a document as it was read, page by page.
struct TextPrinting {
  let document: ArchivedDocument
  /// Only this page of the document; all where nil.
  let page: Int?
  /// As it was recognised, without corrections.
  let raw: Bool
  let language: Language
  let terminal: Terminal

  var lines: [String] {
    let pages = document.pages.filter { page == nil || $0.index == page }
    return pages.enumerated().flatMap { place, page in
      (place > 0 ? [""] : []) + heading(of: page) + [body(of: page)]
    }
  }

  /// A single page stands alone, so that its text can be piped on.
  private func heading(of page: ArchivedPage) -> [String] {
    guard document.pages.count > 1, self.page == nil else { return [] }
    return [terminal.styled(language.say(ShowPhrase.pageHeading, ["page": .count(page.index)]), .bold)]
  }

  private func body(of page: ArchivedPage) -> String {
    if let text = page.text { return SafeText.lines(raw ? text.asRecognised.text : text.text) }
    return terminal.styled(
      language.say(ShowPhrase.noText, ["reason": .text(PageName.outcome(of: page, in: language))]), .dim)
  }
}
